import type { Failure, Result } from '../../utils/errors';
import type { ComposeBox, MailSite, OpenThread, SendOutcome } from '../../utils/mail/mail-site';
import type { HandsCommand, HandsMessage, InsertCommand, NotPressed, PressCommand } from '../../utils/messaging/protocol';
import { recipientsOf, sameAddresses } from '../../utils/reply/approval';
import { headOf, isSameThread, type ComposeState, type ThreadKey } from '../../utils/reply/thread';
import { sameAsItStands } from '../../utils/text/same-text';

type Outcome = SendOutcome | NotPressed;

/**
 * Does on the page what the hub has decided: reads, inserts, presses. It decides nothing itself, but it does look once more right before the
 * press, and it does each thing once: a command repeated with the same nonce is answered with the first answer.
 */
export class Hands {
  readonly #site: MailSite;
  readonly #send: (message: HandsMessage) => void;
  #open: OpenThread | null = null;
  #watch: AbortController | null = null;
  readonly #insertions = new Map<string, Promise<Result<ComposeState>>>();
  readonly #presses = new Map<string, Promise<Outcome>>();
  readonly #pressing = new Set<string>();
  /** The box each approval went into. */
  readonly #boxes = new Map<string, ComposeBox>();

  constructor(site: MailSite, send: (message: HandsMessage) => void) {
    this.#site = site;
    this.#send = send;
  }

  /** Says again what is open, to a hub that has just been connected. */
  announce(): void {
    this.#send({ type: 'thread', key: this.#open?.key ?? null });
  }

  watch(signal: AbortSignal): void {
    this.#site.watchThreads((open) => {
      this.#watch?.abort();
      this.#open = open;
      this.announce();
      if (!open) return;
      const watch = new AbortController();
      this.#watch = watch;
      open.watchMessages(
        () => this.#send({ type: 'messages-changed', key: open.key }),
        AbortSignal.any([watch.signal, open.closed, signal]),
      );
    }, signal);
  }

  async obey(command: HandsCommand): Promise<void> {
    switch (command.type) {
      case 'read': {
        const { request, key, expand } = command;
        const open = this.#openThread(key);
        const result = open
          ? await (expand ? open.expandAndRead() : open.read())
          : ({ ok: false, failure: { code: 'thread-changed' } } as const);
        this.#send({ type: 'thread-read', request, result });
        return;
      }
      case 'insert': {
        const { nonce, key } = command;
        const insertion = this.#insertions.get(nonce) ?? this.#insert(command);
        this.#insertions.set(nonce, insertion);
        this.#send({ type: 'inserted', key, nonce, result: await insertion });
        return;
      }
      case 'press': {
        const { nonce, key } = command;
        const press = this.#presses.get(nonce) ?? this.#press(command);
        this.#presses.set(nonce, press);
        this.#pressing.add(nonce);
        const outcome = await press;
        this.#pressing.delete(nonce);
        this.#send({ type: 'pressed', key, nonce, outcome });
        return;
      }
      case 'undo': {
        const { nonce, key } = command;
        const undone = (await this.#boxes.get(nonce)?.undoSend()) ?? false;
        this.#send({ type: 'undo-result', key, nonce, undone });
        return;
      }
      case 'what-became-of': {
        const { nonce, key } = command;
        const outcome = this.#pressing.has(nonce) ? 'pressing' : ((await this.#presses.get(nonce)) ?? null);
        this.#send({ type: 'became', key, nonce, outcome });
        return;
      }
      case 'focus-mail':
        window.focus();
        return;
    }
  }

  async #insert({ nonce, key, kind, text, headMessageId, previous, ownText }: InsertCommand): Promise<Result<ComposeState>> {
    const thread = await this.#unchangedThread(key, headMessageId);
    if (!thread.ok) return thread;
    const box = await thread.value.openCompose(kind);
    if (!box.ok) return box;
    if (thread.value.closed.aborted) return failed({ code: 'thread-changed' });
    this.#boxes.set(nonce, box.value);
    return box.value.insert(text, { previous, ownText });
  }

  async #press(command: PressCommand): Promise<Outcome> {
    const { nonce, key } = command;
    const box = this.#boxes.get(nonce);
    const refuse = (failure: Failure): NotPressed => ({ kind: 'not-pressed', failure });
    if (!box) return refuse({ code: 'compose-gone' });
    const thread = await this.#unchangedThread(key, command.headMessageId);
    if (!thread.ok) return refuse(thread.failure);
    const state = box.state();
    if (!state.ok) return refuse(state.failure);
    const change = changeSinceApproval(command, state.value);
    if (change) return refuse(change);
    return box.send((later) => this.#send({ type: 'later', key, nonce, later }));
  }

  /** The thread, if it is the one on the screen and no message has come since the approval. */
  async #unchangedThread(key: ThreadKey, headMessageId: string): Promise<Result<OpenThread>> {
    const open = this.#openThread(key);
    if (!open) return failed({ code: 'thread-changed' });
    const read = await open.read();
    if (!read.ok) return read;
    if (headOf(read.value) !== headMessageId) return failed({ code: 'new-message' });
    return open.closed.aborted ? failed({ code: 'thread-changed' }) : { ok: true, value: open };
  }

  #openThread(key: ThreadKey): OpenThread | null {
    return this.#open && !this.#open.closed.aborted && isSameThread(this.#open.key, key) ? this.#open : null;
  }
}

const failed = (failure: Failure): Result<never> => ({ ok: false, failure });

/** What differs between the box now and what was approved; null when nothing does. */
function changeSinceApproval(approved: PressCommand, now: ComposeState): Failure | null {
  if (now.id !== approved.composeId) return { code: 'compose-gone' };
  const found = recipientsOf(now.audience);
  if (!sameAddresses(approved.recipients, found)) {
    return { code: 'recipients-changed', approved: approved.recipients, found };
  }
  const from = now.audience.from?.email?.toLowerCase() ?? null;
  if (approved.from !== from) return { code: 'sender-changed', approved: approved.from ?? '', found: from ?? '' };
  if (approved.subject !== now.subject) return { code: 'thread-changed' };
  return sameAsItStands(approved.text, now.text) ? null : { code: 'text-changed', found: now.text };
}
