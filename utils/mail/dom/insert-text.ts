import { sameAsItStands } from '../../text/same-text';
import { StepFailed } from './attempt';
import { buildLineHtml } from './line-html';
import { findAll } from './must-find';
import { isElement, isText, leavesIn } from './nodes';
import { readWholeText } from './visible-text';
import { watchFor } from './watch-for';
import { undoIn, type WayIn } from './ways-in';

export interface InsertOptions {
  readonly previous: string | null;
  readonly ownText: 'refuse' | 'keep-below';
}

/** The editor of a reply box. */
export interface TextBox {
  readonly editor: HTMLElement;
  /** Selects what in it is not the person's own text: signature and quote. */
  readonly foreign: string;
  /** How text gets in, the best way first; the next is tried where one changed nothing. */
  readonly ways: readonly WayIn[];
}

/** What the box says without signature and quote. */
export const readBoxText = ({ editor, foreign }: Pick<TextBox, 'editor' | 'foreign'>): string =>
  readWholeText(editor, (element) => element.matches(foreign));

/**
 * Puts the text above signature and quote, in place of `previous` where that is what stands there, and reads it back. Fails with
 * `own-text-in-box`, `signature-damaged` or `not-inserted`, and then what was there before is there again. An empty text takes
 * `previous` out again.
 */
export async function insertText(box: TextBox, text: string, options: InsertOptions): Promise<void> {
  const { previous, ownText } = options;
  const { editor, foreign } = box;
  const before = readBoxText(box);
  if (sameAsItStands(before, text)) return;

  const isForeign = (node: Node): boolean =>
    Boolean((isElement(node) ? node : node.parentElement)?.closest(foreign));
  const findPieces = (): readonly Text[] =>
    leavesIn(editor).filter((node) => isText(node) && node.data.trim() && !isForeign(node)) as Text[];
  // Its words, links and pictures: at any change roosterjs writes directions and empty lines anew on right-to-left pages (9.7).
  const findForeign = (): string =>
    findAll(editor, foreign)
      .map((part) =>
        part.outerHTML.replace(/<(?!\w[^>]*\s(?:href|src)=)[^>]*>|\s(?:style|dir|class)="[^"]*"/g, ''),
      )
      .join('');

  const pieces = findPieces();
  const replaced = countPrevious(pieces, previous);
  const own = pieces.slice(replaced).map(squashed).join('');
  if (own && ownText === 'refuse') throw new StepFailed({ code: 'own-text-in-box', found: before });

  const untouchable = findForeign();
  const breaks = findAll(editor, 'br').filter((line) => !isForeign(line));
  const isClose = untouchable !== '' && replaced === 0 && breaks.length < 2;
  const html = text && buildLineHtml(text) + (own || isClose ? '<div><br></div>' : '');
  const wordsIn = (texts: readonly Text[]): string => texts.map(({ data }) => data).join('');
  const words = wordsIn(pieces);
  // To read a long text as it is painted takes a while, and most changes show without.
  const hasChanged = (): boolean => wordsIn(findPieces()) !== words || readBoxText(box) !== before;
  for (const way of box.ways) {
    way(editor, rangeFor(editor, findPieces().slice(0, replaced), isForeign), html, text);
    // An editor that takes a paste over does so a moment later.
    if (hasChanged() || (await watchFor(hasChanged, [editor], TAKEN_MS))) break;
  }

  const after = readBoxText(box);
  const above = own ? after.split('\n').slice(0, text.trimEnd().split('\n').length).join('\n') : after;
  const isAsWanted = sameAsItStands(above, text) && (!own || squash(after) === squash(text) + own);
  const isDamaged = findForeign() !== untouchable;
  if (!isDamaged && isAsWanted) return;
  undoIn(editor);
  throw new StepFailed({ code: isDamaged ? 'signature-damaged' : 'not-inserted' });
}

/** Whether the box holds this text, whatever stands around it. */
export const holdsText = (box: TextBox, text: string): boolean =>
  squash(readBoxText(box)).includes(squash(text));

/** The text to be replaced, or the very start of the editor. */
function rangeFor(editor: HTMLElement, replaced: readonly Text[], isForeign: (node: Node) => boolean): Range {
  const range = editor.ownerDocument.createRange();
  const [first, last] = [replaced[0], replaced.at(-1)];
  range.setStart(first ?? makeRoom(editor, isForeign), 0);
  if (last) range.setEnd(last, last.length);
  return range;
}

/**
 * The editor itself, or a new empty first line when the signature begins right there: a caret before a block
 * lands inside of it.
 */
function makeRoom(editor: HTMLElement, isForeign: (node: Node) => boolean): Element {
  const first = leavesIn(editor).find((node) => !isText(node) || node.data.trim());
  if (first && !isForeign(first)) return editor;
  const line = editor.ownerDocument.createElement('div');
  line.append(editor.ownerDocument.createElement('br'));
  editor.prepend(line);
  return line;
}

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

const squash = (text: string): string => text.replace(/\s+/g, '');

const squashed = ({ data }: Text): string => squash(data);

const TAKEN_MS = 600;
