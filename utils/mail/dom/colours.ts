/** Red, green and blue 0–255, alpha 0–1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a computed colour; null for a notation it does not know. */
export function parseColour(css: string): Colour | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (css.startsWith('rgb')) return [red, green, blue, alpha];
  // color(srgb r g b / a) is what Chromium computes for colours mixed in CSS.
  return css.startsWith('color(srgb ') ? [red * 255, green * 255, blue * 255, alpha] : null;
}

/** What a style alone puts behind text: null for a picture, undefined when it lets through what is behind. */
export function ownBackground({
  backgroundColor,
  backgroundImage,
}: CSSStyleDeclaration): Colour | null | undefined {
  const colour = parseColour(backgroundColor);
  if (colour && colour[3] > 0.9) return colour;
  return isShaped(backgroundImage) ? null : undefined;
}

/** Whether a computed value names a picture or a shape, as in `url(…)` or `inset(…)`, and not none. */
export const isShaped = (value: string): boolean => /\(/.test(value);

/** The nearest opaque background at or above an element: null when a picture is in the way, white when there is none. */
export function backgroundBehind(element: Element): Colour | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const background = ownBackground(getComputedStyle(at));
    if (background !== undefined) return background;
  }
  return [255, 255, 255, 1];
}

/** Relative luminance, 0 black to 1 white (WCAG 2). */
export function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast from 1 (the same) to 21 (black on white). */
export function contrast(a: Colour, b: Colour): number {
  const ratio = (luminance(a) + 0.05) / (luminance(b) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
