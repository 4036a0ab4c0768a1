import { area, type Box, lengthOf, overlap, TINY } from './boxes';
import { blend, type Colour, differs, isOpaque, over } from './colours';
import { type FirstLine, type Letters, lettersOf } from './letters';
import type { Ground, Scene } from './scene';
import { isTurned } from './turns';

/** The part of `text` that a person can make out. The rest is given to `leave`, in pieces. */
export function paintedPart(
  text: Text,
  style: CSSStyleDeclaration,
  scene: Scene,
  leave: (words: string) => void,
): string {
  const { data } = text;
  if (!data.trim()) return data;
  const letters = lettersOf(style, scene.isRare);
  // What joins its neighbours has no rectangle of its own.
  if (letters && !DRAWN.test(data)) return area(scene.clip) > 0 ? data : '';
  const { range } = scene;
  const isFirst = scene.firstLine?.color === style.color;
  const firstLine = isFirst ? scene.firstLine : null;
  range.selectNodeContents(text);
  const whole = letters && look(letters, scene, firstLine);
  if (
    !letters ||
    !whole?.seen ||
    isBlot(text, whole, letters) ||
    (scene.isRare && isCrowded(data, style, letters.size))
  ) {
    leave(data);
    return '';
  }
  const { seen, size } = whole;
  if (seen > 0.99 * size && size - seen < letters.size ** 2) return data;
  return data.replace(/\S{1,20}/g, (word, at: number) => {
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    const { seen, size } = look(letters, scene, firstLine);
    if ((size > 0 && seen >= size / 2) || !DRAWN.test(word)) return word;
    leave(word);
    return '';
  });
}

/** Characters that are drawn by themselves. */
const DRAWN = /[^\s\p{DI}\p{M}]/u;

/** Whether letters are drawn over each other: the thinnest is as wide as an eighth of its height. */
function isBlot({ data, parentElement }: Text, { length, breadth }: Look, { size }: Letters): boolean {
  const isEnough = (letters: number): boolean => length >= (letters * size) / 8;
  if (isEnough(data.length)) return false;
  const letters = [...data.replace(NO_WIDTH, '')].length;
  return !isEnough(letters) && !(breadth >= (letters * size) / 8 && isTurned(parentElement));
}

/** What takes no room of its own: blanks, what joins others or is put on them, and what becomes one picture with the one before. */
const NO_WIDTH = /[\s\p{DI}\p{M}\p{EMod}]+|(?<=\p{ExtPict}[\ufe0f\p{EMod}]?\u200d)\p{ExtPict}/gu;

/** Whether words are drawn over each other. */
const isCrowded = (data: string, { wordSpacing }: CSSStyleDeclaration, size: number): boolean =>
  lengthOf(wordSpacing, size) < -0.5 * size && /\s/.test(data);

interface Look {
  /** The area of what is drawn, and of what of it can be made out. */
  readonly size: number;
  readonly seen: number;
  /** Along the lines and across them. */
  readonly length: number;
  readonly breadth: number;
}

/** At what the scene's range holds. */
function look(letters: Letters, scene: Scene, firstLine: FirstLine | null): Look {
  let size = 0;
  let seen = 0;
  let width = 0;
  let height = 0;
  for (const rect of scene.range.getClientRects()) {
    if (rect.width < 1 || rect.height <= TINY) continue;
    size += area(rect);
    width += rect.width;
    height += rect.height;
    const isFirst = firstLine && (rect.top + rect.bottom) / 2 < firstLine.bottom;
    const drawn = isFirst ? firstLine.letters : letters;
    if (drawn) seen += madeOut(rect, drawn, scene, scene.ground);
  }
  return letters.isVertical
    ? { size, seen, length: height, breadth: width }
    : { size, seen, length: width, breadth: height };
}

/** The area of `rect` in which letters can be made out. */
function madeOut(rect: Box, letters: Letters, scene: Scene, ground: Ground): number {
  const { below } = ground;
  const inside = overlap(ground.box, rect);
  const share = area(inside) / area(rect);
  let seen = 0;
  if (share > 0) {
    const { ink, clip } = scene;
    const shown = overlap(clip, inside);
    if (standsOut(rect, letters.colours, scene, ground)) seen = area(shown);
    else if (ink && standsOut(rect, filledBy(ink.colour, letters.colours), scene, ground))
      seen = area(overlap(shown, ink.box));
    for (const cover of scene.covers) seen *= 1 - area(overlap(cover, inside)) / area(inside);
  }
  return below && share < 0.999 ? seen + madeOut(rect, letters, scene, below) * (1 - share) : seen;
}

/** Letters that let through a background of their own shape. */
const filledBy = (ink: Colour | null, colours: Letters['colours']): Letters['colours'] =>
  ink && colours && colours.map((colour) => (isOpaque(colour) ? colour : over(colour, 1, ink)));

/** Whether letters of these colours differ from what is behind them. */
function standsOut(rect: Box, colours: Letters['colours'], scene: Scene, behind: Ground): boolean {
  if (!colours) return true;
  const { opacity, blended, filter } = scene;
  const base = blended && groundAt(rect, blended.ground);
  return colours.some((colour) => {
    if (colour[3] * opacity < 0.1) return false;
    if (!behind.colour || base?.colour === null) return true;
    let letter = over(filter ? filter(colour) : colour, opacity, behind.colour);
    let paper = behind.colour;
    // Blended or not: within what is drawn by itself, as a faded part is, nothing is blended with the page.
    if (!differs(letter, paper)) return false;
    if (blended && base?.colour) {
      letter = blend(blended.mode, letter, base.colour);
      if (base !== behind) paper = blend(blended.mode, paper, base.colour);
    }
    return differs(letter, paper);
  });
}

function groundAt(rect: Box, ground: Ground): Ground {
  const { box, below } = ground;
  const x = (rect.left + rect.right) / 2;
  const y = (rect.top + rect.bottom) / 2;
  const isBehind = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return isBehind || !below ? ground : groundAt(rect, below);
}
