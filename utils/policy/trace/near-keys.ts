import { editDistance } from '../../text/edit-distance';
import type { Reading } from '../facts/stated-fact';

/** What a fact is known by; long numbers may be an order's or a telephone's. */
export const keysOf = (reading: Reading): readonly string[] =>
  'keys' in reading
    ? reading.keys
    : reading.kind === 'number'
      ? reading.values.filter((value) => value >= 1_000).map(String)
      : [];

/** Numbers and addresses that a slip of the keys apart are the same one, written wrong. */
export const nearKey = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((key) => b.some((other) => isSlip(key, other) || isSameStreet(key, other)));

/** The shorter a key, the less it takes to make another of it. */
function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const most = length <= 3 ? 1 : length <= 6 ? 2 : 3;
  return Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most;
}

/** Postal addresses that differ in nothing but their numbers; one may name more than the other. */
function isSameStreet(a: string, b: string): boolean {
  const [one, two] = [a, b].map((key) => key.replace(/[\d ]/g, ''));
  return (
    !!one &&
    !!two &&
    /^[\p{L}]{3,}$/u.test(one) &&
    !a.includes('@') &&
    (one.includes(two) || two.includes(one))
  );
}
