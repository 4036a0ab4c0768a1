import { dayOfEpochDay, epochDayOf, exactDay, isWithin, settledDay, weekdayOfEpochDay } from '../facts/day';
import type { Day, Reading } from '../facts/stated-fact';

/** Whether what the draft says is what the ground says, however each is written. `at`: now, for what the draft leaves open. */
export function isSameFact(said: Reading, known: Reading, at: Date): boolean {
  switch (said.kind) {
    case 'amount':
      if (known.kind === 'number') return sharesValue(said.values, known.values) && !isYearLike(known.values);
      return (
        known.kind === 'amount' &&
        isSameCurrency(said.currency, known.currency) &&
        sharesValue(said.values, known.values)
      );
    case 'percentage':
      return known.kind === 'percentage' && sharesValue(said.values, known.values);
    case 'number':
      return isSameNumber(said, known);
    case 'duration':
      if (known.kind === 'time')
        return (
          said.unit === 'minutes' &&
          said.values.some((value) => value >= 420 && known.minutes.includes(value))
        );
      // An age, "4 years old" and "age 4".
      if (known.kind === 'number')
        return (
          said.unit === 'months' &&
          sharesValue(
            said.values.map((value) => value / 12),
            known.values,
          )
        );
      if (known.kind !== 'duration') return false;
      if (said.unit !== known.unit)
        return said.unit === 'months'
          ? isInMonths(known.values, said.values)
          : isInMonths(said.values, known.values);
      return sharesValue(said.values, known.values);
    case 'date':
      if (known.kind === 'weekday')
        return said.days.some((day) =>
          known.days.length > 0
            ? known.days.some((other) => isDayOfWeek(day, other, at))
            : isSoonOn(day, known.weekday, at),
        );
      return (
        known.kind === 'date' &&
        said.days.some((day) =>
          known.days.some(
            (other) =>
              isWithin(other.week === null ? day : settled(day, at), other, false) ||
              (isWithin(settled(other, at), day, true) && isNarrow(day)),
          ),
        )
      );
    case 'weekday':
      if (known.kind === 'weekday') return said.weekday === known.weekday;
      return known.kind === 'date' && known.days.some((day) => isOnWeekday(day, said, at));
    case 'time':
      // "14 h" alone is read as a length of time.
      if (known.kind === 'duration')
        return known.unit === 'minutes' && said.minutes.some((minute) => known.values.includes(minute));
      // "Five or so", where nothing is counted.
      if (known.kind === 'number')
        return (
          known.noun.length === 0 &&
          known.values.some((hour) => hour <= 24 && said.minutes.some((minute) => minute === hour * 60))
        );
      return known.kind === 'time' && said.minutes.some((minute) => known.minutes.includes(minute));
    default:
      if (said.kind === 'reference' && known.kind === 'number')
        return known.values.some((value) => value >= 1_000 && said.keys.includes(String(value)));
      return (
        known.kind === said.kind &&
        'keys' in known &&
        said.keys.some((key) => known.keys.some((other) => isSameKey(said.kind, key, other)))
      );
  }
}

/** Thirty days or four weeks are a month, 365 days are twelve. */
const isInMonths = (minutes: readonly number[], months: readonly number[]): boolean =>
  minutes.some((value) =>
    months.some((count) => {
      const days = value / 1_440;
      return (
        (days % 7 === 0 || days % 10 === 0 || days === 31 || days === 365) &&
        days >= 28 * count &&
        days <= 31 * count
      );
    }),
  );

/** What a month or week in the draft is to a day in a ground: covered by it. A bare year or day of the month is too wide to be so. */
const isNarrow = (day: Day): boolean => day.week !== null || day.month !== null || day.day !== null;

/** With its year, where it is open and a whole week needs it. */
function settled(day: Day, at: Date): Day {
  const exact = day.week === null && day.day !== null ? settledDay(day, at) : null;
  return exact === null ? day : { ...dayOfEpochDay(exact), part: day.part };
}

/** A weekday in a text of no known time, as a subject, is the nearest to come or gone. */
function isSoonOn(day: Day, weekday: number, at: Date): boolean {
  const own = settledDay(day, at);
  return own !== null && weekdayOfEpochDay(own) === weekday && Math.abs(own - epochDayOf(at)) <= 7;
}

function isDayOfWeek(day: Day, other: Day, at: Date): boolean {
  if (isWithin(other, day, true)) return true;
  const own = settledDay(day, at);
  return own !== null && own === exactDay(other);
}

function isOnWeekday(day: Day, said: Reading & { readonly kind: 'weekday' }, at: Date): boolean {
  const own = settledDay(day, at);
  return own !== null && weekdayOfEpochDay(own) === said.weekday;
}

function isSameNumber(said: Reading & { readonly kind: 'number' }, known: Reading): boolean {
  switch (known.kind) {
    case 'number':
      return sharesValue(said.values, known.values) && !isOtherMeasure(said.noun, known.noun);
    case 'amount':
      return sharesValue(said.values, known.values);
    case 'date':
      return known.days.some(({ year, day }) =>
        said.values.some((value) => value === year || (value === day && said.noun.length === 0)),
      );
    case 'time':
      return (
        said.noun.length === 0 &&
        known.minutes.some((minute) => said.values.some((value) => value * 60 === minute))
      );
    case 'percentage':
      return said.noun.length === 0 && sharesValue(said.values, known.values);
    case 'reference':
    case 'phone':
    case 'address':
      return known.keys.some((key) =>
        said.values.some((value) =>
          value >= 1_000
            ? key.endsWith(String(value))
            : value >= 10 && new RegExp(`(?<!\\d)${value}(?!\\d)`).test(key),
        ),
      );
    case 'duration':
      return (
        said.noun.length === 0 &&
        [1, 60, 1_440, 10_080].some((unit) =>
          sharesValue(
            said.values.map((value) => value * unit),
            known.values,
          ),
        )
      );
    default:
      return false;
  }
}

/** Whether one is measured in kilograms, say, and the other in metres. */
const isOtherMeasure = ([a = '']: readonly string[], [b = '']: readonly string[]): boolean =>
  a.startsWith('#') && b.startsWith('#') && a !== b;

const DOLLARS = new Set(['$', 'USD', 'CAD', 'AUD', 'MXN', 'BRL']);

function isSameCurrency(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  if (a === 'cents' || b === 'cents') return true;
  return (a === '$' && DOLLARS.has(b)) || (b === '$' && DOLLARS.has(a));
}

const isYearLike = (values: readonly number[]): boolean =>
  values.every((value) => value >= 1990 && value <= 2050);

/** But for what is rounded away: half a cent, and of what is small its share. */
export const sharesValue = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((value) =>
    b.some((other) => value === other || Math.abs(value - other) < 0.005 * Math.min(1, Math.abs(value))),
  );

function isSameKey(kind: Reading['kind'], a: string, b: string): boolean {
  if (a === b) return true;
  // A draft may leave out how it is dialled from elsewhere, and adds nothing.
  if (kind === 'phone') return a.length >= 6 && b.endsWith(a);
  if (kind === 'reference')
    return bareDigits(a) !== '' && bareDigits(a) === bareDigits(b) && (isDigits(a) || isDigits(b));
  // A street with its town, and the street alone.
  if (kind === 'address' && !a.includes('@')) return isPartOf(a, b) || isPartOf(b, a);
  return kind === 'link' && (b.startsWith(`${a}/`) || b.startsWith(`${a}?`));
}

const isPartOf = (part: string, whole: string): boolean =>
  ` ${whole} `.includes(/^\p{Script=Han}/u.test(part) ? `${part} ` : ` ${part} `);

const isDigits = (key: string): boolean => /^\d+$/.test(key);
const bareDigits = (key: string): string => key.replace(/\D/g, '');
