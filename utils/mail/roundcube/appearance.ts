import type { Appearance } from '../mail-site';
import { backgroundBehind, luminance } from '../dom/painted/colours';
import { findShown } from '../dom/visibility';

/** How the page looks around the mail. The preview is a page of its own and follows the page around it. */
export function readAppearance(): Appearance {
  const { body } = document;
  const background = backgroundBehind(findShown(document, CONTENT) ?? body);
  const { fontFamily, direction } = getComputedStyle(body);
  return {
    isDark: background !== null && luminance(background) < 0.2,
    fontFamily,
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Elastic's part of the page with the mail in it; the body is all there is in the others. */
const CONTENT = '#layout-content';
