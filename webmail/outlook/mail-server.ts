import { mail as completeMail } from '../mailbox/mail.ts';
import type { Account, Mail, Mailbox, MailSketch, Thread } from '../mailbox/mail.ts';
import type { ComposeState, DraftRecord, SentRecord, ShortcutRecord } from './record.ts';
import type { OutlookVariants } from './variants.ts';
import type { Accepted, Boot, PageEvent, SendFailure } from './wire.ts';

/** The server behind the page: keeps mail, drafts and what happened, so that a reload loses nothing. */
export class MailServer {
  readonly account: Account;
  readonly discarded: string[] = [];
  readonly shortcuts: ShortcutRecord[] = [];
  readonly pageErrors: string[] = [];
  readonly actions: string[] = [];
  failNextSend: SendFailure | null = null;

  readonly #today: string;
  readonly #threads = new Map<string, Thread>();
  readonly #drafts = new Map<string, DraftRecord>();
  readonly #openDrafts = new Set<string>();
  readonly #sent: SentRecord[] = [];
  #serial = 0;

  constructor(mailbox: Mailbox) {
    this.account = mailbox.account;
    this.#today = mailbox.today;
    for (const thread of mailbox.threads) this.#threads.set(thread.id, thread);
  }

  get threads(): readonly Thread[] {
    return [...this.#threads.values()];
  }

  get drafts(): readonly DraftRecord[] {
    return [...this.#drafts.values()];
  }

  get sent(): readonly SentRecord[] {
    return this.#sent;
  }

  /** What a page that loads now is born with. */
  boot(variants: OutlookVariants): Boot {
    return {
      variants,
      account: this.account,
      today: this.#today,
      threads: this.threads,
      drafts: this.drafts.filter((draft) => this.#openDrafts.has(draft.draftId)),
      failNextSend: this.failNextSend,
    };
  }

  deliver(threadId: string, sketch: MailSketch): Mail {
    const arrived = completeMail(sketch);
    this.#append(threadId, arrived);
    return arrived;
  }

  /** Takes one event of the page and answers it. */
  take(event: PageEvent): Accepted | null {
    switch (event.kind) {
      case 'draft':
        this.#keepDraft(event.draft);
        return null;
      case 'discard':
        this.#openDrafts.delete(event.draftId);
        this.discarded.push(event.draftId);
        return null;
      case 'send':
        return this.#send(event.mail);
      case 'undo':
        this.#undo(event.id);
        return null;
      case 'failure-used':
        this.failNextSend = null;
        return null;
      case 'shortcut':
        this.shortcuts.push(event.shortcut);
        return null;
      case 'action':
        this.actions.push(event.action);
        return null;
      case 'error':
        this.pageErrors.push(event.message);
        return null;
    }
  }

  #keepDraft(draft: ComposeState): void {
    const saves = (this.#drafts.get(draft.draftId)?.saves ?? 0) + 1;
    this.#openDrafts.add(draft.draftId);
    this.#drafts.set(draft.draftId, { ...draft, saves, savedAt: Date.now() });
  }

  #append(threadId: string, mail: Mail): Thread {
    const thread = this.#threads.get(threadId);
    if (thread === undefined) throw new Error(`no thread ${threadId} in the stand-in mailbox`);
    const longer = { ...thread, mails: [...thread.mails, mail] };
    this.#threads.set(threadId, longer);
    return longer;
  }

  #send(compose: ComposeState): Accepted {
    this.#serial += 1;
    const id = `19ac${this.#serial.toString(16).padStart(12, '0')}`;
    const mail = completeMail({
      id,
      from: compose.from,
      to: compose.to,
      cc: compose.cc,
      bcc: compose.bcc,
      date: new Date().toISOString(),
      html: compose.html.includes('divRplyFwdMsg') ? compose.html : `${compose.html}${compose.quoteHtml}`,
    });
    this.#openDrafts.delete(compose.draftId);
    const threadId = compose.threadId ?? id;
    this.#sent.push({ ...compose, id, threadId, sentAt: Date.now(), undone: false });
    if (compose.threadId !== null) return { thread: this.#append(threadId, mail), mail };
    const thread: Thread = { id, subject: compose.subject, labels: [], unread: false, mails: [mail] };
    this.#threads.set(id, thread);
    return { thread, mail };
  }

  #undo(id: string): void {
    const index = this.#sent.findIndex((one) => one.id === id);
    const sent = this.#sent[index];
    if (sent === undefined) throw new Error(`undo of a mail that was never sent: ${id}`);
    this.#sent[index] = { ...sent, undone: true };
    this.#openDrafts.add(sent.draftId);
    const thread = this.#threads.get(sent.threadId);
    if (thread === undefined) return;
    const mails = thread.mails.filter((mail) => mail.id !== id);
    if (mails.length === 0) this.#threads.delete(thread.id);
    else this.#threads.set(thread.id, { ...thread, mails });
  }
}
