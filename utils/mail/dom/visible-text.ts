import { MOST_HIDDEN } from '../../reply/thread';
import { isElement, isText } from './nodes';
import { paintedPart } from './painted/painted-part';
import { enterScene, isDrawn, startScene, type Scene } from './painted/scene';

export interface VisibleText {
  /** Lines as painted. */
  readonly text: string;
  /** What was left out because a person cannot see it: a line for each place, at most `MOST_HIDDEN` characters; '' for nothing. */
  readonly hidden: string;
}

/** Whether an element and all in it is passed over without being told: quoted history, the page's own buttons. */
export type LeaveOut = (element: Element) => boolean;

/** The words that a site shows as a picture; '' for what is none. */
export type WordsOfPicture = (element: Element) => string;

/**
 * The text below `root` as a person sees it. What cannot be seen is left out and told, for mail uses hidden text to
 * speak to machines. Nothing here knows the ways to hide text: `painted/` works out what is drawn and can be made out.
 */
export const readVisibleText = (root: Element, leaveOut: LeaveOut, wordsOf?: WordsOfPicture): VisibleText =>
  readLines(root, leaveOut, startScene(root), wordsOf);

/** All the text below `root` in the same form, seen or not: what would be sent from a compose box. */
export const readWholeText = (root: Element, leaveOut: LeaveOut): string =>
  readLines(root, leaveOut, null).text;

function readLines(
  root: Element,
  leaveOut: LeaveOut,
  start: Scene | null,
  wordsOf: WordsOfPicture = () => '',
): VisibleText {
  const lines: string[] = [];
  let line = '';
  let hasGap = false;
  let bullet = '';
  let hidden = '';
  let last: Text | null = null;
  let isAfterBox = false;

  const startLine = (): void => {
    if (hasGap && lines.at(-1)) lines.push('');
    hasGap = false;
    line = bullet + line;
    bullet = '';
  };
  const endLine = (): void => {
    lines.push(line.replace(/(?<! ) +$/, ''));
    line = '';
  };
  const breakLine = (): void => {
    if (!line) startLine();
    endLine();
  };
  /** Where a block begins or ends. */
  const passEdge = (element: Element, { marginBottom }: CSSStyleDeclaration): void => {
    if (line) endLine();
    hasGap ||= element.localName === 'p' && !/^0(?:px)?$/.test(marginBottom);
  };

  const addText = (text: string, { whiteSpace }: CSSStyleDeclaration): void => {
    const keepsLines = /^(?:pre|break-spaces)/.test(whiteSpace);
    const keepsSpaces = keepsLines && whiteSpace !== 'pre-line';
    const pieces = keepsLines ? text.split('\n') : [text];
    pieces.forEach((piece, index) => {
      if (index > 0) breakLine();
      let shown = piece;
      if (!keepsSpaces) {
        shown = piece.replace(/[ \t\n\r\f]+/g, ' ');
        if (!line || line.endsWith(' ')) shown = shown.replace(/^ /, '');
      }
      if (shown && !line) startLine();
      line += shown;
    });
  };

  /** Behind what a link says, though that ended its line. */
  const addAddress = (address: string, style: CSSStyleDeclaration): void => {
    if (line) addText(address, style);
    else if (address) lines.push(lines.pop() + address);
  };

  /** Boxes within a line may stand apart without a blank between them, as columns and buttons do. */
  const part = (node: Node): void => {
    if (start && last && /\S$/.test(line) && areApart(last, node, start)) line += ' ';
  };

  const leave = (words: string): void => {
    if (hidden.length < MOST_HIDDEN && VISIBLE.test(words))
      hidden += ` ${words.trim().slice(0, 2 * MOST_HIDDEN)}`;
  };
  const leaveAll = (node: Node): void => {
    if (isText(node)) leave(node.data);
    else if (isElement(node) && isContent(node) && node.localName !== 'rp') node.childNodes.forEach(leaveAll);
  };
  const isContent = (element: Element): boolean => !element.matches(NOT_CONTENT) && !leaveOut(element);

  const walk = (element: Element, style: CSSStyleDeclaration, scene: Scene | null): void => {
    const isClosed = scene && element.matches(CLOSED);
    for (const child of element.childNodes) {
      if (isText(child)) {
        const seen = !scene ? child.data : isClosed ? '' : paintedPart(child, style, scene, leave);
        if (isClosed) leave(child.data);
        if (isAfterBox && seen.trim()) part(child);
        addText(seen, style);
        if (seen.trim()) {
          last = child;
          isAfterBox = false;
        }
      } else if (isElement(child) && isContent(child)) {
        enter(child, scene);
      }
      if (hidden && !hidden.endsWith('\n')) hidden += '\n';
    }
  };

  const enter = (element: Element, outer: Scene | null): void => {
    if (element.localName === 'br') return breakLine();
    const style = getComputedStyle(element);
    const scene = outer && enterScene(element, style, outer);
    if (outer && !scene) return leaveAll(element);
    const isBlock = !/^(?:inline|contents|none|ruby|table-cell|$)/.test(style.display);
    if (style.display === 'table-cell' && line && element.previousElementSibling) line += '\t';
    if (isBlock) {
      passEdge(element, style);
      if (element.localName === 'li' && style.listStyleType !== 'none') bullet = '- ';
    }
    const isBox = scene !== null && /^inline-/.test(style.display);
    if (isBox) part(element);
    const words = wordsOf(element);
    if (words && scene && isDrawn(element, scene)) addText(words, style);
    else if (words) leave(words);
    const before = { lines: lines.length, line: line.length };
    walk(element, style, scene);
    if (scene && element.localName === 'a') {
      const said = [...lines.slice(before.lines), line].join('\n').slice(before.line);
      addAddress(addressBehind(element as HTMLAnchorElement, said), style);
    }
    if (isBlock) {
      passEdge(element, style);
      bullet = '';
    }
    isAfterBox ||= isBox;
  };

  walk(root, getComputedStyle(root), start);
  const text = [...lines, line]
    .map(foldBlanks)
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return {
    text,
    hidden: hidden
      .replace(/\s*\n\s*/g, '\n')
      .trim()
      .slice(0, MOST_HIDDEN),
  };
}

/** More than blanks and characters that are never drawn. */
const VISIBLE = /[^\s\p{DI}\p{Cc}\u2800\ufff9-\ufffc]/u;

/** No part of the text, in no mail and no box. */
const NOT_CONTENT = 'style, script, template, title';
const CLOSED = 'details:not([open])';

/**
 * Editors write runs of blanks, and blanks at the ends of a line, with NBSP so that they are seen. There it means a
 * blank; alone between two words it is one the writer meant.
 */
const foldBlanks = (line: string): string => line.replace(/(?<!\S)\u00a0|\u00a0(?!\S)/g, ' ');

/** Whether there is room between what is drawn of two nodes, or they are in different lines. */
function areApart(first: Node, second: Node, { range }: Scene): boolean {
  const [a, b] = [first, second].map((node) => {
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  });
  const [before, after] = [a?.at(-1), b?.[0]];
  if (!before || !after) return false;
  return (
    Math.max(after.left - before.right, before.left - after.right, after.top - before.bottom) > LETTER_GAP
  );
}

/** Pixels: less may lie between the letters of a word. */
const LETTER_GAP = 2;

/** ` <address>` when a link does not say itself where it leads; the rest of a long one is a tracker's business. */
function addressBehind(link: HTMLAnchorElement, said: string): string {
  if (!VISIBLE.test(said) || !/^(?:https?|mailto):/.test(link.href)) return '';
  const address = link.href.replace(/^mailto:/, '');
  if (plainAddress(said) === plainAddress(address)) return '';
  return ` <${address.length > 100 ? `${address.slice(0, 99)}…` : address}>`;
}

const plainAddress = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/g, '');
