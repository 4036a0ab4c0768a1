import type { ApproveMessage, ThreadMessage } from '../../utils/messaging/protocol';
import { recipientsOf, sameAddresses } from '../../utils/reply/approval';
import { audienceOf, currentDraft, type Reply } from '../../utils/reply/reply';
import type { Review } from '../../utils/reply/review';
import { threadKeyText } from '../../utils/reply/thread';
import type { Sight } from './sight';
import type { Typing } from './typing';

/**
 * `waiting`: a click is on its way and another does nothing. `not-confirmed`: the hub did not show the last edit in time, or the review
 * that a send waits for did not come. `not-seen`: the pane was not in sight of the person.
 */
export type ClickState = 'free' | 'waiting' | 'not-confirmed' | 'not-seen';

/** Turns a person's click into exactly one `approve` message that names what was on the screen, or one `settle`. */
export interface ApprovalClick {
  readonly state: () => ClickState;
  readonly subscribe: (listener: () => void) => () => void;
  /** `review` is the one of exactly this text and its recipients; null where it is still to come. */
  readonly approve: (
    reply: Reply,
    review: Review | null,
    text: string,
    purpose: ApproveMessage['purpose'],
    ownText: ApproveMessage['ownText'],
  ) => void;
  /** Says that this item of the review is right. */
  readonly settle: (item: string) => void;
  /** A view or a review arrived; `review` is the one of exactly what is on the screen. */
  readonly see: (reply: Reply | null, review: Review | null) => void;
  /** The line to the hub was lost and is open again: what was under way will not be answered. */
  readonly release: () => void;
}

type Clicked = Omit<ApproveMessage, 'revision' | 'items'>;

// Long enough for a background that has to start first. A click whose answer never came may be made again: the hub takes each
// revision's approval once.
const CONFIRM_WITHIN = 5_000;
/** A send waits for the review too, which says itself after ten seconds when it cannot be made. */
const REVIEWED_WITHIN = 12_000;

/**
 * One click at a time, and only while the pane is in sight. An edit not yet confirmed is posted first, and the approval follows once a view shows it; a send waits for the
 * review of its text too. Where that review asks for things to be looked at, nothing is posted and `onItemsLeft` is called.
 */
export function createApprovalClick(
  tell: (message: ThreadMessage) => void,
  draftText: Typing,
  sight: Pick<Sight, 'ask'>,
  onItemsLeft: () => void,
): ApprovalClick {
  const listeners = new Set<() => void>();
  let state: ClickState = 'free';
  /** What was on the screen when the person clicked, until a view confirms it. */
  let clicked: { readonly thread: string; readonly message: Clicked } | null = null;
  /** That the pane was in sight at the click is known; until then nothing is posted. */
  let isSeen = false;
  /** The newest reply and review, for the moment in which it is known. */
  let latest: { readonly reply: Reply; readonly review: Review | null } | null = null;
  let posted: { readonly thread: string; readonly revision: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: ClickState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };

  const letGo = (next: ClickState): void => {
    clearTimeout(timer);
    clicked = null;
    posted = null;
    latest = null;
    become(next);
  };

  const post = (reply: Reply, message: Clicked, items: ApproveMessage['items']): void => {
    clearTimeout(timer);
    clicked = null;
    posted = { thread: threadKeyText(reply.key), revision: reply.revision };
    tell({ ...message, items, revision: reply.revision });
    timer = setTimeout(() => {
      letGo('free');
    }, CONFIRM_WITHIN);
  };

  // The record has the text; what remains is the review, which an insert does not wait for.
  const postReviewed = (reply: Reply, message: Clicked, newest: Review | null): void => {
    if (!isSeen) {
      latest = { reply, review: newest };
      return;
    }
    const items = newest?.text === message.text ? newest.items.map(({ id }) => id) : null;
    if (message.purpose === 'insert') {
      post(reply, message, items);
      return;
    }
    if (!items) return;
    if (items.every((item) => reply.settled.includes(item))) {
      post(reply, message, items);
      return;
    }
    letGo('free');
    onItemsLeft();
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    approve(reply, review, text, purpose, ownText) {
      const draft = currentDraft(reply);
      const audience = audienceOf(reply);
      if (state === 'waiting' || !draft || !audience) return;
      draftText.flush();
      const typed = draftText.typed();
      const message = {
        type: 'approve',
        purpose,
        draftId: draft.id,
        text: typed?.text ?? text,
        recipients: recipientsOf(audience),
        ownText,
      } as const;
      become('waiting');
      const clickedNow = { thread: threadKeyText(reply.key), message };
      clicked = clickedNow;
      isSeen = false;
      timer = setTimeout(
        () => {
          letGo('not-confirmed');
        },
        purpose === 'send' ? REVIEWED_WITHIN : CONFIRM_WITHIN,
      );
      if (!typed && draft.text === text) postReviewed(reply, message, review);
      sight.ask((isInSight) => {
        // The click may have been given up meanwhile.
        if (clicked !== clickedNow) return;
        isSeen = isInSight;
        if (!isInSight) letGo('not-seen');
        else if (latest) postReviewed(latest.reply, message, latest.review);
      });
    },

    settle(item) {
      if (state === 'waiting') return;
      draftText.flush();
      become('waiting');
      sight.ask((isInSight) => {
        if (isInSight) tell({ type: 'settle', item, isSettled: true });
        become(isInSight ? 'free' : 'not-seen');
      });
    },

    see(reply, review) {
      const thread = reply && threadKeyText(reply.key);
      if (posted) {
        if (!reply || thread !== posted.thread || reply.revision !== posted.revision) letGo('free');
        return;
      }
      if (!clicked) return;
      const draft = reply && currentDraft(reply);
      const audience = reply && audienceOf(reply);
      const { message } = clicked;
      const isAsShown =
        thread === clicked.thread &&
        draft?.id === message.draftId &&
        audience !== null &&
        sameAddresses(recipientsOf(audience), message.recipients);
      if (!reply || !isAsShown) letGo('not-confirmed');
      else if (draft.text === message.text && draftText.typed() === null)
        postReviewed(reply, message, review);
      else if (draftText.typed()?.text !== message.text) letGo('not-confirmed');
    },

    release() {
      if (posted) letGo('free');
    },
  };
}
