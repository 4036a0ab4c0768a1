import type { Colour, Paint } from './colours';
import {
  backgroundBehind,
  blend,
  differs,
  filtered,
  isOpaque,
  isShaped,
  laid,
  over,
  paintsOf,
  parseColour,
  stopsIn,
} from './colours';

/** What the ancestors of a text make of it. */
export interface Scene {
  readonly opacity: number;
  readonly ground: Ground;
  /** What fills letters that let through a background of their own shape, and where. */
  readonly ink: Omit<Ground, 'below'> | null;
  /** Where something can be seen, if need be by scrolling. */
  readonly clip: Box;
  /** What lies over it. */
  readonly covers: readonly Box[];
  /** What filters make of every colour. */
  readonly filter: ((colour: Colour) => Colour) | null;
  readonly blended: { readonly mode: string; readonly ground: Ground } | null;
  readonly firstLine: FirstLine | null;
  /** Whether the mail's own style says anything of what is hardly ever said. */
  readonly isRare: boolean;
  readonly hasFirstLines: boolean;
  readonly hasEdges: boolean;
  readonly range: Range;
}

/** A background, and what is behind it where it is not. */
interface Ground {
  /** Null when it cannot be known. */
  readonly colour: Colour | null;
  readonly box: Box;
  readonly below: Ground | null;
}

/** The first line of a block, whose letters have a style of their own where they have no other than their block's. */
interface FirstLine {
  readonly letters: Letters | null;
  readonly color: string;
  readonly bottom: number;
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
  const said = saidIn(root);
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
    ink: null,
    clip,
    covers: [],
    filter: null,
    blended: null,
    firstLine: null,
    isRare: said.some((css) => RARE.test(css)),
    hasFirstLines: said.some((css) => /first-l|\\/i.test(css)),
    hasEdges: said.some((css) => EDGES.test(css)) || root.querySelector(EDGES_BY_ATTRIBUTE) !== null,
    range: root.ownerDocument.createRange(),
  };
}

/** What a mail says of style itself, sheet by sheet and element by element. */
const saidIn = (root: Element): readonly string[] =>
  Array.from(root.querySelectorAll('[style], style'), (element) =>
    element.localName === 'style' ? element.textContent : (element.getAttribute('style') ?? ''),
  );

// Asking for a style takes most of the time reading takes, so what few mails say is asked for in those alone. With a
// backslash a name can be written in any way, and `attr` takes values from anywhere.

const RARE =
  /\\|attr\(|z-index|stroke|through|first-l|content-visibility|box-image|fixed|(?:word|letter)-spacing|text-overflow|visibility:[^;}]*(?:coll|var)/i;

/** Shadows, and borders that letters can stand on. */
const EDGES =
  /\\|attr\(|box-shadow|border(?!-(?:radius|coll|spac))[^;}]*?(?:(?<![#\w.])(?:(?:[5-9]|\d\d)[\d.]*p|\d[\d.]*(?!px|pt)[a-z])|image|calc|var|thick|m(?:in|ax)\(|clamp)/i;

const EDGES_BY_ATTRIBUTE = '[border]:not([border="0"], [border="1"], img)';

/** The scene inside `element`; null when nothing in it can be seen. */
export function enterScene(element: Element, style: CSSStyleDeclaration, outer: Scene): Scene | null {
  const { display } = style;
  const filters = isShaped(style.filter) ? filtersIn(style.filter) : null;
  const opacity = outer.opacity * Number(style.opacity || 1) * (filters?.opacity ?? 1);
  const isUnseen =
    opacity < 0.1 ||
    display === 'none' ||
    style.contentVisibility === 'hidden' ||
    (style.backfaceVisibility === 'hidden' && isTurnedAway(element)) ||
    (filters && filters.blur >= 4) ||
    isShaped(style.maskImage) ||
    (isShaped(style.clip) && /absolute|fixed/.test(style.position)) ||
    element.matches(UNSEEN) ||
    (outer.isRare && isRarelyUnseen(element, style));
  if (isUnseen) return null;

  let clip = clipped(outer.clip, element, style);
  if (!/^(?:none|)$/.test(style.clipPath)) {
    const left = leftBy(style.clipPath, element, style);
    if (!left) return null;
    clip = overlap(clip, left);
  }
  const mode = style.mixBlendMode || 'normal';
  const scene: Scene = {
    ...outer,
    opacity,
    clip,
    // Of several the outermost decides.
    blended: mode === 'normal' ? outer.blended : (outer.blended ?? { mode, ground: outer.ground }),
    filter: filters ? (colour) => (outer.filter ?? same)(filters.change(colour)) : outer.filter,
  };
  if (display === 'contents') return scene;
  return paint(element, style, outer.isRare ? withRare(element, style, scene) : scene);
}

const same = (colour: Colour): Colour => colour;

const isRarelyUnseen = (element: Element, style: CSSStyleDeclaration): boolean =>
  isShaped(style.getPropertyValue('-webkit-mask-box-image-source')) ||
  (/through/.test(style.textDecorationLine) && isThick(style)) ||
  (/^inline-/.test(style.display) && isTakenByEllipsis(element)) ||
  (style.display === 'table-cell' && isInCollapsedColumn(element));

function withRare(element: Element, style: CSSStyleDeclaration, scene: Scene): Scene {
  let { clip } = scene;
  if (style.position === 'fixed') clip = overlap(clip, windowOf(element));
  if (style.contentVisibility === 'auto') clip = overlap(clip, insideOf(element, style));
  return {
    ...scene,
    clip,
    covers: Number(style.zIndex) < 0 ? [...scene.covers, ...coversOf(element, style)] : scene.covers,
    firstLine:
      scene.hasFirstLines && style.display !== 'inline'
        ? firstLineOf(element, style, scene)
        : scene.firstLine,
  };
}

/** The scene with what an element paints behind what is in it. */
function paint(element: Element, style: CSSStyleDeclaration, scene: Scene): Scene {
  const paints = paintsOf(style);
  const shadows = scene.hasEdges && isShaped(style.boxShadow) ? [...style.boxShadow.matchAll(SHADOW)] : [];
  const borders = scene.hasEdges && THICK.test(style.borderWidth) ? bordersOf(style) : [];
  const isEmpty = paints.length === 0 && shadows.length === 0 && borders.length === 0;
  if (isEmpty || !/^(?:visible|)$/.test(style.visibility)) return scene;

  let { ground, ink } = scene;
  let behind = ground.colour;
  const mix = (colours: Paint['colours']): Colour | null =>
    laid(scene.filter && colours ? colours.map(scene.filter) : colours, behind);
  const lay = (colours: Paint['colours'], boxes: readonly Box[]): void => {
    const colour = mix(colours);
    // Less than a letter hides none.
    for (const box of boxes)
      if (box.right - box.left >= TINY && box.bottom - box.top >= TINY)
        ground = { colour, box, below: ground };
  };

  const layShadows = (isInner: boolean): void => {
    if (shadows.length === 0) return;
    const box = isInner ? insideOf(element, style) : element.getBoundingClientRect();
    for (const [, css = '', x, y, blur, spread, inset] of shadows) {
      const colour = parseColour(css);
      if (!colour || Boolean(inset) !== isInner) continue;
      const reach = (Number(spread) - Number(blur) / 2) * (isInner ? -1 : 1);
      const edge = grown(box, reach, Number(x), Number(y));
      lay([colour], isInner ? around(box, edge) : around(edge, box));
    }
  };

  layShadows(false);
  for (const { colours, clip } of paints) {
    const colour = mix(colours);
    const box = boxOf(clip, element, style);
    if (clip === 'text') {
      ink = { colour, box };
      continue;
    }
    // Letters that another background fills lie under this one.
    ink = null;
    ground = { colour, box, below: ground };
    behind = colour;
  }
  layShadows(true);
  if (borders.length > 0)
    around(element.getBoundingClientRect(), insideOf(element, style)).forEach((box, side) => {
      const colours = borders[side];
      if (colours !== undefined) lay(colours, [box]);
    });
  return { ...scene, ground, ink };
}

/** As a style is computed: colour, the way to the right and down, blur and spread. */
const SHADOW = /([a-z]+\([^()]*\)) (-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px (-?[\d.]+)px( inset)?/g;

/** A border that letters can stand on. */
const THICK = /(?:[6-9]|\d\d)(?:\.\d+)?px/;

/** The colours of the borders, as `around` gives their boxes: null when they cannot be known, undefined where there is none. */
function bordersOf(style: CSSStyleDeclaration): readonly (Paint['colours'] | undefined)[] {
  const image = style.borderImageSource;
  return (['top', 'bottom', 'left', 'right'] as const).map((side) => {
    if (/^(?:none|hidden)$/.test(style.getPropertyValue(`border-${side}-style`))) return undefined;
    if (isShaped(image)) return stopsIn(image);
    const colour = parseColour(style.getPropertyValue(`border-${side}-color`));
    return colour && [colour];
  });
}

/** What filters do to all that is drawn in an element. */
function filtersIn(css: string): {
  readonly opacity: number;
  readonly blur: number;
  readonly change: (colour: Colour) => Colour;
} {
  const steps = [...css.matchAll(/([a-z-]+)\(([\d.]+)(%?)[^()]*\)/g)].map(
    ([, name = '', value, percent]) => ({
      name,
      amount: Number(value) / (percent ? 100 : 1),
    }),
  );
  const amountsOf = (wanted: string): readonly number[] =>
    steps.flatMap(({ name, amount }) => (name === wanted ? [amount] : []));
  return {
    opacity: amountsOf('opacity').reduce((all, one) => all * Math.min(1, one), 1),
    blur: Math.hypot(...amountsOf('blur')),
    change: (colour) => steps.reduce((changed, { name, amount }) => filtered(name, amount, changed), colour),
  };
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

/** How letters are drawn; null where nobody can make them out, whatever is behind them. */
interface Letters {
  /** Of what fills them and of their outline, as far as the other does not cover it. Null where it cannot be known. */
  readonly colours: readonly Colour[] | null;
  readonly size: number;
  readonly isVertical: boolean;
}

function lettersOf(style: CSSStyleDeclaration, isRare: boolean): Letters | null {
  const said = parseFloat(style.fontSize);
  const size = Number.isNaN(said) ? 16 : said;
  if (
    size <= TINY ||
    !/^(?:visible|)$/.test(style.visibility) ||
    !/^(?:none|)$/.test(style.getPropertyValue('-webkit-text-security')) ||
    (isRare && lengthOf(style.letterSpacing, size) < -0.2 * size)
  )
    return null;
  const fill = parseColour(style.webkitTextFillColor || style.color);
  let colours = fill && [fill];
  const stroke = isRare ? parseFloat(style.webkitTextStrokeWidth) : 0;
  if (fill && stroke > 0.3) {
    const outline = parseColour(style.webkitTextStrokeColor);
    const isOnTop = !style.paintOrder.startsWith('stroke');
    // Half of it lies within the letters, and the other half closes what is open in them.
    if (isOnTop && stroke > size / 3) return null;
    if (outline) colours = isOnTop && stroke > size / 10 && isOpaque(outline) ? [outline] : [fill, outline];
  }
  return { colours, size, isVertical: /^[vs]/.test(style.writingMode) };
}

/** In pixels, of what is said in them or by share; 0 for what is neither. */
const lengthOf = (css: string, whole: number): number =>
  (parseFloat(css) || 0) * (css?.endsWith('%') ? whole / 100 : 1);

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

/** Pixels. What a mail makes smaller by a share Chromium draws in six (156, 2026-11). */
const TINY = 6;

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

/** What lies within the borders of an element: there what is too large for it is cut. */
const insideOf = (element: Element, style: CSSStyleDeclaration): Box =>
  without(
    element.getBoundingClientRect(),
    style.borderLeftWidth,
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
  );

/** One of the boxes of CSS, by its name. */
function boxOf(name: string, element: Element, style: CSSStyleDeclaration): Box {
  if (!/^(?:padding|content|fill)/.test(name)) return element.getBoundingClientRect();
  const inside = insideOf(element, style);
  const { paddingLeft, paddingTop, paddingRight, paddingBottom } = style;
  return name.startsWith('padding')
    ? inside
    : without(inside, paddingLeft, paddingTop, paddingRight, paddingBottom);
}

const without = (box: Box, left: string, top: string, right: string, bottom: string): Box => ({
  left: box.left + (parseFloat(left) || 0),
  top: box.top + (parseFloat(top) || 0),
  right: box.right - (parseFloat(right) || 0),
  bottom: box.bottom - (parseFloat(bottom) || 0),
});

/** What a `clip-path` leaves of an element; null for nothing, and for a shape that is no rectangle. */
function leftBy(clipPath: string, element: Element, style: CSSStyleDeclaration): Box | null {
  if (!isShaped(clipPath)) return clipPath === 'margin-box' ? EVERYWHERE : boxOf(clipPath, element, style);
  const [, widths] = /^inset\(([-\d.px% ]+?)(?: round [^()]*)?\)(?: border-box)?$/.exec(clipPath) ?? [];
  if (widths === undefined) return null;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [above = '', atRight = above, under = above, atLeft = atRight] = widths.split(' ');
  const box = {
    left: left + lengthOf(atLeft, right - left),
    top: top + lengthOf(above, bottom - top),
    right: right - lengthOf(atRight, right - left),
    bottom: bottom - lengthOf(under, bottom - top),
  };
  return area(box) > 0 ? box : null;
}

/** Where what is fixed can be seen: in the window, unless something it is in holds it. */
function windowOf({ parentElement, ownerDocument: { defaultView } }: Element): Box {
  for (let at = parentElement; at; at = at.parentElement)
    if (isMoved(getComputedStyle(at))) return EVERYWHERE;
  return {
    left: 0,
    top: 0,
    right: defaultView?.innerWidth || Infinity,
    bottom: defaultView?.innerHeight || Infinity,
  };
}

/** Whether an element is drawn by itself and then put in its place, with all that is in it. */
const isMoved = (style: CSSStyleDeclaration): boolean =>
  [
    style.transform,
    style.translate,
    style.rotate,
    style.scale,
    style.perspective,
    style.filter,
    style.backdropFilter,
  ].some((value) => value && value !== 'none') ||
  /paint|layout|strict|content/.test(style.contain) ||
  /transform|translate|rotate|scale|perspective|filter/.test(style.willChange);

/** What lies over an element that is put behind others (`z-index`): the backgrounds of what it is in, up to what is drawn by itself. */
function coversOf(
  { parentElement: parent, ownerDocument: { body } }: Element,
  { position }: CSSStyleDeclaration,
): readonly Box[] {
  const isItem = (outer: Element | null): boolean =>
    outer !== null && /flex|grid/.test(getComputedStyle(outer).display);
  if (position === 'static' && !isItem(parent)) return [];
  const covers: Box[] = [];
  for (let at = parent; at && at !== body && at.parentElement; at = at.parentElement) {
    const style = getComputedStyle(at);
    const isApart =
      isMoved(style) ||
      Number(style.opacity) < 1 ||
      style.isolation === 'isolate' ||
      style.mixBlendMode !== 'normal' ||
      style.clipPath !== 'none' ||
      isShaped(style.maskImage) ||
      /opacity|isolation|z-index/.test(style.willChange) ||
      /fixed|sticky/.test(style.position) ||
      (style.zIndex !== 'auto' && (style.position !== 'static' || isItem(at.parentElement)));
    if (isApart) break;
    if (style.display === 'contents' || style.visibility !== 'visible') continue;
    for (const { colours, clip } of paintsOf(style))
      if (clip !== 'text' && colours?.every(isOpaque)) covers.push(boxOf(clip, at, style));
  }
  return covers;
}

/** Whether a box that is part of a line goes away whole where that line is cut short with an ellipsis. */
function isTakenByEllipsis(element: Element): boolean {
  let at = element.parentElement;
  let style = at && getComputedStyle(at);
  while (at && style?.display === 'inline') {
    at = at.parentElement;
    style = at && getComputedStyle(at);
  }
  if (!at || !style || style.textOverflow === 'clip' || !/hidden|clip|auto|scroll/.test(style.overflowX))
    return false;
  const line = boxOf('content-box', at, style);
  const box = element.getBoundingClientRect();
  const [start, end] = [box.left - line.left, line.right - box.right];
  // What begins a line is cut like anything else.
  return style.direction === 'rtl' ? start < -1 && end > 1 : end < -1 && start > 1;
}

function isInCollapsedColumn(cell: Element): boolean {
  if (cell.getBoundingClientRect().width > 0) return false;
  const columns = cell.closest('table')?.querySelectorAll('col, colgroup') ?? [];
  return Array.from(columns).some((column) => getComputedStyle(column).visibility === 'collapse');
}

/** Whether one sees the back of an element. */
function isTurnedAway(element: Element): boolean {
  let turn = turnOf(getComputedStyle(element));
  for (let at = element.parentElement; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.transformStyle !== 'preserve-3d') break;
    turn = turnOf(style).multiply(turn);
  }
  return turn.m33 <= 0;
}

/** Whether what is in an element goes up or down for a person where it goes along for the browser. */
function isTurned(element: Element | null): boolean {
  let turn = new DOMMatrix();
  for (let at = element; at; at = at.parentElement) turn = turnOf(getComputedStyle(at)).multiply(turn);
  return Math.abs(turn.b) > Math.abs(turn.a);
}

function turnOf({ rotate, transform }: CSSStyleDeclaration): DOMMatrix {
  const [, axis = 'z', angle = ''] = /^(?:(.*) )?(-?[\d.]+)deg$/.exec(rotate) ?? [];
  const [x = 0, y = 0, z = 0] =
    axis.length > 1 ? axis.split(' ').map(Number) : ['x', 'y', 'z'].map((name) => Number(name === axis));
  return new DOMMatrix().rotateAxisAngle(x, y, z, Number(angle)).multiply(new DOMMatrix(transform));
}

/** Whether a line through letters covers them. */
const isThick = ({ textDecorationThickness, textDecorationColor, fontSize }: CSSStyleDeclaration): boolean =>
  lengthOf(textDecorationThickness, parseFloat(fontSize)) >= parseFloat(fontSize) / 2 &&
  (parseColour(textDecorationColor)?.[3] ?? 1) > 0.5;

/** The first line within an element, if its letters are drawn otherwise than the others; that of what it is in if not. */
function firstLineOf(
  element: Element,
  style: CSSStyleDeclaration,
  { firstLine, range }: Scene,
): FirstLine | null {
  const letters = lettersOf(getComputedStyle(element, '::first-line'), true);
  if (JSON.stringify(letters) === JSON.stringify(lettersOf(style, true))) return firstLine;
  range.selectNodeContents(element);
  const tops = Array.from(range.getClientRects(), ({ top, height }) => (height > TINY ? top : Infinity));
  return { letters, color: style.color, bottom: Math.min(...tops) + parseFloat(style.fontSize) };
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

/** The parts of a box above, below, to the left and to the right of another. */
const around = (box: Box, { left, top, right, bottom }: Box): readonly Box[] => [
  overlap(box, { ...EVERYWHERE, bottom: top }),
  overlap(box, { ...EVERYWHERE, top: bottom }),
  overlap(box, { ...EVERYWHERE, right: left }),
  overlap(box, { ...EVERYWHERE, left: right }),
];

/** A box made larger on all sides, and moved. */
const grown = ({ left, top, right, bottom }: Box, by: number, x: number, y: number): Box => ({
  left: left - by + x,
  top: top - by + y,
  right: right + by + x,
  bottom: bottom + by + y,
});

const EVERYWHERE: Readonly<Box> = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** What stands in for these has rectangles in Firefox and is not drawn there (153, 2026-11). */
const NEVER_DRAWN = import.meta.env.FIREFOX ? ', video, audio, canvas, meter, progress' : '';

/** They may be drawn with text, but not in the flow of what is read. What is never drawn has no rectangles. */
const UNSEEN = `[hidden], details:not([open]) > :not(summary:first-of-type), noscript, textarea, select, option, svg, math, object, map${NEVER_DRAWN}`;
