import type { Day } from './stated-fact';

const DAY_LENGTH = 86_400_000;
const NOTHING: Day = { year: null, month: null, day: null, part: null, week: null };

/** Days since 1970 of the day it is at that time, where the person is. */
export const epochDayOf = (at: Date): number =>
  Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY_LENGTH);

export const epochDay = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY_LENGTH);

/** 0 for Sunday. */
export const weekdayOfEpochDay = (day: number): number => (((day + 4) % 7) + 7) % 7;

export function dayOfEpochDay(day: number): Day {
  const date = new Date(day * DAY_LENGTH);
  return {
    ...NOTHING,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** A day of which some is said and some is left open. */
export const partlyKnown = (known: Partial<Day>): Day => ({ ...NOTHING, ...known });

/** The week a day is in. */
export const weekOfEpochDay = (day: number): Day => ({ ...NOTHING, week: mondayOf(day) });

export const mondayOf = (day: number): number => day - ((weekdayOfEpochDay(day) + 6) % 7);

export const isRealDay = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2024, month, 0)).getUTCDate();

/** The epoch day of a day with a year; null while year, month or day is open. */
export const exactDay = ({ year, month, day }: Day): number | null =>
  year !== null && month !== null && day !== null ? epochDay(year, month, day) : null;

/** The day with its year, when it is said or the time of writing tells: the one nearest to then. */
export function settledDay(day: Day, at: Date | null): number | null {
  const exact = exactDay(day);
  if (exact !== null || day.day === null || !at) return exact;
  const today = epochDayOf(at);
  if (day.month === null) return nextDayOfMonth(day.day, today);
  const [month, dayOfMonth] = [day.month, day.day];
  return [-1, 0, 1]
    .map((years) => epochDay(at.getFullYear() + years, month, dayOfMonth))
    .reduce((best, each) => (distance(each, today) < distance(best, today) ? each : best));
}

function nextDayOfMonth(dayOfMonth: number, today: number): number | null {
  for (let day = today - 3; day < today + 60; day++) if (dayOfEpochDay(day).day === dayOfMonth) return day;
  return null;
}

/** Past days are meant less often than ones to come. */
const distance = (day: number, today: number): number => (day < today ? (today - day) * 1.5 : day - today);

/** Whether one of two days is the other or lies within it, as far as both say. `isWide`: the outer one may be a whole week or month around a day, as
 * the draft's month is around a ground's day; a day in the draft rests on nothing wider than itself. */
export function isWithin(inner: Day, outer: Day, isWide: boolean): boolean {
  if (outer.week !== null) {
    if (inner.week !== null) return inner.week === outer.week;
    const exact = exactDay(inner);
    if (exact === null || mondayOf(exact) !== outer.week) return false;
    return isWide || (outer.part !== null && isPartOfWeek(exact - outer.week, outer.part));
  }
  if (inner.week !== null) return false;
  if (!fits(inner.year, outer.year) || !fits(inner.month, outer.month)) return false;
  if (outer.day !== null) {
    if (inner.day !== null) return inner.day === outer.day;
    return (
      inner.part === 'end' &&
      inner.month !== null &&
      outer.day >= 28 &&
      !isRealDay(inner.month, outer.day + 1)
    );
  }
  if (outer.month === null) return outer.year !== null && inner.year === outer.year;
  if (inner.month === null) return false;
  if (outer.part === null) return inner.day === null || isWide;
  return inner.part === outer.part || (inner.day !== null && partOf(inner.day) === outer.part);
}

/** Whether a day, counted from its Monday, is in that part of the week. */
const isPartOfWeek = (day: number, part: NonNullable<Day['part']>): boolean =>
  part === 'start' ? day <= 2 : part === 'end' ? day >= 3 : day >= 1 && day <= 3;

const fits = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;

const partOf = (day: number): Day['part'] => (day <= 10 ? 'start' : day <= 20 ? 'middle' : 'end');
