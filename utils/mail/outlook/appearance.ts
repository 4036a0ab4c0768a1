import type { Appearance } from '../mail-site';
import { backgroundBehind, luminance } from '../dom/painted/colours';
import { findPane } from './messages';

/** How the part of the page that holds the mail looks. A message keeps its own light or dark, whatever is around it. */
export function readAppearance(): Appearance {
  const { body } = document;
  const pane = findPane() ?? body;
  const background = backgroundBehind(pane);
  return {
    isDark: background !== null && luminance(background) < 0.2,
    fontFamily: getComputedStyle(pane).fontFamily,
    direction: getComputedStyle(body).direction === 'rtl' ? 'rtl' : 'ltr',
  };
}
