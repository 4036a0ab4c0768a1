import { ANY_WEEKDAY, FULL_MONTH, MONTH, monthOf, WEEKDAY, weekdayOf } from './calendar-words';
import { isRealDay, partlyKnown } from './day';
import type { PlainText } from './plain-numbers';
import type { Day, Sighting } from './stated-fact';

const START = String.raw`(?<![\p{sc=Latin}\d/.,:-])`;
const END = String.raw`(?![\p{sc=Latin}\d]|[/:]\d|-\d)`;
/** The second end of "20-23 October" may begin right behind the dash. */
const RANGE_START = String.raw`(?:${START}|(?<=(?<![\p{sc=Latin}\d/.,:-])\d{1,2}\.?[–-]))`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|º|ª|°|\.)?`;

const dayFirst = new RegExp(
  String.raw`${RANGE_START}(\d{1,2})${ORDINAL}[ -]?(?:de |of |d['’])?(${MONTH})(?:\.(?= ?\d|[^\p{L}]|$|[ ]))?(?:,?[ -](?:de |del )?(\d{4}|['’]\d{2}))?${END}`,
  'giu',
);
const monthFirst = new RegExp(
  String.raw`${START}(${MONTH})\.?[ -](?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?![\p{sc=Latin}\d]|[.,:/]\d| ?(?:uhr|h|:|am|pm|a\.m|p\.m|%|€))`,
  'giu',
);
const yearFirst = new RegExp(
  String.raw`(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])(?:T\d\d:\d\d)?`,
  'gu',
);
const dotted = new RegExp(
  String.raw`${RANGE_START}(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4}|\d{2}(?![\d.]))|\.)(?![\p{sc=Latin}\d]|[.,]\d)`,
  'gu',
);
const dottedAfterWord = new RegExp(
  String.raw`(?<=(?<!\p{sc=Latin})(?:am|vom|bis|bis zum|zum|der|den|dem|ab|seit|und|mo|di|mi|do|fr|sa|so|${ANY_WEEKDAY})[,.]? (?:den )?)(\d{1,2})\.(\d{1,2})()(?![\p{sc=Latin}\d]|[.,:]\d| ?(?:€|eur|%|uhr|h\b|m\b|km))`,
  'giu',
);
const slashed = new RegExp(
  String.raw`${RANGE_START}(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?(?![\p{sc=Latin}\d/]|[.,:]\d)`,
  'gu',
);
const dashed = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d/.,:-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\p{sc=Latin}\d-])`,
  'gu',
);
const japanese = /(?<!\d)(?:((?:令和 ?)?(?<!\d)\d{1,4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?!間)/gu;
const japaneseMonth =
  /(?<!\d)(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月(?! ?\d|間|分|額|次|曜)(?:の?(末|上旬|初旬|中旬|下旬|初め))?/gu;

const PARTS: readonly (readonly [RegExp, Day['part']])[] = [
  [
    /(?:\bearly|\b(?:the )?(?:beginning|start) of|\banfang|\bdébut|\b(?:a )?(?:principios|comienzos|inicios) de|(?<!\p{sc=Latin})(?:n?o )?(?:início|começo|princípios?) de)[ -]$/iu,
    'start',
  ],
  [
    /(?:\bmid|\b(?:the )?middle of|\bmitte|\b(?:à la )?mi|\b(?:a )?mediados de|\b(?:em )?meados de)[ -]$/iu,
    'middle',
  ],
  [
    /(?:\blate|\b(?:the )?end of|\bende|\b(?:à la )?fin|\b(?:a )?(?:finales|fines|final) de|(?<!\p{sc=Latin})(?:n?o )?(?:fim|final|finais) de)[ -]$/iu,
    'end',
  ],
];
const JAPANESE_PARTS: Readonly<Record<string, Day['part']>> = {
  末: 'end',
  下旬: 'end',
  上旬: 'start',
  初旬: 'start',
  初め: 'start',
  中旬: 'middle',
};

const monthAlone = new RegExp(
  String.raw`(?<=(?<!\p{sc=Latin})(?:in|im|by|until|till|since|of|early|mid|late|this|next|last|during|through|anfang|mitte|ende|bis|ab|seit|vom|en|fin|début|mi|courant|depuis|de|desde|hasta|para|em|até|from|to|for|nächsten|kommenden)[ -])(${FULL_MONTH})(?: (?:de |del )?(\d{4}))?(?![\p{sc=Latin}\d]| \d)`,
  'giu',
);
const monthAndYear = new RegExp(String.raw`${START}(${MONTH})\.? (?:de |del )?(20\d\d)${END}`, 'giu');
const rangeBefore = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d.,:/-])(\d{1,2})${ORDINAL}(?: ?[–-] ?| (?:to|bis|and|und|or|oder|au|et|ou|al|y|o|a|e|ao|até|until|through)(?: zum| the| le| el| o| dia)? )$`,
  'iu',
);
const rangeAfter =
  /^(?: ?[–-] ?| (?:to|and|or|through|until) (?:the )?)(\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,:]\d| ?(?:am|pm|a\.m|p\.m|h|uhr|%)(?!\p{sc=Latin}))/iu;
const dottedBefore = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d.,:/])(\d{1,2})\.?(?: ?[–-] ?| (?:bis|und|oder)(?: zum)? )$`,
  'iu',
);

const dayAfterWeekday = new RegExp(
  String.raw`(?<=(?<!\p{sc=Latin})${WEEKDAY},? (?:the |den |dem |le |el |dia |día )?)(\d{1,2})(?:st|nd|rd|th|\.(?= ?(?:[,;!?)–-]|$| \p{Ll})))?(?!\d|[.,:/h]\d| ?(?:uhr|h|am|pm|a\.m|p\.m|o['’]clock|heures?|horas?|%|€)(?!\p{sc=Latin})| (?:y|e|menos) (?:media|meia|cuarto|quarto)(?!\p{sc=Latin})| \p{sc=Latin}+s(?!\p{sc=Latin}))`,
  'gimu',
);

/** Days with a name of their own that nobody wishes anybody. */
const NAMED_DAYS: readonly (readonly [RegExp, number, number])[] = [
  [
    /(?<!\p{L})(?:christmas eve|heiligabend|heiliger abend|nochebuena|veille de noël|véspera de natal)(?!\p{L})|クリスマスイブ/giu,
    12,
    24,
  ],
  [
    /(?<!\p{L})(?:new year['’]s eve|silvester|nochevieja|saint-sylvestre|véspera de ano novo)(?!\p{L})|大晦日/giu,
    12,
    31,
  ],
  [/(?<!\p{L})(?:new year['’]s day|neujahr(?:stag)?|jour de l['’]an)(?!\p{L})|元日|元旦/giu, 1, 1],
  [/(?<!\p{L})boxing day(?!\p{L})/giu, 12, 26],
];

/** Days of the month by themselves: "the 24th", "am 24.", "le 24", "el día 24", "24日". */
const DAY_ALONE: readonly RegExp[] = [
  dayAfterWeekday,
  /(?<=(?<!\p{sc=Latin})(?:the|on|by|until) (?:the )?)(\d{1,2})(?:st|nd|rd|th)(?= ?(?:[.,;!?)–-]|$|\n)| (?:at|is|works?|and|or|to|in|as|from|for|would|will|suits|of (?:this|the|next))\b)/gimu,
  /(?<=(?<!\p{sc=Latin})(?:am|zum|bis|vom|den) )(\d{1,2})\.(?= ?(?:[,;!?)–-]|$|\n)| \p{Ll}|$)/gmu,
  /(?<=(?<!\p{sc=Latin})(?:le|au) )(\d{1,2})(?= ?(?:[.,;!?)]|$)| (?:à|et|ou|au|pour|me|nous|vous|est|convient|dès|vers|en|au matin|matin|après-midi)(?!\p{sc=Latin}))(?! ?(?:h|heures?)(?!\p{sc=Latin})|,\d)/gimu,
  /(?<=(?<!\p{sc=Latin})(?:el|al|día) )(\d{1,2})(?= ?(?:[.,;!?)]|$)| (?:a|y|o|por(?! ?cien)|me|nos|es|está|en|al|de este)(?!\p{sc=Latin}))(?!,\d)/gimu,
  /(?<=(?<!\p{sc=Latin})dias? )(\d{1,2})(?![\d.,]*\d| de [a-z])/gimu,
  /(?<![\d月])(\d{1,2})日(?!間|後|前|以内|分|程度|ほど|くらい|目|かか)/gu,
];

/** Dates that are written out: with day and month, month alone, or day alone. */
export function findDates(plain: PlainText): readonly Sighting[] {
  const { text, language } = plain;
  const found: Sighting[] = [];
  const add = (start: number, end: number, days: readonly Day[]): void => {
    if (days.length === 0 || found.some((each) => start < each.end && each.start < end)) return;
    found.push({ start, end, reading: { kind: 'date', days, weekday: null } });
  };
  const isTaken = (at: number): boolean => found.some(({ start, end }) => start <= at && at < end);

  for (const match of text.matchAll(japanese)) {
    add(match.index, match.index + match[0].length, dayOf(match[1], Number(match[2]), match[3]));
  }
  for (const match of text.matchAll(yearFirst)) {
    add(match.index, match.index + match[0].length, dayOf(match[1], Number(match[3]), match[4]));
  }
  for (const match of text.matchAll(dayFirst)) {
    const word = match[2] ?? '';
    // "24 out of 30", "we 3 may come": words that are months in another place.
    if (
      /^(?:out|set|mar|may|ago)$/.test(word) &&
      (language === 'en' || /^ of/.test(text.slice(match.index + match[0].length)))
    )
      continue;
    const month = monthOf(word);
    if (month === null) continue;
    const days = dayOf(match[3], month, match[1]);
    add(match.index, match.index + match[0].replace(/[. ]+$/, '').length, days);
    const before = rangeBefore.exec(text.slice(Math.max(0, match.index - 20), match.index));
    if (days.length > 0 && before) {
      const start = Math.max(0, match.index - 20) + before.index;
      add(start, start + (before[1]?.length ?? 0), dayOf(match[3], month, before[1]));
    }
  }
  for (const match of text.matchAll(monthFirst)) {
    const month = monthOf(match[1] ?? '');
    if (month === null || isTaken(match.index) || (match[1] === 'may' && language === 'en')) continue;
    const end = match.index + match[0].length;
    const days = dayOf(match[3], month, match[2]);
    add(match.index, end, days);
    const after = rangeAfter.exec(text.slice(end, end + 24));
    if (days.length > 0 && after)
      add(end + after[0].search(/\d/), end + after[0].length, dayOf(match[3], month, after[1]));
  }
  for (const match of [...text.matchAll(dotted), ...text.matchAll(dottedAfterWord)]) {
    const [start, end] = [match.index, match.index + match[0].length];
    const days = dayOf(match[3], Number(match[2]), match[1]);
    add(start, end, days);
    const before = dottedBefore.exec(text.slice(Math.max(0, start - 16), start));
    if (days.length > 0 && before) {
      const from = Math.max(0, start - 16) + before.index;
      const length = /^\d+\.?/.exec(before[0])?.[0].length ?? 0;
      add(from, from + length, dayOf(match[3], Number(match[2]), before[1]));
    }
  }
  for (const match of [...text.matchAll(slashed), ...text.matchAll(dashed)]) {
    const [words, one = '', two = '', year] = match;
    if (/^(?:24\/7|1\/[2-9]|2\/3|3\/4|50\/50)$/.test(words)) continue;
    const european = dayOf(year, Number(two), one);
    const american = dayOf(year, Number(one), two);
    const days = language === 'en' ? [...american, ...european] : language === 'ja' ? american : european;
    add(match.index, match.index + words.length, days.length > 0 ? days : [...european, ...american]);
    const before =
      language === 'en' ? null : rangeBefore.exec(text.slice(Math.max(0, match.index - 20), match.index));
    if (european.length > 0 && before) {
      const start = Math.max(0, match.index - 20) + before.index;
      add(start, start + (before[1]?.length ?? 0), dayOf(year, Number(two), before[1]));
    }
  }
  for (const match of [...text.matchAll(monthAndYear), ...text.matchAll(monthAlone)]) {
    const word = match[1] ?? '';
    const month = monthOf(word);
    if (month === null || isTaken(match.index) || (/^(?:may|march|mars)$/.test(word) && language === 'en'))
      continue;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const [part, words] = partBefore(before);
    add(match.index - words.length, match.index + match[0].length, [
      partlyKnown({ year: yearOf(match[2]), month, part }),
    ]);
  }
  for (const match of text.matchAll(japaneseMonth)) {
    const part = JAPANESE_PARTS[match[3] ?? ''] ?? null;
    const month = Number(match[2]);
    if (month < 1 || month > 12) continue;
    add(match.index, match.index + match[0].length, [partlyKnown({ year: yearOf(match[1]), month, part })]);
  }
  for (const match of DAY_ALONE.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const day = Number(match[1]);
    if (day >= 1 && day <= 31) add(match.index, match.index + match[0].length, [partlyKnown({ day })]);
  }
  for (const [pattern, month, day] of NAMED_DAYS) {
    for (const match of text.matchAll(pattern)) {
      add(match.index, match.index + match[0].length, [partlyKnown({ month, day })]);
    }
  }
  return found.map((sighting) => withWeekday(sighting, text));
}

const yearOf = (words: string | undefined): number | null => {
  if (words === undefined || words === '') return null;
  const year = Number(words.replace(/\D/g, ''));
  // The era that began in 2019 with its year 1.
  if (words.startsWith('令和')) return 2018 + year;
  return year < 100 ? 2000 + year : year;
};

function dayOf(year: string | undefined, month: number, day: string | undefined): readonly Day[] {
  const dayOfMonth = Number(day);
  return isRealDay(month, dayOfMonth) ? [partlyKnown({ year: yearOf(year), month, day: dayOfMonth })] : [];
}

function partBefore(before: string): readonly [Day['part'], string] {
  for (const [pattern, part] of PARTS) {
    const words = pattern.exec(before)?.[0];
    if (words !== undefined) return [part, words];
  }
  return [null, ''];
}

const weekdayBefore = new RegExp(
  String.raw`(?<!\p{sc=Latin})(${ANY_WEEKDAY})(?:\.?,?|,?) ?(?:\(|[（]|the |den |dem |der |am |le |el |día |dia |el día |de |em |on |vom )?(?:den )?$`,
  'iu',
);
const weekdayAfter = new RegExp(
  String.raw`^ ?(?:の(${ANY_WEEKDAY})|[(（] ?(?:an? |ein |un |una |uma |it's a )?(${ANY_WEEKDAY})\.? ?[)）]|, ?(?:an? |ein |un |uma |das ist ein )?(${ANY_WEEKDAY})(?![\p{sc=Latin}-]| ?\d| (?:the|den|le|el|\d)))`,
  'iu',
);

function withWeekday(sighting: Sighting, text: string): Sighting {
  if (sighting.reading.kind !== 'date') return sighting;
  const before = weekdayBefore.exec(text.slice(Math.max(0, sighting.start - 26), sighting.start));
  const isBefore = before !== null && isWeekday(before);
  const after = weekdayAfter.exec(text.slice(sighting.end, sighting.end + 30));
  const word = isBefore ? before[1] : (after?.[1] ?? after?.[2] ?? after?.[3]);
  const weekday = word === undefined ? null : weekdayOf(word);
  if (weekday === null) return sighting;
  const start = isBefore ? sighting.start - before[0].length : sighting.start;
  const end = isBefore ? sighting.end : sighting.end + (after?.[0].length ?? 0);
  return { start, end, reading: { ...sighting.reading, weekday } };
}

/**
 * "di 3", "so 4", "do dia 5": a short form before a date is a word like any other unless it begins with a capital or a point ends it.
 * 日 and 月 beside a date belong to it, and are weekdays only in brackets.
 */
function isWeekday([words, word = '']: RegExpExecArray): boolean {
  if (word.length === 1) return false;
  return word.length > 3 || !/^[a-z]/.test(word) || /^\p{L}+[.,(]/u.test(words);
}
