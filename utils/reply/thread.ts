/** A person as a mail page shows them. `email` is null when the page shows a name only: unknown is said as unknown. */
export interface Address {
  readonly name: string;
  readonly email: string | null;
}

/** Which conversation this is: on which site, in whose mailbox, and the site's own id for it. */
export interface ThreadKey {
  readonly site: string;
  /** The mailbox's address, lower case; '' when the page does not tell. */
  readonly account: string;
  readonly id: string;
}

/** Characters: enough to judge hidden text by. */
export const MOST_HIDDEN = 2_000;

export interface Message {
  readonly id: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** False when the page shows a shortened list of recipients and the whole could not be read. */
  readonly recipientsComplete: boolean;
  /** The date in the page's own words; null when it shows none. */
  readonly date: string | null;
  /** Text as painted, canonical once it is in the hub, without quoted history; null while the message is collapsed and its body is not on the page. */
  readonly text: string | null;
  readonly isMine: boolean;
  readonly attachments: readonly string[];
  /** The site shows only the beginning of this message. */
  readonly isClipped: boolean;
  /**
   * What was left out of `text` because a person cannot see it, a line for each place, cut at `MOST_HIDDEN`; '' for nothing. It is
   * there to be shown to the person, and nothing else: no model and no rule reads it.
   */
  readonly hidden: string;
}

/** What the page shows of one conversation, oldest message first. */
export interface Thread {
  readonly key: ThreadKey;
  readonly subject: string;
  readonly me: Address | null;
  readonly messages: readonly Message[];
  /** Messages the page has folded away so far that not even their sender is there. */
  readonly foldedMessages: number;
  /** A reply box of this thread that is already open; null when there is none. */
  readonly compose: ComposeState | null;
  /** Whether the site puts the person's signature below a reply, as far as this page tells. */
  readonly signature: Signature;
}

/** 'unknown' where the page shows neither an open reply box nor a message of the person's own. */
export type Signature = 'added' | 'none' | 'unknown';

export type ReplyKind = 'reply' | 'reply-all';

/** Who a reply goes to and from. */
export interface Audience {
  readonly kind: ReplyKind;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  /** Null when the page does not say from which address the reply leaves. */
  readonly from: Address | null;
  /** Where this was read: worked out from the messages, or taken from the open reply box. */
  readonly source: 'messages' | 'compose-box';
}

/** An open reply box, as the site has it. */
export interface ComposeState {
  /** The site's id for this box, stable while it is open. */
  readonly id: string;
  readonly audience: Audience;
  /** To the letter, for it is only ever compared. Null when the site shows no subject in replies. */
  readonly subject: string | null;
  /** Text of the body without signature and quote; canonical once it is in the hub. */
  readonly text: string;
  /** The site has put the person's signature into the box. */
  readonly hasSignature: boolean;
}

/** One string for a thread key, to use as a storage key. */
export const threadKeyText = (key: ThreadKey): string => JSON.stringify([key.site, key.account, key.id]);

export const isSameThread = (a: ThreadKey, b: ThreadKey): boolean => threadKeyText(a) === threadKeyText(b);

/** No word to answer is known: not in any message, as far as they are shown, nor in the subject. */
export const isWordless = ({ subject, messages }: Thread): boolean =>
  [subject, ...messages.map(({ text }) => text ?? '')].every((words) => words.trim() === '');

/** The id of the newest message; '' for a thread without messages. */
export const headOf = (thread: Thread): string => thread.messages.at(-1)?.id ?? '';
