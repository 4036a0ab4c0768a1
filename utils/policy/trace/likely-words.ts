import type { Ground } from '../facts/fact';
import type { Reading, StatedFact } from '../facts/stated-fact';
import type { Span } from '../../reply/review';

/** Words that say a number without naming it, and what they come to. */
const SAID_OTHERWISE: readonly (readonly [number, RegExp])[] = [
  [
    2,
    /(?<!\p{L})(?:both|pair|double|twins?|the two|beide\p{L}*|paar|doppel\p{L}*|zweit|les deux|double|paire|couple|ambos|ambas|par|doble|pareja|duplo|dupla|casal)(?!\p{L})|両方|二人|ふたり|ペア/iu,
  ],
  [3, /(?<!\p{L})(?:triple|dritt|dreier|trio|triplo)(?!\p{L})|三人/iu],
  [4, /(?<!\p{L})(?:viert|quad)(?!\p{L})/iu],
];

/**
 * Words of a ground that a fact may rest on although no fact was found in them: it is said in another way, or written in one that no
 * pattern knows, as a street in capitals or a number within a table. Null where there are none.
 */
export function likelyWords(
  { reading }: StatedFact,
  grounds: readonly Ground[],
): { readonly ground: Ground; readonly span: Span } | null {
  const find = finderFor(reading);
  if (!find) return null;
  for (const ground of grounds) {
    const span = find(ground.text);
    if (span) return { ground, span };
  }
  return null;
}

function finderFor(reading: Reading): ((text: string) => Span | null) | null {
  switch (reading.kind) {
    case 'number': {
      const only = SAID_OTHERWISE.find(([value]) => reading.values.includes(value));
      return only ? (text) => spanOf(only[1].exec(text)) : null;
    }
    case 'phone':
    case 'reference':
      return (text) => spanOfSigns(text, reading.keys);
    case 'address': {
      const [key = '@'] = reading.keys;
      return key.includes('@') ? null : (text) => addressIn(text, key);
    }
    default:
      return null;
  }
}

const spanOf = (match: RegExpExecArray | null): Span | null =>
  match ? { start: match.index, end: match.index + match[0].length } : null;

/** The key's letters and digits in a row, whatever stands between them. */
function spanOfSigns(text: string, keys: readonly string[]): Span | null {
  for (const key of keys) {
    if (key.length < 5) continue;
    const signs = [...key]
      .map((sign) => sign.replace(/[^\p{L}\d]/gu, '\\$&'))
      .join(String.raw`[\s()./#-]{0,3}`);
    const span = spanOf(
      new RegExp(
        String.raw`(?<![\p{sc=Latin}\d])(?:0|\+\d{1,3}[ (]?0?[)]?)?${signs}(?![\p{sc=Latin}\d])`,
        'iu',
      ).exec(text),
    );
    if (span) return span;
  }
  return null;
}

/** The lines that have all words of the address, and its numbers in their order: 2-3-4 is another place than 3-2-4. */
function addressIn(text: string, key: string): Span | null {
  const parts = key.split(' ');
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const [first] = numbers;
  if (first === undefined) return null;
  const inOrder = new RegExp(`(?<!\\d)${numbers.join('\\D{1,6}')}(?!\\d)`);
  for (const { index, 0: words } of text.matchAll(/[^\n]+(?:\n[^\n]+)?/g)) {
    const plain = words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
    const hasWords = parts.every(
      (part) =>
        numbers.includes(part) || plain.includes(/^\p{Script=Han}/u.test(part) ? part.slice(-3) : part),
    );
    if (!hasWords || !inOrder.test(plain)) continue;
    const start = index + words.search(new RegExp(`(?<!\\d)${first}(?!\\d)`));
    return { start, end: start + first.length };
  }
  return null;
}
