import { buildLineHtml } from '../utils/mail/dom/line-html';
import { readBoxText } from '../utils/mail/dom/insert-text';
import type { Review } from '../utils/reply/review';
import { showDraft, showStream } from './seen-pane';
import { shown, unseenIn } from './unseen';

/** All that the pane's text field and its marks are made of. */
const PANE = new Map([
  ['div', ['class', 'dir', 'aria-hidden', 'role', 'aria-label', 'aria-busy', 'data-empty']],
  ['span', ['class']],
  ['p', ['class']],
  ['mark', ['class', 'data-mark']],
  ['textarea', ['class', 'aria-label', 'placeholder', 'dir', 'spellcheck']],
]);

/** All that a text is made of when it goes into a reply box. */
const BOX = new Map([
  ['div', ['style']],
  ['br', []],
]);

/** What of a tree is made of anything else; null where nothing is. */
function foreignIn(root: Element, known: ReadonlyMap<string, readonly string[]>): string | null {
  for (const element of root.querySelectorAll('*')) {
    const attributes = known.get(element.localName);
    if (!attributes) return `an element <${element.localName}>`;
    const foreign = [...element.attributes].find(({ name }) => !attributes.includes(name));
    if (foreign) return `an attribute ${foreign.name} of <${element.localName}>`;
    const style = element.getAttribute('style');
    if (style !== null && style !== 'white-space:pre-wrap') return `a style ${style}`;
  }
  return null;
}

/** What is wrong with how this model's words are shown while they come; null where nothing is. */
export function wrongInStream(raw: string): string | null {
  const { box, close } = showStream(raw);
  const foreign = foreignIn(box, PANE);
  const isLiteral = box.textContent === raw;
  close();
  if (foreign) return `${foreign} in the pane while it streams`;
  return isLiteral ? null : 'not shown to the letter while it streams';
}

/** What is wrong with how this draft is shown in the pane, or goes into a reply box; null where nothing is. */
export function wrongInDraft(text: string, review: Review | null): string | null {
  const { box, close } = showDraft(text, review);
  const foreign = foreignIn(box, PANE);
  const field = box.querySelector('textarea')?.value;
  const copy = box.querySelector('.reply-copy')?.textContent;
  close();
  if (foreign) return `${foreign} in the pane`;
  if (field !== text || copy !== `${text}\u200b`)
    return `not shown to the letter in the pane: ${shown(field ?? '')}`;
  return wrongInBox(text);
}

/** The same for a reply box alone. */
export function wrongInBox(text: string): string | null {
  const editor = document.createElement('div');
  editor.innerHTML = buildLineHtml(text);
  document.body.replaceChildren(editor);
  const foreign = foreignIn(editor, BOX);
  if (foreign) return `${foreign} in the reply box`;
  const read = readBoxText({ editor, foreign: '.gmail_signature' });
  const left = unseenIn(read.replace(/[\u00a0\n\t]/g, ' '));
  const leftBefore = unseenIn(text.replace(/[\u00a0\n\t]/g, ' '));
  return left !== null && leftBefore === null ? `${left} came into the reply box` : null;
}
