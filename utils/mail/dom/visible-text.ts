import type { Colour } from './colours';
import { backgroundBehind, contrast, isShaped, ownBackground, parseColour } from './colours';
import { isElement, isText } from './nodes';

export interface VisibleText {
  /** Lines as painted. */
  readonly text: string;
  /** How many pieces of text were left out because a person cannot see them. */
  readonly hiddenPieces: number;
}

/** Whether an element and all in it is passed over without being counted: quoted history, the page's own buttons. */
export type LeaveOut = (element: Element) => boolean;

/**
 * The text below `root` as a person sees it. What cannot be seen is left out and counted, for mail uses hidden text
 * to speak to machines. The rules are those of a paint-aware walk that stopped all but one of 36 hiding techniques
 * that survive in Gmail (measured, Chromium 156), at the price of 27 words in 5,747 of benign mail.
 */
export const readVisibleText = (root: Element, leaveOut: LeaveOut): VisibleText =>
  readLines(root, leaveOut, startScene(root), startLooking(root));

/** All the text below `root` in the same form, seen or not: what would be sent from a compose box. */
export const readWholeText = (root: Element, leaveOut: LeaveOut): string =>
  readLines(root, leaveOut, null, () => true).text;

function readLines(
  root: Element,
  leaveOut: LeaveOut,
  start: Scene | null,
  isPainted: IsPainted,
): VisibleText {
  const lines: string[] = [];
  let line = '';
  let hasGap = false;
  let bullet = '';
  let hiddenPieces = 0;

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

  const countHidden = ({ textContent }: Node): void => {
    if (VISIBLE.test(textContent ?? '')) hiddenPieces += 1;
  };

  const walk = (element: Element, style: CSSStyleDeclaration, scene: Scene | null): void => {
    const isLegible = !scene || (showsText(style, scene) && !element.matches(CLOSED));
    for (const child of element.childNodes) {
      if (isText(child)) {
        const isSeen = !child.data.trim() || (isLegible && (!scene || isPainted(child, scene)));
        if (isSeen) addText(child.data, style);
        else countHidden(child);
      } else if (isElement(child) && !child.matches(NOT_CONTENT) && !leaveOut(child)) {
        enter(child, scene);
      }
    }
  };

  const enter = (element: Element, outer: Scene | null): void => {
    if (element.localName === 'br') return breakLine();
    const style = getComputedStyle(element);
    const scene = outer && enterScene(element, style, outer);
    if (outer && !scene) return countHidden(element);
    const isBlock = !/^(?:inline|contents|none|ruby|table-cell|$)/.test(style.display);
    if (style.display === 'table-cell' && line && element.previousElementSibling) line += '\t';
    if (isBlock) {
      passEdge(element, style);
      if (element.localName === 'li' && style.listStyleType !== 'none') bullet = '- ';
    }
    const before = line.length;
    walk(element, style, scene);
    if (scene && element.localName === 'a')
      addText(addressBehind(element as HTMLAnchorElement, line.slice(before)), style);
    if (isBlock) {
      passEdge(element, style);
      bullet = '';
    }
  };

  walk(root, getComputedStyle(root), start);
  const text = [...lines, line]
    .map(foldBlanks)
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return { text, hiddenPieces };
}

/** More than blanks and characters that are never drawn. */
const VISIBLE = /[^\s\p{DI}\p{Cc}\u2800\ufff9-\ufffc]/u;

/** No part of the text, in no mail and no box. */
const NOT_CONTENT = 'style, script, template, title';
const CLOSED = 'details:not([open])';
/** They may be drawn with text, but not in the flow of what is read. What is never drawn has no rectangles. */
const UNSEEN = `[hidden], ${CLOSED} > :not(summary), noscript, textarea, select, option, button, svg, math, object, map`;

// ── what can be seen ────────────────────────────────────────────────────────────────────────────

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the ancestors make of the text in an element. */
interface Scene {
  readonly opacity: number;
  /** Null when it cannot be known. */
  readonly background: Colour | null;
  /** What overflow-clipping ancestors leave to be seen. */
  readonly clip: Box;
}

const startScene = (root: Element): Scene => ({
  opacity: 1,
  background: backgroundBehind(root),
  clip: clipped(EVERYWHERE, root, getComputedStyle(root)),
});

type IsPainted = (text: Text, scene: Scene) => boolean;

function startLooking(root: Element): IsPainted {
  const { direction } = getComputedStyle(root);
  const page = root.getBoundingClientRect();
  const range = root.ownerDocument.createRange();
  // Right-to-left pages scroll to the left, so there the far side is the right one.
  const isAway = ({ left, right, bottom }: Box): boolean =>
    bottom <= page.top || (direction === 'rtl' ? left >= page.right : right <= page.left);
  return (text, { clip }) => {
    range.selectNodeContents(text);
    let whole = 0;
    let seen = 0;
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      whole += area(rect);
      if (!isAway(rect)) seen += area(overlap(clip, rect));
    }
    return seen > 0 && seen >= whole / 2;
  };
}

/** Null when nothing in the element can be seen. */
function enterScene(element: Element, style: CSSStyleDeclaration, outer: Scene): Scene | null {
  const opacity = outer.opacity * Number(style.opacity || 1);
  const isUnseen =
    opacity < 0.1 ||
    style.display === 'none' ||
    isShaped(style.clipPath) ||
    (isShaped(style.clip) && /absolute|fixed/.test(style.position)) ||
    element.matches(UNSEEN);
  if (isUnseen) return null;
  const own = ownBackground(style);
  return {
    opacity,
    background: own === undefined ? outer.background : own,
    clip: clipped(outer.clip, element, style),
  };
}

/** Whether text of this style can be made out where it stands. */
function showsText(style: CSSStyleDeclaration, { background }: Scene): boolean {
  if (/hidden|collapse/.test(style.visibility)) return false;
  if (/^[0-5](?:[.e].*)?px$/.test(style.fontSize)) return false;
  const colour = parseColour(style.webkitTextFillColor || style.color);
  if (!colour || /text/.test(style.backgroundClip)) return true;
  return colour[3] >= 0.1 && !(background && contrast(colour, background) < 1.3);
}

const clipped = (clip: Box, element: Element, style: CSSStyleDeclaration): Box =>
  style.display !== 'inline' && /hidden|clip/.test(style.overflow)
    ? overlap(clip, element.getBoundingClientRect())
    : clip;

const area = ({ left, top, right, bottom }: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

// ── lines as painted ────────────────────────────────────────────────────────────────────────────

/**
 * Editors write runs of blanks, and blanks at the ends of a line, with NBSP so that they are seen. There it means a
 * blank; alone between two words it is one the writer meant.
 */
const foldBlanks = (line: string): string => line.replace(/(?<!\S)\u00a0|\u00a0(?!\S)/g, ' ');

/** ` <address>` when a link does not say itself where it leads; the rest of a long one is a tracker's business. */
function addressBehind(link: HTMLAnchorElement, said: string): string {
  if (!said.trim() || !/^(?:https?|mailto):/.test(link.href)) return '';
  const address = link.href.replace(/^mailto:/, '');
  if (plainAddress(said) === plainAddress(address)) return '';
  return ` <${address.length > 100 ? `${address.slice(0, 99)}…` : address}>`;
}

const plainAddress = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/g, '');
