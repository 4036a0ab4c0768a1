import type { Failure } from '../errors';
import type { Approval } from './approval';
import type { Draft, LeftOut } from './draft';
import type { Insertion } from './insertion';
import type { Receipt } from './receipt';
import type { Audience, ThreadKey } from './thread';
import type { Wishes } from './wishes';

/** What the record keeps of the thread it answers: enough to show, to approve against and to notice change. */
export interface ThreadHead {
  readonly subject: string;
  readonly headMessageId: string;
  readonly messageCount: number;
  /** The newest message is the person's own. */
  readonly lastIsMine: boolean;
  readonly gaps: Gaps;
}

/** What of the thread could not be read. All numbers are counts. */
export interface Gaps {
  /** Messages folded or collapsed, their text not on the page. */
  readonly notShown: number;
  readonly clipped: number;
  readonly attachmentsUnread: number;
}

/**
 * One reply to one thread, from the first reading to the receipt: what is stored and what the reducer
 * (`lifecycle.ts`) changes. All drafts ever made for it are kept, so nothing is lost in any state.
 */
export interface Reply {
  readonly key: ThreadKey;
  /** Grows by one with each change; a view or a click that names an older one is out of date. */
  readonly revision: number;
  readonly phase: Phase;
  readonly thread: ThreadHead | null;
  /** Whom a reply and a reply to all would go to; `replyAll` is null when there is no difference. */
  readonly audiences: { readonly reply: Audience; readonly replyAll: Audience | null } | null;
  readonly kind: 'reply' | 'reply-all';
  readonly wishes: Wishes;
  readonly drafts: readonly Draft[];
  /** Index into `drafts`; -1 while there is none. */
  readonly current: number;
  /** Our text that was put into the site's reply box last: it is there, or the box was closed, or sent by the person. */
  readonly inBox: Insertion | null;
  /** Ids of the review's items that the person acted on; an id is of the words, so it holds for any draft that has them. */
  readonly settled: readonly string[];
  readonly updatedAt: number;
}

/** Where a reply stands. Text is in `Reply.drafts` in every phase. */
export type Phase =
  | { readonly name: 'idle' }
  | { readonly name: 'reading' }
  /** `text` is the last checkpoint of what has streamed. */
  | {
      readonly name: 'drafting';
      readonly draftId: string;
      readonly text: string;
      readonly model: string;
      readonly leftOut: LeftOut;
      readonly headMessageId: string;
    }
  | { readonly name: 'reviewing' }
  | { readonly name: 'approved'; readonly approval: Approval }
  /** `passage`: the reply box is a page of its own; null where it is not. */
  | { readonly name: 'inserting'; readonly approval: Approval; readonly passage: Passage | null }
  /** `approval` stands while the press is still to follow; null when the person sends there, or approves again. */
  | { readonly name: 'inserted'; readonly approval: Approval | null }
  /** Stored before Send is pressed; the approval is used up with this write. */
  | { readonly name: 'sending'; readonly approval: Approval }
  | { readonly name: 'sent'; readonly receipt: Receipt }
  | { readonly name: 'undone' }
  | { readonly name: 'unknown'; readonly receipt: Receipt }
  /** `isReading`: what failed was the reading of the thread, which another reading settles. */
  | { readonly name: 'failed'; readonly failure: Failure; readonly isReading?: true };

/**
 * From the page where a reply was approved to the page that holds its box, in the same tab. Taken once: the approval then belongs
 * to the second page, and to no third.
 */
export type Passage =
  { readonly state: 'awaited'; readonly tabId: number; readonly until: number } | { readonly state: 'over' };

export type PhaseName = Phase['name'];

export const currentDraft = (reply: Reply): Draft | null => reply.drafts[reply.current] ?? null;

/** The audience the reply has now, for the kind chosen. */
export const audienceOf = (reply: Reply): Audience | null => {
  if (!reply.audiences) return null;
  return reply.kind === 'reply-all' && reply.audiences.replyAll
    ? reply.audiences.replyAll
    : reply.audiences.reply;
};
