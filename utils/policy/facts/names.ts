import type { Conflict, Source } from '../../reply/review';
import { languageOf } from '../../text/language';
import { fold } from '../outline/word-stems';
import { editDistance } from '../../text/edit-distance';
import type { DraftText, Ground, UnnumberedFinding } from './fact';
import { GIVEN_NAMES } from './given-names';
import { japaneseMentionsIn } from './japanese-names';
import { japaneseStanding } from './japanese-standing';
import {
  keyOf,
  keysOf,
  knownNamesOf,
  placesOf,
  sourceOfName,
  type KnownNames,
  type KnownWord,
} from './known-names';
import { mentionsIn, type Mention } from './name-mentions';
import { ORDINARY } from './name-words';

/** The people and organisations a draft names, and where each is known from. */
export function findingsOfNames(draft: DraftText, grounds: readonly Ground[]): readonly UnnumberedFinding[] {
  const language = draft.language ?? languageOf(draft.text);
  const isJapanese = language === 'ja';
  const known = knownNamesOf(grounds);
  const mentions = isJapanese ? japaneseMentionsIn(draft.text) : mentionsIn(draft.text, language);
  return mentions.flatMap((mention) => {
    const standing = isJapanese ? japaneseStanding(mention, grounds) : standingOf(mention, known, draft.text);
    if (!standing) return [];
    const words = draft.text.slice(mention.span.start, mention.span.end);
    return [{ kind: 'name', span: mention.span, words, ...standing }];
  });
}

/** What is found about a name; null where it is too uncertain that it is one. */
export type NameStanding = Pick<UnnumberedFinding, 'standing' | 'source' | 'conflict'> | null;

const supported = (source: Source): NameStanding => ({ standing: 'supported', source, conflict: null });
const contradicting = (source: Source, instead: string | null): NameStanding => {
  const conflict: Conflict = { reason: 'differs', instead };
  return { standing: 'contradicting', source, conflict };
};
const UNSUPPORTED: NameStanding = { standing: 'unsupported', source: null, conflict: null };

function standingOf(mention: Mention, known: KnownNames, text: string): NameStanding {
  const { parts, certainty, isGreeted } = mention;
  if (parts.length === 0) return null;
  const places = parts.map((part) => placesOf(part, known));
  const first = places[0]?.[0];
  if (first && places.every((found) => found.length > 0)) {
    const isKnownAsName = places.every((found) =>
      found.some(({ word, isOfPeople }) => isOfPeople || isCapitalised(word)),
    );
    // "Order" is in the thread as "order": no name.
    if (certainty !== 'certain' && !isKnownAsName) return null;
    if (certainty === 'possible' && !places.some((found) => found.some(({ isOfPeople }) => isOfPeople)))
      return null;
    const self = isGreeted && isOnlyMine(parts, known) ? sourceOfName(first) : null;
    return self ? contradicting(self, null) : supported(sourceOfName(together(places) ?? first));
  }
  const other = otherFullName(mention, known, places) ?? nearName(mention, known, places);
  if (other) return other;
  if (certainty === 'possible') return null;
  if (certainty === 'likely' && parts.every((part) => isOrdinary(part, known, text))) return null;
  return UNSUPPORTED;
}

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The place where all of the name stands, if there is one. */
function together(places: readonly (readonly KnownWord[])[]): KnownWord | null {
  const [firsts = [], ...others] = places;
  const sameGround = firsts.filter(({ ground }) =>
    others.every((found) => found.some((word) => word.ground === ground)),
  );
  return sameGround.find(({ isOfPeople }) => !isOfPeople) ?? sameGround[0] ?? null;
}

/** The writer greets themselves: nobody else in the thread is called so. */
function isOnlyMine(parts: readonly string[], known: KnownNames): boolean {
  const keys = parts.map(keyOf);
  const mine = known.words.filter(({ ground }) => ground.place.kind === 'settings').map(({ key }) => key);
  if (!keys.every((key) => mine.includes(key))) return false;
  const lines = known.words.find(({ isOfPeople }) => isOfPeople)?.ground.text.split('\n') ?? [];
  const others = lines.filter(
    (line) =>
      !line
        .split(/[^\p{L}\p{M}'’-]+/u)
        .slice(0, 2)
        .every((word) => mine.includes(keyOf(word))),
  );
  const isOfOther = others.some((line) =>
    line.split(/[^\p{L}\p{M}]+/u).some((word) => keys.includes(keyOf(word))),
  );
  if (isOfOther || others.length === 0) return false;
  return !known.words.some(
    ({ key, ground, span }) =>
      keys.includes(key) &&
      !ground.isMine &&
      ground.place.kind === 'message' &&
      isSigned(ground.text, span.start),
  );
}

/** In one of the last lines of a message, where its writer signs. */
const isSigned = (text: string, at: number): boolean =>
  text
    .slice(at)
    .split('\n')
    .filter((line) => line.trim() !== '').length <= 4;

/** "Ana Costa" where the thread knows an Ana Lima. */
function otherFullName(
  mention: Mention,
  known: KnownNames,
  places: readonly (readonly KnownWord[])[],
): NameStanding {
  const [given, ...rest] = mention.parts;
  const family = rest.at(-1);
  if (given === undefined || family === undefined) return null;
  const isGivenKnown = (places[0]?.length ?? 0) > 0;
  const isFamilyKnown = (places.at(-1)?.length ?? 0) > 0;
  if (isGivenKnown === isFamilyKnown) return null;
  // "Tío Pineda": a word nobody is called by is not another given name.
  if (!isGivenKnown && mention.certainty === 'possible' && !GIVEN_NAMES.has(fold(given))) return null;
  for (const word of (isGivenKnown ? places[0] : places.at(-1)) ?? []) {
    const neighbour = isGivenKnown ? nextName(word, known) : previousName(word, known);
    if (!neighbour) continue;
    const whole = isGivenKnown ? `${word.word} ${neighbour.word}` : `${neighbour.word} ${word.word}`;
    return contradicting(sourceOfName(word), whole);
  }
  return null;
}

const nextName = (word: KnownWord, { words }: KnownNames): KnownWord | null =>
  words.find(
    (other) =>
      other.ground === word.ground &&
      isCapitalised(other.word) &&
      /^\s$/.test(word.ground.text.slice(word.span.end, other.span.start)),
  ) ?? null;

const previousName = (word: KnownWord, { words }: KnownNames): KnownWord | null =>
  words.find(
    (other) =>
      other.ground === word.ground &&
      isCapitalised(other.word) &&
      /^\s$/.test(word.ground.text.slice(other.span.end, word.span.start)),
  ) ?? null;

/** A letter or two away from a name of the thread. */
function nearName(
  { parts, certainty, isGreeted }: Mention,
  known: KnownNames,
  places: readonly (readonly KnownWord[])[],
): NameStanding {
  const wrong = parts.findIndex((_, index) => places[index]?.length === 0);
  const word = parts[wrong];
  if (word === undefined) return null;
  const key = keysOf(word)[0] ?? '';
  // The same words come up in many messages: each is measured once.
  const nearKeys = new Set([...known.byKey.keys()].filter((other) => isWithinTwo(key, other)));
  if (nearKeys.size === 0) return null;
  const candidates = known.words.filter(
    (other) =>
      nearKeys.has(other.key) &&
      isNear(key, other, certainty) &&
      isCapitalised(other.word) &&
      !ORDINARY.has(fold(other.word)),
  );
  const nearest = candidates.sort(
    (a, b) =>
      editDistance(key, a.key) - editDistance(key, b.key) || Number(b.isOfPeople) - Number(a.isOfPeople),
  )[0];
  if (!nearest) return null;
  const instead = parts.map((part, index) => (index === wrong ? nearest.word : part)).join(' ');
  return contradicting(
    sourceOfName(nearest),
    isGreeted || nearest.isOfPeople || parts.length > 1 ? instead : nearest.word,
  );
}

const isWithinTwo = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 2 && a !== b && editDistance(a, b) <= 2;

function isNear(key: string, other: KnownWord, certainty: Mention['certainty']): boolean {
  const longest = Math.max(key.length, other.key.length);
  const shortest = Math.min(key.length, other.key.length);
  const distance = editDistance(key, other.key);
  if (distance === 0 || longest < 4) return false;
  if (certainty === 'possible')
    return other.isOfPeople && shortest >= 5 && distance === 1 && !isInflected(key, other.key);
  if (!other.isOfPeople && certainty === 'likely')
    return shortest >= 5 && distance === 1 && !isInflected(key, other.key);
  // Two letters away from one given name may be another: Carla and Camila.
  return distance === 1 || (distance === 2 && shortest >= 5 && longest >= 6 && !GIVEN_NAMES.has(key));
}

/** The same word with another ending: "Harbours" for "Harbour" is grammar. */
const isInflected = (a: string, b: string): boolean => `${a}s` === b || `${b}s` === a;

/** Written small elsewhere, so it is a word and no name. */
function isOrdinary(word: string, known: KnownNames, text: string): boolean {
  const key = keyOf(word);
  if (GIVEN_NAMES.has(fold(word))) return false;
  const isSmallInGrounds = known.byKey.get(key)?.some((other) => !isCapitalised(other.word)) ?? false;
  return (
    isSmallInGrounds ||
    new RegExp(`(?<!\\p{L})${word.toLowerCase().replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'u').test(text)
  );
}
