/**
 * Whether messages with these dates, in the order of the page, stand oldest first; null when the dates do not tell.
 * The page writes them in its own language and in a format the person chose, so the language says what is likely, and
 * the weekday and the other dates whether it is so.
 */
export function isOldestFirst(dates: readonly string[], language: string): boolean | null {
  const readAll = (isSwapped: boolean): number[] =>
    dates.map((text) => readDate(text, language, isSwapped)).filter((time) => time !== null);
  const [usual, swapped] = [readAll(false), readAll(true)];
  const times = swapped.length > usual.length ? swapped : usual;
  const steps = times.slice(1).map((time, index) => Math.sign(time - (times[index] ?? time)));
  // Clocks of senders differ, so a single step may go the other way.
  const direction = Math.sign(steps.reduce((sum, step) => sum + step, 0));
  const overall = Math.sign((times.at(-1) ?? 0) - (times[0] ?? 0));
  return direction !== 0 && direction === overall ? direction > 0 : null;
}

/**
 * A date as a number that grows with time; null for what is no date. `isSwapped` takes day and month in the order
 * other than the language's.
 */
export function readDate(text: string, language: string, isSwapped = false): number | null {
  const words = wordsOf(language);
  const plain = plainOf(text).replace(/\p{Nd}/gu, digitOf);
  const clock = [...plain.matchAll(words.hasDotInTime ? DOTTED_TIME : TIME)].at(-1);
  const said = clock ? plain.replace(clock[0], ' ') : plain;
  // What is much longer than a date is a sentence with a date in it.
  if (said.replace(/[\d\s.,/-]+/g, '').length > 30) return null;
  const weekday = findName(said, words.weekdays);
  // In Vietnamese they are numbered.
  const [date, day] = weekday ? [said.replace(weekday.name, ' '), weekday.index] : [said, -1];

  const numbers = (date.match(/\d+/g) ?? []).map(Number);
  const [year] = numbers.filter((number) => number > 999);
  const [first = 0, second = 0, third] = numbers.filter((number) => number <= 999);
  const minutes = clock ? toMinutes(clock, said, words) : 0;
  const from = (order: string, pair: readonly [number, number], of: number | null): number | null => {
    const [a, b] = pair;
    const start = (order === 'dm') === isSwapped ? startOf(of, a, b, day) : startOf(of, b, a, day);
    return start === null ? null : start + minutes;
  };
  if (third !== undefined) {
    if (year !== undefined) return null;
    return words.order.startsWith('y')
      ? from('md', [second, third], 2000 + first)
      : from(words.dayOrder, [first, second], 2000 + third);
  }
  if (second) return from(numbers[0] === year ? 'md' : words.dayOrder, [first, second], year ?? null);
  const month = findName(date, words.months);
  if (first && month) return from(isSwapped ? 'md' : 'dm', [first, month.index + 1], year ?? null);
  return numbers.length === 0 && clock ? lastWeekday(day) + minutes : null;
}

/** Without marks of direction, capitals and the dots of abbreviations. */
const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();

/** The first of these names in a text: as a word, or else as the end of one. */
function findName(
  text: string,
  names: readonly (readonly string[])[],
): { readonly index: number; readonly name: string } | null {
  for (const [edge, shortest] of [
    ['(?<![\\p{L}\\d])', 1],
    ['', 2],
  ] as const) {
    for (const [index, forms] of names.entries()) {
      const name = forms.find(
        (form) =>
          form.length >= shortest &&
          // Where the short name is a number it is no name.
          /\p{L}/u.test(form) &&
          new RegExp(`${edge}${escape(form)}(?![\\p{L}\\d])`, 'u').test(text),
      );
      if (name) return { index, name };
    }
  }
  return null;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a language calls things in dates, and the order it writes them in, such as "dmy", and "dm" where the year is left out. */
interface DateWords {
  readonly order: string;
  readonly dayOrder: string;
  readonly hasDotInTime: boolean;
  readonly weekdays: readonly (readonly string[])[];
  readonly months: readonly (readonly string[])[];
  readonly pm: string;
  readonly am: string;
}

const known = new Map<string, DateWords>();

function wordsOf(language: string): DateWords {
  const words = known.get(language) ?? learnWords(language);
  known.set(language, words);
  return words;
}

function learnWords(language: string): DateWords {
  const locale = safeLocale(language);
  const partsOf = (
    day: number,
    hour: number,
    options: Intl.DateTimeFormatOptions,
  ): Intl.DateTimeFormatPart[] =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(
      Date.UTC(2024, 0, day, hour),
    );
  const say = (type: string, ...of: Parameters<typeof partsOf>): string =>
    plainOf(partsOf(...of).find((part) => part.type === type)?.value ?? '').replace(/\.$/, '');
  const orderOf = (options: Intl.DateTimeFormatOptions): string =>
    partsOf(1, 12, options)
      .map(({ type }) => (/^(?:year|month|day)$/.test(type) ? type[0] : ''))
      .join('');
  const day = { month: 'numeric', day: 'numeric' } as const;
  const time = partsOf(1, 12, { hour: 'numeric', minute: '2-digit', hour12: false });
  return {
    order: orderOf({ year: 'numeric', ...day }),
    dayOrder: orderOf(day),
    hasDotInTime: time.some(({ type, value }) => type === 'literal' && value === '.'),
    // The seventh of January 2024 was a Sunday.
    weekdays: Array.from({ length: 7 }, (_, index) =>
      LENGTHS.map((weekday) => say('weekday', 7 + index, 12, { weekday })),
    ),
    // In some languages a month is called otherwise beside a day.
    months: Array.from({ length: 12 }, (_, index) =>
      LENGTHS.map((month) => say('month', 15 + Math.round(index * 30.4), 12, { month, day: 'numeric' })),
    ),
    am: say('dayPeriod', 1, 9, { hour: 'numeric', hour12: true }),
    pm: say('dayPeriod', 1, 21, { hour: 'numeric', hour12: true }),
  };
}

const LENGTHS = ['long', 'short'] as const;

/** The language as `Intl` takes it; undefined, the browser's own, for what it does not know. */
function safeLocale(language: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}

/** The digit a number sign of any script stands for: blocks of ten begin with zero. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function toMinutes([, hours, minutes]: RegExpMatchArray, text: string, { am, pm }: DateWords): number {
  const said = ` ${text.replaceAll('.', '')} `;
  const says = (...words: readonly string[]): boolean =>
    words.some((word) => word && said.includes(` ${word.replaceAll('.', '')} `));
  const isPm = says(pm, 'pm');
  const hour = isPm || says(am, 'am') ? (Number(hours) % 12) + (isPm ? 12 : 0) : Number(hours);
  return hour * 60 + Number(minutes);
}

/** Minutes to the start of a day; null when there is no such day or it is another weekday. Without a year it is the latest. */
function startOf(year: number | null, month: number, day: number, weekday: number): number | null {
  const now = new Date();
  const latest = now.getFullYear();
  for (const each of year === null ? [0, 1, 2, 3, 4].map((back) => latest - back) : [year]) {
    // Thai years are counted from another beginning, Persian months too.
    const date = new Date(Date.UTC(each > 2400 ? each - 543 : each, month - 1, day));
    const isReal = date.getUTCMonth() === month - 1 && month > 0;
    const isPast = year !== null || date.getTime() < now.getTime() + 2 * DAY_MS;
    const isThatDay = weekday < 0 || each < 1900 || date.getUTCDay() === weekday;
    if (isReal && isPast && isThatDay) return date.getTime() / 60_000;
  }
  return null;
}

/** Minutes to the start of the last such weekday before today; of today for -1. */
function lastWeekday(weekday: number): number {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const back = weekday < 0 ? 0 : (new Date(today).getUTCDay() - weekday + 7) % 7 || 7;
  return (today - back * DAY_MS) / 60_000;
}

const TIME = /(\d{1,2})\s?[:h時时시]\s?(\d{2})(?![.\d])/g;
const DOTTED_TIME = /(\d{1,2})[:.](\d{2})(?![.\d])/g;
const DAY_MS = 86_400_000;
