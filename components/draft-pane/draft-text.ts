import type { PaneMessage } from '../../utils/messaging/protocol';
import type { Draft } from '../../utils/reply/draft';
import { canonical } from '../../utils/text/canonical';

/** What the person has typed and the hub has not yet shown back. */
export interface Typed {
  readonly draftId: string;
  readonly text: string;
}

/**
 * The person's typing, ahead of the record. While something typed is not confirmed it stands, whatever views come in; once a
 * view shows the same text, the view is the truth again.
 */
export interface DraftText {
  readonly typed: () => Typed | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (draftId: string, text: string) => void;
  /** Posts what is not posted yet; called before anything that depends on the text, and on leaving. */
  readonly flush: () => void;
  /** Posts again what the hub may have lost with the line. */
  readonly resend: () => void;
  /** A view arrived with this draft. */
  readonly confirm: (draft: Draft | null) => void;
  /** Posts, then lets the next view replace the text: the person asked for another one. */
  readonly giveWay: () => void;
}

const EDIT_PAUSE = 300;

// A message posted just as the background stops is lost without a word.
const POST_AGAIN_AFTER = 3_000;
const MOST_POSTS = 5;

/** Typing that posts `edit` messages at pauses. */
export function createDraftText(send: (message: PaneMessage) => void): DraftText {
  const listeners = new Set<() => void>();
  let typed: Typed | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const set = (next: Typed | null): void => {
    typed = next;
    if (!next) clearTimeout(again);
    for (const listener of listeners) listener();
  };

  const post = (times: number): void => {
    clearTimeout(timer);
    clearTimeout(again);
    timer = undefined;
    if (!typed) return;
    // Approved is what is shown, so what the record would drop is dropped here too.
    const text = canonical(typed.text);
    if (text !== typed.text) set({ draftId: typed.draftId, text });
    send({ type: 'edit', draftId: typed.draftId, text });
    if (times < MOST_POSTS) again = setTimeout(post, POST_AGAIN_AFTER, times + 1);
  };

  const resend = (): void => {
    post(1);
  };

  const flush = (): void => {
    if (timer !== undefined) resend();
  };

  return {
    typed: () => typed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(draftId, text) {
      if (typed && typed.draftId !== draftId) flush();
      clearTimeout(timer);
      timer = setTimeout(resend, EDIT_PAUSE);
      set({ draftId, text });
    },
    flush,
    resend,
    confirm(draft) {
      if (!typed) return;
      const isOther = draft?.id !== typed.draftId;
      if (isOther) flush();
      if (isOther || (timer === undefined && draft.text === typed.text)) set(null);
    },
    giveWay() {
      flush();
      set(null);
    },
  };
}
