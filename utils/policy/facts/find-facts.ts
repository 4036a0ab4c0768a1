import type { ReviewLanguage } from '../../text/language';
import { findDates } from './dates';
import { findLinks, type Hosts } from './links';
import { findPhones } from './phones';
import { plainNumbers, type PlainText } from './plain-numbers';
import { findPostalAddresses } from './postal';
import { findNumbers, findQuantities } from './quantities';
import { findReferences } from './references';
import { findRelativeDays } from './relative-days';
import type { Sighting, StatedFact } from './stated-fact';
import { swapped } from './swapped';
import { findTimes } from './times';

const MOST_KEPT = 400;
const kept = new Map<string, readonly StatedFact[]>();

/**
 * The facts of a text but for names and promises, in its order, not overlapping. A text that was read before, with the same language,
 * time of writing and hosts that are links though they may be two sentences (`hostsLikeSentences`), is not read again.
 */
export function findFacts(
  text: string,
  language: ReviewLanguage,
  at: Date | null,
  hosts: Hosts = new Set(),
): readonly StatedFact[] {
  const key = `${language} ${at ? at.getTime() : ''} ${[...hosts].join()} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  const facts = readFacts(text, language, at, hosts);
  if (kept.size >= MOST_KEPT) {
    const oldest = kept.keys().next().value;
    if (oldest !== undefined) kept.delete(oldest);
  }
  kept.set(key, facts);
  return facts;
}

/** A finder sees only what those before it left, so that a phone number is not read as numbers again. */
const FINDERS: readonly ((plain: PlainText, at: Date | null) => readonly Sighting[])[] = [
  ({ text }) => findPostalAddresses(text),
  (plain) => findDates(plain),
  ({ text, language }) => findPhones(text, language),
  ({ text }) => findReferences(text),
  (plain, at) => findRelativeDays(plain, at),
  (plain) => findTimes(plain),
  (plain) => findQuantities(plain),
  (plain) => findNumbers(plain),
];

function readFacts(
  text: string,
  language: ReviewLanguage,
  at: Date | null,
  hosts: Hosts,
): readonly StatedFact[] {
  const unmarked = swapped(
    text,
    [...text.matchAll(DIRECTION_MARK)].map(({ index }) => ({ start: index, end: index + 1, by: '' })),
  );
  // As they are written: a seven in a link is not a 7.
  const links = findLinks(unmarked.text, hosts);
  const plain = plainNumbers(without(links, unmarked.text), language);
  let left = plain.text;
  const sightings: Sighting[] = [];
  for (const find of FINDERS) {
    const found = find({ ...plain, text: left }, at);
    sightings.push(...found);
    left = without(found, left);
  }
  const inPlain = sightings.map((sighting) => ({
    ...sighting,
    ...plain.originalSpan(sighting.start, sighting.end),
  }));
  return [...links, ...inPlain]
    .map(({ start, end, reading }) => {
      const span = unmarked.originalSpan(start, end);
      return { span, words: text.slice(span.start, span.end), reading };
    })
    .toSorted((a, b) => a.span.start - b.span.start);
}

/** They may stand within what they set the direction of, and are no part of it. */
const DIRECTION_MARK = /[\u061c\u200e\u200f]/g;

/** The text with something in the place of these that no finder takes for anything, and as long. */
const without = (found: readonly Sighting[], text: string): string =>
  found.reduce(
    (left, { start, end }) => left.slice(0, start) + '\u0001'.repeat(end - start) + left.slice(end),
    text,
  );
