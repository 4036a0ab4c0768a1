// @vitest-environment jsdom
import { expect, it } from 'vitest';
import '../../testing/drawn-page';
import { attemptLater } from './attempt';
import { insertText, readBoxText, type TextBox } from './insert-text';
import { byRange } from './ways-in';

const LINE = 'One line.';
const SIGNATURE = '<div class="signature">--<br>Jo</div>';

const boxWith = (html: string): TextBox => {
  document.body.innerHTML = `<div id="editor">${html}</div>`;
  return {
    editor: document.getElementById('editor') as HTMLElement,
    foreign: '.signature',
    ways: [byRange],
  };
};

it.each(['<br>', `<div><br></div>${SIGNATURE}`, `<br><br>${SIGNATURE}`])(
  'an empty text takes out what was put into %s, and nothing else',
  async (html) => {
    const box = boxWith(html);
    await insertText(box, LINE, { previous: null, ownText: 'refuse' });
    expect(readBoxText(box)).toBe(LINE);
    await insertText(box, '', { previous: LINE, ownText: 'refuse' });
    expect(readBoxText(box)).toBe('');
    expect(box.editor.querySelector('.signature')?.outerHTML ?? '').toBe(
      html.includes(SIGNATURE) ? SIGNATURE : '',
    );
  },
);

it('an empty text takes nothing out that is not the text before', async () => {
  const box = boxWith('<div>My own words</div>');
  const taken = await attemptLater('insert', () =>
    insertText(box, '', { previous: LINE, ownText: 'refuse' }),
  );
  expect(taken).toEqual({ ok: false, failure: { code: 'own-text-in-box', found: 'My own words' } });
  expect(readBoxText(box)).toBe('My own words');
});
