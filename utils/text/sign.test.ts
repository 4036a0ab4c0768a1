import { expect, it } from 'vitest';
import { signWord } from './sign';

it.each([
  ['  Heron\n on the pier ', 'Heron on the pier'],
  ['He\u202eron\u200b', 'Heron'],
  ['🦩'.repeat(30), '🦩'.repeat(20)],
  ['a word much longer than twenty', 'a word much longer t'],
  [' \u200b ', ''],
])('%j is kept as %j', (typed, kept) => {
  expect(signWord(typed)).toBe(kept);
});
