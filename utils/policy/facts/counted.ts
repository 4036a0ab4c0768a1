import { stemsOf } from '../trace/stems';

/** What a number is of, as far as the words around it tell. */
export interface Counted {
  /** Stems of the words that follow, or the sign of what is measured. */
  readonly noun: readonly string[];
  /** Stems of the word before it, as in "room 12"; `@us` where it says how many come. */
  readonly label: readonly string[];
  /** How many of the base unit one is; 1 where nothing is measured. */
  readonly factor: number;
}

/** Units by the sign of what they measure, and how many of its base unit they are. */
const MEASURES: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:km|kilom[eèé]t\p{L}*|kilómetros?|quil[oóô]metros?|キロメートル)(?!\p{L})/iu, '#m', 1_000],
  [/^(?:cm|centim[eèé]t\p{L}*|zentimeter\p{L}*|centímetros?|センチ)(?!\p{sc=Latin})/iu, '#m', 0.01],
  [/^(?:mm|mill?im[eèé]t\p{L}*|milímetros?|ミリ)(?!\p{sc=Latin})/iu, '#m', 0.001],
  [/^(?:m|m[eèé]t(?:er|re)s?n?|metros?|メートル)(?![\p{sc=Latin}²2])/iu, '#m', 1],
  [/^(?:kg|kilo(?:s|gram\p{L}*)?|quilos?|quilogramas?|キロ(?:グラム)?)(?!\p{L})/iu, '#g', 1_000],
  [/^(?:g|gram(?:m\p{L}*|s)?|gramos?|gramas?|グラム)(?!\p{sc=Latin})/iu, '#g', 1],
  [/^(?:ml|mill?ilit\p{L}*|mililitros?)(?!\p{sc=Latin})/iu, '#l', 0.001],
  [/^(?:cl|zentiliter|centilit\p{L}*)(?!\p{sc=Latin})/iu, '#l', 0.01],
  [/^(?:l|lit(?:er|re)s?n?|litros?|リットル)(?!\p{sc=Latin})/iu, '#l', 1],
  [/^acres?(?!\p{sc=Latin})/iu, '#acre', 1],
  [/^(?:miles?|mi)(?!\p{sc=Latin})/iu, '#mile', 1],
  [
    /^(?:m²|m2|qm|square met(?:er|re)s?|quadratmeter\p{L}*|mètres? carrés?|metros? cuadrados?|metros? quadrados?|平米|㎡)/iu,
    '#m2',
    1,
  ],
];

const PARTY =
  /(?:(?<!\p{L})(?:we(?:['’]re| are|['’]ll be| will be)|there (?:are|will be)|makes? us|party of|table for|wir (?:sind|kommen|wären)(?: dann| also)?(?: zu)?|zu|(?:nous|on) (?:sommes|serons|sera|est|viendrons|vient)(?: à)?|somos|seremos|seríamos|vamos|iremos|vimos|ser[íi]an|serão|venimos|vendremos)|名) $/iu;
const wordBefore = /([\p{sc=Latin}\p{M}]{2,})[ :-]{1,2}(?:n[º°o]\.? ?|nr\.? ?|no\.? ?)?$/iu;
const signsBefore = /([\p{Script=Han}\p{Script=Katakana}ー]+)[はがをのに第:： ]{0,2}$/u;

/** Reads what a number between the two places of a text counts or names. */
export function countedAt(text: string, start: number, end: number): Counted {
  const after = text.slice(end, end + 40).replace(/^[ -]?/, '');
  const before = text.slice(Math.max(0, start - 30), start);
  const measure = MEASURES.find(([pattern]) => pattern.test(after));
  const word = wordBefore.exec(before)?.[1] ?? signsBefore.exec(before)?.[1] ?? '';
  return {
    noun: measure ? [measure[1]] : stemsOf(after, 2),
    label: PARTY.test(before) ? ['@us'] : stemsOf(word, 1),
    factor: measure?.[2] ?? 1,
  };
}

/** The values, and with them those in the base unit. */
export const inBaseUnit = (values: readonly number[], factor: number): readonly number[] =>
  factor === 1 ? values : [...values, ...values.map((value) => Number((value * factor).toPrecision(10)))];
