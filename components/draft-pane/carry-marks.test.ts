import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../utils/reply/review';
import { carryFindings, spanCarrier } from './carry-marks';

const finding = (text: string, words: string): Finding => {
  const start = text.indexOf(words);
  return {
    id: words,
    kind: 'number',
    span: { start, end: start + words.length },
    words,
    standing: 'supported',
    source: null,
    conflict: null,
  };
};

describe('findings of an older text', () => {
  const before = 'We bring 40 chairs and 12 tables.';
  const findings = [finding(before, '40'), finding(before, '12')];

  it.each([
    ['nothing is changed', before, ['40', '12']],
    ['something is written before them', 'Hi, we can bring 40 chairs and 12 tables.', ['40', '12']],
    ['something is written between them', 'We bring 40 blue chairs and 12 tables.', ['40', '12']],
    ['something is written behind them', `${before} Best`, ['40', '12']],
    ['one is changed', 'We bring 45 chairs and 12 tables.', ['12']],
    ['a digit is added to one', 'We bring 400 chairs and 12 tables.', ['12']],
    ['a digit is put before one', 'We bring 140 chairs and 12 tables.', ['12']],
    ['a sign is put behind one', 'We bring 40, chairs and 12 tables.', ['40', '12']],
    ['what stands between them is deleted', 'We bring 4012 tables.', []],
    ['all is deleted', '', []],
  ])('stand as far as they are untouched when %s', (_, text, words) => {
    const carried = carryFindings({ text: before, findings }, text);
    expect(carried.map(({ span }) => text.slice(span.start, span.end))).toEqual(words);
  });

  it('keep their words, whatever was written', () => {
    const piece = fc.string({ maxLength: 20, unit: fc.constantFrom('a', '1', ' ', '\n', '[', 'é', '𝒳') });
    fc.assert(
      fc.property(piece, piece, piece, piece, piece, (head, words, tail, added, end) => {
        const text = head + words + tail + end;
        const span = { start: head.length, end: head.length + words.length };
        for (const after of [
          added + text,
          head + added + words + tail,
          head + words + added + tail,
          text + added,
        ]) {
          const carried = spanCarrier(text, after)(span);
          if (carried) expect(after.slice(carried.start, carried.end)).toBe(words);
        }
      }),
    );
  });
});
