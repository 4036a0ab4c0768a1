import type { Conflict, Source } from '../../reply/review';
import { sentenceAround } from '../../text/sentences';
import type { DraftText } from '../facts/fact';
import type { Reading, StatedFact } from '../facts/stated-fact';
import { sourceOf, type GroundFact } from './ground-facts';
import { isSameFact } from './same-fact';
import { stemsOf } from './stems';
import type { TracedFact } from './traced-fact';

/** From here on two places are held to speak of the same thing. */
const ENOUGH = 3;

/**
 * The ground's fact that this one ought to be: of its kind, about the same thing, and stated nowhere else in the draft. Null where none
 * is near enough, for then it is merely unsupported.
 */
export function conflictWith(
  fact: StatedFact,
  all: readonly TracedFact[],
  known: readonly GroundFact[],
  draft: DraftText,
): { readonly source: Source; readonly conflict: Conflict } | null {
  const about = new Set(stemsOf(sentenceAround(draft.text, fact.span)));
  const free = known.filter(
    (other) =>
      isComparable(fact.reading, other.fact.reading) &&
      !all.some(
        (each) =>
          each.fact !== fact &&
          each.fact.reading.kind === other.fact.reading.kind &&
          isSameFact(each.fact.reading, other.fact.reading, draft.at),
      ),
  );
  let best: GroundFact | null = null;
  let most = 0;
  for (const [index, other] of free.entries()) {
    const score = likeness(fact, other, about) + (isOnlyOne(free, other, draft.at) ? 1 : 0) - index * 0.01;
    if (score > most) [best, most] = [other, score];
  }
  if (!best || most < ENOUGH) return null;
  const instead = isRelative(best.fact.reading) ? null : best.fact.words;
  return { source: sourceOf(best), conflict: { reason: 'differs', instead } };
}

function isComparable(said: Reading, known: Reading): boolean {
  if (said.kind === 'amount' && known.kind === 'amount')
    return said.currency === known.currency || said.currency === '$' || known.currency === '$';
  if (said.kind === 'address' && known.kind === 'address') return isMail(said.keys) === isMail(known.keys);
  if (isDay(said) && isDay(known)) return true;
  return said.kind === known.kind;
}

const isMail = (keys: readonly string[]): boolean => keys.some((key) => key.includes('@'));
const isDay = ({ kind }: Reading): boolean => kind === 'date' || kind === 'weekday';

/** How much speaks for the two being the same fact: it is left over (1), what stands around it, what is counted, how near the values are. */
function likeness(fact: StatedFact, { fact: other, ground }: GroundFact, about: ReadonlySet<string>): number {
  const shared = stemsAround(other, ground.text).filter((stem) => about.has(stem));
  return 1 + Math.min(3, shared.length) + nounLikeness(fact.reading, other.reading) + nearness(fact, other);
}

/** A ground's facts stay the same objects while its text does, so what stands around them need be read once only. */
const aroundKept = new WeakMap<StatedFact, readonly string[]>();

function stemsAround(fact: StatedFact, text: string): readonly string[] {
  const known = aroundKept.get(fact);
  if (known) return known;
  const stems = [...new Set(stemsOf(sentenceAround(text, fact.span)))];
  aroundKept.set(fact, stems);
  return stems;
}

function nounLikeness(said: Reading, known: Reading): number {
  if (said.kind !== 'number' || known.kind !== 'number' || said.noun.length === 0 || known.noun.length === 0)
    return 0;
  return said.noun.some((stem) => known.noun.includes(stem)) ? 3 : -1;
}

function nearness(
  { reading: said, words }: StatedFact,
  { reading: known, words: other }: StatedFact,
): number {
  if ('keys' in said && 'keys' in known) return nearKey(said.keys, known.keys) ? 3 : -2;
  if (said.kind === 'time' && known.kind === 'time')
    return said.minutes.some((a) => known.minutes.some((b) => Math.abs(a - b) <= 120)) ? 1 : 0;
  if (said.kind === 'date' && known.kind === 'date') {
    return said.days.some((a) =>
      known.days.some(
        (b) =>
          (a.month === null || b.month === null || a.month === b.month || a.day === b.day) &&
          a.week === b.week,
      ),
    )
      ? 1
      : 0;
  }
  const [a, b] = [words, other].map((each) => each.replace(/\D/g, ''));
  if (a && b && a.length > 1 && a.length === b.length && editDistance(a, b) <= 2) return 1;
  const [x, y] = [said, known].map((reading) => ('values' in reading ? (reading.values[0] ?? 0) : 0));
  return x && y && x / y <= 2 && y / x <= 2 ? 1 : 0;
}

const isOnlyOne = (comparable: readonly GroundFact[], one: GroundFact, at: Date): boolean =>
  comparable.every(
    (other) =>
      other === one ||
      isSameFact(other.fact.reading, one.fact.reading, at) ||
      isSameFact(one.fact.reading, other.fact.reading, at),
  );

/** Numbers and addresses that a slip of the keys apart are the same one, written wrong. */
const nearKey = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((key) =>
    b.some(
      (other) =>
        (Math.abs(key.length - other.length) <= 3 && editDistance(key, other) <= 3) ||
        isSameStreet(key, other),
    ),
  );

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

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What is told from the time of writing cannot be put into a text that is written later. */
const isRelative = (reading: Reading): boolean =>
  reading.kind === 'weekday' || (reading.kind === 'date' && reading.days.some(({ week }) => week !== null));
