import { de, en, es, fr, ja, pt } from 'chrono-node';
import { monthOf, MONTH } from './calendar-words';
import { isRealDay } from './day';

const yearFirst = /(?<!\d)(\d{4})\s?(?:[-/.]|年)\s?(\d{1,2})\s?(?:[-/.]|月)\s?(\d{1,2})(?!\d)/;
const dayFirst = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:\.|º|er|st|nd|rd|th)?[\s-]+(?:de )?(${MONTH})(?!\p{L})\.?,?(?:[\s-]+(?:de )?(\d{4}))?`,
  'iu',
);
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})(${MONTH})(?!\p{L})\.?\s+(\d{1,2})(?!\d|:)(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?`,
  'iu',
);
const digitsOnly = /(?<!\d)(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d:])/;
const clock = /(?<![\d:])(\d{1,2})[:h](\d{2})(?::\d{2})?(?:\s*([ap])\.?\s?m\b)?/i;
const japaneseClock = /(午前|午後)?\s?(\d{1,2})[:時](\d{1,2})/;

interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * When a mail was written, from its date in the page's own words, in the page's language or any other; null where they cannot be read.
 * `now` settles a missing year, "yesterday" and a bare time of day.
 */
export function readMailDate(date: string | null, now: Date): Date | null {
  // What is in brackets says the same again, "(2 days ago)", or is a Japanese weekday.
  const words = (date ?? '')
    .replace(/[（(][^)）]*[)）]/g, ' ')
    .replace(/[\u00a0\u202f\u200e\u200f]/g, ' ')
    .trim();
  if (words === '') return null;
  const day = calendarDay(words, now);
  const time = timeOf(words);
  if (day) return at(day, time ?? 0);
  if (
    time !== null &&
    /^(?:午前|午後)?\s?\d{1,2}[:h時]\d{1,2}分?(?::\d{2})?\s*(?:[ap]\.?\s?m\.?)?(?:\s?uhr)?$/i.test(words)
  )
    return at(dayOf(now), time);
  return relative(words, now, time);
}

function calendarDay(words: string, now: Date): Calendar | null {
  const first = yearFirst.exec(words);
  if (first) return real(Number(first[1]), Number(first[2]), Number(first[3]));
  const worded = dayFirst.exec(words);
  if (worded) return withYear(worded[3], monthOf(worded[2] ?? ''), Number(worded[1]), now);
  const american = monthFirst.exec(words);
  if (american) return withYear(american[3], monthOf(american[1] ?? ''), Number(american[2]), now);
  const japanese = /(\d{1,2})月\s?(\d{1,2})日/.exec(words);
  if (japanese) return withYear(undefined, Number(japanese[1]), Number(japanese[2]), now);
  const digits = digitsOnly.exec(words);
  if (!digits) return null;
  const [one, two] = [Number(digits[1]), Number(digits[3])];
  // A page that has "AM" after its time, or an English weekday before strokes, has the month first.
  const isMonthFirst =
    digits[2] === '/' && (/[ap]\.?m\b/i.test(words) || /^(?:mon|tue|wed|thu|fri|sat|sun)\b/i.test(words));
  const [day, month] = isMonthFirst || two > 12 ? [two, one] : [one, two];
  return withYear(digits[4], month, day, now);
}

function withYear(year: string | undefined, month: number | null, day: number, now: Date): Calendar | null {
  if (month === null) return null;
  if (year !== undefined) return real(Number(year) < 100 ? 2000 + Number(year) : Number(year), month, day);
  // Mail is not written in the future; a day is left for clocks that differ.
  const thisYear = real(now.getFullYear(), month, day);
  const isToCome = thisYear !== null && at(thisYear, 0).getTime() > now.getTime() + 86_400_000;
  return isToCome ? real(now.getFullYear() - 1, month, day) : thisYear;
}

const real = (year: number, month: number, day: number): Calendar | null =>
  isRealDay(month, day) && year > 1970 && year < 2200 ? { year, month, day } : null;

function timeOf(words: string): number | null {
  const japanese = japaneseClock.exec(words);
  if (japanese?.[1])
    return ((Number(japanese[2]) % 12) + (japanese[1] === '午後' ? 12 : 0)) * 60 + Number(japanese[3]);
  const match = clock.exec(words) ?? /(?<!\d)(\d{1,2})時(\d{1,2})/.exec(words);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 23 || minute > 59) return null;
  const half = match[3]?.toLowerCase();
  return (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute;
}

const at = ({ year, month, day }: Calendar, minutes: number): Date =>
  new Date(year, month - 1, day, 0, minutes);

const dayOf = (date: Date): Calendar => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});

const JAPANESE_DAYS: readonly (readonly [RegExp, number])[] = [
  [/一昨日|おととい/, 2],
  [/昨日/, 1],
  [/今日|本日/, 0],
];

/** "Yesterday 10:04", "Montag, 09:12", "hace 3 días". */
function relative(words: string, now: Date, time: number | null): Date | null {
  const japanese = JAPANESE_DAYS.find(([pattern]) => pattern.test(words));
  if (japanese)
    return at(dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - japanese[1])), time ?? 0);
  for (const parser of [en, de, fr, es, pt, ja]) {
    const [result] = parser.parse(words, now);
    if (!result || result.index > 3 || !/\p{L}/u.test(result.text)) continue;
    const date = result.start.date();
    const day = new Date(date.getFullYear(), date.getMonth(), date.getDate());
    if (day.getTime() > now.getTime()) day.setDate(day.getDate() - 7);
    if (time !== null) return at(dayOf(day), time);
    return date.getTime() > now.getTime() ? day : date;
  }
  return null;
}
