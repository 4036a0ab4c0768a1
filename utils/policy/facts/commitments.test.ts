import { expect, it } from 'vitest';
import { commitmentsIn } from './commitments';

const said = (text: string): readonly string[] =>
  commitmentsIn(text, null).map(({ span }) => text.slice(span.start, span.end));

it('a commitment behind many words is found, to the end of its clause', () => {
  expect(said(`${'so '.repeat(400)}I will send the plan, as agreed.`)).toEqual(['I will send the plan']);
});

// Each took half a minute or more.
it.each([
  ['openings in a row', 'I will '.repeat(30_000)],
  ['small words in a row', 'a '.repeat(200_000)],
  ['small Spanish words in a row', 'lo '.repeat(200_000)],
  ['blanks between its words', `I will${'\u00a0'.repeat(200_000)}send it`],
])('%s cost no time', (_, text) => {
  expect(said(text).every((words) => words.length <= 500)).toBe(true);
});
