import { sameAsItStands } from '../../text/same-text';
import { StepFailed } from '../dom/attempt';
import { findAll } from '../dom/must-find';
import { waitUntilQuiet, watchFor } from '../dom/watch-for';
import { findEditor, readBoxText } from './compose';
import { buildLineHtml } from './line-html';
import { FOREIGN } from './selectors';

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
  if (!(await watchFor(isGone, [find()], freshForMs))) return;
  await waitUntilQuiet(find(), 250, 1500);
  if (isGone()) insertOnce(find(), text, options);
}

function insertOnce(box: Element, text: string, { previous, ownText }: InsertOptions): void {
  const editor = findEditor(box);
  const before = readBoxText(editor);
  if (sameAsItStands(before, text)) return;

  const pieces = ownPieces(editor);
  const replaced = countPrevious(pieces, previous);
  const own = pieces.slice(replaced).map(squashed).join('');
  if (own && ownText === 'refuse') throw new StepFailed({ code: 'own-text-in-box', found: before });

  const untouchable = foreignParts(editor);
  const breaks = findAll(editor, 'br').filter((line) => !isForeign(line));
  const isClose = untouchable !== '' && replaced === 0 && breaks.length < 2;
  const html = buildLineHtml(text) + (own || isClose ? '<div><br></div>' : '');
  const findPlace = (): Range => rangeFor(editor, pieces.slice(0, replaced));
  putByCommand(editor, findPlace(), html);
  if (readBoxText(editor) === before) putByRange(editor, findPlace(), html);

  const after = readBoxText(editor);
  const above = own ? after.split('\n').slice(0, text.trimEnd().split('\n').length).join('\n') : after;
  const isAsWanted = sameAsItStands(above, text) && (!own || squash(after) === squash(text) + own);
  const isDamaged = foreignParts(editor) !== untouchable;
  if (!isDamaged && isAsWanted) return;
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
const runCommand = (command: string, value?: string): boolean => document.execCommand(command, false, value);

/** The text to be replaced, or the very start of the editor. */
function rangeFor(editor: HTMLElement, replaced: readonly Text[]): Range {
  const range = document.createRange();
  const [first, last] = [replaced[0], replaced.at(-1)];
  range.setStart(first ?? makeRoom(editor), 0);
  if (last) range.setEnd(last, last.length);
  return range;
}

/**
 * The editor itself, or a new empty first line when the signature begins right there: a caret before a block
 * lands inside of it.
 */
function makeRoom(editor: HTMLElement): Element {
  const first = leavesIn(editor).find((node) => !(node instanceof Text) || node.data.trim());
  if (first && !isForeign(first)) return editor;
  const line = document.createElement('div');
  line.append(document.createElement('br'));
  editor.prepend(line);
  return line;
}

/** The pieces of text in the editor that belong neither to signature nor quote. */
const ownPieces = (editor: Element): readonly Text[] =>
  leavesIn(editor).filter((node) => node instanceof Text && node.data.trim() && !isForeign(node)) as Text[];

/** Everything below `root` that has nothing below itself, in order. */
const leavesIn = (root: Node): readonly Node[] =>
  [...root.childNodes].flatMap((child) => (child.firstChild ? leavesIn(child) : child));

const isForeign = (node: Node): boolean =>
  Boolean((node instanceof Element ? node : node.parentElement)?.closest(FOREIGN));

/** How many of the first pieces spell what was put there before; 0 when they do not. */
function countPrevious(pieces: readonly Text[], previous: string | null): number {
  const wanted = squash(previous ?? '');
  let spelled = '';
  for (const [index, piece] of pieces.entries()) {
    spelled += squashed(piece);
    if (spelled === wanted) return index + 1;
  }
  return 0;
}

const foreignParts = (editor: Element): string =>
  findAll(editor, FOREIGN)
    .map(({ outerHTML }) => outerHTML)
    .join();

const squash = (text: string): string => text.replace(/\s+/g, '');

const squashed = ({ data }: Text): string => squash(data);
