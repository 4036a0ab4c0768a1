import { expect, it } from 'vitest';
import { NO_SIGN } from '../text/sign';
import { parseSettings } from './settings';

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
