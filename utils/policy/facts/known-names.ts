import type { Source, Span } from '../../reply/review';
import { sentenceAround } from '../../text/sentences';
import { fold } from '../outline/word-stems';
import type { Ground } from './fact';
import { isShortFormOf } from './given-names';

/** A word of the grounds that may be part of a name. */
export interface KnownWord {
  readonly key: string;
  readonly ground: Ground;
  readonly span: Span;
  /** As written; without a capital it may still be a name, as in an address. */
  readonly word: string;
  /** The word is part of the name or address of somebody in the thread. */
  readonly isOfPeople: boolean;
}

/** Everything the grounds say that a name could be found in. */
export interface KnownNames {
  readonly words: readonly KnownWord[];
  /** Of each key, its words; a person's come first. */
  readonly byKey: ReadonlyMap<string, readonly KnownWord[]>;
}

/** The words of the grounds, newest ground first. */
export function knownNamesOf(grounds: readonly Ground[]): KnownNames {
  const words = grounds.toReversed().flatMap(wordsOf);
  const byKey = new Map<string, KnownWord[]>();
  for (const known of words) {
    const alike = byKey.get(known.key);
    if (alike) alike.push(known);
    else byKey.set(known.key, [known]);
  }
  return { words, byKey };
}

/** The form in which names are compared: no accents, hyphens or apostrophes, "ue" as "ü". */
export const keyOf = (word: string): string =>
  fold(word)
    .replace(/['’-]/g, '')
    .replace(/([aou])e/g, '$1');

/** The keys under which a word of the draft may stand: "Lima's" and "Limas" are "Lima". */
export const keysOf = (word: string): readonly string[] => {
  const bare = word.replace(/['’]s?$/u, '');
  const key = keyOf(bare);
  return key.length > 3 && key.endsWith('s') ? [key, key.slice(0, -1)] : [key];
};

/** Where a word of a name stands in the grounds; empty where it does not. */
export function placesOf(word: string, known: KnownNames): readonly KnownWord[] {
  const exact = keysOf(word).flatMap((key) => known.byKey.get(key) ?? []);
  if (exact.length > 0) return exact;
  const parts = word.includes('-') ? word.split('-').map((part) => known.byKey.get(keyOf(part)) ?? []) : [];
  if (parts.length > 0 && parts.every((places) => places.length > 0)) return parts[0] ?? [];
  const key = keyOf(word.replace(/['’]s$/u, ''));
  return known.words.filter(
    ({ isOfPeople, key: other }) => isOfPeople && (isShortFormOf(key, other) || isShortFormOf(other, key)),
  );
}

/** What is shown as the source of a name. */
export const sourceOfName = ({ ground, span }: KnownWord): Source => ({
  place: ground.place,
  span,
  words: ground.place.kind === 'people' ? lineAround(ground.text, span) : sentenceAround(ground.text, span),
});

const lineAround = (text: string, { start }: Span): string => {
  const from = text.lastIndexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return text
    .slice(from, end < 0 ? text.length : end)
    .trim()
    .slice(0, 200);
};

function wordsOf(ground: Ground): readonly KnownWord[] {
  const isOfPeople = ground.place.kind === 'people';
  return [...ground.text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const whole: KnownWord = {
      key: keyOf(word.replace(/['’]s$/u, '')),
      ground,
      span: { start: index, end: index + word.length },
      word,
      isOfPeople,
    };
    const parts = word.includes('-') ? word.split('-').filter((part) => part !== '') : [];
    return [whole, ...parts.map((part): KnownWord => ({ ...whole, key: keyOf(part) }))];
  });
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
