import { unseenIn } from './canonical';

/** Fewer than this in all are what a copy or a word processor leaves behind. */
const LEAST = 8;
/** Of tags and selectors, which mean nothing outside of emoji and a few scripts. */
const LEAST_LETTERS = 2;
const BYTE = 8;
const MOST_KINDS = 6;

/**
 * What a text carries in characters that nobody sees, a line for each way, so that a person can look at it: letters in tag characters, bytes in
 * variation selectors, bits in two kinds of characters without width. Of what spells nothing, which characters they are and how
 * many. '' where there is nothing worth a look.
 */
export function smuggledIn(text: string): string {
  const tags: string[] = [];
  const selectors: string[] = [];
  const others: string[] = [];
  for (const character of unseenIn(withoutSlips(text))) {
    if (/[\u{e0020}-\u{e007e}]/u.test(character)) tags.push(character);
    else if (/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(character)) selectors.push(character);
    else if (character !== SOFT_HYPHEN) others.push(character);
  }
  return [lettersOf(tags), bytesOf(selectors), bitsOf(others)].filter((line) => line !== '').join('\n');
}

const SOFT_HYPHEN = '\u00ad';

/** A non-joiner typed twice, as often in Persian. */
const TYPED_TWICE = /(?<=\p{scx=Arab})\u200c\u200c(?!\p{DI})|(?<!\p{DI})\u200c\u200c(?=\p{scx=Arab})/gu;

/** A style that a sign does not have, as after ✓. */
const STYLE = /(?<=[\p{So}--\p{ExtPict}])[\ufe0e\ufe0f](?!\p{DI})/gv;

/** Leaves out what people and their keyboards write without meaning anything by it. Two styles may be bits. */
function withoutSlips(text: string): string {
  const once = text.replace(TYPED_TWICE, '\u200c');
  return new Set(once.match(STYLE)).size === 1 ? once.replace(STYLE, '') : once;
}

const pointOf = (character: string): number => character.codePointAt(0) ?? 0;

const lettersOf = (tags: readonly string[]): string =>
  tags.length < LEAST_LETTERS ? '' : tags.map((tag) => String.fromCodePoint(pointOf(tag) - 0xe0000)).join('');

/** Ways in use: the first sixteen are the lowest bytes and the others follow; or each stands for half a byte, of which either comes first. */
function bytesOf(selectors: readonly string[]): string {
  if (selectors.length < LEAST_LETTERS) return '';
  const points = selectors.map(pointOf);
  const bytes = points.map((point) => (point < 0xe0100 ? point - 0xfe00 : point - 0xe0100 + 16));
  const pairs = points.flatMap((point, index) =>
    index % 2 === 1 ? [{ first: (points[index - 1] ?? 0) % 16, second: point % 16 }] : [],
  );
  const spelled = [
    bytes,
    pairs.map(({ first, second }) => first * 16 + second),
    pairs.map(({ first, second }) => second * 16 + first),
  ].map((tried) => legible(textOf(tried)));
  return spelled.find((text) => text !== null) ?? countOf(selectors);
}

const textOf = (bytes: readonly number[]): string => new TextDecoder().decode(new Uint8Array(bytes));

function bitsOf(others: readonly string[]): string {
  const [zero, one, third] = new Set(others);
  if (
    zero !== undefined &&
    one !== undefined &&
    third === undefined &&
    others.length >= LEAST_LETTERS * BYTE &&
    // In turn, as the filler after a preheader, they would spell UUU or ***.
    others.some((character, index) => character !== others[index % 2])
  ) {
    for (const isOne of [one, zero]) {
      const spelled = legible(spell(others.map((character) => (character === isOne ? '1' : '0')).join('')));
      if (spelled !== null) return spelled;
    }
  }
  return others.length < LEAST ? '' : countOf(others);
}

const spell = (bits: string): string =>
  (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(parseInt(byte, 2))).join('');

const legible = (text: string): string | null =>
  /^[\p{L}\p{M}\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk}\s]+$/u.test(text) ? text : null;

/** "U+200B ×42, U+2060 ×3", the most frequent ones. */
function countOf(characters: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_KINDS)
    .map(
      ([character, count]) => `U+${pointOf(character).toString(16).toUpperCase().padStart(4, '0')} ×${count}`,
    )
    .join(', ');
}
