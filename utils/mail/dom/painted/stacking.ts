import { type Box, boxOf } from './boxes';
import { isOpaque, isShaped, paintsOf } from './colours';

/** Whether an element is drawn by itself and then put in its place, with all that is in it. */
export const isMoved = (style: CSSStyleDeclaration): boolean =>
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
export function coversOf(
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
