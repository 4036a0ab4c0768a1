import type { Writer } from './context';
import type { Thread } from './thread';

/** A rule of the person's own: these words make a reply ask for that much care. */
export interface OwnRule {
  readonly id: string;
  readonly name: string;
  /** Words or phrases, compared without regard to case. */
  readonly words: readonly string[];
  readonly tier: 'normal' | 'high';
}

/** What the person changed about the rules of review: they can add and raise, never lower. */
export interface ReviewRules {
  readonly own: readonly OwnRule[];
  /** Ids of built-in rules that are to be high whatever they are by themselves. */
  readonly raised: readonly string[];
}

export const BUILT_IN_REVIEW: ReviewRules = { own: [], raised: [] };

/** All that a draft is checked against, but for what is in the reply itself. */
export interface Material {
  readonly thread: Thread;
  readonly writer: Writer;
  /** Addresses that mail was sent to before, lower case. */
  readonly correspondents: readonly string[];
  readonly rules: ReviewRules;
}
