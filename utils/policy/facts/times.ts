import type { PlainText } from './plain-numbers';
import type { Sighting } from './stated-fact';
import { minuteOf, minutesOf, SINGLE_FROM } from './time-of-day';

const START = String.raw`(?<![\p{sc=Latin}\d/.,:€$£-])`;
const HALF_OF_DAY = String.raw`(?:[ap]\. ?m\.|[ap]\.? ?m)(?!\p{sc=Latin})(?! am | Tag)`;
const PART_OF_DAY = String.raw`(?:,? ?(?:in the (?:morning|afternoon|evening)|at night|(?:am |in der )?(?:morgens|vormittags|mittags|nachmittags|abends|nachts|frühs?|vormittag|nachmittag|abend)|du matin|de l['’]après-midi|du soir|d[ea] la (?:mañana|tarde|noche|madrugada)|del (?:día(?! ?[\d\u0001])|mediodía|medio día)|d[ea] (?:manhã|tarde|noite|madrugada)|do dia(?! ?[\d\u0001]))(?!\p{sc=Latin}))`;
/** What is added to the hour or taken from it: "y media", "moins le quart", "e dez". */
const SHIFT = String.raw`(?: (y|e|et|menos|moins) (?:(?:un|um|le) )?(media|meia|demie?|cuarto|quarto|quart|\d{1,2}(?!\d| ?(?:h|heures?|horas?)(?!\p{sc=Latin})))| (\d{2}))`;
const NOT_COUNTED = String.raw`(?!\d|[%€$£/]|[.,:]\d|[ ]?%)`;

const clock = new RegExp(
  String.raw`${START}(\d{1,2})[:：](\d{2})(?![\d:])(?: ?(?:uhr|h|hrs|heures?|horas?|時)(?!\p{sc=Latin}))?(?: ?(${HALF_OF_DAY}))?(${PART_OF_DAY})?`,
  'giu',
);
const english = new RegExp(String.raw`${START}(\d{1,2})(?:[:.](\d{2}))? ?(${HALF_OF_DAY})`, 'giu');
const oclock = new RegExp(String.raw`${START}(\d{1,2}) ?o['’]clock(${PART_OF_DAY})?`, 'giu');
const dotted =
  /(?<=(?<!\p{sc=Latin})(?:at|from|until|till|by|to|and|um|ab|bis|gegen|a las|las|às|as|das|até as|–|-) ?)(\d{1,2})\.([0-5]\d)(?: ?(?:h|uhr)(?!\p{sc=Latin}))?(?!\d|[.,:]\d|\.? ?(?:€|eur|euro|%|kg|km|m|mio|prozent|percent)(?!\p{sc=Latin}))(?!\.(?:\d|\s?\p{Lu}?$))/gimu;
const german = new RegExp(
  String.raw`${START}(\d{1,2})(?:[:.](\d{2}))? ?uhr(?: (\d{2})(?! ?(?:%|€|uhr|personen)|[.\d]))?(${PART_OF_DAY})?`,
  'giu',
);
const hours = new RegExp(
  String.raw`${START}(\d{1,2}) ?h ?(\d{2})(?!\p{sc=Latin}|\d)(${PART_OF_DAY})?`,
  'giu',
);
const hourAlone = new RegExp(
  String.raw`(?<=(?<!\p{sc=Latin})(?:à|vers|dès|jusqu['’]à|avant|après|de|entre|et|às|a las|as|das|pelas|até|a|las|la|al?|até às|ab|um|bis|gegen|at|o|e|ou|partir de|partir das|\d ?h ?[–-]) ?|[–-] ?)(\d{1,2}) ?(?:heures?|horas?|h)(?!\p{sc=Latin}|\d)${SHIFT}?(${PART_OF_DAY})?`,
  'giu',
);
const spoken = new RegExp(
  String.raw`(?<=(?<!\p{sc=Latin})(?:a las|las|a la|la|às|as|das|pelas|desde las|hasta las|sobre las|entre las|y las|e as|até às|até as|antes das|depois das) )(\d{1,2})(?:[:.](\d{2}))?${SHIFT}?(?: ?(?:horas?|h)(?!\p{sc=Latin}))?(${PART_OF_DAY})?${NOT_COUNTED}(?! (?:que|personas?|pessoas?|de (?!la|l['’])\p{sc=Latin}|\p{sc=Latin}+[ao]s(?!\p{sc=Latin})))`,
  'giu',
);
/** "Seis y media", without a word for the hour, where no unit makes it a length. */
const bareHalf =
  /(?<![\p{L}\d.,:])(\d{1,2})(?: (y|e|menos) (?:(?:un|um) )?(media|meia|cuarto|quarto))(?!\p{L}| (?:horas?|kilo|quil|metro|litro|años?|anos?|mes|día|dia|semana|de |docena|dúzia))/giu;
/** "Umas cinco." is an hour when nothing follows it. */
const aboutBare =
  /(?<=(?<!\p{sc=Latin})(?:umas|lá pelas|por volta das|a eso de las|sobre las|gegen|so gegen|vers|around|about) )(\d{1,2})(?=[.,;!?)]?(?:\s*$|\n)|[.;!?] )/gimu;
const withPart = new RegExp(String.raw`${START}(\d{1,2})${SHIFT}?(${PART_OF_DAY})`, 'giu');
const bareEnglish =
  /(?<=(?<!\p{sc=Latin})(?:at|around|by|before|after|until|till|from) )(\d{1,2})(?![\p{sc=Latin}\d%€$£/]|[.,:]\d| ?(?:[–-] ?\d|%|\p{sc=Latin}))/giu;
const bareEnglishBefore =
  /(?<=(?<!\p{sc=Latin})(?:at|after|before|until) )(\d{1,2})(?= (?:on|in the|and (?!\d)|or|tomorrow|today|sharp|works|is|if|as|would|this|next|then|with|like|for|when|because|but|so|since|we|i|you|he|she|they|it|please|though|while|here|there|too|again|tonight)(?!\p{sc=Latin}))/giu;
const bareGerman =
  /(?<=(?<!\p{sc=Latin})(?:um|gegen) )(\d{1,2})(?![\p{sc=Latin}\d%€$£/]|[.,:]\d| ?(?:[–-] ?\d|%|€|euro|prozent|eur|\p{Lu}))/gu;
const halfGerman =
  /(?<!\p{sc=Latin})(?:(5|10) (vor|nach) )?(halb|viertel vor|viertel nach|dreiviertel|viertel) (\d{1,2})(?!\d|[.,:]\d| ?%)/giu;
const shiftGerman = /(?<!\p{sc=Latin})(5|10|20) (?:minuten )?(vor|nach) (\d{1,2})(?!\d|[.,:]\d| ?%|\. )/giu;
const pastEnglish = new RegExp(
  String.raw`(?<!\p{sc=Latin})(half past|half|(?:a )?quarter past|(?:a )?quarter to|(?:(5|10|20|25) (?:minutes )?(?:past|to))) (\d{1,2})(?!\d|[.,:]\d| ?%| \p{sc=Latin}+s(?!\p{sc=Latin}))(?: ?(${HALF_OF_DAY}))?(${PART_OF_DAY})?`,
  'giu',
);
const japanese =
  /(?:(午前|午後|早朝|朝|夕方|深夜|夜中|夜|昼)の? ?)?(?<!\d)(\d{1,2}) ?時(?!間|点|代|期)(?: ?(\d{1,2}) ?分|(半))?/gu;
const japaneseClock = /(午前|午後)の? ?(\d{1,2}):(\d{2})/gu;
const fixed: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{sc=Latin})(?:12 )?(?:noon|midday|(?<!(?:après|apres)[ -])(?<=(?:à|avant|vers|dès|après|le|jusqu['’]à|et|de) )midi|mediodía|meio-dia)(?!\p{sc=Latin})|正午/giu,
    720,
  ],
  [/(?<!\p{sc=Latin})(?:midnight|mitternacht|minuit|medianoche|meia-noite)(?!\p{sc=Latin})/giu, 0],
];

/** "1h30" and "2 heures" are lengths of time unless something before them says that they are times. */
const BEFORE_TIME =
  /(?:(?<!\p{sc=Latin})(?:à|vers|dès|avant|après|jusqu['’]à|às|a las|até as|pelas|das|as|um|at|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin)[, ]*|\d ?h ?(?:\d\d)? ?(?:[–-]|à|a|e|et|y|às) ?)$/iu;

const JOINT = String.raw`(?: ?[–—-] ?| (?:to|till|until|and|or|bis|und|oder|à|et|ou|jusqu['’]à|a|a las|hasta|hasta las|y|y las|o|o las|às|até|até às|até as|e|e as|e às|ou às|bis um) )`;
/** The first end of a range whose second end is a time: "9–17 Uhr", "between 2 and 4 pm". */
const rangeBefore = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d/.,:€$£-])(\d{1,2})(?:[:.h](\d{2}))?(?: ?(?:uhr|h|時)(?!\p{sc=Latin}))?(?:${JOINT}|時?から|時?[〜~～])$`,
  'iu',
);
/** The second end of a range whose first end is a time: "from 9:00 to 5". */
const rangeAfter = new RegExp(
  String.raw`^(?:${JOINT}|から|[〜~～])(\d{1,2})(?![\p{sc=Latin}\d%€$£/時：]|[.,:]\d| ?\p{sc=Latin})`,
  'iu',
);
const twoBare =
  /(?<=(?<!\p{sc=Latin})(?:between|from|zwischen|von|de|entre) )(\d{1,2})(?: ?[–-] ?| (?:and|to|und|bis|à|et|y|a|e) )(\d{1,2})(?= (?:on|tomorrow|today|am (?:\p{Lu}|\d)|le |el )|[.,!?]?(?:\n|$))/gimu;

/** Times of day. Where it may be before or after noon, both readings are given. */
export function findTimes({ text, language }: PlainText): readonly Sighting[] {
  const found: Sighting[] = [];
  const add = (start: number, end: number, minutes: readonly number[]): boolean => {
    if (minutes.length === 0 || found.some((each) => start < each.end && each.start < end)) return false;
    found.push({ start, end, reading: { kind: 'time', minutes } });
    return true;
  };
  const addTime = (match: RegExpExecArray, minutes: readonly number[]): void => {
    const end = match.index + match[0].trimEnd().length;
    if (add(match.index, end, minutes)) addOtherEnds(match.index, end, minutes);
  };
  const addOtherEnds = (start: number, end: number, minutes: readonly number[]): void => {
    const from = Math.max(0, start - 24);
    const before = rangeBefore.exec(text.slice(from, start));
    if (before) {
      const first = minutesOf(Number(before[1]), minuteOf(before[2]), '');
      const late = Math.max(...minutes);
      const near = minutes.length === 1 ? first.filter((each) => each < late && late - each <= 720) : first;
      const digits = /^[\d:.h]+/.exec(before[0])?.[0] ?? '';
      add(from + before.index, from + before.index + digits.length, near.length > 0 ? near : first);
    }
    const after = rangeAfter.exec(text.slice(end, end + 20));
    if (after) add(end + after[0].search(/\d/), end + after[0].length, minutesOf(Number(after[1]), 0, ''));
  };
  const single = SINGLE_FROM[language];
  /** Nobody who means the afternoon writes "03:00". */
  const minutesOnClock = (hour = '', minute?: string, part?: string): readonly number[] =>
    minutesOf(Number(hour), minuteOf(minute), part, hour.startsWith('0') ? 0 : single);
  const spokenMinutes = (
    match: RegExpExecArray,
    first: number,
    part: string,
    from = 12,
  ): readonly number[] => {
    const shift = minuteOf(match[first + 1] ?? match[first + 2]);
    const isBefore = /^(?:menos|moins)$/i.test(match[first] ?? '');
    return minutesOf(Number(match[1]), 0, part, from).map(
      (each) => (each + (isBefore ? -shift : shift) + 1440) % 1440,
    );
  };

  for (const match of text.matchAll(japaneseClock))
    addTime(match, minutesOf(Number(match[2]), minuteOf(match[3]), match[1]));
  for (const match of text.matchAll(clock)) {
    addTime(match, minutesOnClock(match[1], match[2], (match[3] ?? '') + (match[4] ?? '')));
  }
  if (language === 'en') {
    for (const match of text.matchAll(pastEnglish)) {
      // "Ten to twelve" is from ten to twelve unless something asks for a time.
      const isSaid =
        match[4] !== undefined ||
        match[5] !== undefined ||
        /(?<!\p{sc=Latin})(?:at|by|until|till|before|after|around|about|from|is|it's) $/iu.test(
          text.slice(Math.max(0, match.index - 8), match.index),
        );
      if (match[2] !== undefined && !isSaid) continue;
      const words = (match[1] ?? '').toLowerCase();
      const quarter = words.includes('quarter') ? 15 : words.startsWith('half') ? 30 : Number(match[2]);
      const shift = words.endsWith('to') ? -quarter : quarter;
      addTime(match, shifted(match[3], shift, (match[4] ?? '') + (match[5] ?? '')));
    }
  }
  if (language === 'de') {
    for (const match of text.matchAll(halfGerman)) {
      const words = (match[3] ?? '').toLowerCase();
      const shift =
        { halb: -30, 'viertel vor': -15, 'viertel nach': 15, dreiviertel: -15, viertel: -45 }[words] ?? 0;
      addTime(match, shifted(match[4], shift + Number(match[1] ?? 0) * (match[2] === 'vor' ? -1 : 1), ''));
    }
    for (const match of text.matchAll(shiftGerman))
      addTime(match, shifted(match[3], Number(match[1]) * (match[2] === 'vor' ? -1 : 1), ''));
  }
  for (const match of text.matchAll(english)) {
    // "2 am Tag" is two a day.
    if (language !== 'en' && /\d ?am$/i.test(match[0])) continue;
    addTime(match, minutesOf(Number(match[1]), minuteOf(match[2]), match[3]));
  }
  for (const match of text.matchAll(german))
    addTime(match, minutesOnClock(match[1], match[2] ?? match[3], match[4]));
  for (const match of text.matchAll(oclock)) addTime(match, minutesOf(Number(match[1]), 0, match[2]));
  for (const match of text.matchAll(dotted)) addTime(match, minutesOnClock(match[1], match[2]));
  for (const match of text.matchAll(hours)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (Number(match[1]) < 7 && match[3] === undefined && !BEFORE_TIME.test(before)) continue;
    addTime(match, minutesOnClock(match[1], match[2], match[3]));
  }
  for (const match of text.matchAll(hourAlone)) {
    const isDigital = /\d ?h$/i.test(match[0]);
    addTime(match, spokenMinutes(match, 2, match[5] ?? '', isDigital ? single : 12));
  }
  for (const match of text.matchAll(withPart)) addTime(match, spokenMinutes(match, 2, match[5] ?? ''));
  if (language === 'es' || language === 'pt') {
    for (const match of text.matchAll(spoken)) {
      const minute = minuteOf(match[2]);
      addTime(
        match,
        spokenMinutes(match, 3, match[6] ?? '').map((each) => each + minute),
      );
    }
  }
  if (language === 'es' || language === 'pt')
    for (const match of text.matchAll(bareHalf)) addTime(match, spokenMinutes(match, 2, ''));
  for (const match of text.matchAll(aboutBare)) addTime(match, minutesOf(Number(match[1]), 0, ''));
  if (language === 'en') {
    for (const match of [...text.matchAll(bareEnglish), ...text.matchAll(bareEnglishBefore)])
      addTime(match, minutesOf(Number(match[1]), 0, ''));
  }
  if (language === 'de')
    for (const match of text.matchAll(bareGerman)) addTime(match, minutesOf(Number(match[1]), 0, ''));
  for (const match of text.matchAll(japanese)) {
    addTime(match, minutesOf(Number(match[2]), match[4] ? 30 : minuteOf(match[3]), match[1]));
  }
  for (const [pattern, minutes] of fixed) {
    for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, [minutes]);
  }
  for (const match of text.matchAll(twoBare)) {
    const [first, second] = [minutesOf(Number(match[1]), 0, ''), minutesOf(Number(match[2]), 0, '')];
    if (first.length === 0 || second.length === 0) continue;
    const end = match.index + match[0].length;
    add(match.index, match.index + (match[1]?.length ?? 0), first);
    add(end - (match[2]?.length ?? 0), end, second);
  }
  return found;
}

const shifted = (hour: string | undefined, shift: number, part: string): readonly number[] =>
  minutesOf(Number(hour), 0, part).map((each) => (each + shift + 1440) % 1440);
