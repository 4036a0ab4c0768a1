import { buildLineHtml } from '../../utils/mail/dom/line-html';
import { readBoxText } from '../../utils/mail/dom/insert-text';
import { canonical } from '../../utils/text/canonical';
import fc from 'fast-check';
import { UNICODE_ATTACKS, UNICODE_LEGITIMATE } from '../cases/unicode';
import { corpusOrSkip } from '../data';
import { none, type Row } from '../row';
import { shown } from '../unseen';

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

/** Of the same words and lines to a reader, said here apart from the product's own comparison. */
const lookOf = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .trimEnd();

export const readBack: Row = {
  id: 'R5p',
  name: 'texts that read otherwise in the reply box than approved: canonical, line html, read back under jsdom',
  allowed: none,
  run() {
    const naughty = corpusOrSkip<string>('blns/blns.json');
    const smuggled = corpusOrSkip<{ readonly text: string }>('attacks/unicode_smuggling.json');
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '<', '&', '"', '\u00a0', '👨‍👩‍👧', 'é', 'א', '你'),
    );
    const generated = fc.sample(
      fc.array(piece).map((pieces) => pieces.join('')),
      { numRuns: 200, seed: 5 },
    );
    const texts = [
      ...OWN,
      ...UNICODE_LEGITIMATE,
      ...UNICODE_ATTACKS.map(({ text }) => text),
      ...naughty.entries,
      ...smuggled.entries.map(({ text }) => text),
      ...generated,
    ];
    const failures = texts.flatMap((text) => {
      // Empty lines at the start are the box's own to drop.
      const approved = canonical(text).replace(/^(?:[ \t\u00a0]*\n)+/, '');
      const editor = document.createElement('div');
      editor.innerHTML = buildLineHtml(approved);
      document.body.replaceChildren(editor);
      const read = readBoxText({ editor, foreign: '.gmail_signature' });
      return lookOf(read) === lookOf(approved) ? [] : [`${shown(approved)} became ${shown(read)}`];
    });
    return { tried: texts.length, failures, skipped: [...naughty.skipped, ...smuggled.skipped] };
  },
};
