const MONTHS: readonly string[] = [
  'january jan january januar jänner jän janvier janv enero ene janeiro',
  'february feb februar feber février fevrier févr fév febrero fevereiro fev',
  'march mar märz maerz mär mrz mars marzo março marco',
  'april apr avril avr abril abr',
  'may mai mayo maio',
  'june jun juni juin junio junho',
  'july jul juli juillet juil julio julho',
  'august aug août aout agosto ago',
  'september sep sept septembre septiembre setiembre setembro set',
  'october oct oktober okt octobre octubre outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre déc diciembre dic dezembro',
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

const byLength = (a: string, b: string): number => b.length - a.length;

/** Month names and their short forms in all languages; safe beside digits only. */
export const MONTH = `(?:${[...MONTH_OF.keys()].toSorted(byLength).join('|')})`;

/** Month names written in full, which stand for a month by themselves. */
export const FULL_MONTH = `(?:${[...MONTH_OF.keys()]
  .filter(
    (word) =>
      word.length > 4 ||
      ['märz', 'mars', 'juni', 'juli', 'june', 'july', 'juin', 'août', 'mai', 'may', 'mayo', 'maio'].includes(
        word,
      ),
  )
  .toSorted(byLength)
  .join('|')})`;

/** 1 to 12; null for a word that is no month. */
export const monthOf = (word: string): number | null =>
  MONTH_OF.get(word.toLowerCase().replace(/\.$/, '')) ?? null;

const WEEKDAYS: readonly string[] = [
  'sunday sonntag dimanche domingo 日曜日 日曜',
  'monday montag lundi lunes segunda-feira 月曜日 月曜',
  'tuesday dienstag mardi martes terça-feira 火曜日 火曜',
  'wednesday mittwoch mercredi miércoles miercoles quarta-feira 水曜日 水曜',
  'thursday donnerstag jeudi jueves quinta-feira 木曜日 木曜',
  'friday freitag vendredi viernes sexta-feira 金曜日 金曜',
  'saturday samstag sonnabend samedi sábado sabado 土曜日 土曜',
];

/** Short forms, good beside a date only. */
const SHORT_WEEKDAYS: readonly string[] = [
  'sun so dim dom 日',
  'mon mo lun seg segunda 月',
  'tue tues di mar ter terça 火',
  'wed mi mer mié qua quarta 水',
  'thu thur thurs do jeu jue qui quinta 木',
  'fri fr ven vie sex sexta 金',
  'sat sa sam sáb sab 土',
];

const weekdayMap = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lines.flatMap((words, index) => words.split(' ').map((word) => [word, index] as const)));

const WEEKDAY_OF = weekdayMap(WEEKDAYS);
const SHORT_WEEKDAY_OF = weekdayMap(SHORT_WEEKDAYS);

/** Weekday names in full, in all languages. */
export const WEEKDAY = `(?:${[...WEEKDAY_OF.keys()].toSorted(byLength).join('|')})`;

/** Weekday names and their short forms. */
export const ANY_WEEKDAY = `(?:${[...WEEKDAY_OF.keys(), ...SHORT_WEEKDAY_OF.keys()].toSorted(byLength).join('|')})`;

/** 0 for Sunday; null for a word that is no weekday. */
export function weekdayOf(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return WEEKDAY_OF.get(plain) ?? SHORT_WEEKDAY_OF.get(plain) ?? null;
}
