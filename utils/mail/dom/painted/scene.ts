import { area, around, type Box, boxOf, EVERYWHERE, grown, insideOf, overlap, TINY } from './boxes';
import { clipped, leftBy, reachOf, windowOf } from './clip';
import {
  backgroundBehind,
  type Colour,
  filtered,
  isShaped,
  laid,
  type Paint,
  paintsOf,
  parseColour,
  stopsIn,
} from './colours';
import { type FirstLine, firstLineOf, isThick } from './letters';
import { coversOf } from './stacking';
import { isTurnedAway } from './turns';

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
export interface Ground {
  /** Null when it cannot be known. */
  readonly colour: Colour | null;
  readonly box: Box;
  readonly below: Ground | null;
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

/** Whether a picture is large enough to be seen, and where it can be. */
export function isDrawn(picture: Element, { clip }: Scene): boolean {
  const box = picture.getBoundingClientRect();
  const shown = area(overlap(clip, box));
  return Math.min(box.width, box.height) >= TINY && shown >= area(box) / 2;
}

const isRarelyUnseen = (element: Element, style: CSSStyleDeclaration): boolean =>
  isShaped(style.getPropertyValue('-webkit-mask-box-image-source')) ||
  (/through/.test(style.textDecorationLine) && isThick(style)) ||
  (/^inline-/.test(style.display) && isTakenByEllipsis(element)) ||
  (style.display === 'table-cell' && isInCollapsedColumn(element));

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

/** What stands in for these has rectangles in Firefox and is not drawn there (153, 2026-11). */
const NEVER_DRAWN = import.meta.env.FIREFOX ? ', video, audio, canvas, meter, progress' : '';

/** They may be drawn with text, but not in the flow of what is read. What is never drawn has no rectangles. */
const UNSEEN = `[hidden], details:not([open]) > :not(summary:first-of-type), noscript, textarea, select, option, svg, math, object, map${NEVER_DRAWN}`;
