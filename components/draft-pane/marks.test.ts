import { describe, expect, it } from 'vitest';
import { findingOf, lowReview } from '../gallery/reviews';
import type { Audience } from '../../utils/reply/thread';
import { markAfter, markAt, markBefore, marksOf, needsLook } from './marks';

const nobody: Audience = { kind: 'reply', to: [], cc: [], bcc: [], from: null, source: 'messages' };
const text = 'We bring 40 chairs for [price?] by Friday at 10.';
const review = lowReview(text, nobody, {
  findings: [
    findingOf(text, '40', { kind: 'number', standing: 'supported' }),
    findingOf(text, 'Friday', { kind: 'weekday', standing: 'unsupported' }),
    findingOf(text, '10', { kind: 'time', standing: 'contradicting' }),
  ],
});
const caretAt = (words: string, offset = 0): { start: number; end: number } => {
  const at = text.indexOf(words) + offset;
  return { start: at, end: at };
};

describe('marks of a text', () => {
  const marks = marksOf(review, text);

  it('are its blanks and facts, in its order', () => {
    expect(marks.map(({ words }) => words)).toEqual(['40', '[price?]', 'Friday', '10']);
  });

  it('are its blanks alone while nothing was reviewed', () => {
    expect(marksOf(null, text).map(({ words }) => words)).toEqual(['[price?]']);
  });

  it('are not facts within a blank', () => {
    const inBlank = findingOf(text, 'price', { kind: 'name', standing: 'supported' });
    expect(marksOf({ ...review, findings: [inBlank] }, text)).toHaveLength(1);
  });

  it('need a look unless something stands for them', () => {
    expect(marks.filter(needsLook).map(({ words }) => words)).toEqual(['[price?]', 'Friday', '10']);
  });

  it.each([
    ['We', '40', null],
    ['40', '40', null],
    ['[price', '[price?]', '40'],
    ['Friday', 'Friday', '[price?]'],
    [' at', '10', 'Friday'],
    ['.', null, '10'],
  ])('at "%s", the next is %s and the one before is %s', (place, next, previous) => {
    expect(markAfter(marks, caretAt(place))?.words ?? null).toBe(next);
    expect(markBefore(marks, caretAt(place))?.words ?? null).toBe(previous);
  });

  it('are gone through one after the other', () => {
    const first = markAfter(marks, { start: 0, end: 0 });
    const second = first && markAfter(marks, first.span);
    expect(second?.words).toBe('[price?]');
    expect(second && markBefore(marks, second.span)?.words).toBe('40');
  });

  it('hold the caret at either edge', () => {
    expect(markAt(marks, caretAt('Friday'))?.words).toBe('Friday');
    expect(markAt(marks, caretAt('Friday', 6))?.words).toBe('Friday');
    expect(markAt(marks, caretAt('Friday', 7))).toBeNull();
  });
});
