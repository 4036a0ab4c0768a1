import type { Span } from '../reply/review';

/** Where a pattern with the flag `g` is found in a text, in order. */
export const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
