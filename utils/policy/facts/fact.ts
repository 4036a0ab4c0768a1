import type { Finding, Place, Span } from '../../reply/review';
import type { ReviewLanguage } from '../../text/language';

/** A text a draft may rest on: a message, its subject, the person's instruction, their settings. */
export interface Ground {
  readonly place: Place;
  readonly text: string;
  readonly language: ReviewLanguage | null;
  /** When it was written: what "tomorrow" in it counts from. Null where the page does not say, or says it in a way that cannot be read. */
  readonly at: Date | null;
  /** The person wrote it. */
  readonly isMine: boolean;
}

/** The draft that is reviewed. */
export interface DraftText {
  readonly text: string;
  readonly language: ReviewLanguage | null;
  /** Now: what "tomorrow" in it counts from. */
  readonly at: Date;
}

/** A finding before it has its id, which depends on the ones before it. */
export type UnnumberedFinding = Omit<Finding, 'id'>;

/** Words in a text that state a fact, before it is known what they rest on. */
export interface FoundWords {
  readonly span: Span;
  readonly words: string;
}
