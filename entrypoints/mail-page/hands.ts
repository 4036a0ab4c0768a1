import { fail, succeed, type Failure, type Result } from '../../utils/errors';
import type { ComposeBox, MailSite, OpenThread, SendOutcome } from '../../utils/mail/mail-site';
import type {
  HandsCommand,
  HandsMessage,
  InsertCommand,
  NotPressed,
  PressCommand,
} from '../../utils/messaging/protocol';
import { hasUnknownAddress, recipientsOf, sameAddresses } from '../../utils/reply/approval';
import { headOf, isSameThread, type ComposeState, type ThreadKey } from '../../utils/reply/thread';
import { sameAsItStands } from '../../utils/text/same-text';

type Outcome = SendOutcome | NotPressed;

/** What is done on the page itself, not with the pane's frame. */
type PageCommand = Exclude<HandsCommand, { type: 'layout' | 'focus-pane' | 'look' }>;

/** Works on the page for the hub. */
export interface Hands {
  /** Says again what is open, to a hub that has just been connected. */
  announce(): void;
  obey(command: PageCommand): Promise<void>;
}

/** What was done for one approval, which its nonce names. */
interface Errand {
  inserted?: Promise<Result<ComposeState> | 'on-its-way'>;
  /** The box the text went into. */
  box?: ComposeBox;
  pressed?: Promise<Outcome>;
  isPressing?: boolean;
  /** Of a double click the second finds Undo gone while the first is still at work. */
  undone?: Promise<boolean>;
}

/**
 * Does on the page what the hub has decided: reads, inserts, presses. It decides nothing itself, but it does look once more right before the
 * press, and it does each thing once: a command repeated with the same nonce is answered with the first answer.
 */
export function startHands(
  site: MailSite,
  send: (message: HandsMessage) => boolean,
  isPaneHidden: () => boolean,
  signal: AbortSignal,
): Hands {
  const errands = new Map<string, Errand>();
  let shown: OpenThread | null = null;

  /** Not told to any hub yet: a hub that has only been restarted must not take it for a thread just opened. */
  let isNew = true;

  let watchFailure: Failure | null = null;

  const announce = (): void => {
    const key = shown?.key ?? null;
    if (send({ type: 'thread', key, failure: watchFailure, isNew, isPaneHidden: isPaneHidden() }))
      isNew = false;
  };

  const findThread = (key: ThreadKey): Result<OpenThread> =>
    shown && !shown.closed.aborted && isSameThread(shown.key, key)
      ? succeed(shown)
      : fail({ code: 'thread-changed' });

  /** The thread, if it is the one on the screen and no message has come since the approval. */
  const findUnchangedThread = async (key: ThreadKey, headMessageId: string): Promise<Result<OpenThread>> => {
    const open = findThread(key);
    if (!open.ok) return open;
    const read = await open.value.read();
    if (!read.ok) return read;
    return headOf(read.value) === headMessageId ? findThread(key) : fail({ code: 'new-message' });
  };

  const insert = async (
    command: InsertCommand,
    errand: Errand,
  ): Promise<Result<ComposeState> | 'on-its-way'> => {
    const { key, kind, text, headMessageId } = command;
    const thread = await findUnchangedThread(key, headMessageId);
    if (!thread.ok) return thread;
    const box = await thread.value.openCompose(kind);
    if (!box.ok) return box;
    if (box.value === 'on-its-way') return 'on-its-way';
    const after = findThread(key);
    if (!after.ok) return after;
    errand.box = box.value;
    return box.value.insert(text, command);
  };

  const press = async (command: PressCommand, { box }: Errand): Promise<Outcome> => {
    const { nonce, key, headMessageId } = command;
    const refuse = (failure: Failure): NotPressed => ({ kind: 'not-pressed', failure });
    if (!box) return refuse({ code: 'compose-gone' });
    const thread = await findUnchangedThread(key, headMessageId);
    if (!thread.ok) return refuse(thread.failure);
    // From here to the press nothing waits, so the page cannot change the box in between.
    const state = box.state();
    if (!state.ok) return refuse(state.failure);
    const change = changeSinceApproval(command, state.value);
    if (change) return refuse(change);
    return box.send((later) => send({ type: 'later', key, nonce, later }));
  };

  site.watchThreads((seen) => {
    const open = seen.ok ? seen.value : null;
    shown = open;
    watchFailure = seen.ok ? null : seen.failure;
    isNew = true;
    announce();
    open?.watchMessages(() => send({ type: 'messages-changed', key: open.key }), signal);
  }, signal);

  return {
    announce,
    async obey(command) {
      if (command.type === 'focus-mail') return window.focus();
      const { key } = command;
      if (command.type === 'read') {
        const { request, expand } = command;
        const open = findThread(key);
        const result = open.ok ? await (expand ? open.value.expandAndRead() : open.value.read()) : open;
        send({ type: 'thread-read', request, result });
        return;
      }
      if (command.type === 'show-message') {
        const open = findThread(key);
        if (open.ok) open.value.showMessage(command.messageId);
        return;
      }
      const { nonce } = command;
      const errand = errands.get(nonce) ?? {};
      errands.set(nonce, errand);
      switch (command.type) {
        case 'insert': {
          errand.inserted ??= insert(command, errand);
          const result = await errand.inserted;
          send(
            result === 'on-its-way'
              ? { type: 'on-its-way', key, nonce }
              : { type: 'inserted', key, nonce, result },
          );
          return;
        }
        case 'press': {
          errand.isPressing = true;
          errand.pressed ??= press(command, errand);
          const outcome = await errand.pressed;
          errand.isPressing = false;
          send({ type: 'pressed', key, nonce, outcome });
          return;
        }
        case 'undo':
          errand.undone ??= Promise.resolve(errand.box?.undoSend() ?? false).catch(() => false);
          send({ type: 'undo-result', key, nonce, undone: await errand.undone });
          return;
        case 'what-became-of':
          // To say that it was not pressed is a promise: a press that is still on its way finds this answer.
          errand.pressed ??= Promise.resolve({ kind: 'not-pressed', failure: { code: 'not-pressed' } });
          send({
            type: 'became',
            key,
            nonce,
            outcome: errand.isPressing ? 'pressing' : await errand.pressed,
          });
      }
    },
  };
}

/** What differs between the box now and what was approved; null when nothing does. */
function changeSinceApproval(approved: PressCommand, now: ComposeState): Failure | null {
  if (now.id !== approved.composeId) return { code: 'compose-gone' };
  // Whoever cannot be named was not approved.
  if (hasUnknownAddress(now.audience)) return { code: 'unknown-recipients' };
  const found = recipientsOf(now.audience);
  if (!sameAddresses(approved.recipients, found)) {
    return { code: 'recipients-changed', approved: approved.recipients, found };
  }
  const from = now.audience.from?.email?.toLowerCase() ?? null;
  if (approved.from !== from)
    return { code: 'sender-changed', approved: approved.from ?? '', found: from ?? '' };
  if (approved.subject !== now.subject) return { code: 'thread-changed' };
  return sameAsItStands(approved.text, now.text) ? null : { code: 'text-changed', found: now.text };
}
