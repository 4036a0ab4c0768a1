import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDraft } from './clean-draft';
import { ThoughtFilter } from './thoughts';

const TABLE: readonly (readonly [string, string])[] = [
  ['Hi Emma', 'Hi Emma'],
  ['<think>hm</think>\n\nHi', 'Hi'],
  ['\n<thinking>a < b</thinking>Hi', 'Hi'],
  ['<think></think>Hi', 'Hi'],
  ['<think>without an end', ''],
  ['<thin ice', '<thin ice'],
  ['<thi', '<thi'],
  ['', ''],
  ['\n\n  Hi', 'Hi'],
  [' \n\t', ''],
  ['Hi <think>not at the beginning</think>', 'Hi <think>not at the beginning</think>'],
];

const filtered = (pieces: readonly string[]): string => {
  const filter = new ThoughtFilter();
  return pieces.map((piece) => filter.push(piece)).join('') + filter.rest();
};

describe('ThoughtFilter', () => {
  it.each(TABLE)('makes of %j %j, however it is cut', (answer, words) => {
    expect(filtered([answer])).toBe(words);
    expect(filtered([...answer]).trimStart()).toBe(words.trimStart());
  });

  it('says the same for every cut', () => {
    const cut = fc.constantFrom(...TABLE).chain(([answer, words]) =>
      fc.tuple(fc.nat(answer.length), fc.nat(answer.length)).map(([a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        return { pieces: [answer.slice(0, from), answer.slice(from, to), answer.slice(to)], words };
      }),
    );
    fc.assert(
      fc.property(cut, ({ pieces, words }) => {
        expect(filtered(pieces).trimStart()).toBe(words);
      }),
    );
  });

  it('changes no answer without a thought but for the blanks before it, which no draft keeps', () => {
    const blanks = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r', '\u00a0') });
    const words = fc.string({ unit: 'grapheme' }).filter((text) => !text.trimStart().startsWith('<think'));
    fc.assert(
      fc.property(fc.array(blanks), words, (before, text) => {
        expect(filtered([...before, ...text])).toBe(text.trimStart());
        expect(cleanDraft(filtered([...before, text]))).toBe(cleanDraft(before.join('') + text));
      }),
    );
  });

  it('holds no more than the beginning of a tag, however many blanks come before it, and counts them', () => {
    const blanks = fc.array(fc.string({ unit: fc.constantFrom(' ', '\n', '\t'), minLength: 1 }));
    const begun = fc.nat('<thinking>'.length - 1).map((length) => '<thinking>'.slice(0, length));
    fc.assert(
      fc.property(blanks, begun, (pieces, start) => {
        const filter = new ThoughtFilter();
        expect([...pieces, start].map((piece) => filter.push(piece)).join('')).toBe('');
        expect(filter.blanks).toBe(pieces.join('').length);
        expect(filter.rest()).toBe(start);
      }),
    );
  });
});
