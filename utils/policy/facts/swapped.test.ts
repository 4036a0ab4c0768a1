import fc from 'fast-check';
import { expect, it } from 'vitest';
import { swapped } from './swapped';

const swaps = fc.array(
  fc.record({ start: fc.nat(30), length: fc.nat(3), by: fc.constantFrom('', 'x', 'xyz', 'xyzxyz') }),
);

it('leads back to where the words stood', () => {
  fc.assert(
    fc.property(swaps, (all) => {
      const text = 'abcdefghijklmnopqrstuvwxyz0123456789';
      const made = swapped(
        text,
        all.map(({ start, length, by }) => ({ start, end: start + length, by })),
      );
      for (let at = 0; at < made.text.length; at += 1) {
        const sign = made.text.charAt(at);
        const { start, end } = made.originalSpan(at, at + 1);
        const stood = text.slice(start, end);
        expect(start).toBeLessThanOrEqual(end);
        // "x", "y" and "z" may be of a swap; any other stands where it stood.
        if (!/[xyz]/.test(sign)) expect(stood).toContain(sign);
      }
      expect(made.originalSpan(0, made.text.length).end).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('of a swap that a piece begins or ends in takes the whole', () => {
  const made = swapped('one of two', [
    { start: 0, end: 3, by: '1' },
    { start: 7, end: 10, by: '2000' },
  ]);
  expect(made.text).toBe('1 of 2000');
  expect(made.originalSpan(0, 1)).toEqual({ start: 0, end: 3 });
  expect(made.originalSpan(2, 4)).toEqual({ start: 4, end: 6 });
  expect(made.originalSpan(6, 8)).toEqual({ start: 7, end: 10 });
});

it('with many swaps costs no time', () => {
  const text = 'a '.repeat(200_000);
  const made = swapped(
    text,
    [...text.matchAll(/a/g)].map(({ index }) => ({ start: index, end: index + 1, by: 'bb' })),
  );
  for (let at = 0; at < 200_000; at += 1) made.originalSpan(at, at + 2);
  expect(made.originalSpan(299_997, 299_999)).toEqual({ start: 199_998, end: 199_999 });
});
