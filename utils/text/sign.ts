import { canonical } from './canonical.ts';

export const SIGN_COLOURS = ['blue', 'green', 'orange', 'pink', 'violet', 'grey'] as const;
export type SignColour = (typeof SIGN_COLOURS)[number];

/**
 * What a person knows the real pane by: a word and a colour of their own, shown inside the extension's frame only. A mail page can
 * draw a pane that looks like ours, and cannot know these. `word` is '' while none is chosen.
 */
export interface Sign {
  readonly word: string;
  readonly colour: SignColour;
}

export const NO_SIGN: Sign = { word: '', colour: 'blue' };

/** Most characters of the word. */
export const SIGN_LENGTH = 20;

/** What was typed → the word as it is kept: canonical, on one line, no longer than `SIGN_LENGTH`. */
export const signWord = (typed: string): string =>
  [...canonical(typed).replace(/\s+/g, ' ').trim()].slice(0, SIGN_LENGTH).join('').trim();
