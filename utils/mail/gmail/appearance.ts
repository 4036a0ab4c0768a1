import type { Appearance } from '../mail-site';
import { backgroundBehind, luminance, parseColour } from '../dom/colours';
import { findOptional } from '../dom/must-find';
import { isShown } from '../dom/visibility';
import { THREAD_SUBJECT, VIEW, VIEW_BACKGROUND } from './selectors';

/** How the part of the page that holds the mail looks; frame and mail can differ with some themes. */
export function readAppearance(): Appearance {
  const words = [...document.querySelectorAll(THREAD_SUBJECT)].find(isShown) ?? findOptional(document, VIEW);
  const surface = [...document.querySelectorAll(VIEW_BACKGROUND)].find(isShown) ?? words;
  const background = backgroundBehind(surface ?? document.body);
  const style = getComputedStyle(words ?? document.body);
  // Over a theme's picture only the colour of the words tells.
  const colour = parseColour(style.color);
  return {
    isDark: background ? luminance(background) < 0.2 : colour !== null && luminance(colour) > 0.5,
    fontFamily: style.fontFamily,
    direction: getComputedStyle(document.body).direction === 'rtl' ? 'rtl' : 'ltr',
  };
}
