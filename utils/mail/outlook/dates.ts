/**
 * Whether messages with these dates, in the order of the page, stand oldest first; null when the dates do not tell.
 * The page writes them in its own language and in a format the person chose, so the language says what is likely, and
 * the weekday and the other dates whether it is so.
 */
export function isOldestFirst(dates: readonly string[], language: string): boolean | null {
  const readAll = (isSwapped: boolean): readonly number[] =>
    dates.map((text) => readDate(text, language, isSwapped)).filter((time) => time !== null);
  const [usual, swapped] = [readAll(false), readAll(true)];
  const times = swapped.length > usual.length ? swapped : usual;
  const overall = Math.sign((times.at(-1) ?? 0) - (times[0] ?? 0));
  // Clocks of senders differ, so a single step may go the other way.
  const steps = times.reduce((sum, time, index) => sum + Math.sign(time - (times[index - 1] ?? time)), 0);
  return overall && overall === Math.sign(steps) ? overall > 0 : null;
}

/**
 * A date as a number that grows with time; null for what is no date. `isSwapped` takes day and month in the order
 * other than the language's. Without a year it is the latest such day, without a day today or the weekday it names.
 */
export function readDate(text: string, language: string, isSwapped = false): number | null {
  const words = wordsOf(language);
  let rest = plain(text).replace(/\p{Nd}/gu, digit);
  const take = (form: RegExp): RegExpExecArray | null => {
    const found = form.exec(rest);
    rest = rest.replace(form, ' ');
    return found;
  };
  const takeName = (names: readonly RegExp[]): number => names.findIndex(take);

  const clock = take(words.clock);
  const half = takeName(words.halves);
  const weekday = takeName(words.weekdays);
  const numbers = rest.match(/\d+/g)?.map(Number) ?? [];
  const month = numbers.filter((number) => number < 32).length === 1 ? takeName(words.months) : -1;
  // What says more is a sentence with a date in it.
  if (numbers.length > 3 || /\p{L}{7}|(?:\p{L}.*){12}/u.test(rest)) return null;

  const hour = Number(clock?.[1] ?? 0);
  const minutes = (half < 0 ? hour : (hour % 12) + 12 * half) * 60 + Number(clock?.[2] ?? 0);
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const isThatDay = (time: number): boolean => weekday < 0 || new Date(time).getUTCDay() === weekday;
  if (numbers.length === 0) {
    let day = weekday < 0 ? today : today - DAY_MS;
    while (!isThatDay(day)) day -= DAY_MS;
    return clock && day / 60_000 + minutes;
  }

  const written = numbers.findIndex((number) => number > 31);
  const yearAt = written < 0 && numbers.length === 3 ? words.order.indexOf('y') : written;
  const year = yearAt < 0 ? null : (numbers.splice(yearAt, 1)[0] ?? 0);
  const [first = 0, second = 0] = numbers;
  const isMonthFirst = (yearAt === 0 || words.isMonthFirst) !== isSwapped;
  const [monthIndex, day] =
    month >= 0 ? [month, first] : isMonthFirst ? [first - 1, second] : [second - 1, first];
  for (let back = 0; back < (year === null ? 5 : 1); back += 1) {
    const each = (year ?? now.getFullYear()) - back;
    const time = Date.UTC(each < 100 ? 2000 + each : each, monthIndex, day);
    const isReal = day > 0 && new Date(time).getUTCMonth() === monthIndex;
    // Years of other calendars have other weekdays.
    const isForeign = each > 2400 || (each > 99 && each < 1900);
    if (isReal && (year !== null || time < today + 2 * DAY_MS) && (isForeign || isThatDay(time)))
      return time / 60_000 + minutes;
  }
  return null;
}

/** What a language calls things in dates, and the order it writes them in. */
interface DateWords {
  /** Such as "dmy". */
  readonly order: string;
  /** Where the year comes first or is left out. */
  readonly isMonthFirst: boolean;
  readonly clock: RegExp;
  readonly halves: readonly RegExp[];
  readonly weekdays: readonly RegExp[];
  readonly months: readonly RegExp[];
}

let known: { readonly language: string; readonly words: DateWords } | null = null;

function wordsOf(language: string): DateWords {
  if (known?.language !== language) known = { language, words: learnWords(language) };
  return known.words;
}

function learnWords(language: string): DateWords {
  const parts = (day: number, hour: number, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] =>
    new Intl.DateTimeFormat(language || undefined, { ...options, timeZone: 'UTC' }).formatToParts(
      Date.UTC(2024, 0, day, hour),
    );
  const name = (type: string, ...of: Parameters<typeof parts>): string => {
    const said = plain(parts(...of).find((part) => part.type === type)?.value ?? '');
    // Some short names are numbers.
    return /\p{L}/u.test(said) ? said : NEVER;
  };
  const order = (options: Intl.DateTimeFormatOptions): string =>
    parts(1, 12, options)
      .map(({ type }) => (/^(?:year|month|day)$/.test(type) ? type[0] : ''))
      .join('');
  const times = (count: number, make: (index: number) => RegExp): RegExp[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const isDotted = parts(1, 12, { hour: 'numeric', minute: '2-digit', hour12: false }).some(
    ({ value }) => value === '.',
  );
  return {
    order: order({ year: 'numeric', month: 'numeric', day: 'numeric' }),
    isMonthFirst: order({ month: 'numeric', day: 'numeric' }) === 'md',
    clock: isDotted ? /(\d+)[:.](\d\d)(?![\d.])/ : /(\d+)\s?[:h時时시]\s?(\d\d)(?!\d)/,
    halves: times(2, (half) =>
      word(
        NEVER,
        `${half ? 'pm' : 'am'}|${name('dayPeriod', 1, 9 + 12 * half, { hour: 'numeric', hour12: true })}`,
      ),
    ),
    // The seventh of January 2024 was a Sunday.
    weekdays: times(7, (index) =>
      word(
        name('weekday', 7 + index, 12, { weekday: 'long' }),
        name('weekday', 7 + index, 12, { weekday: 'short' }),
      ),
    ),
    // In some languages a month is called otherwise beside a day.
    months: times(12, (index) =>
      word(
        name('month', 15 + index * 30.4, 12, { month: 'long', day: 'numeric' }),
        name('month', 15 + index * 30.4, 12, { month: 'short', day: 'numeric' }),
      ),
    ),
  };
}

/** A long name anywhere, a short one only by itself. */
const word = (long: string, short: string): RegExp =>
  new RegExp(`${long}|(?<![\\p{L}\\d])(?:${short})(?![\\p{L}\\d])`, 'u');

/** Without marks of direction, capitals and the dots of abbreviations. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}|(?<=\p{L})\./gu, '')
    .toLowerCase();

/** The digit a number sign of any script stands for: they come in tens, zero first. */
function digit(sign: string): string {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint((sign.codePointAt(0) ?? 0) - value - 1)))
    value += 1;
  return String(value);
}

const NEVER = '(?!)';
const DAY_MS = 86_400_000;
