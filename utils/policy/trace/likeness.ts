import { epochDayOf, exactDay } from '../facts/day';
import type { Reading, StatedFact } from '../facts/stated-fact';
import type { GroundFact } from './ground-facts';
import { keysOf, nearKey } from './near-keys';
import { sentenceAround } from '../../text/sentences';
import { stemsOf } from './stems';

/**
 * How much speaks for a draft's fact and a ground's being the same one, said differently: it is left over (1), what stands around it, what
 * is counted, how near the values are. `about`: stems around the draft's fact.
 */
export function likeness(
  fact: StatedFact,
  { fact: other, ground }: GroundFact,
  about: ReadonlySet<string>,
): number {
  const shared = stemsAround(other, ground.text).filter((stem) => about.has(stem)).length;
  const counted = countedLikeness(fact.reading, other.reading);
  return (
    1 +
    Math.min(3, shared) +
    counted +
    nearness(fact, other) +
    // What the person wants said is short, and left out of the draft for no reason.
    (ground.place.kind === 'instruction' ? 1 : 0) -
    (isSmall(fact.reading) && counted <= 0 && shared === 0 ? 1 : 0) -
    (isInPassing(other, ground.at) ? 2 : 0)
  );
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

/** Small numbers tell little by themselves. */
const isSmall = (reading: Reading): boolean =>
  reading.kind === 'number' && reading.values.every((value) => value <= 12);

/** "Yesterday", "today": days that mail names in passing. */
const isInPassing = ({ reading, words }: StatedFact, at: Date | null): boolean =>
  reading.kind === 'date' &&
  at !== null &&
  !/\d/.test(words) &&
  reading.days.every((day) => {
    const exact = exactDay(day);
    return exact !== null && exact <= epochDayOf(at);
  });

function countedLikeness(said: Reading, known: Reading): number {
  if (said.kind !== 'number' || known.kind !== 'number') return 0;
  const [own, other] = [
    [...said.noun, ...said.label],
    [...known.noun, ...known.label],
  ];
  if (said.noun.some(isMeasure) && known.noun.some(isMeasure))
    return said.noun.some((stem) => known.noun.includes(stem)) ? 2 : -3;
  if (said.label.some((stem) => known.label.includes(stem))) return 3;
  if (said.noun.some((stem) => other.includes(stem)) || known.noun.some((stem) => own.includes(stem)))
    return 3;
  return said.noun.length > 0 && known.noun.length > 0 ? -1 : 0;
}

const isMeasure = (stem: string): boolean => stem.startsWith('#');

function nearness(
  { reading: said, words }: StatedFact,
  { reading: known, words: other }: StatedFact,
): number {
  if ('keys' in said || 'keys' in known) return nearKey(keysOf(said), keysOf(known)) ? 3 : -2;
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
  if (a && b && a.length > 1 && isTransposed(a, b)) return 2;
  const [x, y] = [said, known].map((reading) => ('values' in reading ? (reading.values[0] ?? 0) : 0));
  if (a && b && a.length > 1 && a.length === b.length && hasOneChanged(a, b)) return 1;
  return x && y && x / y <= 2 && y / x <= 2 ? 1 : 0;
}

/** "31" and "13": the same digits in another order. */
const isTransposed = (a: string, b: string): boolean =>
  a !== b && a.length === b.length && [...a].toSorted().join('') === [...b].toSorted().join('');

const hasOneChanged = (a: string, b: string): boolean =>
  [...a].filter((digit, index) => digit !== b[index]).length <= 2;
