// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, sameText } from './canonical';
import { sameAsItStands } from './same-text';

describe('sameAsItStands', () => {
  it.each([
    ['newlines at the end', 'a\n', 'a\n\n\n'],
    ['NBSP and space', 'a \u00a0b', 'a  b'],
    ['blanks at the end of a line', 'a \t\u00a0\nb', 'a\nb'],
  ])('absorbs %s', (_name, a, b) => {
    expect(sameAsItStands(a, b)).toBe(true);
  });

  it.each([
    ['a letter', 'a', 'b'],
    ['a line break', 'a\nb', 'a b'],
    ['an empty line', 'a\n\nb', 'a\nb'],
    ['a space', 'a b', 'a  b'],
    ['an indent', ' a', 'a'],
    ['composed and decomposed', 'é', 'e\u0301'],
    ['a character that is not seen', 'pay 100', 'pay 1\u200b00'],
    ['a mark that turns the direction', 'pay 100', 'pay \u202e100'],
  ])('tells apart by %s', (_name, a, b) => {
    expect(sameAsItStands(a, b)).toBe(false);
  });

  it('never takes for the same what sameText tells apart, beside an approved text', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\t',
      '\u00a0',
      '\n',
      '\u200b',
      '\u200d',
      '\u00ad',
      '\u202e',
      '😀',
      'م',
      'é',
    );
    const approved = fc.array(piece).map((pieces) => canonical(pieces.join('')));
    fc.assert(
      fc.property(approved, fc.array(fc.tuple(fc.nat(), piece), { maxLength: 3 }), (text, added) => {
        const box = added.reduce((before, [at, what]) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + what + before.slice(place);
        }, text);
        if (sameAsItStands(text, box)) expect(sameText(text, box)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a megabyte of blanks at once', () => {
    const before = performance.now();
    expect(sameAsItStands(`a${' '.repeat(1_000_000)}b`, 'a b')).toBe(false);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
