import type { Appearance } from '../mail-site';
import { backgroundBehind, luminance, parseColour } from '../dom/painted/colours';
import { findOptional } from '../dom/must-find';
import { findShown } from '../dom/visibility';
import { THREAD_SUBJECT, VIEW, VIEW_BACKGROUND } from './selectors';

/** How the part of the page that holds the mail looks; frame and mail can differ with some themes. */
export function readAppearance(): Appearance {
  const { body } = document;
  const words = findShown(document, THREAD_SUBJECT) ?? findOptional(document, VIEW) ?? body;
  const background = backgroundBehind(findShown(document, VIEW_BACKGROUND) ?? words);
  const { color, fontFamily } = getComputedStyle(words);
  // Over a theme's picture only the colour of the words tells.
  const colour = parseColour(color);
  return {
    isDark: background ? luminance(background) < 0.2 : colour !== null && luminance(colour) > 0.5,
    fontFamily,
    direction: getComputedStyle(body).direction === 'rtl' ? 'rtl' : 'ltr',
  };
}
