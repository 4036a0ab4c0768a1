/** Red, green and blue 0–255, alpha 0–1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const known = new Map<string, Colour | null>();

/** Reads a computed colour, in whatever notation; null for what is none. */
export function parseColour(css: string): Colour | null {
  let colour = known.get(css);
  if (colour === undefined) known.set(css, (colour = css.startsWith('rgb') ? numbersIn(css) : drawn(css)));
  return colour;
}

function numbersIn(css: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

/** There are a dozen notations, and more to come; the browser knows them all. */
function drawn(css: string): Colour | null {
  const pen = isShaped(css) && 'OffscreenCanvas' in globalThis && new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return null;
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/**
 * What a style alone puts behind text: null for a picture, undefined when there is nothing. A gradient that is the same
 * everywhere is a colour; with a colour under it a picture counts for nothing, for it may be transparent, or never come.
 */
export function ownBackground({
  backgroundColor,
  backgroundImage,
}: CSSStyleDeclaration): Colour | null | undefined {
  const colour = parseColour(backgroundColor);
  const stops = /^(?!.*url).*gradient/.test(backgroundImage)
    ? (backgroundImage.match(/\w+\([\d.][^()]*\)/g) ?? []).map(parseColour)
    : [];
  const [first] = stops;
  if (first) {
    const isEven = stops.every((stop) => stop && contrast(over(stop, 1, WHITE), over(first, 1, WHITE)) < 1.3);
    if (!isEven) return null;
    if (first[3] > 0.9) return first;
  }
  if (colour && colour[3] > 0.9) return colour;
  if (!first && isShaped(backgroundImage)) return null;
  return colour?.[3] ? colour : undefined;
}

/** Whether a computed value names a picture or a shape, as in `url(…)` or `inset(…)`, and not none. */
export const isShaped = (value: string): boolean => /\(/.test(value);

/** The nearest opaque background at or above an element: null when a picture is in the way, white when there is none. */
export function backgroundBehind(element: Element): Colour | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const background = ownBackground(getComputedStyle(at));
    if (background === null || (background && background[3] > 0.9)) return background;
  }
  return WHITE;
}

const WHITE: Colour = [255, 255, 255, 1];

/** A colour laid over an opaque one, its alpha multiplied by `opacity`. */
export const over = (colour: Colour, opacity: number, below: Colour): Colour => {
  const share = colour[3] * opacity;
  return channels(colour, below, (above, under) => above * share + under * (1 - share));
};

/** About what `mix-blend-mode` makes of an opaque colour: what lies below it where the mode keeps black and white as they are. */
export const blend = (mode: string, colour: Colour, below: Colour): Colour =>
  channels(
    colour,
    below,
    /multiply|darken/.test(mode)
      ? Math.min
      : /screen|light(?:en|er)$/.test(mode)
        ? Math.max
        : /diff|excl/.test(mode)
          ? (above, under) => Math.abs(above - under)
          : /hard|lum/.test(mode)
            ? (above) => above
            : (_, under) => under,
  );

const channels = (
  [red, green, blue]: Colour,
  [redBelow, greenBelow, blueBelow]: Colour,
  mix: (above: number, under: number) => number,
): Colour => [mix(red, redBelow), mix(green, greenBelow), mix(blue, blueBelow), 1];

/** Relative luminance, 0 black to 1 white (WCAG 2). */
export function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast from 1 (the same) to 21 (black on white). */
export function contrast(a: Colour, b: Colour): number {
  const ratio = (luminance(a) + 0.05) / (luminance(b) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/** Whether letters of one colour can be made out on the other: by how light they are, or as red on grey. */
export const differs = (a: Colour, b: Colour): boolean =>
  contrast(a, b) >= 1.3 || Math.abs(a[0] - b[0]) > 99 || Math.abs(a[1] - b[1]) > 99;

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
