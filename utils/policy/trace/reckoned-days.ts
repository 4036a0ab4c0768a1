import { epochDayOf, settledDay, weekdayOfEpochDay } from '../facts/day';
import type { Reading, StatedFact } from '../facts/stated-fact';
import type { GroundFact } from './ground-facts';
import { addsUpTo, isNear } from './sums';

/** The date that makes the weekday right. */
export function weekdayFrom(weekday: number, resting: readonly StatedFact[], at: Date): string | null {
  const date = resting.find(
    ({ reading }) =>
      reading.kind === 'date' && reading.days.some((day) => onWeekday(settledDay(day, at), weekday)),
  );
  return date?.words ?? null;
}

const onWeekday = (day: number | null, weekday: number): boolean =>
  day !== null && weekdayOfEpochDay(day) === weekday;

/** Another day and a number of days, or the day a mail was written. */
export function dateFrom(
  reading: Reading & { readonly kind: 'date' },
  near: readonly StatedFact[],
  known: readonly GroundFact[],
  at: Date,
): string | null {
  const wanted = reading.days.map((day) => settledDay(day, at)).filter((day) => day !== null);
  // "Your mail of 19 November", "your message from yesterday".
  const written = known.find(({ ground }) => ground.at !== null && wanted.includes(epochDayOf(ground.at)));
  if (written?.ground.at && wanted.some((day) => day < epochDayOf(at))) return written.fact.words;
  const named = weekdayAfterDay(wanted, known, at);
  if (named !== null) return named;
  const starts = [...near, ...known.map(({ fact }) => fact)].flatMap(({ reading: other, words }) =>
    other.kind === 'date' ? other.days.map((day) => ({ day: settledDay(day, at), words })) : [],
  );
  const beside = shiftedDay(wanted, [...starts, { day: epochDayOf(at), words: '' }], near);
  if (beside !== null) return beside;
  for (const { ground, fact } of known) {
    if (ground.at === null) continue;
    const after = shiftedDay(
      wanted,
      [
        { day: epochDayOf(ground.at), words: '' },
        { day: epochDayOf(at), words: '' },
      ],
      [fact],
    );
    if (after !== null) return after;
  }
  return null;
}

/** "We arrive next Friday; when does the boat leave on Saturday?" means the Saturday after that Friday. */
function weekdayAfterDay(wanted: readonly number[], known: readonly GroundFact[], at: Date): string | null {
  for (const { fact, ground } of known) {
    const { reading } = fact;
    if (reading.kind !== 'weekday') continue;
    const days = wanted.filter((day) => weekdayOfEpochDay(day) === reading.weekday);
    if (days.length === 0) continue;
    const before = known.find(
      (other) =>
        other.ground === ground &&
        other.fact !== fact &&
        (other.fact.reading.kind === 'weekday' || other.fact.reading.kind === 'date') &&
        other.fact.reading.days
          .map((day) => settledDay(day, at))
          .some((start) => start !== null && days.some((day) => day > start && day - start < 7)),
    );
    if (before) return `${before.fact.words}, ${fact.words}`;
  }
  return null;
}

/** The start and the length that lead to one of the days, or to the last day of a stretch that counts its first. */
function shiftedDay(
  wanted: readonly number[],
  starts: readonly { readonly day: number | null; readonly words: string }[],
  facts: readonly StatedFact[],
): string | null {
  for (const { reading: length, words } of facts) {
    if (length.kind !== 'duration' || length.unit !== 'minutes') continue;
    for (const minutes of length.values) {
      const shift = minutes / 1_440;
      if (!Number.isInteger(shift)) continue;
      const start = starts.find(
        ({ day }) => day !== null && (wanted.includes(day + shift) || wanted.includes(day - shift)),
      );
      if (start) return [start.words, words].filter((part) => part !== '').join(' + ');
    }
  }
  return null;
}

/** As far apart a time and the length of time counted from it may stand in a ground; Japanese says more in less. */
const BESIDE = 60;
const BESIDE_DENSE = 24;

/** Another time and a length of time: said near, or beside each other in one ground. */
export function timeFrom(
  wanted: readonly number[],
  near: readonly StatedFact[],
  known: readonly GroundFact[],
): string | null {
  for (const { reading: length, words } of [...near, ...known.map(({ fact }) => fact)]) {
    if (length.kind !== 'duration' || length.unit !== 'minutes') continue;
    const here = known.find(({ fact }) => fact.reading === length);
    const reach = here?.ground.language === 'ja' ? BESIDE_DENSE : BESIDE;
    const isSaid = near.some((other) => other.reading === length);
    const starts = [
      ...near,
      ...known
        .filter(
          ({ ground, fact }) =>
            isSaid ||
            (here?.ground === ground &&
              fact.span.start - here.fact.span.end < reach &&
              here.fact.span.start - fact.span.end < reach),
        )
        .map(({ fact }) => fact),
    ];
    const start = starts.find(
      ({ reading }) => reading.kind === 'time' && isShifted(reading.minutes, length.values, wanted),
    );
    if (start) return `${start.words} + ${words}`;
  }
  return null;
}

const isShifted = (from: readonly number[], by: readonly number[], to: readonly number[]): boolean =>
  from.some((start) => by.some((length) => to.includes(start + length) || to.includes(start - length)));

/** Facts of one ground that stand beside each other, as the two ends of a range do. */
function pairsBeside(known: readonly GroundFact[]): readonly (readonly [StatedFact, StatedFact])[] {
  return known.flatMap(({ fact, ground }, index) => {
    const next = known[index + 1];
    const isBeside = next?.ground === ground && next.fact.span.start - fact.span.end < 24;
    return next && isBeside ? [[fact, next.fact] as const] : [];
  });
}

/** The two ends of a stretch of time, or its parts. */
export function durationFrom(
  reading: Reading & { readonly kind: 'duration' },
  near: readonly StatedFact[],
  known: readonly GroundFact[],
  at: Date,
): string | null {
  const pairs = [
    ...near.flatMap((first, index) => near.slice(index + 1).map((second) => [first, second] as const)),
    // In a ground two ends belong together when they stand beside each other.
    ...pairsBeside(known),
    ...datesOf(near, known),
  ];
  for (const [first, second] of pairs) {
    const lengths = reading.unit === 'minutes' ? between(first.reading, second.reading, at) : [];
    if (reading.values.some((value) => lengths.some((length) => isNear(value, length)))) {
      return `${first.words} – ${second.words}`;
    }
  }
  // "In two weeks", of a day that is said elsewhere.
  const today = epochDayOf(at);
  const ahead = known.find(
    ({ fact }) =>
      fact.reading.kind === 'date' &&
      fact.reading.days.some((day) => {
        const away = (settledDay(day, at) ?? today) - today;
        return away !== 0 && reading.values.includes(Math.abs(away) * 1_440);
      }),
  );
  if (ahead && reading.unit === 'minutes') return ahead.fact.words;
  const times = timesFrom(reading, near);
  if (times !== null) return times;
  const parts = near.flatMap(({ reading: other }) =>
    other.kind === 'duration' && other.unit === reading.unit ? other.values.slice(0, 1) : [],
  );
  const sum = reading.values.map((value) => addsUpTo(value, parts)).find((each) => each !== null);
  return sum
    ? near
        .filter(({ reading: other }) => other.kind === 'duration')
        .map(({ words }) => words)
        .join(' + ')
    : null;
}

/** "20 minutes for each of the four": a length and how often. */
function timesFrom(
  reading: Reading & { readonly kind: 'duration' },
  near: readonly StatedFact[],
): string | null {
  for (const { reading: length, words } of near) {
    if (length.kind !== 'duration' || length.unit !== reading.unit) continue;
    const count = near.find(
      ({ reading: other }) =>
        other.kind === 'number' &&
        other.values.some(
          (times) =>
            times > 1 &&
            length.values.some((one) => reading.values.some((whole) => isNear(whole, one * times))),
        ),
    );
    if (count) return `${count.words} × ${words}`;
  }
  return null;
}

/** Two days of one thread: from when to when a stay is, is often said in two messages. */
export function datesOf(
  near: readonly StatedFact[],
  known: readonly GroundFact[],
): readonly (readonly [StatedFact, StatedFact])[] {
  const dates = [...near, ...known.map(({ fact }) => fact)]
    .filter(({ reading }) => reading.kind === 'date')
    .slice(0, 8);
  return dates.flatMap((first, index) => dates.slice(index + 1).map((second) => [first, second] as const));
}

/** The minutes between two times, or two days; a stay may count its last day. */
export function between(a: Reading, b: Reading, at: Date): readonly number[] {
  if (a.kind === 'time' && b.kind === 'time') {
    return a.minutes.flatMap((start) => b.minutes.map((end) => end - start)).filter((length) => length > 0);
  }
  if (a.kind !== 'date' || b.kind !== 'date') return [];
  const [start, end] = [a.days[0], b.days[0]].map((day) => (day ? settledDay(day, at) : null));
  if (start === null || start === undefined || end === null || end === undefined) return [];
  const days = Math.abs(end - start);
  return [days * 1_440, (days + 1) * 1_440];
}
