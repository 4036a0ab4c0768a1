import { area, type Box, boxOf, EVERYWHERE, insideOf, lengthOf, overlap, TINY } from './boxes';
import { isShaped } from './colours';
import { isMoved } from './stacking';

/** What of `clip` an element leaves to be seen of what is in it. */
export function clipped(clip: Box, element: Element, style: CSSStyleDeclaration): Box {
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

/** How far one can scroll from where an element stands: to the edges of the nearest pane that scrolls, or of the page. */
export function reachOf({ parentElement, ownerDocument: { body, documentElement } }: Element): Box {
  for (let at = parentElement; at && at !== body && at !== documentElement; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (/auto|scroll/.test(style.overflow))
      return { ...clipped(EVERYWHERE, at, style), right: Infinity, bottom: Infinity };
  }
  return { ...EVERYWHERE, top: -documentElement.scrollTop };
}

/** What a `clip-path` leaves of an element; null for nothing, and for a shape that is no rectangle. */
export function leftBy(clipPath: string, element: Element, style: CSSStyleDeclaration): Box | null {
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
export function windowOf({ parentElement, ownerDocument: { defaultView } }: Element): Box {
  for (let at = parentElement; at; at = at.parentElement)
    if (isMoved(getComputedStyle(at))) return EVERYWHERE;
  return {
    left: 0,
    top: 0,
    right: defaultView?.innerWidth || Infinity,
    bottom: defaultView?.innerHeight || Infinity,
  };
}

/** What an element does with what is too large for it, in one direction; how many times `TINY` it must leave open to be read through. */
const OPEN = 0;

const CUT = 1;

const SCROLLED = 2;
