import type { Account, Mail, Person, Thread } from '../mailbox/mail.ts';
import type { ComposeState, ShortcutRecord } from './record.ts';
import type { GmailVariants } from './variants.ts';

/** Ways in which the next Send goes wrong. */
export const sendFailures = [
  /** A failure toast; the form returns and nothing was sent. */
  'refused',
  /** The mail leaves and the form goes, but no toast ever says so. */
  'no-toast',
  /** The handler throws before anything happened; the form stays. */
  'throws',
  /** Send is disabled and stays so. */
  'disabled',
  /** No network: a toast says so, the form stays. */
  'offline',
  /** The mail leaves, but only after a long time. */
  'slow',
  /** The form goes without a toast and nothing was sent. */
  'vanishes',
] as const;

/** One of {@link sendFailures}. */
export type SendFailure = (typeof sendFailures)[number];

/** What the page is born with. */
export interface Boot {
  readonly variants: GmailVariants;
  readonly account: Account;
  readonly today: string;
  readonly threads: readonly Thread[];
  readonly drafts: readonly ComposeState[];
  readonly failNextSend: SendFailure | null;
}

/** What the page tells the server. */
export type PageEvent =
  | { readonly kind: 'draft'; readonly draft: ComposeState }
  | { readonly kind: 'discard'; readonly draftId: string }
  | { readonly kind: 'send'; readonly mail: ComposeState }
  | { readonly kind: 'undo'; readonly id: string }
  | { readonly kind: 'failure-used' }
  | { readonly kind: 'shortcut'; readonly shortcut: ShortcutRecord }
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'error'; readonly message: string };

/** The server's answer to a `send`. */
export interface Accepted {
  readonly thread: Thread;
  readonly mail: Mail;
}

/** A change of an open compose's recipients, as another window or a contact chip makes it. */
export interface RecipientEdit {
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  readonly bcc?: readonly Person[];
  readonly subject?: string;
}

/** `window.__standin` in the page's own world: the strings of the puppet. */
export interface Steering {
  deliver(threadId: string, mail: Mail): void;
  failNextSend(mode: SendFailure | null): void;
  editRecipients(edit: RecipientEdit): void;
}
