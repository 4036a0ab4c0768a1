import type { ReviewLanguage } from '../../text/language';

type Worded = Exclude<ReviewLanguage, 'ja'>;

const counted = (words: string, first: number, step = 1): readonly (readonly [string, number])[] =>
  words
    .split(' ')
    .flatMap((forms, index) => forms.split('/').map((form) => [form, first + index * step] as const));

const WORDS: Readonly<Record<Worded, ReadonlyMap<string, number>>> = {
  en: new Map([
    ...counted('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
    ...counted('sixteen seventeen eighteen nineteen', 16),
    ...counted('twenty thirty forty/fourty fifty sixty seventy eighty ninety', 20, 10),
    ...counted('dozen', 12),
    ...counted('hundred', 100),
    ...counted('thousand', 1_000),
    ...counted('million/millions', 1_000_000),
  ]),
  de: new Map([
    ...counted(
      'ein/eins/eine/einen/einem/einer zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn',
      1,
    ),
    ...counted('elf zwölf/zwoelf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 11),
    ...counted('zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
    ...counted('dutzend', 12),
    ...counted('hundert', 100),
    ...counted('tausend', 1_000),
    ...counted('million/millionen', 1_000_000),
  ]),
  fr: new Map([
    ...counted(
      'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
      1,
    ),
    ...counted('vingt/vingts trente quarante cinquante soixante septante', 20, 10),
    ...counted('quatre-vingt/quatre-vingts/huitante nonante', 80, 10),
    ...counted('douzaine', 12),
    ...counted('cent/cents', 100),
    ...counted('mille', 1_000),
    ...counted('million/millions', 1_000_000),
  ]),
  es: new Map([
    ...counted(
      'un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
      1,
    ),
    ...counted('dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna', 16),
    ...counted(
      'veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis',
      22,
    ),
    ...counted('veintisiete veintiocho veintinueve treinta', 27),
    ...counted('cuarenta cincuenta sesenta setenta ochenta noventa', 40, 10),
    ...counted('docena/docenas', 12),
    ...counted(
      'cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas',
      100,
      100,
    ),
    ...counted('quinientos/quinientas seiscientos/seiscientas setecientos/setecientas', 500, 100),
    ...counted('ochocientos/ochocientas novecientos/novecientas mil', 800, 100),
    ...counted('millón/millon/millones', 1_000_000),
  ]),
  pt: new Map([
    ...counted('um/uma dois/duas três/tres quatro cinco seis sete oito nove dez onze doze/doze treze', 1),
    ...counted(
      'catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove',
      14,
    ),
    ...counted('vinte trinta quarenta cinquenta/cinqüenta sessenta setenta oitenta noventa', 20, 10),
    ...counted('dúzia/dúzias', 12),
    ...counted('cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas', 100, 100),
    ...counted('quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas', 500, 100),
    ...counted('oitocentos/oitocentas novecentos/novecentas mil', 800, 100),
    ...counted('milhão/milhões', 1_000_000),
  ]),
};

const KANJI = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign, value] as const));
const KANJI_SCALE = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
]);

/** The value of one word that is a number in that language, lower case; null where it is none. */
export function numberWord(word: string, language: Worded): number | null {
  return WORDS[language].get(word) ?? (language === 'de' ? germanCompound(word) : null);
}

/** Joins the values of words that stand one after the other, "two hundred fifty"; null where they do not make one number. */
export function joinNumbers(values: readonly number[]): number | null {
  let total = 0;
  let current = 0;
  for (const value of values) {
    if (value === 12 && current > 0 && current < 12) current *= 12;
    else if (value === 100 && current > 0 && current < 10) current *= 100;
    else if (value >= 1_000) {
      if (total > 0 && value >= total) return null;
      total += Math.max(current, 1) * value;
      current = 0;
    } else if (current === 0) current = value;
    else if (fitsBehind(current, value)) current += value;
    else return null;
  }
  return total + current;
}

/** After sixty comes one to nineteen in French, after ten seven to nine, elsewhere one to nine; after a hundred anything below it. */
const fitsBehind = (current: number, value: number): boolean =>
  current % 100 === 0
    ? value < 100
    : current % 10 === 0 && value < (current % 100 >= 20 ? 20 : 10) && (current % 100 >= 20 || value >= 7);

function germanCompound(word: string): number | null {
  if (word === 'anderthalb') return 1.5;
  const half = /^(.+)einhalb$/.exec(word)?.[1];
  const whole = half === undefined ? null : numberWord(half, 'de');
  if (whole !== null) return whole + 0.5;
  if (!/hundert|tausend|.und./.test(word)) return null;
  const [, thousands, hundreds, rest = ''] =
    /^(?:(.*)tausend)?(?:(.*)hundert)?(?:und)?(.*)$/.exec(word) ?? [];
  const values = [
    [thousands, 1_000],
    [hundreds, 100],
  ] as const;
  let sum = 0;
  for (const [part, scale] of values) {
    if (part === undefined) continue;
    const value = part === '' ? 1 : (WORDS.de.get(part) ?? germanCompound(part));
    if (value === null) return null;
    sum += value * scale;
  }
  if (rest === '') return sum > 0 ? sum : null;
  const plain = WORDS.de.get(rest);
  if (plain !== undefined && plain < 100) return sum + plain;
  const [, unit = '', ten = ''] = /^(.+)und(.+)$/.exec(rest) ?? [];
  const [low, high] = [WORDS.de.get(unit), WORDS.de.get(ten)];
  return low !== undefined && low < 10 && high !== undefined && high >= 20 && high < 100
    ? sum + low + high
    : null;
}

/** The value of Japanese numerals such as 三十五 or 二千. */
export function kanjiNumber(signs: string): number | null {
  let total = 0;
  let current = 0;
  for (const sign of signs) {
    const digit = KANJI.get(sign);
    const scale = KANJI_SCALE.get(sign);
    if (digit !== undefined) current = current * 10 + digit;
    else if (scale !== undefined) {
      total += Math.max(current, 1) * scale;
      current = 0;
    } else return null;
  }
  return total + current;
}
