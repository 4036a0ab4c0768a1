import { sameAsItStands } from '../../text/same-text';
import { StepFailed } from '../dom/attempt';
import { waitUntilQuiet, watchFor } from '../dom/watch-for';
import { findEditor, readBoxText } from './compose';
import { buildLineHtml } from './line-html';
import { BOX_QUOTE, SIGNATURE } from './selectors';

export interface InsertOptions {
  readonly previous: string | null;
  readonly ownText: 'refuse' | 'keep-below';
}

/**
 * Puts the text above signature and quote. A fresh box is filled by Gmail twice, and what was put in between is gone:
 * then it is put in once more. `find` gives the box as it is now.
 */
export async function insertText(
  find: () => Element,
  text: string,
  options: InsertOptions,
  freshForMs: number,
): Promise<void> {
  insertOnce(find(), text, options);
  if (freshForMs <= 0) return;
  const isGone = (): boolean => !squash(readBoxText(findEditor(find()))).includes(squash(text));
  if (!(await watchFor(isGone, { roots: [find()], timeoutMs: freshForMs }))) return;
  await waitUntilQuiet(find(), 250, 1500);
  if (isGone()) insertOnce(find(), text, options);
}

function insertOnce(box: Element, text: string, { previous, ownText }: InsertOptions): void {
  const editor = findEditor(box);
  const before = readBoxText(editor);
  if (sameAsItStands(before, text)) return;

  const pieces = ownPieces(editor);
  const replaced = countPrevious(pieces, previous);
  const own = squash(
    pieces
      .slice(replaced)
      .map(({ data }) => data)
      .join(''),
  );
  if (own && ownText === 'refuse') throw new StepFailed({ code: 'own-text-in-box', found: before });

  const untouchable = foreignParts(editor);
  const isClose = untouchable.length > 0 && replaced === 0 && countBreaks(editor) < 2;
  const html = buildLineHtml(text) + (own || isClose ? '<div><br></div>' : '');
  const isAsWanted = (): boolean => {
    const after = readBoxText(editor);
    if (!own) return sameAsItStands(after, text);
    const lines = text.trimEnd().split('\n').length;
    return (
      sameAsItStands(after.split('\n').slice(0, lines).join('\n'), text) && squash(after) === squash(text) + own
    );
  };

  putByCommand(editor, rangeFor(editor, pieces.slice(0, replaced)), html);
  if (readBoxText(editor) === before) putByRange(editor, rangeFor(editor, pieces.slice(0, replaced)), html);

  const isDamaged = foreignParts(editor).join() !== untouchable.join();
  if (!isDamaged && isAsWanted()) return;
  runCommand('undo');
  throw new StepFailed({ code: isDamaged ? 'signature-damaged' : 'not-inserted' });
}

/** One step of the browser's undo, and of Closure's, whose `input` listener then saves the draft (measured, 20230802). */
function putByCommand(editor: HTMLElement, range: Range, html: string): void {
  editor.focus();
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  runCommand('insertHTML', html);
}

/** Where the command is refused. Without the event Gmail would not save the draft, and its undo would lose text (measured). */
function putByRange(editor: HTMLElement, range: Range, html: string): void {
  range.deleteContents();
  range.insertNode(range.createContextualFragment(html));
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

// Deprecated, and still the only way in that an editor's own undo can take back.
function runCommand(command: string, value?: string): void {
  if (typeof document.execCommand === 'function') document.execCommand(command, false, value);
}

/** The text to be replaced, or the very start of the editor. */
function rangeFor(editor: HTMLElement, replaced: readonly Text[]): Range {
  const range = document.createRange();
  const [first, last] = [replaced[0], replaced.at(-1)];
  if (first && last) {
    range.setStart(first, 0);
    range.setEnd(last, last.length);
    return range;
  }
  range.setStart(makeRoom(editor), 0);
  range.collapse(true);
  return range;
}

/**
 * The editor itself, or a new empty first line when the signature begins right there: a caret before a block
 * lands inside of it.
 */
function makeRoom(editor: HTMLElement): Element {
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_ALL);
  let first = walker.nextNode();
  while (first && (first.firstChild || (first instanceof Text && !first.data.trim())))
    first = walker.nextNode();
  const parent = first instanceof Element ? first : first?.parentElement;
  if (!parent?.closest(FOREIGN) && first) return editor;
  const line = document.createElement('div');
  line.append(document.createElement('br'));
  editor.prepend(line);
  return line;
}

/** The pieces of text in the editor that belong neither to signature nor quote. */
function ownPieces(editor: Element): readonly Text[] {
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  const pieces: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() && !node.parentElement?.closest(FOREIGN)) pieces.push(node);
  }
  return pieces;
}

/** How many of the first pieces spell what was put there before; 0 when they do not. */
function countPrevious(pieces: readonly Text[], previous: string | null): number {
  const wanted = squash(previous ?? '');
  let spelled = '';
  for (let count = 1; wanted && count <= pieces.length; count += 1) {
    spelled += squash(pieces[count - 1]?.data ?? '');
    if (spelled === wanted) return count;
    if (!wanted.startsWith(spelled)) return 0;
  }
  return 0;
}

const countBreaks = (editor: Element): number =>
  [...editor.querySelectorAll('br')].filter((line) => !line.closest(FOREIGN)).length;

const foreignParts = (editor: Element): readonly string[] =>
  [...editor.querySelectorAll(FOREIGN)].map(({ outerHTML }) => outerHTML);

const squash = (text: string): string => text.replace(/\s+/g, '');

const FOREIGN = `${SIGNATURE}, ${BOX_QUOTE}`;
