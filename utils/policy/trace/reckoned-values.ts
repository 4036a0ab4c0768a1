import type { DraftText } from '../facts/fact';
import type { Reading, StatedFact } from '../facts/stated-fact';
import type { GroundFact } from './ground-facts';
import { between, datesOf } from './reckoned-days';
import { shareFrom } from './reckoned-shares';
import { addsUpTo, isNear, isTotal, RECKONED, REMAINDER, sentenceSpan, valuesIn } from './sums';
import type { TracedFact } from './traced-fact';

/** Parts that an amount, a number or a percentage comes to. */
export function valueFrom(
  fact: StatedFact,
  all: readonly TracedFact[],
  near: readonly StatedFact[],
  known: readonly GroundFact[],
  draft: DraftText,
): string | null {
  const { reading } = fact;
  const wanted = valuesIn(reading);
  const grounds = known.map((each) => each.fact);
  if (reading.kind === 'percentage') return shareFrom(fact, near, known, draft);
  if (reading.kind === 'number' && NIGHTS.test(draft.text.slice(fact.span.end, fact.span.end + 12))) {
    const stay = datesOf(near, known).find(([a, b]) =>
      between(a.reading, b.reading, draft.at)
        .slice(0, 1)
        .some((length) => wanted.includes(length / 1_440)),
    );
    if (stay) return `${stay[0].words} – ${stay[1].words}`;
  }
  const { start, end } = sentenceSpan(draft.text, fact.span);
  const sentence = draft.text.slice(start, end);
  const facts = all.map((other) => other.fact);
  const isSum = isTotal(fact, facts, draft.text);
  const isReckoned = isSum || RECKONED.test(sentence);
  const beside = near.filter((part) => part.span.start >= start && part.reading.kind === reading.kind);
  const reach = isReckoned ? near : beside;
  for (const value of wanted) {
    const alike = reach.filter(
      (part) =>
        part.reading.kind === reading.kind &&
        (beside.length < 2 || part.span.start >= start || isSameCounted(part, fact)),
    );
    const run = addsUpTo(
      value,
      alike.flatMap((part) => valuesIn(part.reading).slice(0, 1)),
    );
    // "12 adults and 3 children, so 15 of us" needs no word for the total when nothing else is counted.
    if (run && (isSum || (run.length === alike.length && isOutside(fact, alike))))
      return alike.map((part) => part.words).join(' + ');
    if (!isReckoned) continue;
    const parts = reading.kind === 'amount' ? [...reach, ...grounds] : reach;
    const pair = pairFor(value, reading.kind, parts);
    if (pair !== null && (isSum || reading.kind === 'amount')) return pair;
    // "10 hours each, 20 in total"
    const each = [...reach, ...grounds].find(
      (part) => isSum && EACH.test(sentence) && isMultiple(value, countIn(part)),
    );
    if (each) return `${value / countIn(each)} × ${each.words}`;
  }
  const isNights = NIGHTS.test(draft.text.slice(fact.span.end, fact.span.end + 12));
  const twoOfAKind = reading.kind === 'number' && !isNights ? besideEachOther(wanted, known) : null;
  if (twoOfAKind !== null) return twoOfAKind;
  if (!isSum && !REMAINDER.test(sentence)) return null;
  const mended = partInstead(
    fact,
    all.filter(
      (part) => part.fact !== fact && part.fact.span.start >= start - 200 && part.fact.span.end <= end,
    ),
    grounds,
  );
  if (mended !== null || reading.kind !== 'number') return mended;
  const counted = grounds.filter(
    ({ reading: other }) => other.kind === 'number' && other.noun.some((stem) => reading.noun.includes(stem)),
  );
  return wanted.map((value) => pairFor(value, 'number', counted)).find((pair) => pair !== null) ?? null;
}

/** A total that is right beside a part that is not: what a ground says in the part's place makes it up. */
function partInstead(
  fact: StatedFact,
  parts: readonly TracedFact[],
  grounds: readonly StatedFact[],
): string | null {
  const isAlike = (other: StatedFact): boolean => other.reading.kind === fact.reading.kind;
  const alike = parts.filter((part) => isAlike(part.fact));
  const sum = alike.reduce((total, part) => total + (valuesIn(part.fact.reading)[0] ?? 0), 0);
  for (const wanted of valuesIn(fact.reading)) {
    const needed = parts
      .filter(({ rests }) => rests === null)
      .flatMap((wrong) => {
        const value = valuesIn(wrong.fact.reading)[0] ?? 0;
        if (alike.length > 1) return isAlike(wrong.fact) ? [wanted - (sum - value)] : [];
        return parts
          .filter((part) => part !== wrong)
          .map((part) => wanted / (valuesIn(part.fact.reading)[0] ?? 0));
      });
    const part = grounds.find(({ reading }) =>
      needed.some((value) => value > 0 && valuesIn(reading).some((each) => isNear(each, value))),
    );
    if (part) return part.words;
  }
  return null;
}

/** "4 adults and 2 children" in a ground are six. */
function besideEachOther(wanted: readonly number[], known: readonly GroundFact[]): string | null {
  for (const [index, { fact, ground }] of known.entries()) {
    const next = known[index + 1];
    if (
      !next ||
      next.ground !== ground ||
      fact.reading.kind !== 'number' ||
      next.fact.reading.kind !== 'number'
    )
      continue;
    const between = ground.text.slice(fact.span.end, next.fact.span.start);
    if (!/^[^.!?\n]{1,30}(?:and|plus|und|et|y|e|[+＋と、])[^.!?\n]{0,8}$/iu.test(between)) continue;
    const sum = (fact.reading.values[0] ?? 0) + (next.fact.reading.values[0] ?? 0);
    if (wanted.includes(sum)) return `${fact.words} + ${next.fact.words}`;
  }
  return null;
}

const NIGHTS = /^ ?(?:nights?|nächte|nuits?|nuitées|noches|noites|泊)/iu;
const EACH = /(?<!\p{L})(?:each|apiece|je|jeweils|chacun\p{L}*|cada|each of)(?!\p{L})|ずつ|各/iu;

const countIn = ({ reading, words }: StatedFact): number =>
  reading.kind === 'number'
    ? (reading.values[0] ?? 0)
    : reading.kind === 'duration'
      ? Number(/\d+/.exec(words)?.[0] ?? 0)
      : 0;

const isMultiple = (value: number, part: number): boolean =>
  part > 1 && value > part && value % part === 0 && value / part <= 12;

/** What another sentence counts is a part only when it is the same that is summed up. */
const isSameCounted = ({ reading: part }: StatedFact, { reading: sum }: StatedFact): boolean =>
  part.kind !== 'number' || sum.kind !== 'number' || part.noun.some((stem) => sum.noun.includes(stem));

/** Whether the fact stands before or after all of the others. */
const isOutside = ({ span }: StatedFact, others: readonly StatedFact[]): boolean =>
  others.every((other) => other.span.end <= span.start) ||
  others.every((other) => other.span.start >= span.end);

function pairFor(value: number, kind: Reading['kind'], parts: readonly StatedFact[]): string | null {
  const alike = parts.filter(({ reading }) => reading.kind === kind).slice(0, 24);
  const others = parts.filter(({ reading }) => valuesIn(reading).length > 0).slice(0, 60);
  for (const a of alike) {
    for (const b of others) {
      const sign = a === b ? null : joined(value, a, b, kind);
      if (sign !== null) return `${a.words} ${sign} ${b.words}`;
    }
  }
  return null;
}

/** The sign that makes the value of two parts; null where none does. */
function joined(value: number, a: StatedFact, b: StatedFact, kind: Reading['kind']): string | null {
  const [x, y] = [valuesIn(a.reading)[0] ?? 0, valuesIn(b.reading)[0] ?? 0];
  if (b.reading.kind === 'percentage')
    return [y, 100 - y, 100 + y].some((share) => isNear(value, (x * share) / 100)) ? '×' : null;
  if (b.reading.kind === kind && isNear(value, x + y)) return '+';
  if (b.reading.kind === kind && isNear(value, Math.abs(x - y))) return '−';
  return b.reading.kind === 'number' && x > 1 && y > 1 && isNear(value, x * y) ? '×' : null;
}
