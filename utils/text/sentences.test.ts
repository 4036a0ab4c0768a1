import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentenceAround, sentencesOf } from './sentences';

const split = (text: string): readonly string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['Am 3. Mai kommen wir. Gut?', ['Am 3. Mai kommen wir.', 'Gut?']],
  ['Am 24.11. um 15 Uhr.', ['Am 24.11. um 15 Uhr.']],
  ['Dr. Weber and J. Lima agree.', ['Dr. Weber and J. Lima agree.']],
  ['It costs 3.50 each. Fine.', ['It costs 3.50 each.', 'Fine.']],
  ['Hi Ana,\n\nyes', ['Hi Ana,', 'yes']],
  ['はい。明日伺います。', ['はい。', '明日伺います。']],
  ['大丈夫ですか?明日伺います', ['大丈夫ですか?', '明日伺います']],
  ['Wait.?あ Really?!あ Yes..."Fine."', ['Wait.?', 'あ Really?!', 'あ Yes..."Fine."']],
  ['', []],
])('%j has the sentences %j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

it('loses no word of any text, and never overlaps', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '\n', '3', '?', '。', 'Dr') }),
      (text) => {
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});

it('shows the sentence around a place, and of a long one what is near', () => {
  const text = `First. ${'long '.repeat(100)}here ${'long '.repeat(100)}. Last.`;
  const start = text.indexOf('here');
  expect(sentenceAround('One. Two here. Three.', { start: 9, end: 13 })).toBe('Two here.');
  const around = sentenceAround(text, { start, end: start + 4 });
  expect(around).toContain('here');
  expect(around.length).toBeLessThanOrEqual(204);
});

// In a time that grows with the square of the length, each takes minutes.
it.each([
  ['.', 'x'],
  ['…', 'x'],
  ['?!', 'x'],
  ['?', '.x あ'],
  [' ', 'x'],
  ['\u00a0', 'x'],
  ['1. ', 'x'],
  ['"', 'x'],
])('ends soon on many %j', (unit, end) => {
  const text = `One. ${unit.repeat(400_000 / unit.length)}${end}`;
  expect(split(`${text}. Last.`).at(-1)).toBe('Last.');
});
