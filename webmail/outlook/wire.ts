import type { Account, Mail, Person, Thread } from '../mailbox/mail.ts';
import type { ComposeState, ShortcutRecord } from './record.ts';
import type { OutlookVariants } from './variants.ts';

/** Ways in which the next Send goes wrong. */
export const sendFailures = [
  /** The server says no in a dialog; the box stays and nothing was sent. */
  'refused',
  /** A dialog asks about a forgotten attachment; the box stays until it is answered. */
  'dialog',
  /** The handler throws before anything happened; the box stays. */
  'throws',
  /** Send is disabled and stays so. */
  'disabled',
  /** No network: a bar says so, the box stays. */
  'offline',
  /** The box goes at once, and comes back as a new one when there turns out to be no network. */
  'comes-back',
  /** The mail leaves, but only after a long time. */
  'slow',
  /** The box goes away, nothing was sent, a draft stays behind. */
  'vanishes',
  /** The mail leaves, but the box stays open as if it had not. */
  'stays-sent',
] as const;

/** One of {@link sendFailures}. */
export type SendFailure = (typeof sendFailures)[number];

/** What the page is born with. */
export interface Boot {
  readonly variants: OutlookVariants;
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

/** A change of an open compose's recipients, as another window or a contact card makes it. */
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

declare global {
  interface Window {
    __standinOutlook?: Steering;
  }
}
