import { DIGITS, SCALE, valuesOf } from './digits';
import type { PlainText } from './plain-numbers';
import type { Reading, Sighting } from './stated-fact';
import { countedAt, inBaseUnit } from './counted';

/** Each currency: its signs and codes, which stand before an amount or after it, and its names, which stand after it. */
const CURRENCIES: readonly (readonly [code: string, signs: string, names?: string])[] = [
  ['EUR', 'eur|euros?|€', 'ユーロ'],
  ['GBP', 'gbp|£', 'pounds?(?: sterling)?|quid|pfund|libras?|ポンド'],
  ['USD', 'usd|us\\$', 'us-dollars?'],
  ['BRL', 'brl|r\\$', 'reais|real'],
  ['CHF', 'chf|sfr\\.?|fr\\.', 'franken|francs?(?: suisses)?'],
  ['JPY', 'jpy|¥|￥|yen', '円'],
  ['MXN', 'mxn|mx\\$', 'pesos?'],
  ['CAD', 'cad|ca\\$'],
  ['AUD', 'aud|a\\$'],
  ['SEK', 'sek', 'kronor|kr'],
  ['INR', 'inr|₹', 'rupees?|rupien?|roupies?|rupias?'],
  ['PLN', 'pln', 'zł|złoty(?:ch)?|zlotys?'],
  ['CZK', 'czk', 'kč'],
  ['CNY', 'cny|rmb', 'yuan'],
  ['KRW', 'krw|₩'],
  ['TRY', '₺'],
  ['RUB', 'rub|₽', 'rubel|roubles?|rublos?'],
  ['HKD', 'hkd|hk\\$'],
  ['BTC', 'btc|₿', 'bitcoins?'],
  ['ETH', 'eth'],
  ['USDT', 'usdt'],
  ...['NOK', 'DKK', 'HUF', 'UAH', 'AED', 'ZAR', 'NGN', 'SGD', 'TWD', 'THB', 'NZD'].map(
    (code) => [code, code.toLowerCase()] as const,
  ),
  ['$', '\\$', 'dollars?|dólares?|dolares|bucks|ドル'],
];
const SIGN = CURRENCIES.map(([, signs]) => signs).join('|');
const wordsFor = ([, signs, names]: (typeof CURRENCIES)[number]): string =>
  names ? `${signs}|${names}` : signs;
const CENTS = 'cents?|ct|centimes?|céntimos?|centavos?|cêntimos?|pence|p';
const CURRENCY = `(?:${CURRENCIES.map(wordsFor).join('|')})`;
const AMOUNT = String.raw`${DIGITS}(?:,[-–]|,--)?${SCALE}?`;
const AMOUNT_RANGE = /^ ?[–-] ?(\d[\d.,]*\d|\d)(?![\p{sc=Latin}\d]|[.,]\d)/u;

const currencyFirst = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d])(${SIGN}) ?(${AMOUNT}(?:m(?!\p{sc=Latin}))?)(?![\d])`,
  'giu',
);
const currencyAfter = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d]|[\p{sc=Latin}\d]-|\d[.,/:])(${AMOUNT}) ?-?(?:d['’]|de )?(${CURRENCY})(?![\p{sc=Latin}])`,
  'giu',
);
const japaneseYen = new RegExp(
  String.raw`(?<![\d.,])((?:\d[\d,.]*億)?(?:\d[\d,.]*万)?(?:\d[\d,.]*千)?(?:\d[\d,.]*)?) ?(円)`,
  'gu',
);
const cents = new RegExp(String.raw`(?<![\p{sc=Latin}\d.,])(\d{1,2}) ?(${CENTS})(?!\p{sc=Latin}|\.)`, 'gu');
const percentage = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d.,])(?:[-+−])?(${DIGITS})[ -]?(?:%|percent(?!\p{sc=Latin})|per cent(?!\p{sc=Latin})|prozent(?:ige[nrs]?)?(?!\p{sc=Latin})|pour ?cents?(?!\p{sc=Latin})|por ?ciento|por ?cento|パーセント|割引?(?!\p{sc=Latin}))`,
  'giu',
);
const percentageRange =
  /(\d+(?:[.,]\d+)?)(?: ?%)?(?: ?[–-] ?| (?:to|bis|à|a|or|oder|ou|o|and|und|y|e|et) )$/iu;

const UNITS: readonly (readonly [string, 'minutes' | 'months', number])[] = [
  ['seconds?|secs?|sekunden?|sek\\.?|secondes?|segundos?|秒', 'minutes', 1 / 60],
  ['minutes?|mins?\\.?|minuten?|minutos?|minütig\\p{L}*|分間?', 'minutes', 1],
  ['hours?|hrs?\\.?|stunden?|stündig\\p{L}*|std\\.?|heures?|horas?|時間|h', 'minutes', 60],
  [
    'business days?|working days?|werktagen?|arbeitstagen?|jours ouvrés|jours ouvrables|días hábiles|días laborables|dias úteis|営業日',
    'minutes',
    1_440,
  ],
  ['days?|tagen?|tages?|jours?|journées?|días?|dias?|tägig\\p{L}*|日間|日後|日以内|日前', 'minutes', 1_440],
  ['weeks?|wks?|wochen?|semaines?|semanas?|wöchig\\p{L}*|週間', 'minutes', 10_080],
  ['months?|monaten?|monats?|monatig\\p{L}*|mois|mes(?:es)?|mês|[かヶカケ]月間?', 'months', 1],
  ['years?|yrs?|jahren?|jahres?|ans|an|années?|años?|anos?|年間', 'months', 12],
];
const duration = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d.,/:€$£])(${DIGITS})[ -]?(${UNITS.map(([words]) => words).join('|')})(?![\p{sc=Latin}]| ?(?:old|alt))`,
  'giu',
);
const japaneseDuration = new RegExp(
  String.raw`(?<![\d.,])(${DIGITS}) ?(${UNITS.map(([words]) => words).join('|')})`,
  'gu',
);
const hoursAndMinutes =
  /(?<![\p{sc=Latin}\d.,:])(\d{1,2}) ?(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|時間)(?: (?:and|und|et|y|e))? ?(\d{1,2}|半) ?(?:m|mins?|minutes?|min\.?|minuten|minutos?|分)?(?![\p{sc=Latin}\d])/giu;
/** "Acht Tage" are a week, "quinze jours" two: the days at both ends are counted. */
const ROUND_WEEKS = /^(?:8[ -]tagen?|(?:8|15)[ -](?:jours?|días?|dias?))$/iu;
const rangeBefore = new RegExp(
  String.raw`(?<![\p{sc=Latin}\d.,/:€$£])(${DIGITS})(?: ?[–-] ?| (?:to|bis|à|a|or|oder|ou|o|and|und|y|e|et) |[〜~～])$`,
  'iu',
);

/** Money, percentages and lengths of time. */
export function findQuantities(plain: PlainText): readonly Sighting[] {
  const { text, language } = plain;
  const found: Sighting[] = [];
  const add = (sighting: Sighting): void => {
    const { start, end } = sighting;
    if (!found.some((each) => start < each.end && each.start < end)) found.push(sighting);
  };
  const addAmount = (start: number, end: number, words: string, currency: string, scale = 1): void => {
    const values = valuesOf(words.replace(/,[-–]+/, ''), language).map((value) => value / scale);
    add({ start, end, reading: { kind: 'amount', values, currency } });
    const before = rangeBefore.exec(text.slice(Math.max(0, start - 16), start));
    if (!before) return;
    const from = Math.max(0, start - 16) + before.index;
    const first = valuesOf(before[1] ?? '', language);
    add({
      start: from,
      end: from + (before[1]?.length ?? 0),
      reading: { kind: 'amount', values: first, currency },
    });
  };
  for (const match of text.matchAll(japaneseYen)) {
    const words = match[1] ?? '';
    if (words === '') continue;
    const value = [...words.matchAll(/([\d,.]+)([億万千]?)/g)].reduce(
      (sum, [, digits = '', scale = '']) => sum + (valuesOf(digits + scale, 'ja')[0] ?? 0),
      0,
    );
    add({
      start: match.index,
      end: match.index + match[0].length,
      reading: { kind: 'amount', values: [value], currency: 'JPY' },
    });
  }
  for (const match of text.matchAll(currencyFirst)) {
    const [end, currency] = [match.index + match[0].length, currencyOf(match[1] ?? '')];
    addAmount(match.index, end, match[2] ?? '', currency);
    const range = AMOUNT_RANGE.exec(text.slice(end, end + 16));
    if (range)
      addAmount(
        end + range[0].length - (range[1]?.length ?? 0),
        end + range[0].length,
        range[1] ?? '',
        currency,
      );
  }
  for (const match of text.matchAll(currencyAfter)) {
    addAmount(match.index, match.index + match[0].length, match[1] ?? '', currencyOf(match[2] ?? ''));
  }
  for (const match of text.matchAll(cents)) {
    if (language === 'fr' && match[2] === 'cents') continue;
    addAmount(match.index, match.index + match[0].length, match[1] ?? '', 'cents', 100);
  }
  for (const match of text.matchAll(percentage)) {
    if (
      /^[+-]?100 ?(?:%|percent|prozent)(?:ig)? (?:sure|certain|sicher|sûr|segur|agree|einverstanden|d['’]accord)/iu.test(
        text.slice(match.index, match.index + 30),
      )
    )
      continue;
    const scale = match[0].includes('割') ? 10 : 1;
    const values = valuesOf(match[1] ?? '', language).map((value) => value * scale);
    add({ start: match.index, end: match.index + match[0].length, reading: { kind: 'percentage', values } });
    const before = percentageRange.exec(text.slice(Math.max(0, match.index - 14), match.index));
    if (!before) continue;
    const from = Math.max(0, match.index - 14) + before.index;
    add({
      start: from,
      end: from + (before[1]?.length ?? 0),
      reading: { kind: 'percentage', values: valuesOf(before[1] ?? '', language) },
    });
  }
  for (const match of text.matchAll(hoursAndMinutes)) {
    add({
      start: match.index,
      end: match.index + match[0].length,
      reading: {
        kind: 'duration',
        unit: 'minutes',
        values: [Number(match[1]) * 60 + (match[2] === '半' ? 30 : Number(match[2]))],
      },
    });
  }
  for (const match of text.matchAll(language === 'ja' ? japaneseDuration : duration)) {
    const unit = UNITS.find(([words]) => new RegExp(`^(?:${words})$`, 'iu').test(match[2] ?? ''));
    if (!unit) continue;
    const [, base, factor] = unit;
    const values = valuesOf(match[1] ?? '', language).map((value) => value * factor);
    if (ROUND_WEEKS.test(match[0])) values.push(values[0] === 8 * factor ? 7 * factor : 14 * factor);
    const isSetPhrase = /^(?:in |en |em )?(?:2|5) (?:seconds?|secs?|sekunden|secondes?|segundos?)/iu.test(
      match[0],
    );
    if (isSetPhrase) continue;
    add({
      start: match.index,
      end: match.index + match[0].length,
      reading: { kind: 'duration', unit: base, values },
    });
    const before = rangeBefore.exec(text.slice(Math.max(0, match.index - 16), match.index));
    if (!before) continue;
    const from = Math.max(0, match.index - 16) + before.index;
    const first = valuesOf(before[1] ?? '', language).map((value) => value * factor);
    add({
      start: from,
      end: from + (before[1]?.length ?? 0),
      reading: { kind: 'duration', unit: base, values: first },
    });
  }
  return found;
}

function currencyOf(words: string): string {
  return CURRENCIES.find((each) => new RegExp(`^(?:${wordsFor(each)})$`, 'iu').test(words))?.[0] ?? '$';
}

const bare = new RegExp(
  String.raw`(?:(?<![\p{sc=Latin}\d_@#/.,:+=&-])|(?<=(?<![\p{sc=Latin}\d_@#/.,:+=&-])\d{1,4}-))(${DIGITS}${SCALE}?)(?:(st|nd|rd|th|º|ª|er|ème|e)(?!\p{sc=Latin}))?(?= ?[xX×](?![\p{sc=Latin}])| ?(?:m²|m2|km|kg|cm|mm|ml|gb|mb|tb|m|g|l|kw|kwh|°c?|ºc)(?![\p{sc=Latin}])|-?(?:fach|mal|teilig\p{L}*|köpfig\p{L}*|zimmer\p{L}*|person\p{L}*|seat\p{L}*|bed\p{L}*)|[^\p{L}\d]|$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])`,
  'giu',
);

/** A count with one letter before it: "y10" for year 10, "p3". */
const lettered = /(?<![\p{sc=Latin}\d])[a-z](\d{1,3})(?![\p{sc=Latin}\d])/gu;

/** Set phrases of digits that count nothing. */
const IDIOM = /^(?:24\/7|24 ?[hx]\/7|50\/50|1:1|50-50|360 ?°|08\/15|a\/c)/i;
const FLOOR = /^ (?:floor|stock|obergeschoss|og|etage|étage|planta|piso|andar)(?!\p{sc=Latin})/iu;

/** Numbers that are none of the other kinds. */
export function findNumbers({ text, language }: PlainText): readonly Sighting[] {
  const found: Sighting[] = [];
  for (const match of text.matchAll(bare)) {
    const words = match[1] ?? '';
    const [start, end] = [match.index, match.index + words.length];
    const after = text.slice(end, end + 40);
    if (isListMark(text, start, end) || IDIOM.test(text.slice(start, end + 4))) continue;
    if (/^[/:]\d/.test(after) || /^\.\d/.test(after)) continue;
    if (
      match[2] !== undefined &&
      !FLOOR.test(text.slice(end + match[2].length)) &&
      !/^(?:st|nd|rd|th)$/i.test(match[2])
    )
      continue;
    if (language === 'de' && isGermanOrdinal(text, start, after, words)) continue;
    const values = valuesOf(words.trim(), language);
    if (values.every((value) => value === 0 || Number.isNaN(value))) continue;
    found.push({
      start,
      end: start + words.trimEnd().length,
      reading: numberReading(text, start, end, values),
    });
  }
  for (const match of text.matchAll(lettered)) {
    const [start, end] = [match.index + 1, match.index + match[0].length];
    found.push({ start, end, reading: numberReading(text, start, end, [Number(match[1])]) });
  }
  return found;
}

function numberReading(text: string, start: number, end: number, values: readonly number[]): Reading {
  const { noun, label, factor } = countedAt(text, start, end);
  return { kind: 'number', values: inBaseUnit(values, factor), noun, label };
}

/** "Der 2. Termin" orders, "im 3. Stock" counts, and in "das macht 16. Wir" the sentence is at its end. */
function isGermanOrdinal(text: string, start: number, after: string, words: string): boolean {
  if (!/^\d{1,2}$/.test(words) || !/^\. \p{L}/u.test(after) || FLOOR.test(after.slice(1))) return false;
  if (
    /^\. (?:Das|Der|Die|Ich|Wir|Sie|Er|Es|Ihr|Du|Bitte|Und|Wenn|In|Im|Am|An|Auf|Bei|Mit|Für|Zu|Zum|Wie|Was|Wo|Wann|Ein\p{Ll}*|Mein\p{Ll}*|Unser\p{Ll}*|Dann|Danke|Vielen|Aber|Auch|Passt|Ist|Sind|Hast|Haben|Können|Kann|Soll\p{Ll}*)(?!\p{L})/u.test(
      after,
    )
  )
    return false;
  return /(?<!\p{L})(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim|ein\p{Ll}*|jede\p{Ll}*|unser\p{Ll}*|mein\p{Ll}*|dein\p{Ll}*|ihr\p{Ll}*|und|bis|ab|seit) $/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** "1. First", "2) Second", a footnote "[3]", and what stands alone on its line. */
function isListMark(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  if (/^\s*[-*•(]?\s*$/.test(before) && /^(?:[.)](?:\s|$)|[）．])/.test(text.slice(end, end + 2)))
    return true;
  if (/\[$/.test(before) && text[end] === ']' && end - start <= 3) return true;
  // "(1) the chairs, (2) the tables"
  return /\($/.test(before) && text[end] === ')' && end - start === 1;
}
