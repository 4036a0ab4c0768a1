// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, sameText } from '../../text/canonical';
import '../../testing/drawn-page';
import { readBoxText } from './insert-text';
import { buildLineHtml } from './line-html';

function readBack(text: string): string {
  const editor = document.createElement('div');
  editor.innerHTML = buildLineHtml(text);
  document.body.replaceChildren(editor);
  return readBoxText({ editor, foreign: '.gmail_signature' });
}

const writing = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '\n\n',
        '\t',
        '<b>',
        '&nbsp;',
        '<!--',
        '"',
        'é',
        '你好',
        '👨‍👩‍👧',
        'שלום',
        '\u00a0',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('buildLineHtml', () => {
  it('reads back as it was written, whatever was written', () => {
    fc.assert(
      fc.property(writing, (text) => {
        // Empty lines at the start are the box's own to drop.
        const wanted = canonical(text).replace(/^(?:[ \t\u00a0]*\n)+/, '');
        expect(sameText(readBack(wanted), wanted)).toBe(true);
      }),
    );
  });

  it('makes markup of nothing in the text', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const editor = document.createElement('div');
        editor.innerHTML = buildLineHtml(text);
        const names = new Set([...editor.querySelectorAll('*')].map(({ localName }) => localName));
        expect([...names].filter((name) => !['div', 'br'].includes(name))).toEqual([]);
      }),
    );
  });

  it('keeps blanks the way the editor writes them', () => {
    expect(buildLineHtml('a  b\n\n  c')).toBe('<div>a&nbsp; b</div><div><br></div><div>&nbsp;&nbsp;c</div>');
  });
});
