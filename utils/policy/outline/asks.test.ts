import { expect, it } from 'vitest';
import { asksIn } from './asks';

const asked = (text: string): readonly string[] =>
  asksIn(text).map(({ start, end }) => text.slice(start, end));

it.each([
  [
    '- Felt glides or plastic ones?\n- Is there a lift?',
    ['Felt glides or plastic ones?', 'Is there a lift?'],
  ],
  ['1. Wann kommen Sie?\n2) Wie viele Stühle?', ['Wann kommen Sie?', 'Wie viele Stühle?']],
  ['• ¿A qué hora llega?', ['¿A qué hora llega?']],
  ['24 chairs, can you do that?', ['24 chairs, can you do that?']],
])('what %j asks stands there without the marks of a list', (text, expected) => {
  expect(asked(text)).toEqual(expected);
});

it.each([
  [
    'Three things I need from you:\n\n1. Felt glides?\n2. Is there a lift?',
    ['Felt glides?', 'Is there a lift?'],
  ],
  ['Could you please tell me:\n- Wann?', ['Wann?']],
  // What is asked for stands in it, and no list follows.
  ['Please send me the following: the plan.', ['Please send me the following: the plan.']],
])('the line above a list in %j is not an ask of its own', (text, expected) => {
  expect(asked(text)).toEqual(expected);
});
