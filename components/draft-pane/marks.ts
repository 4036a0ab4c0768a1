import { blanksIn } from '../../utils/policy/blanks';
import type { Blank, Finding, Review, Span } from '../../utils/reply/review';
import { carryFindings } from './carry-marks';

/** A piece of the text that is marked: a blank, or a fact that was found. */
export type TextMark =
  | { readonly kind: 'blank'; readonly id: string; readonly span: Span; readonly words: string }
  | {
      readonly kind: 'finding';
      readonly id: string;
      readonly span: Span;
      readonly words: string;
      readonly finding: Finding;
    };

/** What is selected in the text; `start` and `end` are the same for a caret. */
export type Selection = Span;

/** How a mark looks. */
export type MarkLook = 'blank' | Finding['standing'];

/** All marks of a text, in its order: its blanks, and what the newest review found as far as it still stands. They do not overlap. */
export function marksOf(review: Review | null, text: string): readonly TextMark[] {
  const blanks = blanksIn(text);
  const findings = review ? carryFindings(review, text) : [];
  const found = findings
    .filter(({ span }) => !blanks.some((blank) => overlaps(blank.span, span)))
    .map((finding): TextMark => {
      const { id, span, words } = finding;
      return { kind: 'finding', id, span, words, finding };
    });
  return [...blanks.map(markOfBlank), ...found].sort((a, b) => a.span.start - b.span.start);
}

const markOfBlank = (blank: Blank): TextMark => ({ kind: 'blank', ...blank });

export const lookOf = (mark: TextMark): MarkLook => (mark.kind === 'blank' ? 'blank' : mark.finding.standing);

/** A person has to do something about it, or at least to read it. */
export const needsLook = (mark: TextMark): boolean => lookOf(mark) !== 'supported';

/** The mark the caret or the whole selection is in. */
export const markAt = (marks: readonly TextMark[], { start, end }: Selection): TextMark | null =>
  marks.find(({ span }) => span.start <= start && end <= span.end) ?? null;

/** The first mark behind the caret; one that is selected already is passed. */
export const markAfter = (marks: readonly TextMark[], at: Selection): TextMark | null =>
  marks.find(({ span }) => span.start >= at.start && !isSame(span, at)) ?? null;

/** The last mark before the caret; one that is selected already is passed. */
export const markBefore = (marks: readonly TextMark[], at: Selection): TextMark | null =>
  marks.findLast(({ span }) => span.end <= at.end && !isSame(span, at)) ?? null;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
