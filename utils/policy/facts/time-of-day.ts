import type { ReviewLanguage } from '../../text/language';

/** The hour from which a clock's digits without more are before noon: languages that write 21:00 do not write 9:00 for it. */
export const SINGLE_FROM: Readonly<Record<ReviewLanguage, number>> = {
  en: 9,
  de: 6,
  fr: 6,
  es: 7,
  pt: 6,
  ja: 8,
};

/** The minutes that digits or words such as "media" come to; 0 for none. */
export function minuteOf(words: string | undefined): number {
  if (words === undefined || words === '') return 0;
  if (/^(?:media|meia|demie?)$/i.test(words)) return 30;
  if (/^(?:cuarto|quarto|quart)$/i.test(words)) return 15;
  return Number(words);
}

/**
 * The minutes since midnight that an hour may mean. `part`: what is said about the part of the day, as "pm" or "de la tarde".
 * From the hour `singleFrom` on, to noon, it is the morning's.
 */
export function minutesOf(
  hour: number,
  minute: number,
  part: string | undefined,
  singleFrom = 12,
): readonly number[] {
  if (hour > 24 || minute > 59) return [];
  const words = (part ?? '').toLowerCase();
  const early = (hour % 12) * 60 + minute;
  if (
    /^ ?,? ?a\.? ?m|in the morning|morgens|vormittag|früh|matin|mañana|manhã|madrugada|午前|朝/.test(words)
  ) {
    return [hour === 12 && /mañana|manhã|matin/.test(words) ? 720 + minute : early];
  }
  if (
    /^ ?,? ?p\.? ?m|afternoon|evening|mittag|abend|après-midi|soir|tarde|del (?:medio ?)?día|do dia|午後|夕方|昼/.test(
      words,
    )
  )
    return [early + 720];
  if (/night|nachts|noche|noite|夜/.test(words)) return [hour >= 6 && hour < 12 ? early + 720 : early];
  const plain = (hour % 24) * 60 + minute;
  return hour >= 1 && hour < singleFrom && hour < 12 ? [plain, plain + 720] : [plain];
}
