export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const EVERYWHERE: Readonly<Box> = {
  left: -Infinity,
  top: -Infinity,
  right: Infinity,
  bottom: Infinity,
};

/** Pixels. What a mail makes smaller by a share Chromium draws in six (156, 2026-11). */
export const TINY = 6;

export const area = ({ left, top, right, bottom }: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

export const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The parts of a box above, below, to the left and to the right of another. */
export const around = (box: Box, { left, top, right, bottom }: Box): readonly Box[] => [
  overlap(box, { ...EVERYWHERE, bottom: top }),
  overlap(box, { ...EVERYWHERE, top: bottom }),
  overlap(box, { ...EVERYWHERE, right: left }),
  overlap(box, { ...EVERYWHERE, left: right }),
];

/** A box made larger on all sides, and moved. */
export const grown = ({ left, top, right, bottom }: Box, by: number, x: number, y: number): Box => ({
  left: left - by + x,
  top: top - by + y,
  right: right + by + x,
  bottom: bottom + by + y,
});

const without = (box: Box, left: string, top: string, right: string, bottom: string): Box => ({
  left: box.left + (parseFloat(left) || 0),
  top: box.top + (parseFloat(top) || 0),
  right: box.right - (parseFloat(right) || 0),
  bottom: box.bottom - (parseFloat(bottom) || 0),
});

/** In pixels, of what is said in them or by share; 0 for what is neither. */
export const lengthOf = (css: string, whole: number): number =>
  (parseFloat(css) || 0) * (css?.endsWith('%') ? whole / 100 : 1);

/** What lies within the borders of an element: there what is too large for it is cut. */
export const insideOf = (element: Element, style: CSSStyleDeclaration): Box =>
  without(
    element.getBoundingClientRect(),
    style.borderLeftWidth,
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
  );

/** One of the boxes of CSS, by its name. */
export function boxOf(name: string, element: Element, style: CSSStyleDeclaration): Box {
  if (!/^(?:padding|content|fill)/.test(name)) return element.getBoundingClientRect();
  const inside = insideOf(element, style);
  const { paddingLeft, paddingTop, paddingRight, paddingBottom } = style;
  return name.startsWith('padding')
    ? inside
    : without(inside, paddingLeft, paddingTop, paddingRight, paddingBottom);
}
