import { WEEKDAY, weekdayOf } from './calendar-words';
import { dayOfEpochDay, epochDayOf, mondayOf, partlyKnown, weekdayOfEpochDay, weekOfEpochDay } from './day';
import type { PlainText } from './plain-numbers';
import type { Day, Reading, Sighting } from './stated-fact';

/** Which of several equal weekdays is meant: the one after this many weeks from this one's Monday, or the nearest to come or gone. */
type Which =
  | 'next'
  | 'coming'
  | 'this'
  | 'last'
  | 'next-week'
  | 'last-week'
  | 'after-next-week'
  | 'after-next'
  | 'week-on'
  | 'plain';

const PORTUGUESE_SHORT = String.raw`(?<=(?<!\p{sc=Latin})(?:próxima|nesta|esta|última|na|à|até|até à|de|da|e|a|ou|desta|dessa) )(?:segunda|terça|quarta|quinta|sexta)(?!-feira)(?! (?:vez|via|parte|opção|semana|fase|reunião|pessoa|edição|versão|mão|classe|metade|quinzena|linha|página|rodada|etapa|série|feira|casa|filha|\p{L}+ção))`;
const NAME = `(${WEEKDAY}|${PORTUGUESE_SHORT}|(?:Tues?|Wed|Thu(?:rs)?|Fri)(?=[.,;!?) ]|$))`;
const weekday = new RegExp(
  String.raw`(?<!\p{sc=Latin})(?:(next week(?: on)?|übernächste[nrsm]?|nächste woche|kommende woche|next|this coming|coming|this|last|past|following|nächste[nrsm]?|kommende[nrsm]?|diese[nrsm]?|letzte[nrsm]?|vergangene[nrsm]?|(?:el |al )?próximo|(?:n?a )?próxima|este|(?:n?est[ea])|ce|来週の?|再来週の?|今週の?|先週の?|次の?|今度の?)[ ]?)?${NAME}s?(?:[ ]?(after next|next week|week|nächster woche|kommender woche|in einer woche|prochaine?|dernière?|que viene|próximo|pasado|de la semana que viene|de la próxima semana|da semana que vem|da próxima semana|que vem|passad[ao]|próxim[ao]|en (?:huit|8))(?!\p{sc=Latin}))?(?!\p{sc=Latin})`,
  'giu',
);

const BEFORE: readonly (readonly [RegExp, Which])[] = [
  [/^(?:next week|nächste woche|kommende woche|来週)/i, 'next-week'],
  [/^再来週/, 'after-next-week'],
  [/^übernächste/i, 'after-next'],
  [/^先週/, 'last-week'],
  [/^(?:next|nächste|kommende|following)/i, 'next'],
  [/^(?:(?:el |al )?próximo|(?:n?a )?próxima|次|今度)/i, 'coming'],
  [/^(?:last|past|letzte|vergangene)/i, 'last'],
  [/^(?:this|coming|diese|este|n?est[ea]|ce|今週)/i, 'this'],
];
const AFTER: readonly (readonly [RegExp, Which])[] = [
  [
    /^(?:next week|nächster woche|kommender woche|de la semana|de la próxima|da semana|da próxima)/i,
    'next-week',
  ],
  [/^after next/i, 'after-next'],
  [/^(?:week|in einer woche|en (?:huit|8))$/i, 'week-on'],
  [/^(?:prochain|que v|próxim)/i, 'coming'],
  [/^(?:derni|pasad|passad)/i, 'last'],
];

/** Wishes for a day that state nothing: "Happy Friday!", "Schönen Freitag". */
const WISH = /(?:happy|great|nice|lovely|good|schönen|guten|bon|buen|boa?|feliz|bonne) $/iu;

/** Days that are said by their distance from the time of writing; the number is how many days away. */
const NEAR_DAYS: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{sc=Latin})(?:the )?day after tomorrow(?!\p{sc=Latin})|(?<!\p{sc=Latin})übermorgen(?!\p{sc=Latin})|(?<!\p{sc=Latin})après-demain(?!\p{sc=Latin})|(?<!\p{sc=Latin})pasado mañana(?!\p{sc=Latin})|(?<!\p{sc=Latin})depois de amanhã(?!\p{sc=Latin})|明後日|あさって/giu,
    2,
  ],
  [
    /(?<!\p{sc=Latin})(?:the )?day before yesterday(?!\p{sc=Latin})|(?<!\p{sc=Latin})vorgestern(?!\p{sc=Latin})|(?<!\p{sc=Latin})avant-hier(?!\p{sc=Latin})|(?<!\p{sc=Latin})anteayer(?!\p{sc=Latin})|(?<!\p{sc=Latin})anteontem(?!\p{sc=Latin})|一昨日|おととい/giu,
    -2,
  ],
  [
    /(?<!\p{sc=Latin})tomorrow(?!\p{sc=Latin})|(?<!(?:guten|gute|heute|gestern|jeden|am|der|den|schönen|\p{L}tag) )(?<!\p{sc=Latin})morgen(?!\p{sc=Latin})|(?<!\p{sc=Latin})demain(?!\p{sc=Latin})|(?<!(?:la|una|esta|por la|cada|buena|de la|las|de) )(?<!\p{sc=Latin})mañana(?!\p{sc=Latin})|(?<!\p{sc=Latin})amanhã(?!\p{sc=Latin})|明日|あした(?!の朝刊)/giu,
    1,
  ],
  [
    /(?<!\p{sc=Latin})yesterday(?!\p{sc=Latin})|(?<!\p{sc=Latin})gestern(?!\p{sc=Latin})|(?<!\p{sc=Latin})hier(?=\s)(?!\p{sc=Latin})|(?<!\p{sc=Latin})ayer(?!\p{sc=Latin})|(?<!\p{sc=Latin})ontem(?!\p{sc=Latin})|昨日/giu,
    -1,
  ],
  [
    /(?<!\p{sc=Latin})(?:today|tonight|this (?:morning|afternoon|evening))(?!['’]s|\p{L})|(?<!\p{sc=Latin})heute(?!\p{sc=Latin})|(?<!\p{sc=Latin})aujourd['’]hui(?!\p{sc=Latin})|(?<!\p{sc=Latin})ce soir(?!\p{sc=Latin})|(?<!\p{sc=Latin})hoy(?!\p{sc=Latin})|(?<!\p{sc=Latin})esta (?:noche|tarde)(?!\p{sc=Latin})|(?<!\p{sc=Latin})hoje(?!\p{sc=Latin})|本日|今日(?!は、|は,|は\n)/giu,
    0,
  ],
];
/** "hier" is "here" in German; "morgen" and "demain" are safe elsewhere. */
const NEAR_DAY_LANGUAGE: Readonly<Record<string, string>> = {
  hier: 'fr',
  heute: 'de',
  morgen: 'de',
  gestern: 'de',
};

/** Whole weeks; the number is how many weeks away. */
const WEEKS: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{sc=Latin})(?:the )?week after next(?!\p{sc=Latin})|(?<!\p{sc=Latin})übernächste[rn]? woche|再来週/giu,
    2,
  ],
  [
    /(?<!\p{sc=Latin})next week(?!\p{sc=Latin})|(?<!\p{sc=Latin})(?:nächste|kommende)[rn]? woche|(?<!\p{sc=Latin})(?:la )?semaine prochaine|(?<!\p{sc=Latin})(?:la )?(?:próxima semana|semana que viene|semana próxima)|(?<!\p{sc=Latin})(?:na |a )?(?:próxima semana|semana que vem)|来週/giu,
    1,
  ],
  [
    /(?<!\p{sc=Latin})this week(?!\p{sc=Latin})|(?<!\p{sc=Latin})diese[rn]? woche|(?<!\p{sc=Latin})cette semaine|(?<!\p{sc=Latin})esta semana|今週/giu,
    0,
  ],
  [
    /(?<!\p{sc=Latin})last week(?!\p{sc=Latin})|(?<!\p{sc=Latin})(?:letzte|vergangene|vorige)[rn]? woche|(?<!\p{sc=Latin})(?:la )?semaine dernière|(?<!\p{sc=Latin})(?:la )?semana pasada|(?<!\p{sc=Latin})(?:n?a )?semana passada|先週/giu,
    -1,
  ],
];

/** Months by their distance, with the part of the month before or after them. */
const MONTHS_AWAY: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{sc=Latin})next month(?!\p{sc=Latin})|(?<!\p{sc=Latin})(?:nächste[nrs]?|kommende[nrs]?) monat(?:e?s)?|(?<!\p{sc=Latin})(?:le )?mois prochain|(?<!\p{sc=Latin})(?:el )?(?:próximo mes|mes que viene)|(?<!\p{sc=Latin})(?:o |no )?(?:próximo mês|mês que vem)|来月/giu,
    1,
  ],
  [
    /(?<!\p{sc=Latin})(?:this|the) month(?!\p{sc=Latin})|(?<!\p{sc=Latin})diese[nrs]? monat(?:e?s)?|(?<=(?:ende|mitte|anfang) )des monats|(?<=fin |début )(?:du|de ce) mois|(?<=fin |fim |final(?:es)? )(?:de|del|do|deste|de este) m[eê]s|(?<!\p{sc=Latin})ce mois(?:-ci)?|(?<!\p{sc=Latin})este m[eê]s|今月/giu,
    0,
  ],
  [
    /(?<!\p{sc=Latin})last month(?!\p{sc=Latin})|(?<!\p{sc=Latin})(?:letzte[nrs]?|vergangene[nrs]?) monat(?:e?s)?|(?<!\p{sc=Latin})(?:le )?mois dernier|(?<!\p{sc=Latin})(?:el )?mes pasado|(?<!\p{sc=Latin})(?:o |no )?mês passado|先月/giu,
    -1,
  ],
];
const PART_BEFORE: readonly (readonly [RegExp, Day['part']])[] = [
  [
    /(?:(?:beginning|start) of|early|anfang|début(?: de)?(?: la)?|a (?:principios|comienzos) (?:de la|del|de)?|(?:n?o )?(?:início|começo) (?:de|do|da)?) ?$/iu,
    'start',
  ],
  [/(?:(?:the )?middle of|mid|mitte|mi|a mediados (?:de|del)?|em meados (?:de|do)?) ?$/iu, 'middle'],
  [
    /(?:(?:the )?end of|late|ende|(?:à la |en )?fin(?: de)?(?: la)?|(?:a )?(?:finales|fines|fin|final)(?: de la| del| de)?|(?:n?o )?(?:fim|final)(?: de| do| da)?) ?$/iu,
    'end',
  ],
];
const PART_AFTER: Readonly<Record<string, Day['part']>> = {
  末: 'end',
  下旬: 'end',
  後半: 'end',
  上旬: 'start',
  初め: 'start',
  前半: 'start',
  中旬: 'middle',
};

/** Days that are told from the time of writing, and weekdays. Without that time they have no day, and are compared by their words. */
export function findRelativeDays({ text, language }: PlainText, at: Date | null): readonly Sighting[] {
  const found: Sighting[] = [];
  const today = at ? epochDayOf(at) : null;
  // Who writes after midnight may still be in the day before.
  const bases = !at || today === null ? [] : at.getHours() < 4 ? [today, today - 1] : [today];
  const add = (start: number, end: number, reading: Reading): void => {
    if (!found.some((each) => start < each.end && each.start < end)) found.push({ start, end, reading });
  };
  for (const match of text.matchAll(weekday)) {
    const number = weekdayOf(match[2] ?? '');
    if (number === null || WISH.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    const which = whichOf(match[1], match[3]);
    add(match.index, match.index + match[0].length, {
      kind: 'weekday',
      weekday: number,
      days: bases.flatMap((base) => daysOf(number, which, base)),
    });
  }
  for (const [pattern, distance] of NEAR_DAYS) {
    for (const match of text.matchAll(pattern)) {
      const only = NEAR_DAY_LANGUAGE[match[0].toLowerCase()];
      if (only !== undefined && only !== language) continue;
      add(match.index, match.index + match[0].length, {
        kind: 'date',
        days: bases.map((base) => dayOfEpochDay(base + distance)),
        weekday: null,
      });
    }
  }
  for (const [pattern, distance] of WEEKS) {
    for (const match of text.matchAll(pattern)) {
      const [end, said] = [match.index + match[0].length, partBefore(text, match.index)];
      const tail = /^の?(末|前半|後半|初め)/.exec(text.slice(end, end + 3));
      const part = said?.part ?? PART_AFTER[tail?.[1] ?? ''] ?? null;
      const days = bases.map((base) => ({ ...weekOfEpochDay(base + 7 * distance), part }));
      add(match.index - (said?.length ?? 0), end + (tail?.[0].length ?? 0), {
        kind: 'date',
        days,
        weekday: null,
      });
    }
  }
  for (const [pattern, distance] of MONTHS_AWAY) {
    for (const match of text.matchAll(pattern)) addMonth(match, distance);
  }
  return found;

  function addMonth(match: RegExpExecArray, distance: number): void {
    const said = partBefore(text, match.index);
    const end = match.index + match[0].length;
    const tail = /^の?(末|上旬|中旬|下旬|初め)/.exec(text.slice(end, end + 3));
    const part = said?.part ?? PART_AFTER[tail?.[1] ?? ''] ?? null;
    if (/^the month/i.test(match[0]) && part === null) return;
    const month = at ? at.getMonth() + distance : null;
    const days =
      at && month !== null
        ? [
            partlyKnown({
              year: at.getFullYear() + Math.floor(month / 12),
              month: ((month + 12) % 12) + 1,
              part,
            }),
          ]
        : [];
    add(match.index - (said?.length ?? 0), end + (tail?.[0].length ?? 0), {
      kind: 'date',
      days,
      weekday: null,
    });
  }
}

/** What is said before a week or month about its part, and how long those words are. */
function partBefore(
  text: string,
  at: number,
): { readonly part: Day['part']; readonly length: number } | null {
  const before = text.slice(Math.max(0, at - 22), at);
  for (const [pattern, part] of PART_BEFORE) {
    const words = pattern.exec(before)?.[0];
    if (words !== undefined) return { part, length: words.length };
  }
  return null;
}

function whichOf(before: string | undefined, after: string | undefined): Which {
  const first = before === undefined ? undefined : BEFORE.find(([pattern]) => pattern.test(before));
  const second = after === undefined ? undefined : AFTER.find(([pattern]) => pattern.test(after));
  return second?.[1] ?? first?.[1] ?? 'plain';
}

/** The days a weekday may mean: "next Tuesday", said on a Monday, is tomorrow for some and in eight days for others. */
function daysOf(weekdayNumber: number, which: Which, today: number): readonly Day[] {
  const ahead = (weekdayNumber - weekdayOfEpochDay(today) + 7) % 7;
  const coming = today + (ahead === 0 ? 7 : ahead);
  const inWeek = (weeks: number): number => mondayOf(today) + 7 * weeks + ((weekdayNumber + 6) % 7);
  const days = {
    next: [coming, inWeek(1)],
    // Romance languages and Japanese mean the first to come, unless it is so near that another word would do.
    coming: coming - today <= 3 ? [coming, inWeek(1)] : [coming],
    this: [today + ahead, inWeek(0)],
    last: [inWeek(-1), coming - 7],
    'next-week': [inWeek(1)],
    'last-week': [inWeek(-1)],
    'after-next-week': [inWeek(2)],
    'after-next': [coming + 7, inWeek(1), inWeek(2)],
    'week-on': [coming + 7],
    plain: [today + ahead, coming, today + ahead - 7],
  }[which];
  return [...new Set(days)].map(dayOfEpochDay);
}
