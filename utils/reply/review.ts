import type { Address } from './thread';

/** What kind of thing a piece of a draft states. `address` is a mail or postal address, `reference` an order or invoice number. */
export type FactKind =
  | 'amount'
  | 'number'
  | 'percentage'
  | 'date'
  | 'time'
  | 'duration'
  | 'weekday'
  | 'name'
  | 'address'
  | 'phone'
  | 'link'
  | 'reference'
  | 'promise';

/** A piece of a text, in UTF-16 units; `end` is the first unit after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where words stand that a fact rests on. `reckoned`: worked out, as a weekday from its date or a sum from its parts. */
export type Place =
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'subject' | 'people' | 'instruction' | 'settings' | 'draft' | 'reckoned' };

/** The words a fact rests on, or that it contradicts. */
export interface Source {
  readonly place: Place;
  /** Of the words themselves, in the text of that place; null where there is no text, as for what was worked out. */
  readonly span: Span | null;
  /** The sentence or line around them, to be shown; at most 200 characters. */
  readonly words: string;
}

/** Why a fact cannot be right, and what would be in its place. */
export interface Conflict {
  /** `differs`: another value stands in the source. `weekday`: the date is another day of the week. `sum`: the parts add up to something else. */
  readonly reason: 'differs' | 'weekday' | 'sum';
  /** What to write instead, in the draft's own way of writing; null where that is not certain. */
  readonly instead: string | null;
}

/** One fact found in the draft, and what it rests on. */
export interface Finding {
  /** Of kind, words and which occurrence: it stays the same while the rest of the text changes. */
  readonly id: string;
  readonly kind: FactKind;
  readonly span: Span;
  readonly words: string;
  readonly standing: 'supported' | 'unsupported' | 'contradicting';
  /** Null when unsupported. */
  readonly source: Source | null;
  /** Only when contradicting. */
  readonly conflict: Conflict | null;
}

/** A place the model left open: `[delivery date?]`. */
export interface Blank {
  readonly id: string;
  readonly span: Span;
  readonly words: string;
}

/** What is worth knowing of one recipient. */
export type RecipientTag =
  /** Another organisation than the writer's own. */
  | 'outside'
  /** In no earlier message of this thread. */
  | 'new-to-thread'
  /** Nothing was ever sent there from here. */
  | 'never-written'
  /** Easily taken for an address that is known. */
  | 'look-alike'
  /** The page shows a name only. */
  | 'address-unknown';

export interface RecipientFinding {
  readonly address: Address;
  readonly tags: readonly RecipientTag[];
  /** The known address it looks like; null where it does not. */
  readonly resembles: string | null;
}

/** What is worth knowing of the mail as a whole. Addresses are lower case. */
export type MailFinding =
  /** `count` people get it. */
  | { readonly kind: 'many-recipients'; readonly count: number }
  /** The answer goes elsewhere than to who wrote. */
  | { readonly kind: 'reply-to-differs'; readonly from: string; readonly replyTo: string }
  /** It would leave from another address than the one that was written to. */
  | { readonly kind: 'sender-differs'; readonly from: string; readonly writtenTo: string }
  /** The text speaks of an attachment, and nothing is attached as far as can be seen. */
  | { readonly kind: 'attachment-missing'; readonly span: Span; readonly words: string };

/** Something in the draft, or in the mail it answers, that a mistake would make costly. */
export interface Risk {
  /** The rule's id: built in, or the person's own. */
  readonly rule: string;
  readonly tier: Tier;
  /** In the draft; null where it was the mail that gave rise to it. */
  readonly span: Span | null;
  /** The words that gave rise to it. */
  readonly words: string;
  /** In the mail; null where it was the draft. */
  readonly source: Source | null;
}

/** How much care a reply asks for. */
export type Tier = 'low' | 'normal' | 'high';

/** Why an item has to be looked at. */
export type ItemReason =
  | { readonly kind: 'conflict'; readonly finding: string }
  | { readonly kind: 'unsupported'; readonly finding: string }
  | { readonly kind: 'risk'; readonly rule: string }
  | { readonly kind: 'recipient'; readonly tags: readonly RecipientTag[]; readonly resembles: string | null }
  | { readonly kind: 'mail'; readonly finding: MailFinding }
  /** The text could not be reviewed at all, so all of it has to be looked at. */
  | { readonly kind: 'not-reviewed' };

/**
 * One thing that must be acted on before a reply of the high tier can be sent: looked at and said to be right, or changed, whereupon
 * it is gone or is another item.
 */
export interface Item {
  /** Of its words and reasons: what was confirmed stays confirmed while nothing about it changes. */
  readonly id: string;
  /** In the draft; null where it is about a recipient or the mail that is answered. */
  readonly span: Span | null;
  /** The sentence of the draft, the recipient, or the words of the mail. */
  readonly words: string;
  /** In the mail; null where it is about the draft or a recipient. */
  readonly source: Source | null;
  readonly reasons: readonly ItemReason[];
}

/** What was found in one exact text. Made by `utils/policy/review-draft.ts`. */
export interface Review {
  /** The text this is about, to the letter. */
  readonly text: string;
  readonly tier: Tier;
  /** In the order of the text; they do not overlap. */
  readonly findings: readonly Finding[];
  readonly blanks: readonly Blank[];
  readonly recipients: readonly RecipientFinding[];
  readonly mail: readonly MailFinding[];
  readonly risks: readonly Risk[];
  /** Ids of the asks (`Outline`) that the text does not answer. */
  readonly unanswered: readonly string[];
  /** Empty but in the high tier. */
  readonly items: readonly Item[];
}
