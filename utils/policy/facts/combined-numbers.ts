import type { Swap } from './swapped';

const MEASURE = String.raw`(?:km|kg|kilo\p{L}*|quil[oóô]\p{L}*|kilóm\p{L}*|m[eèé]t(?:er|re)s?n?|metros?|lit(?:er|re)s?n?|litros?|tonn\p{L}*|toneladas?|hectares?|hectáreas?|hektar|acres?|miles?|pounds?|points?|punkte?|puntos?|pontos?|pages?|seiten?|páginas?|ans|années?|jahre?n?|years?|años?|anos?|mois|monaten?|months?|mes(?:es)?|jours?|tagen?|tage|days?|días?|dias?|semaines?|wochen?|weeks?|semanas?)`;

/** How many a word for a round or usual number of things stands for. */
const GROUPS: readonly (readonly [RegExp, number])[] = [
  [/^(?:d[eé]cenas?|dezenas?|dizaines?)$/iu, 10],
  [/^(?:dutzend|dozens?|docenas?|dúzias?|douzaines?)$/iu, 12],
  [/^quinzaines?$/iu, 15],
  [/^(?:veintenas?|vintenas?|vingtaines?)$/iu, 20],
  [/^trentaines?$/iu, 30],
  [/^quarantaines?$/iu, 40],
  [/^cinquantaines?$/iu, 50],
  [/^soixantaines?$/iu, 60],
  [/^(?:centenas?|centenares|centenar|centaines?)$/iu, 100],
];
const group =
  /(?<![\p{L}\d])(?:(\d{1,2}) |(?:une|una|uma|un) )(dutzend|dozens?|d[eé]cenas?|docenas?|veintenas?|centenas?|centenar(?:es)?|dezenas?|dúzias?|vintenas?|dizaines?|douzaines?|quinzaines?|vingtaines?|trentaines?|quarantaines?|cinquantaines?|soixantaines?|centaines?)(?!\p{L})/giu;

type Reckon = (match: RegExpExecArray) => string | null;

const SHAPES: readonly (readonly [RegExp, Reckon])[] = [
  [
    group,
    ([, count, word = '']) => {
      const size = GROUPS.find(([pattern]) => pattern.test(word))?.[1];
      return size === undefined ? null : String(Number(count ?? 1) * size);
    },
  ],
  // "trois kilomètres et demi", "tres años y medio"
  [
    new RegExp(
      String.raw`(?<![\p{L}\d.,:])(\d{1,4}) (${MEASURE}) (?:et demie?|y medi[oa]|e mei[oa])(?!\p{L})`,
      'giu',
    ),
    ([, count, unit]) => `${count}.5 ${unit}`,
  ],
  // "three and a half miles"
  [
    new RegExp(String.raw`(?<![\p{L}\d.,:])(\d{1,4}) and a half (hours|${MEASURE})(?!\p{L})`, 'giu'),
    ([, count, unit]) => `${count}.5 ${unit}`,
  ],
  [
    /(?<![\p{L}\d.,:])(?<!(?:las|la|às|as|das) )(\d{1,2}) (horas) (?:y media|e meia)(?!\p{L})/giu,
    ([, count, unit]) => `${count}.5 ${unit}`,
  ],
  [
    /(?<![\p{L}\d.,:])(?<!(?:à|vers|dès|avant|après|de|entre|et|jusqu['’]à) )(\d{1,2}) (heures) et demie(?!\p{L})/giu,
    ([, count, unit]) => `${count}.5 ${unit}`,
  ],
  // "un mètre vingt", "zwei Meter fünfzig"
  [
    /(?<![\p{L}\d.,:])(\d{1,2}|un|une|um|uno|ein|einen|einem|eine|one) (m[eè]tres?|meters?n?|met(?:re|er)s?|metros?) (?:e |y |et )?(\d{2})(?![\d.,:]*\d| ?(?:cm|%|€|personen|\p{L}+s(?!\p{L})))/giu,
    ([, count = '', unit, cents]) => `${Number.isNaN(Number(count)) ? 1 : count}.${cents} ${unit}`,
  ],
  // "three point five"
  [
    /(?<![\p{L}\d.,:])(\d{1,4}) (?:point|komma|virgule|coma|vírgula) (\d{1,2})(?![\d.,:]*\d)/giu,
    ([, whole, rest]) => `${whole}.${rest}`,
  ],
  // "three quarters of an acre", "half a mile"
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:(3[ -]quarters?|a quarter|half)(?: of)? an? |(trois quarts|la moitié) d['’]une? |(dreiviertel|ein(?:en)? halbe[nrs]?) |(medi[oa]|mei[oa]) )(acre|mile|pound|litre|liter|metre|meter|kilo\p{L}*|hectare|hektar|mètre|metro|litro|quil[oóô]\p{L}*)(?!\p{L})`,
      'giu',
    ),
    ([words, , , , , unit]) =>
      `${/^(?:3|trois|drei)/iu.test(words) ? 0.75 : /^a quarter/iu.test(words) ? 0.25 : 0.5} ${unit}`,
  ],
];

/** Numbers that are said in more than one piece, once their words are digits: "2 dozen", "3 kilometres and a half". */
export function combinedNumbers(text: string): readonly Swap[] {
  const swaps: Swap[] = [];
  for (const [shape, reckon] of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const by = reckon(match);
      const end = match.index + match[0].length;
      if (by === null || swaps.some((swap) => match.index < swap.end && swap.start < end)) continue;
      swaps.push({ start: match.index, end, by });
    }
  }
  return swaps;
}
