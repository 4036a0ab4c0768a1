import { SMALL_WORDS } from './small-words';

/** A word that carries meaning, cut to what its inflections share. */
export interface Stem {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Without case, accents and the ways German writes its umlauts: what is left is the same word to a reader. */
export const fold = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').normalize('NFC');

/** The words of a text that carry meaning, in any of the languages: no small words, no digits. */
export function stemsOf(text: string): readonly Stem[] {
  const stems: Stem[] = [];
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const folded = fold(word).replace(CLITIC, '');
    if (SMALL_WORDS.has(folded) || (folded.length < 3 && !IDEOGRAPH.test(word))) continue;
    stems.push({ stem: stemOf(folded), start: index, end: index + word.length });
  }
  return stems;
}

/** Whether two stems are the same word, or one is part of the other as in a German or Japanese compound. */
export function areRelated(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (IDEOGRAPH.test(short)) return long.includes(short);
  return short.length >= 5 && long.includes(short);
}

/** How many of the first stems are in the second. */
export const shared = (of: readonly Stem[], among: readonly Stem[]): number =>
  new Set(
    of.filter(({ stem }) => among.some((other) => areRelated(stem, other.stem))).map(({ stem }) => stem),
  ).size;

const WORD = /[\p{Script=Han}々]{2,}|[\p{Script=Katakana}ー]{2,}|[\p{Script=Latin}\p{M}'’]+/gu;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Katakana}]/u;
/** What English and French put on a word with an apostrophe. */
const CLITIC = /['’]s$|^(?:[dljmnstc]|qu)['’]/g;
const ENDING = /(?:ungen|ings?|ung|ed|es|en|er|em|ar|ir|os|as|[senoay])$/;

function stemOf(folded: string): string {
  if (IDEOGRAPH.test(folded)) return folded;
  const short = folded.length > 4 ? folded.replace(ENDING, '') : folded.replace(/s$/, '');
  return short.length >= 3 ? short : folded;
}
