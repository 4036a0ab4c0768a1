import type { ApproveMessage, ThreadMessage } from '../../utils/messaging/protocol';
import { recipientsOf, sameAddresses } from '../../utils/reply/approval';
import { audienceOf, currentDraft, type Reply } from '../../utils/reply/reply';
import { threadKeyText } from '../../utils/reply/thread';
import type { Typing } from './typing';

/** `waiting`: a click is on its way and another does nothing. `not-confirmed`: the hub did not show the last edit in time. */
export type ClickState = 'free' | 'waiting' | 'not-confirmed';

/** Turns a person's click into exactly one `approve` message that names what was on the screen. */
export interface ApprovalClick {
  readonly state: () => ClickState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly approve: (
    reply: Reply,
    text: string,
    purpose: ApproveMessage['purpose'],
    ownText: ApproveMessage['ownText'],
  ) => void;
  /** A view arrived. */
  readonly see: (reply: Reply | null) => void;
  /** The line to the hub was lost and is open again: what was under way will not be answered. */
  readonly release: () => void;
}

// Long enough for a background that has to start first. A click whose answer never came may be made again: the hub takes each
// revision's approval once.
const CONFIRM_WITHIN = 5_000;

/** One click at a time. An edit not yet confirmed is posted first, and the approval follows once a view shows it. */
export function createApprovalClick(
  tell: (message: ThreadMessage) => void,
  draftText: Typing,
): ApprovalClick {
  const listeners = new Set<() => void>();
  let state: ClickState = 'free';
  /** What was on the screen when the person clicked, until a view confirms it. */
  let clicked: { readonly thread: string; readonly message: Omit<ApproveMessage, 'revision'> } | null = null;
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
    become(next);
  };

  const post = (reply: Reply, message: Omit<ApproveMessage, 'revision'>): void => {
    clearTimeout(timer);
    clicked = null;
    posted = { thread: threadKeyText(reply.key), revision: reply.revision };
    tell({ ...message, revision: reply.revision });
    timer = setTimeout(() => {
      letGo('free');
    }, CONFIRM_WITHIN);
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    approve(reply, text, purpose, ownText) {
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
      if (!typed && draft.text === text) {
        post(reply, message);
        return;
      }
      clicked = { thread: threadKeyText(reply.key), message };
      timer = setTimeout(() => {
        letGo('not-confirmed');
      }, CONFIRM_WITHIN);
    },

    see(reply) {
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
      else if (draft.text === message.text && draftText.typed() === null) post(reply, message);
      else if (draftText.typed()?.text !== message.text) letGo('not-confirmed');
    },

    release() {
      if (posted) letGo('free');
    },
  };
}
