import type { Person } from '../mailbox/mail.ts';

/** What a compose box holds, as the page would send it. */
export interface ComposeState {
  /** The same from the opening of the box until the mail is sent. */
  readonly draftId: string;
  /** Null for a new mail. */
  readonly threadId: string | null;
  /** The mail it answers; null for a new or forwarded mail. */
  readonly inReplyTo: string | null;
  readonly mode: 'new' | 'reply' | 'reply-all' | 'forward';
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  /** The editor's content as roosterjs exports it. */
  readonly html: string;
  /** All of it as a reader would see it, line by line. */
  readonly text: string;
  /** The same without signature and quote: what a person or a program put there. */
  readonly ownText: string;
  readonly signatureHtml: string;
  /** The quoted mail, wherever it is kept. */
  readonly quoteHtml: string;
}

/** A draft as it was saved last; `saves` counts how often. */
export interface DraftRecord extends ComposeState {
  readonly saves: number;
  readonly savedAt: number;
}

/** A mail the server took. */
export interface SentRecord extends ComposeState {
  /** Sixteen hex digits: the id the mail has in its thread. */
  readonly id: string;
  readonly threadId: string;
  readonly sentAt: number;
  readonly undone: boolean;
}

/** A single-key shortcut that the page took for itself. */
export interface ShortcutRecord {
  readonly key: string;
  readonly action: string;
  /** Tag name of what the page saw as the target. */
  readonly target: string;
}

/** A request that wanted to leave the browser. */
export interface BlockedRequest {
  readonly url: string;
  readonly from: string;
}

/** All that happened to the stand-in since it was served. It outlives reloads. */
export interface OutlookRecord {
  readonly drafts: readonly DraftRecord[];
  readonly sent: readonly SentRecord[];
  readonly undone: readonly SentRecord[];
  readonly discarded: readonly string[];
  readonly shortcuts: readonly ShortcutRecord[];
  readonly blocked: readonly BlockedRequest[];
  /** Everything the page's own script threw. */
  readonly pageErrors: readonly string[];
  /** Actions on threads: archived, deleted. */
  readonly actions: readonly string[];
}
