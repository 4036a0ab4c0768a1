import type { Colour } from './colours';
import { backgroundBehind, blend, differs, isShaped, ownBackground, over, parseColour } from './colours';

/** What the ancestors of a text make of it. */
export interface Scene {
  readonly opacity: number;
  readonly ground: Ground;
  /** What fills letters that let through a background of their own shape; null when it cannot be known. */
  readonly ink: Colour | null | undefined;
  /** Where something can be seen, if need be by scrolling. */
  readonly clip: Box;
  readonly blended: { readonly mode: string; readonly ground: Ground } | null;
  readonly range: Range;
}

/** A background, and what is behind it where it is not. */
interface Ground {
  /** Null when it cannot be known. */
  readonly colour: Colour | null;
  readonly box: Box;
  readonly below: Ground | null;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The scene that `root` stands in. What the page itself folds away is the page's business, and not looked at. */
export function startScene(root: Element): Scene {
  const style = getComputedStyle(root);
  const { left, top, right } = root.getBoundingClientRect();
  const clip = clipped(
    // Right-to-left pages scroll to the left, so there the far side is the right one.
    overlap(reachOf(root), { ...EVERYWHERE, top, ...(style.direction === 'rtl' ? { right } : { left }) }),
    root,
    style,
  );
  return {
    opacity: 1,
    ground: { colour: backgroundBehind(root), box: EVERYWHERE, below: null },
    ink: undefined,
    clip,
    blended: null,
    range: root.ownerDocument.createRange(),
  };
}

/** The scene inside `element`; null when nothing in it can be seen. */
export function enterScene(element: Element, style: CSSStyleDeclaration, outer: Scene): Scene | null {
  const opacity = outer.opacity * Number(style.opacity || 1);
  const isUnseen =
    opacity < 0.1 ||
    style.display === 'none' ||
    style.contentVisibility === 'hidden' ||
    (style.backfaceVisibility === 'hidden' && /3d/.test(style.transform)) ||
    /opacity\(0(?:\)|\.0)|blur\((?:[4-9]|\d\d)/.test(style.filter) ||
    isShaped(style.clipPath) ||
    isShaped(style.maskImage) ||
    (isShaped(style.clip) && /absolute|fixed/.test(style.position)) ||
    element.matches(UNSEEN);
  if (isUnseen) return null;

  const { ground } = outer;
  const own = ownBackground(style);
  const clip = clipped(outer.clip, element, style);
  const mode = style.mixBlendMode || 'normal';
  const scene = {
    ...outer,
    opacity,
    clip,
    // Of several the outermost decides.
    blended: mode === 'normal' ? outer.blended : (outer.blended ?? { mode, ground }),
  };
  if (own === undefined || style.display === 'contents') return scene;
  const colour = own && (ground.colour || own[3] > 0.9) ? over(own, 1, ground.colour ?? own) : null;
  if (/text/.test(style.backgroundClip)) return { ...scene, ink: colour };
  // Letters that an ancestor's background fills lie under this one.
  return { ...scene, ink: undefined, ground: { colour, box: insideOf(element, style), below: ground } };
}

/** The part of `text` that a person can make out. The rest is given to `leave`, in pieces. */
export function paintedPart(
  text: Text,
  style: CSSStyleDeclaration,
  scene: Scene,
  leave: (words: string) => void,
): string {
  const { data } = text;
  if (!data.trim()) return data;
  const { range } = scene;
  const letters = data.replace(/[\s\p{DI}\p{M}]+/gu, '').length;
  range.selectNodeContents(text);
  const { seen, width } = look(style, scene);
  // Letters drawn over each other are no more than a blot: the thinnest is as wide as an eighth of its height.
  if (seen === 0 || width < (letters * parseFloat(style.fontSize || '16')) / 8) {
    leave(data);
    return '';
  }
  if (seen > 0.99) return data;
  return data.replace(/\S{1,20}/g, (word, at: number) => {
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    if (look(style, scene).seen >= 0.5) return word;
    leave(word);
    return '';
  });
}

interface Look {
  /** The share of what is drawn that can be seen, 0 to 1. */
  readonly seen: number;
  readonly width: number;
}

/** At what the scene's range holds. */
function look(style: CSSStyleDeclaration, scene: Scene): Look {
  let whole = 0;
  let seen = 0;
  let width = 0;
  if (/^(?:visible|)$/.test(style.visibility) && !(parseFloat(style.fontSize) <= TINY)) {
    for (const rect of scene.range.getClientRects()) {
      if (rect.width < 1 || rect.height <= TINY) continue;
      whole += area(rect);
      width += /^[vs]/.test(style.writingMode) ? rect.height : rect.width;
      const behind = groundAt(rect, scene.ground);
      if (standsOut(rect, style, scene, behind)) seen += area(overlap(overlap(scene.clip, behind.box), rect));
    }
  }
  return { seen: whole && seen / whole, width };
}

/** Pixels. What a mail makes smaller by a share Chromium draws in six (156, 2026-11). */
const TINY = 6;

/** Whether letters of this style differ from what is behind them. */
function standsOut(
  rect: Box,
  style: CSSStyleDeclaration,
  { opacity, ink, blended }: Scene,
  behind: Ground,
): boolean {
  if (!/^(?:none|)$/.test(style.getPropertyValue('-webkit-text-security'))) return false;
  const colour = parseColour(style.webkitTextFillColor || style.color);
  if (!colour) return true;
  const isLettersOwn = ink !== undefined && colour[3] < 0.9;
  if (isLettersOwn && !ink) return true;
  const filled = isLettersOwn && ink ? over(colour, 1, ink) : colour;
  if (filled[3] * opacity < 0.1) return false;
  const base = blended && groundAt(rect, blended.ground);
  if (!behind.colour || base?.colour === null) return true;
  let letter = over(filled, opacity, behind.colour);
  let paper = behind.colour;
  // Blended or not: within what is drawn by itself, as a faded part is, nothing is blended with the page.
  if (!differs(letter, paper)) return false;
  if (blended && base?.colour) {
    letter = blend(blended.mode, letter, base.colour);
    if (base !== behind) paper = blend(blended.mode, paper, base.colour);
  }
  return differs(letter, paper);
}

function groundAt(rect: Box, ground: Ground): Ground {
  const { box, below } = ground;
  const x = (rect.left + rect.right) / 2;
  const y = (rect.top + rect.bottom) / 2;
  const isBehind = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return isBehind || !below ? ground : groundAt(rect, below);
}

/** How far one can scroll from where an element stands: to the edges of the nearest pane that scrolls, or of the page. */
function reachOf({ parentElement, ownerDocument: { body, documentElement } }: Element): Box {
  for (let at = parentElement; at && at !== body && at !== documentElement; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (/auto|scroll/.test(style.overflow))
      return { ...clipped(EVERYWHERE, at, style), right: Infinity, bottom: Infinity };
  }
  return { ...EVERYWHERE, top: -documentElement.scrollTop };
}

/** What of `clip` an element leaves to be seen of what is in it. */
function clipped(clip: Box, element: Element, style: CSSStyleDeclaration): Box {
  const isCut = /paint|strict|content/.test(style.contain);
  const whatOf = (overflow: string): number =>
    /auto|scroll/.test(overflow) ? SCROLLED : isCut || /hidden|clip/.test(overflow) ? CUT : OPEN;
  const [x, y] = [whatOf(style.overflowX), whatOf(style.overflowY)];
  if ((x === OPEN && y === OPEN) || /^(?:inline|contents|table-r.*)$/.test(style.display)) return clip;
  const frame = insideOf(element, style);
  const shown = overlap(clip, frame);
  // Through less than a letter nothing can be read; where it scrolls, through less than a line.
  const isShut = shown.right - shown.left < TINY * x || shown.bottom - shown.top < TINY * y;
  if (isShut) return { ...EVERYWHERE, right: -Infinity };
  const box = { ...clip };
  if (x === CUT) ({ left: box.left, right: box.right } = shown);
  if (y === CUT) ({ top: box.top, bottom: box.bottom } = shown);
  if (x === SCROLLED) {
    const more = element.scrollWidth - element.clientWidth;
    const isRtl = style.direction === 'rtl';
    box.left = shown.left - element.scrollLeft - (isRtl ? more : 0);
    box.right = shown.right - element.scrollLeft + (isRtl ? 0 : more);
  }
  if (y === SCROLLED) {
    box.top = shown.top - element.scrollTop;
    box.bottom = shown.bottom - element.scrollTop + element.scrollHeight - element.clientHeight;
  }
  return box;
}

/** What lies within the borders of an element: there its background is behind text, and there what is too large for it is cut. */
function insideOf(element: Element, style: CSSStyleDeclaration): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const width = (border: string): number => parseFloat(border) || 0;
  return {
    left: left + width(style.borderLeftWidth),
    top: top + width(style.borderTopWidth),
    right: right - width(style.borderRightWidth),
    bottom: bottom - width(style.borderBottomWidth),
  };
}

/** What an element does with what is too large for it, in one direction; how many times `TINY` it must leave open to be read through. */
const OPEN = 0;
const CUT = 1;
const SCROLLED = 2;

const area = ({ left, top, right, bottom }: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const EVERYWHERE: Readonly<Box> = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** What stands in for these has rectangles in Firefox and is not drawn there (153, 2026-11). */
const NEVER_DRAWN = import.meta.env.FIREFOX ? ', video, audio, canvas, meter, progress' : '';

/** They may be drawn with text, but not in the flow of what is read. What is never drawn has no rectangles. */
const UNSEEN = `[hidden], details:not([open]) > :not(summary:first-of-type), noscript, textarea, select, option, button, svg, math, object, map${NEVER_DRAWN}`;
