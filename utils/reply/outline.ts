import type { Span } from './review';

/** Something the thread asks for or promises, with where it stands. */
export interface OutlineLine {
  readonly id: string;
  /** The words as they stand in the message, at most 160 characters. */
  readonly words: string;
  /** Who said it: a name, else an address. */
  readonly by: string;
  readonly isMine: boolean;
  /** Until when, in the message's own words; null where it says nothing. */
  readonly until: string | null;
  readonly messageId: string;
  /** Of the words, in the message's text. */
  readonly span: Span;
}

/** A thread at a glance. */
export interface Outline {
  /** What the other side asks or requests and nobody has answered yet, newest message first, in the order of the text within it. */
  readonly asks: readonly OutlineLine[];
  /** What somebody said they would do. */
  readonly promises: readonly OutlineLine[];
}

/** One thing the reply could say. */
export interface Intent {
  readonly id: string;
  /** For the person, at most 40 characters: "Yes, Friday works". */
  readonly label: string;
  /** For the model. */
  readonly instruction: string;
  /** It says no, or not now. */
  readonly isRefusal: boolean;
}

/** A short question whose answer the draft needs. */
export interface Question {
  readonly id: string;
  readonly words: string;
  /** Answers to choose from, at most four; empty where any words will do. */
  readonly options: readonly string[];
}

/** What to decide before a draft: the outline, two to four intents, at most three questions. */
export interface Guide {
  /** `rules`: worked out without a model. */
  readonly source: 'rules' | 'model';
  readonly outline: Outline;
  readonly intents: readonly Intent[];
  readonly questions: readonly Question[];
  /** The thread's newest message when this was made. */
  readonly headMessageId: string;
}

/** What the person decided: an intent, and answers to questions. Goes into the prompt as the person's own words. */
export interface Decision {
  readonly intent: Intent | null;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

export const NO_DECISION: Decision = { intent: null, answers: [] };
