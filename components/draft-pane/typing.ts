/** What the person has typed and the hub has not yet shown back; `id` says what it is the text of. */
export interface Typed {
  readonly id: string;
  readonly text: string;
}

/**
 * The person's typing, ahead of the record. While something typed is not confirmed it stands, whatever views come in; once a
 * view shows the same text, the view is the truth again.
 */
export interface Typing {
  readonly typed: () => Typed | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (id: string, text: string) => void;
  /** Tidies and posts what no view has confirmed; called before anything that depends on the text. */
  readonly flush: () => void;
  /** Posts again what the hub may have lost with the line, whatever the person is doing just now. */
  readonly resend: () => void;
  /** Flushes for the last time: no view of this text will come any more. */
  readonly leave: () => void;
  /** The text went out with another message; it is posted only where that one does not bring it into the record. */
  readonly carried: () => void;
  /** A view arrived, with this in the record. */
  readonly confirm: (recorded: Typed | null) => void;
  /** Flushes, then lets the next view replace the text: the person asked for another one. */
  readonly giveWay: () => void;
}

export interface TypingOptions {
  /** Milliseconds without a key after which the text is posted. */
  readonly pause: number;
  /** The text as the record will have it. Applied to what is shown only when the person has stopped typing. */
  readonly tidy: (text: string) => string;
  readonly post: (typed: Typed) => void;
}

// Who types without a pause is not safe from a crash for longer than this, nor is the background without a message.
const LONGEST_WAIT = 2_000;

// A message posted just as the background stops is lost without a word.
const POST_AGAIN_AFTER = 3_000;
const MOST_POSTS = 5;

type Timer = ReturnType<typeof setTimeout> | undefined;

/** Typing that is posted at pauses, and again until a view confirms it. */
export function createTyping({ pause, tidy, post }: TypingOptions): Typing {
  const listeners = new Set<() => void>();
  let typed: Typed | null = null;
  let atPause: Timer;
  let atLongest: Timer;
  let again: Timer;

  const stopTimers = (): void => {
    for (const timer of [atPause, atLongest, again]) clearTimeout(timer);
    atPause = atLongest = again = undefined;
  };

  const set = (next: Typed | null): void => {
    typed = next;
    for (const listener of listeners) listener();
  };

  const clear = (): void => {
    stopTimers();
    set(null);
  };

  const postAgainLater = (times: number): void => {
    if (times < MOST_POSTS) again = setTimeout(postTyped, POST_AGAIN_AFTER, times + 1);
  };

  const postTyped = (times: number): void => {
    stopTimers();
    if (!typed) return;
    post({ id: typed.id, text: tidy(typed.text) });
    postAgainLater(times);
  };

  // What is shown is what is approved, so what the record drops is dropped here too; in the middle of a word it may yet be needed.
  const tidyTyped = (): void => {
    if (!typed) return;
    const text = tidy(typed.text);
    if (text !== typed.text) set({ id: typed.id, text });
  };

  const resend = (): void => {
    postTyped(1);
  };

  const flush = (): void => {
    tidyTyped();
    resend();
  };

  return {
    typed: () => typed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(id, text) {
      if (typed && typed.id !== id) flush();
      clearTimeout(again);
      clearTimeout(atPause);
      atPause = setTimeout(resend, pause);
      atLongest ??= setTimeout(resend, LONGEST_WAIT);
      set({ id, text });
    },
    flush,
    resend,
    leave() {
      flush();
      stopTimers();
    },
    carried() {
      tidyTyped();
      stopTimers();
      if (typed) postAgainLater(0);
    },
    confirm(recorded) {
      if (!typed) return;
      if (recorded?.id !== typed.id) {
        flush();
        clear();
        return;
      }
      if (atPause !== undefined || recorded.text !== tidy(typed.text)) return;
      if (recorded.text === typed.text) clear();
      else stopTimers();
    },
    giveWay() {
      flush();
      clear();
    },
  };
}
