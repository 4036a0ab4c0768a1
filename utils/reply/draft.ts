import type { Wishes } from './wishes';

/** How a draft came to its end. Only `complete` ended as the model meant it to. */
export type DraftEnding = 'complete' | 'cut-off' | 'stopped' | 'length-limit' | 'filtered';

/** One version of the reply's text, and what produced it. */
export interface Draft {
  readonly id: string;
  /** As it stands now, with the person's edits; canonical. */
  readonly text: string;
  /** As the model wrote it; canonical. */
  readonly original: string;
  readonly ending: DraftEnding;
  readonly wishes: Wishes;
  readonly model: string;
  /** What of the thread did not fit into the model's room. */
  readonly leftOut: LeftOut;
  /** The thread's newest message when this was written; a newer one is not answered by it. */
  readonly headMessageId: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** What was cut from the thread before it went to the model. */
export interface LeftOut {
  readonly wholeMessages: number;
  /** Messages of which only the end or the beginning fitted. */
  readonly shortenedMessages: number;
}

export const NOTHING_LEFT_OUT: LeftOut = { wholeMessages: 0, shortenedMessages: 0 };
