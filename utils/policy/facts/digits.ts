import type { ReviewLanguage } from '../../text/language';

/** Digits as people write them, with marks between thousands or before decimals. No groups; to be put into other patterns. */
export const DIGITS = String.raw`(?:\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,]\d+)?)`;

/** Words that multiply the digits before them. */
export const SCALE = String.raw`(?: ?(?:k|tsd\.?|mio\.?|mrd\.?|millionen|million(?:es|s)?|millón|milhão|milhões|milliarden?|thousand|tausend|mille|mil|bn|billion|万|千|億)(?![\p{sc=Latin}]|\d)|(?:万|千|億))`;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|tsd|thousand|tausend|mille|mil|千)/i, 1_000],
  [/^万/, 10_000],
  [/^億/, 100_000_000],
  [/^(?:mrd|milliard|bn|billion)/i, 1_000_000_000],
  [/^m(?:i[ol]|$)/i, 1_000_000],
];

/** What digits with marks may mean, the reading usual in the language first: "1.200" is 1200 in German, 1.2 in English. */
export function valuesOf(words: string, language: ReviewLanguage): readonly number[] {
  const [, digits = '', scaleWord = ''] = /^([\d.,'’ ]*\d)\s*(.*)$/u.exec(words.trim()) ?? [];
  const scale = scaleWord === '' ? 1 : (SCALES.find(([pattern]) => pattern.test(scaleWord))?.[1] ?? 1);
  return [...new Set(readings(digits, language).map((value) => Number((value * scale).toPrecision(12))))];
}

function readings(digits: string, language: ReviewLanguage): readonly number[] {
  const marks = [...digits.replace(/\d/g, '')];
  const last = marks.at(-1);
  if (last === undefined) return [Number(digits)];
  const tail = digits.length - digits.lastIndexOf(last) - 1;
  const whole = Number(digits.replace(/\D/g, ''));
  const cut = digits.lastIndexOf(last);
  const decimal = Number(`${digits.slice(0, cut).replace(/\D/g, '')}.${digits.slice(cut + 1)}`);
  if (last !== '.' && last !== ',') return [whole];
  if (marks.length > 1) return marks.every((mark) => mark === last) ? [whole] : [decimal];
  if (tail !== 3 || /^0/.test(digits) || cut > 3) return [decimal];
  const isThousands = language === 'en' || language === 'ja' ? last === ',' : last === '.';
  return isThousands ? [whole, decimal] : [decimal, whole];
}
