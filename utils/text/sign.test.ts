import { expect, it } from 'vitest';
import { parseSettings } from '../storage/settings';
import { NO_SIGN, signWord } from './sign';

it.each([
  ['  Heron\n on the pier ', 'Heron on the pier'],
  ['He\u202eron\u200b', 'Heron'],
  ['🦩'.repeat(30), '🦩'.repeat(20)],
  ['a word much longer than twenty', 'a word much longer t'],
  [' \u200b ', ''],
])('%j is kept as %j', (typed, kept) => {
  expect(signWord(typed)).toBe(kept);
});

it.each([
  [
    { word: 'Heron', colour: 'green' },
    { word: 'Heron', colour: 'green' },
  ],
  [
    { word: 'He\u202eron', colour: 'green' },
    { word: 'Heron', colour: 'green' },
  ],
  [{ word: 'Heron', colour: 'url(x)' }, NO_SIGN],
  ['Heron', NO_SIGN],
  [undefined, NO_SIGN],
])('stored %j reads as %j', (stored, sign) => {
  expect(parseSettings({ sign: stored }).sign).toEqual(sign);
});
