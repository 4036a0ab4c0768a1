import type { Failure } from '../errors';
import type { Approval } from './approval';
import type { Draft, DraftEnding, LeftOut } from './draft';
import type { Insertion } from './insertion';
import type { Receipt } from './receipt';
import { currentDraft, type Reply, type ThreadHead } from './reply';
import type { ReplyKind, ThreadKey } from './thread';
import type { Wishes } from './wishes';

/** Everything that can happen to a reply. */
export type ReplyEvent =
  | { readonly type: 'read-begun' }
  | {
      readonly type: 'thread-read';
      readonly head: ThreadHead;
      readonly audiences: NonNullable<Reply['audiences']>;
      readonly kind: ReplyKind | null;
      /** The site's own reply box for this thread is open. */
      readonly hasBox: boolean;
      /** The phase in which the page was asked: what it says of its box may be older than what the record knows. */
      readonly askedIn: Reply['phase']['name'];
    }
  | { readonly type: 'read-failed'; readonly failure: Failure }
  | { readonly type: 'wishes-set'; readonly wishes: Wishes }
  | { readonly type: 'kind-set'; readonly kind: ReplyKind }
  | {
      readonly type: 'draft-begun';
      readonly draftId: string;
      readonly model: string;
      readonly leftOut: LeftOut;
      readonly wishes: Wishes;
      /** The newest message of the thread the model is given. */
      readonly headMessageId: string;
    }
  | { readonly type: 'draft-refused'; readonly failure: Failure }
  | { readonly type: 'draft-checkpoint'; readonly draftId: string; readonly text: string }
  | {
      readonly type: 'draft-ended';
      readonly draftId: string;
      readonly text: string;
      readonly ending: DraftEnding;
    }
  | {
      readonly type: 'draft-failed';
      readonly draftId: string;
      readonly text: string;
      readonly failure: Failure;
    }
  | { readonly type: 'edited'; readonly draftId: string; readonly text: string }
  | { readonly type: 'version-shown'; readonly index: number }
  /** The person looked at an item of the review and said that it is right, or took that back. */
  | { readonly type: 'item-settled'; readonly item: string; readonly isSettled: boolean }
  | { readonly type: 'approved'; readonly approval: Approval }
  | { readonly type: 'approval-refused'; readonly failure: Failure }
  | { readonly type: 'insert-begun'; readonly nonce: string }
  /** The page goes away, and the one that follows in this tab until then may go on. */
  | { readonly type: 'passage-begun'; readonly nonce: string; readonly tabId: number; readonly until: number }
  | { readonly type: 'passage-over'; readonly nonce: string; readonly tabId: number; readonly pageId: string }
  | { readonly type: 'inserted'; readonly nonce: string; readonly insertion: Insertion }
  /** The approval ends before Send is pressed. */
  | { readonly type: 'given-up'; readonly nonce: string; readonly failure: Failure }
  | { readonly type: 'send-begun'; readonly nonce: string }
  | { readonly type: 'sent'; readonly nonce: string; readonly receipt: Receipt }
  | { readonly type: 'not-sent'; readonly nonce: string; readonly failure: Failure }
  | { readonly type: 'sent-unknown'; readonly nonce: string; readonly receipt: Receipt }
  | { readonly type: 'undone'; readonly nonce: string }
  | { readonly type: 'undo-gone'; readonly nonce: string }
  /** The person asked for it, and it was too late. */
  | { readonly type: 'undo-missed'; readonly nonce: string }
  | { readonly type: 'box-text-taken'; readonly draftId: string; readonly text: string }
  | { readonly type: 'box-audience-taken' }
  | { readonly type: 'started-over' }
  /** The background was restarted: whatever it was doing has stopped. */
  | { readonly type: 'interrupted' };

export const newReply = (key: ThreadKey, wishes: Wishes, at: number): Reply => ({
  key,
  revision: 0,
  phase: { name: 'idle' },
  thread: null,
  audiences: null,
  kind: 'reply',
  wishes,
  drafts: [],
  current: -1,
  inBox: null,
  settled: [],
  updatedAt: at,
});

/**
 * The one place where a reply changes. Returns the same object when the event does not apply in this phase: a late token, a second click or
 * a replayed message therefore changes nothing, and whoever asked sees that nothing changed.
 */
export function reduce(reply: Reply, event: ReplyEvent, at: number): Reply {
  const next = apply(reply, event, at);
  return next === reply ? reply : { ...next, revision: reply.revision + 1, updatedAt: at };
}

function apply(reply: Reply, event: ReplyEvent, at: number): Reply {
  const { phase } = reply;
  switch (event.type) {
    case 'read-begun':
      return isOpenToChange(reply) && reply.drafts.length === 0
        ? { ...reply, phase: { name: 'reading' } }
        : reply;

    case 'thread-read': {
      if (isUnderway(reply)) return reply;
      // What was inserted may have been sent from the box. With the old head a draft that ends now cannot be sent after it unseen.
      if (phase.name === 'drafting' && seemsSent(reply, event)) return reply;
      const kind = event.kind ?? (event.audiences.replyAll ? reply.kind : 'reply');
      const read = {
        ...afterReading(reply, event, at),
        thread: event.head,
        audiences: event.audiences,
        kind,
      };
      return isSameReading(reply, read) ? reply : read;
    }

    case 'read-failed':
      return phase.name === 'reading' || phase.name === 'idle' || phase.name === 'failed'
        ? { ...reply, phase: { name: 'failed', failure: event.failure, isReading: true } }
        : reply;

    case 'wishes-set':
      return { ...reply, wishes: event.wishes };

    case 'kind-set':
      if (isUnderway(reply) || phase.name === 'drafting') return reply;
      if (event.kind === 'reply-all' && !reply.audiences?.replyAll) return reply;
      return event.kind === reply.kind ? reply : { ...reply, kind: event.kind };

    case 'draft-begun':
      if (!isOpenToChange(reply)) return reply;
      return {
        ...reply,
        wishes: event.wishes,
        phase: {
          name: 'drafting',
          draftId: event.draftId,
          text: '',
          model: event.model,
          leftOut: event.leftOut,
          headMessageId: event.headMessageId,
        },
      };

    case 'draft-refused':
      return isOpenToChange(reply) ? { ...reply, phase: { name: 'failed', failure: event.failure } } : reply;

    case 'draft-checkpoint':
      return phase.name === 'drafting' && phase.draftId === event.draftId && phase.text !== event.text
        ? { ...reply, phase: { ...phase, text: event.text } }
        : reply;

    case 'draft-ended':
      if (phase.name !== 'drafting' || phase.draftId !== event.draftId) return reply;
      return keepDraft(reply, phase, event.text, event.ending, { name: 'reviewing' }, at);

    case 'draft-failed': {
      if (phase.name !== 'drafting' || phase.draftId !== event.draftId) return reply;
      return keepDraft(reply, phase, event.text, 'cut-off', { name: 'failed', failure: event.failure }, at);
    }

    case 'edited': {
      if (isUnderway(reply) || phase.name === 'drafting') return reply;
      const index = reply.drafts.findIndex(({ id }) => id === event.draftId);
      const draft = reply.drafts[index];
      if (!draft || draft.text === event.text) return reply;
      return {
        ...reply,
        drafts: reply.drafts.with(index, { ...draft, text: event.text }),
        phase: isFinished(reply) ? phase : { name: 'reviewing' },
      };
    }

    case 'version-shown': {
      const draft = reply.drafts[event.index];
      if (!isOpenToChange(reply) || !draft || event.index === reply.current) return reply;
      // Of the wishes those that the version shows; what is to be said next is still the person's.
      const { tone, length, language } = draft.wishes;
      return {
        ...reply,
        current: event.index,
        wishes: { ...reply.wishes, tone, length, language },
        phase: { name: 'reviewing' },
      };
    }

    case 'item-settled': {
      if (!isOpenToChange(reply) || reply.settled.includes(event.item) === event.isSettled) return reply;
      const others = reply.settled.filter((item) => item !== event.item);
      return { ...reply, settled: event.isSettled ? [...others, event.item] : others };
    }

    case 'approved':
      return isOpenToChange(reply) && currentDraft(reply)?.text === event.approval.text
        ? { ...reply, phase: { name: 'approved', approval: event.approval } }
        : reply;

    case 'approval-refused':
      return isOpenToChange(reply) ? { ...reply, phase: { name: 'failed', failure: event.failure } } : reply;

    case 'insert-begun':
      return phase.name === 'approved' && phase.approval.nonce === event.nonce
        ? { ...reply, phase: { name: 'inserting', approval: phase.approval, passage: null } }
        : reply;

    case 'passage-begun': {
      if (phase.name !== 'inserting' || phase.approval.nonce !== event.nonce || phase.passage) return reply;
      const { tabId, until } = event;
      return { ...reply, phase: { ...phase, passage: { state: 'awaited', tabId, until } } };
    }

    case 'passage-over': {
      if (phase.name !== 'inserting' || phase.approval.nonce !== event.nonce) return reply;
      const { approval, passage } = phase;
      if (passage?.state !== 'awaited' || passage.tabId !== event.tabId || at > passage.until) return reply;
      const { pageId } = event;
      return {
        ...reply,
        phase: { ...phase, approval: { ...approval, pageId }, passage: { state: 'over' } },
      };
    }

    case 'inserted': {
      if (phase.name !== 'inserting' || phase.approval.nonce !== event.nonce) return reply;
      const { approval } = phase;
      const { audience } = event.insertion;
      return {
        ...withBoxText(reply, event.insertion.text),
        // Insert claims nothing about recipients, so from here on the box's own are shown; Send was approved for the ones
        // shown before, and they stand until the person takes the box's.
        ...(approval.purpose === 'insert' && {
          audiences: { reply: audience, replyAll: null },
          kind: audience.kind,
        }),
        inBox: event.insertion,
        phase: { name: 'inserted', approval: approval.purpose === 'send' ? approval : null },
      };
    }

    // Once the press has begun, only what became of it counts.
    case 'given-up':
      return phase.name !== 'sending' && 'approval' in phase && phase.approval?.nonce === event.nonce
        ? { ...reply, phase: { name: 'failed', failure: event.failure } }
        : reply;

    case 'send-begun':
      return phase.name === 'inserted' && phase.approval?.nonce === event.nonce
        ? { ...reply, phase: { name: 'sending', approval: phase.approval } }
        : reply;

    case 'sent':
      return isSending(reply, event.nonce)
        ? { ...reply, inBox: null, phase: { name: 'sent', receipt: event.receipt } }
        : reply;

    case 'sent-unknown':
      return isSending(reply, event.nonce)
        ? { ...reply, inBox: null, phase: { name: 'unknown', receipt: event.receipt } }
        : reply;

    case 'not-sent':
      return isSending(reply, event.nonce)
        ? { ...reply, phase: { name: 'failed', failure: event.failure } }
        : reply;

    case 'undone': {
      if (phase.name !== 'sent' && phase.name !== 'unknown') return reply;
      const { receipt } = phase;
      if (receipt.nonce !== event.nonce) return reply;
      const { composeId, text, audience, subject } = receipt;
      return { ...reply, inBox: { composeId, text, audience, subject }, phase: { name: 'undone' } };
    }

    case 'undo-gone':
      return phase.name === 'sent' && phase.receipt.nonce === event.nonce && phase.receipt.canUndo
        ? { ...reply, phase: { name: 'sent', receipt: { ...phase.receipt, canUndo: false } } }
        : reply;

    case 'undo-missed':
      return phase.name === 'sent' && phase.receipt.nonce === event.nonce && !phase.receipt.isUndoMissed
        ? {
            ...reply,
            phase: { name: 'sent', receipt: { ...phase.receipt, canUndo: false, isUndoMissed: true } },
          }
        : reply;

    case 'box-text-taken': {
      const draft = currentDraft(reply);
      if (!isOpenToChange(reply) || !draft || event.text.trim() === '') return reply;
      const inBox = reply.inBox && { ...reply.inBox, text: event.text };
      if (draft.text === event.text) return { ...reply, inBox, phase: { name: 'reviewing' } };
      // A version of its own: what the person had written stays.
      const drafts = [...reply.drafts, { ...draft, id: event.draftId, text: event.text, madeAt: at }];
      return { ...reply, drafts, current: drafts.length - 1, inBox, phase: { name: 'reviewing' } };
    }

    case 'box-audience-taken':
      if (!isOpenToChange(reply) || !reply.inBox) return reply;
      return {
        ...reply,
        audiences: { reply: reply.inBox.audience, replyAll: null },
        kind: reply.inBox.audience.kind,
        phase: { name: 'inserted', approval: null },
      };

    case 'started-over':
      return isFinished(reply) || phase.name === 'failed'
        ? { ...reply, inBox: null, current: -1, phase: { name: 'idle' } }
        : reply;

    case 'interrupted':
      return afterInterruption(reply, at);
  }
}

/** Nothing is being written, inserted or sent, and no mail has gone: the person may change anything. */
export const isOpenToChange = ({ phase }: Reply): boolean =>
  phase.name === 'idle' ||
  phase.name === 'reading' ||
  phase.name === 'reviewing' ||
  phase.name === 'undone' ||
  phase.name === 'failed' ||
  (phase.name === 'inserted' && phase.approval === null);

/** An approval is being carried out. */
export const isUnderway = ({ phase }: Reply): boolean =>
  phase.name === 'approved' ||
  phase.name === 'inserting' ||
  phase.name === 'sending' ||
  (phase.name === 'inserted' && phase.approval !== null);

/** It was sent, or may have been: nobody works on it any more. */
export const isFinished = ({ phase }: Reply): boolean => phase.name === 'sent' || phase.name === 'unknown';

const isSending = ({ phase }: Reply, nonce: string): boolean =>
  phase.name === 'sending' && phase.approval.nonce === nonce;

const restingPhase = (reply: Reply): Reply['phase'] => ({
  name: currentDraft(reply) ? 'reviewing' : 'idle',
});

/** What a reading tells of a text that was put into the site's box: the box may be gone, or the mail sent from there. */
function afterReading(reply: Reply, event: Extract<ReplyEvent, { type: 'thread-read' }>, at: number): Reply {
  const { phase, inBox } = reply;
  const isInBox = inBox !== null && (phase.name === 'inserted' || phase.name === 'undone');
  // Asked before the text came into the box: that no box stood there then says nothing.
  if (isInBox && event.askedIn !== phase.name) return reply;
  if (inBox && seemsSent(reply, event)) {
    const receipt: Receipt = {
      ...inBox,
      outcome: 'unknown',
      nonce: '',
      pageId: '',
      evidence: SENT_ON_THE_PAGE,
      canUndo: false,
      at,
    };
    return { ...reply, inBox: null, phase: { name: 'unknown', receipt } };
  }
  if (phase.name === 'reading' || (phase.name === 'failed' && phase.isReading))
    return { ...reply, phase: restingPhase(reply) };
  // What was put in is still known, for a page that has not drawn its box, or has none, tells nothing of whether the mail was sent from it.
  return isInBox && !event.hasBox ? { ...reply, phase: { name: 'reviewing' } } : reply;
}

/** The box that took our text is gone, and the newest message is a new one of the person's: sent there, whatever our last press came to. */
const seemsSent = (
  { inBox, thread }: Reply,
  { hasBox, head }: Extract<ReplyEvent, { type: 'thread-read' }>,
): boolean => inBox !== null && !hasBox && head.lastIsMine && head.headMessageId !== thread?.headMessageId;

/** The evidence of a receipt for a mail the person seems to have sent from the site's own box. */
export const SENT_ON_THE_PAGE = 'sent in the mail page';

const isSameReading = (a: Reply, b: Reply): boolean =>
  a.phase === b.phase &&
  a.inBox === b.inBox &&
  a.kind === b.kind &&
  JSON.stringify([a.thread, a.audiences]) === JSON.stringify([b.thread, b.audiences]);

function keepDraft(
  reply: Reply,
  phase: Extract<Reply['phase'], { name: 'drafting' }>,
  text: string,
  ending: DraftEnding,
  next: Reply['phase'],
  at: number,
): Reply {
  if (text.trim() === '') {
    // A stop before the first word leaves things as they were before the draft was asked for.
    return { ...reply, phase: next.name === 'failed' ? next : restingPhase(reply) };
  }
  const draft: Draft = {
    id: phase.draftId,
    text,
    original: text,
    ending,
    wishes: reply.wishes,
    model: phase.model,
    leftOut: phase.leftOut,
    headMessageId: phase.headMessageId,
    madeAt: at,
  };
  const drafts = [...reply.drafts, draft];
  return { ...reply, drafts, current: drafts.length - 1, phase: next };
}

// What the box holds is what the person sees and would send, so the draft follows it.
function withBoxText(reply: Reply, text: string): Reply {
  const draft = currentDraft(reply);
  return !draft || draft.text === text
    ? reply
    : { ...reply, drafts: reply.drafts.with(reply.current, { ...draft, text }) };
}

function afterInterruption(reply: Reply, at: number): Reply {
  const { phase } = reply;
  if (phase.name === 'reading') return { ...reply, phase: restingPhase(reply) };
  if (phase.name === 'drafting') {
    return keepDraft(
      reply,
      phase,
      phase.text,
      'cut-off',
      { name: 'failed', failure: { code: 'interrupted' } },
      at,
    );
  }
  return reply;
}
