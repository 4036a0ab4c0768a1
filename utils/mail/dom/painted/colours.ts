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

/** One layer of what a style alone puts behind text. */
export interface Paint {
  /** More than one for a gradient, null for a picture. */
  readonly colours: readonly Colour[] | null;
  /** As in `background-clip`. */
  readonly clip: string;
}

const NOTHING: readonly Paint[] = [];

/** The lowest comes first. With a colour under it a picture counts for nothing, for it may be transparent, or never come. */
export function paintsOf(style: CSSStyleDeclaration): readonly Paint[] {
  const { backgroundImage } = style;
  const colour = parseColour(style.backgroundColor);
  if (!colour?.[3] && !isShaped(backgroundImage)) return NOTHING;
  const { backgroundClip } = style;
  const images = isShaped(backgroundImage) ? backgroundImage.split(BETWEEN_IMAGES) : [];
  const clipOf = (at: number): string => nth(backgroundClip, at);
  const paints: Paint[] = colour?.[3] ? [{ colours: [colour], clip: clipOf(images.length - 1) }] : [];
  for (let at = images.length - 1; at >= 0; at -= 1) {
    const colours = stopsIn(images[at] ?? '');
    const hasColourBelow = paints.some((paint) => paint.colours?.every(isOpaque) && paint.clip !== 'text');
    if ((colours || !hasColourBelow) && isSpread(style, at, !colours))
      paints.push({ colours, clip: clipOf(at) });
  }
  return paints;
}

const BETWEEN_IMAGES = /,\s*(?=[\w-]*(?:gradient|url|image|image-set|fade|element|paint)\(|none\b)/;

const nth = (list = '', at: number): string => {
  const parts = list.split(/,\s*/);
  return parts[Math.max(0, at) % parts.length] ?? '';
};

/** The colours of a gradient; null for any other picture. */
export function stopsIn(image: string): readonly Colour[] | null {
  if (!/^[\w-]*gradient\(/.test(image)) return null;
  const stops = (image.match(COLOURS) ?? []).map(parseColour);
  return stops.length > 0 && stops.every((stop) => stop !== null) ? stops : null;
}

const COLOURS = /\b(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color)\([^()]*\)/g;

/**
 * Whether a background image lies on its whole element. Of a gradient that is known; a picture is given the benefit of the doubt
 * from half the element on.
 */
function isSpread(style: CSSStyleDeclaration, at: number, isPicture: boolean): boolean {
  const isSpreadAlong = (size = '', repeat: string | undefined, position: string, whole: number): boolean => {
    if (/^0(?:px|%)$/.test(size)) return false;
    if (/^re|^round/.test(repeat ?? '')) return true;
    const share = isPicture ? 0.5 : 0.99;
    const [measure, moved] = [parseFloat(size), parseFloat(position)];
    // Inline elements say no width.
    if (size.endsWith('px')) {
      if (whole ? measure < share * whole : !isPicture) return false;
    } else if (measure < share * 100 || (!isPicture && size.startsWith('calc'))) return false;
    if (Number.isNaN(moved)) return isPicture;
    if (position.endsWith('%')) return moved >= 0 && moved <= 100;
    return Math.abs(moved) < (whole ? (1 - share) * whole : 0) + 1;
  };
  const [across, down = 'auto'] = nth(style.backgroundSize, at).split(' ');
  const [repeatAcross, repeatDown = repeatAcross] = nth(style.backgroundRepeat, at)
    .replace('repeat-x', 'repeat no-repeat')
    .replace('repeat-y', 'no-repeat repeat')
    .split(' ');
  return (
    isSpreadAlong(across, repeatAcross, nth(style.backgroundPositionX, at), parseFloat(style.width)) &&
    isSpreadAlong(down, repeatDown, nth(style.backgroundPositionY, at), parseFloat(style.height))
  );
}

/** Colours laid over what is behind them: null when that is not about the same everywhere, or cannot be known. */
export function laid(colours: Paint['colours'], below: Colour | null): Colour | null {
  if (!colours || (!below && !colours.every(isOpaque))) return null;
  const [first, ...others] = colours.map((colour) => over(colour, 1, below ?? colour));
  return first && others.every((other) => contrast(other, first) < 1.3) ? first : null;
}

export const isOpaque = (colour: Colour): boolean => colour[3] > 0.9;

/** Whether a computed value names a picture or a shape, as in `url(…)` or `inset(…)`, and not none. */
export const isShaped = (value: string): boolean => /\(/.test(value);

/** The nearest opaque background at or above an element: null when a picture is in the way, white when there is none. */
export function backgroundBehind(element: Element): Colour | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const paints = paintsOf(getComputedStyle(at));
    const colour = paints.reduce<Colour | null>((below, { colours }) => laid(colours, below), null);
    if (colour || paints.some(({ colours }) => !colours || colours.every(isOpaque))) return colour;
  }
  return WHITE;
}

const WHITE: Colour = [255, 255, 255, 1];

/** A colour laid over an opaque one, its alpha multiplied by `opacity`. */
export const over = (colour: Colour, opacity: number, below: Colour): Colour => {
  const share = colour[3] * opacity;
  return channels(colour, below, (above, under) => above * share + under * (1 - share));
};

/** A colour as one function of `filter` makes it; those that hardly change how light it is leave it as it is. */
export function filtered(name: string, amount: number, colour: Colour): Colour {
  const [red, green, blue, alpha] = colour;
  const grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const share = Math.min(1, amount);
  const change = (value: number): number => {
    switch (name) {
      case 'invert':
        return value + share * (255 - 2 * value);
      case 'brightness':
        return value * amount;
      case 'contrast':
        return (value - 127.5) * amount + 127.5;
      case 'saturate':
        return grey + (value - grey) * amount;
      case 'grayscale':
        return value + share * (grey - value);
      default:
        return value;
    }
  };
  const within = (value: number): number => Math.min(255, Math.max(0, change(value)));
  return [within(red), within(green), within(blue), alpha];
}

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

/** Where both are darker than this, a screen shows less of the difference. A mail site's own letters, #242424, are lost on black. */
const DARK = 0.025;

/** Whether letters of one colour can be made out on the other: by how light they are, or as red on grey. */
export const differs = (a: Colour, b: Colour): boolean =>
  contrast(a, b) >= (Math.max(luminance(a), luminance(b)) < DARK ? 1.5 : 1.3) ||
  Math.abs(a[0] - b[0]) > 99 ||
  Math.abs(a[1] - b[1]) > 99;

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
