import { lengthOf, TINY } from './boxes';
import { type Colour, isOpaque, parseColour } from './colours';

/** How letters are drawn; null where nobody can make them out, whatever is behind them. */
export interface Letters {
  /** Of what fills them and of their outline, as far as the other does not cover it. Null where it cannot be known. */
  readonly colours: readonly Colour[] | null;
  readonly size: number;
  readonly isVertical: boolean;
}

export function lettersOf(style: CSSStyleDeclaration, isRare: boolean): Letters | null {
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

/** Whether a line through letters covers them. */
export const isThick = ({
  textDecorationThickness,
  textDecorationColor,
  fontSize,
}: CSSStyleDeclaration): boolean =>
  lengthOf(textDecorationThickness, parseFloat(fontSize)) >= parseFloat(fontSize) / 2 &&
  (parseColour(textDecorationColor)?.[3] ?? 1) > 0.5;

/** The first line of a block, whose letters have a style of their own where they have no other than their block's. */
export interface FirstLine {
  readonly letters: Letters | null;
  readonly color: string;
  readonly bottom: number;
}

/** The first line within an element, if its letters are drawn otherwise than the others; that of what it is in if not. */
export function firstLineOf(
  element: Element,
  style: CSSStyleDeclaration,
  { firstLine, range }: { readonly firstLine: FirstLine | null; readonly range: Range },
): FirstLine | null {
  const letters = lettersOf(getComputedStyle(element, '::first-line'), true);
  if (JSON.stringify(letters) === JSON.stringify(lettersOf(style, true))) return firstLine;
  range.selectNodeContents(element);
  const tops = Array.from(range.getClientRects(), ({ top, height }) => (height > TINY ? top : Infinity));
  return { letters, color: style.color, bottom: Math.min(...tops) + parseFloat(style.fontSize) };
}
