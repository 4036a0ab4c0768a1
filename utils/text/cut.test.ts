import { expect, it } from 'vitest';
import { cut } from './cut';

it.each([
  ['ab', 3, 'ab'],
  ['abcd', 3, 'abc'],
  ['ab😀', 3, 'ab'],
  ['ab😀', 4, 'ab😀'],
  ['😀', 0, ''],
])('of %j at most %i are %j', (text, most, beginning) => {
  expect(cut(text, most)).toBe(beginning);
});
