import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
});
