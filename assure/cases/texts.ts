import fc from 'fast-check';
import { corpusOrSkip } from '../data.ts';
import { UNICODE_ATTACKS, UNICODE_LEGITIMATE } from './unicode.ts';

const OWN: readonly string[] = [
  'a  b   c',
  '  two blanks first\n\n\n\nand four lines',
  '\ttab first\tand\t\tbetween',
  'ends in blanks   \nand a line   ',
  '<b>&amp;&nbsp;&#x20;</b> "quoted" \'single\' `tick`',
  '-- \nJonas',
  '> quoted\n>> twice',
  'NBSP\u00a0between and narrow\u202fone',
  'https://a.example/?q=1&amp=2#<x>',
  'x'.repeat(5_000),
  'שלום Ana, 15:00 – مرحبا',
  '木曜日の15時で大丈夫です。',
  '\n\nlines before',
];

/** Texts that are hard to put into a reply box unchanged: own, collected where those are at hand, and 200 generated from `seed`. */
export function hardTexts(seed: number): {
  readonly texts: readonly string[];
  readonly skipped: readonly string[];
} {
  const naughty = corpusOrSkip<string>('blns/blns.json');
  const smuggled = corpusOrSkip<{ readonly text: string }>('attacks/unicode_smuggling.json');
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '<', '&', '"', '\u00a0', '👨‍👩‍👧', 'é', 'א', '你'),
  );
  const generated = fc.sample(
    fc.array(piece).map((pieces) => pieces.join('')),
    { numRuns: 200, seed },
  );
  const texts = [
    ...OWN,
    ...UNICODE_LEGITIMATE,
    ...UNICODE_ATTACKS.map(({ text }) => text),
    ...naughty.entries,
    ...smuggled.entries.map(({ text }) => text),
    ...generated,
  ];
  return { texts, skipped: [...naughty.skipped, ...smuggled.skipped] };
}
