import type { ReviewLanguage } from '../../text/language';
import { combinedNumbers } from './combined-numbers';
import { joinNumbers, kanjiNumber, numberWord } from './number-words';
import { ordinalSwaps } from './ordinals';
import { swapped, type Swap, type SwappedText } from './swapped';

/** A text with digits in place of number words, and the way back to the text as it was. */
export interface PlainText extends SwappedText {
  readonly language: ReviewLanguage;
}

/** Units before which "one" counts; before other words it is an article or a pronoun. */
const ONE_COUNTS =
  /^[ -](?:hours?|weeks?|months?|years?|percent|per cent|euros?|dollars?|pounds?|stunden?|wochen?|monat\w*|jahr\w*|prozent|heures?|semaines?|mois|ans?|année|pour ?cent|horas?|semanas?|mes(?:es)?|mês|años?|anos?|por ?cent?o|p\.m\.|uhr)(?![\p{sc=Latin}])/iu;

/** Set phrases with a number word that count nothing, or with a word that only looks like a number. */
const IDIOMS =
  /\b(?:thousand (?:thanks|times|apologies)|million (?:thanks|times)|(?:my )?two cents|one or two|two or three times|in two minds|second to none|tausend (?:dank|mal)|(?:unter )?vier augen|acht (?:geben|nehmen)|in acht|mille (?:mercis?|fois|excuses|pardons?)|mil (?:gracias|perdones|disculpas|veces|desculpas|perdões|obrigad[oa]s|vezes)|cien por cien|once (?:again|more|you|we|i|the|they|it|a|per)|six of one)/giu;

/** Lengths of time that are said without a number word. */
const HALVES: readonly (readonly [RegExp, string])[] = [
  [
    /\bone and a half hours?|\ban hour and a half|\banderthalb (?:std|stunden?)|\beineinhalb stunden|\bune heure et demie|(?:(?<!\p{L})una )?(?<!\p{L})hora y media|(?:(?<!\p{L})uma )?(?<!\p{L})hora e meia/giu,
    '1.5 h',
  ],
  [
    /\b(?:zweieinhalb|zwei einhalb) stunden|\btwo and a half hours|\bdos horas y media|\bduas horas e meia/giu,
    '2.5 h',
  ],
  [
    /\ban hour and a quarter|\bfünfviertelstunden?|\bune heure et quart|\buna hora y cuarto|\buma hora e (?:um )?quarto/giu,
    '75 min',
  ],
  [
    /\bthree[- ]quarters of an hour|\b(?:eine )?dreiviertelstunde|\btrois quarts d['’]heure|\btres cuartos de hora/giu,
    '45 min',
  ],
  [
    /\bhalf[- ]an?[- ]hour|\ba half[- ]hour|\b(?:eine[rn]? )?halben? stunde|\b(?:une )?demi-heure|(?<!\p{sc=Latin})media hora|(?<!\p{sc=Latin})meia hora/giu,
    '30 min',
  ],
  [
    /\b(?:a )?quarter of an hour|\b(?:eine )?viertelstunde|\b(?:un )?quart d['’]heure|\b(?:un )?cuarto de hora|\b(?:um )?quarto de hora/giu,
    '15 min',
  ],
  [/\ban hour(?! and)/giu, '1 h'],
  [/\b(?:a )?fortnight\b/giu, '2 weeks'],
  [
    /\b(?:half a year|(?:ein(?:em)? )?halbe[sn]? jahr|medio año|meio ano|un semestre|um semestre)(?!\p{L})/giu,
    '6 months',
  ],
  [/(?<!\p{L})(?:(?:ein(?:em)? )?vierteljahr|(?:un|um) trimestre|quarter of a year)(?!\p{L})/giu, '3 months'],
  [/(?<!\p{L})(?:ein(?:em)? )?dreivierteljahr(?!\p{L})/giu, '9 months'],
  [/(?<!\p{L})eineinviertel stunden/giu, '75 min'],
  [
    /(?<!\p{L})(?<!(?:once|twice|times|what|such|quite|half|per|days|hours|nights|visits) )a week(?!\p{L})(?! ago)/giu,
    '1 week',
  ],
  [
    /(?<!\p{L})(?<!(?:once|twice|times|what|such|quite|half|per|days|hours|nights|visits) )a month(?!\p{L})(?! ago)/giu,
    '1 month',
  ],
  [
    /(?<!\p{L})(?:half a dozen|half[- ]dozen|(?:ein(?:em)? )?halbe[sn]? dutzend|demi-douzaine|media docena|meia dúzia)(?!\p{L})/giu,
    '6',
  ],
];

/** "Zweistündig", "dreitägig": a length of time in one word. */
const GERMAN_LENGTH = /^(\p{L}{3,}?)(minütig|stündig|tägig|wöchig|monatig)(?:e[nmrs]?)?$/u;
/** "Dreimal", "vierköpfig": the number is what is left without these. */
const GERMAN_TIMES = /(?:mal|fach\p{L}*|köpfig\p{L}*|teilig\p{L}*|seitig\p{L}*)$/u;

/** No number has more signs; a row without end would be gone through from each of them. */
const KANJI_COUNTED =
  /(?<![\d万億])[〇一二三四五六七八九十百千]{1,40}(?=[つ名人件個台脚冊本枚部月年円階泊社箱席卓組杯匹頭羽通曲校軒棟室号票両缶瓶袋皿膳着足行章]|[かヶカケ]所|丁目|番地|科目|時間|時|分(?!野|かれ|か)|週間|[かヶカケ]月|日間?|回目?|点|セット|種類|パーセント|万|割引)/gu;

const PLACE_AFTER = /^[曲本軒社島](?:\p{Script=Han}?[市区町村県駅通]|木|茶屋|松)/u;

/** Writes number words, Japanese numerals and wide digits as plain digits, so that finders need to know digits only. */
export function plainNumbers(text: string, language: ReviewLanguage): PlainText {
  const narrow = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u202f\u2009\u3000]/g, ' ');
  const first = swapped(narrow, language === 'ja' ? kanjiSwaps(narrow) : wordSwaps(narrow, language));
  if (language === 'ja') return { ...first, language };
  const second = swapped(first.text, combinedNumbers(first.text));
  return {
    text: second.text,
    language,
    originalSpan: (start, end) => {
      const between = second.originalSpan(start, end);
      return first.originalSpan(between.start, between.end);
    },
  };
}

function kanjiSwaps(text: string): readonly Swap[] {
  return [...text.matchAll(KANJI_COUNTED)].flatMap(({ index, 0: signs }) => {
    const value = kanjiNumber(signs);
    const after = text.slice(index + signs.length, index + signs.length + 2);
    // 十分 is "enough" far more often than ten minutes, 一日 and 一人 are words of their own.
    if (value === null || value === 0 || (signs === '十' && after.startsWith('分'))) return [];
    // 千曲市, 六本木, 三軒茶屋 are places.
    if (signs.length === 1 && PLACE_AFTER.test(text.slice(index + 1, index + 5))) return [];
    // "With her, two of us" counts nobody but those who are named.
    if (value === 2 && after.startsWith('人') && text[index - 1] === 'と') return [];
    if (value === 1 && !/^(?:時|週|[かヶカケ]月|名|泊)/.test(after)) return [];
    return [{ start: index, end: index + signs.length, by: String(value) }];
  });
}

function wordSwaps(text: string, language: Exclude<ReviewLanguage, 'ja'>): readonly Swap[] {
  const swaps: Swap[] = [...ordinalSwaps(text, language)];
  for (const [phrase, by] of HALVES) {
    for (const { index, 0: words } of text.matchAll(phrase)) {
      swaps.push({ start: index, end: index + words.length, by });
    }
  }
  const quiet = [...text.matchAll(IDIOMS)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const taken = [...swaps, ...quiet];
  let run: { readonly start: number; readonly end: number; readonly value: number }[] = [];
  const close = (): void => {
    const swap = run.length > 0 ? swapOf(text, run) : null;
    if (swap && !taken.some(({ start, end }) => swap.start < end && start < swap.end)) swaps.push(swap);
    run = [];
  };
  for (const { index, 0: word } of text.matchAll(/quatre-vingts?|\p{L}+/giu)) {
    const end = index + word.length;
    const length = language === 'de' ? GERMAN_LENGTH.exec(word.toLowerCase()) : null;
    const lengthValue = length ? numberWord(length[1] ?? '', 'de') : null;
    if (length && lengthValue !== null) swaps.push({ start: index, end, by: `${lengthValue} ${length[2]}` });
    const value = numberWord(word.toLowerCase().replace(language === 'de' ? GERMAN_TIMES : '', ''), language);
    if (value === null) continue;
    const last = run.at(-1);
    const between = last ? text.slice(last.end, index) : '';
    const isJoined = last !== undefined && /^(?:[ -]|[ -](?:and|et|y|e) )$/.test(between);
    // "two and three" are two numbers, "vingt et un", "treinta y cinco" are one: the joined value tells.
    if (!isJoined || joinNumbers([...run.map((each) => each.value), value]) === null) close();
    if (isDoubtful(text, index, end, word, language)) continue;
    run.push({ start: index, end, value });
  }
  close();
  return swaps;
}

function swapOf(
  text: string,
  run: readonly { readonly start: number; readonly end: number; readonly value: number }[],
): Swap | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const value = joinNumbers(run.map((each) => each.value));
  if (value === null) return null;
  if (
    value === 1 &&
    !ONE_COUNTS.test(text.slice(last.end, last.end + 14)) &&
    !isOneOclock(text, first.start, last.end)
  )
    return null;
  // "20 Mio.", "3 mil": digits before it make it a scale, "24 sept." a month.
  if (/\d ?$/.test(text.slice(Math.max(0, first.start - 2), first.start))) return null;
  return { start: first.start, end: last.end, by: String(value) };
}

/** "A la una y media", "um eins", "at one.": the hour, not the article. */
function isOneOclock(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 10), start), text.slice(end, end + 12)];
  if (
    /(?:a la|la|à|pela) $/i.test(before) &&
    /^(?: (?:y|e|de la|da|en punto|menos)(?!\p{L})|[.,;?!]|$)/u.test(after)
  )
    return /[uU]n?m?a/.test(text.slice(start, end));
  if (/eins/i.test(text.slice(start, end)))
    return /(?:um|halb|gegen|bis|ab|vor|nach|viertel) $/i.test(before);
  return (
    /(?<!\p{L})(?:at|until|by) $/iu.test(before) &&
    /^(?:[.,;?!]|$| (?:o['’]clock|on|tomorrow|today)(?!\p{L}))/u.test(after)
  );
}

/** Words that are numbers in one place and something else in another. */
function isDoubtful(
  text: string,
  start: number,
  end: number,
  word: string,
  language: ReviewLanguage,
): boolean {
  const after = text.slice(end, end + 20);
  const before = text.slice(Math.max(0, start - 12), start);
  if (language === 'fr' && word.toLowerCase() === 'neuf' && !/(?:dix|vingts?|ante)-$/iu.test(before))
    return !/^ (?:heures?|h|\p{L}+s)(?!\p{sc=Latin})/u.test(after);
  if (language === 'fr' && word.toLowerCase() === 'sept') return after.startsWith('.') && /\d $/.test(before);
  if (language === 'de' && word === 'Elf') return true;
  return /^(?:cents?|ciento|cento|cien)$/i.test(word) && /(?:pour|por) $/i.test(before);
}
