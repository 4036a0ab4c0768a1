import type { Person } from '../mailbox/mail.ts';

/** What a compose box holds, as the page would send it. */
export interface ComposeState {
  /** `msg-a:r…`; the same from the first save until the mail is sent. */
  readonly draftId: string;
  /** Null for a new mail. */
  readonly threadId: string | null;
  /** The mail it answers; null for a new mail. */
  readonly inReplyTo: string | null;
  readonly mode: 'new' | 'reply' | 'reply-all' | 'forward';
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  /** The editor's inner HTML. */
  readonly html: string;
  /** The whole editor as a reader would see it, line by line. */
  readonly text: string;
  /** The same without signature and quote: what a person or a program put there. */
  readonly ownText: string;
  readonly signatureHtml: string;
  /** The quote kept outside the editor, or what is left of it when it was opened into the editor. */
  readonly uet: string;
  readonly quoteOpened: boolean;
  readonly attachments: readonly string[];
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

/** A single-letter shortcut that the page took for itself. */
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
export interface GmailRecord {
  readonly drafts: readonly DraftRecord[];
  readonly sent: readonly SentRecord[];
  readonly undone: readonly SentRecord[];
  readonly discarded: readonly string[];
  readonly shortcuts: readonly ShortcutRecord[];
  readonly blocked: readonly BlockedRequest[];
  /** Everything the page's own script threw or Trusted Types refused. */
  readonly pageErrors: readonly string[];
  /** Actions on threads: archived, deleted. */
  readonly actions: readonly string[];
}
