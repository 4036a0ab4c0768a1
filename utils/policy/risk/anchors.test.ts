import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf, folded } from './anchors';

describe('anchors', () => {
  it.each([
    ['refund*', ['refund']],
    ['contracts?', ['contract']],
    ['Terms and Conditions', ['conditions']],
    ['(pay|paid) (close )?attention', ['attention']],
    ['(en|em) (us|eu)', ['en', 'em']],
    ["gentlemen'?s", ['gentlemen']],
    ['\\p{L}+rai', ['rai']],
    ['(?!not )\\p{L}{3,}ed', ['ed']],
    ['[abc]\\d{2}', null],
    ['a?b?c?', null],
    ['(un )?(re )?', null],
    ['(one|\\d+)', null],
    ['a{0,2}xyz{0,1}', ['xy']],
  ])('of %s', (phrase, anchors) => {
    expect(anchorsOf(phrase)).toEqual(anchors);
  });

  it('do not care for case, as the patterns do not', () => {
    const long = 'ſave';
    expect(new RegExp('save', 'iu').test(long)).toBe(true);
    expect(folded(long)).toContain('save');
    expect(folded('ΟΔΟΣ')).toContain(anchorsOf('οδ')?.[0]);
  });

  it('are in every text the phrase is found in', () => {
    fc.assert(
      fc.property(example, ({ phrase, text }) => {
        const anchors = anchorsOf(phrase);
        expect(text).toMatch(new RegExp(`^(?:${phrase})$`, 'u'));
        if (anchors !== null) expect(anchors.some((anchor) => folded(text).includes(anchor))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

/** A piece of a phrase with a text that it matches. */
interface Example {
  readonly phrase: string;
  readonly text: string;
}

const literal = fc.stringMatching(/^[a-zäéß]{1,5}$/).map((text) => ({ phrase: text, text }));

const piece = fc.letrec<{ piece: Example; sequence: Example }>((tie) => ({
  sequence: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => ({
    phrase: pieces.map(({ phrase }) => phrase).join(''),
    text: pieces.map(({ text }) => text).join(''),
  })),
  piece: fc.oneof(
    { depthSize: 'small' },
    literal,
    fc.constant({ phrase: '\\d+', text: '42' }),
    fc.constant({ phrase: '[xyz-]', text: 'y' }),
    fc.constant({ phrase: '\\p{L}{0,3}', text: 'q' }),
    fc.tuple(literal, fc.boolean()).map(([{ text }, isThere]) => ({
      phrase: `${text}?`,
      text: isThere ? text : text.slice(0, -1),
    })),
    fc
      .tuple(
        fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.constantFrom('', '?', '{0,2}'),
      )
      .map(([alternatives, which, repeated]) => ({
        phrase: `(${alternatives.map(({ phrase }) => phrase).join('|')})${repeated}`,
        text:
          repeated !== '' && which % 2 === 0 ? '' : (alternatives[which % alternatives.length]?.text ?? ''),
      })),
  ),
}));

const example = piece.sequence;
