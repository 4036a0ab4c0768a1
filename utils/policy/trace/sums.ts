import type { Reading, StatedFact } from '../facts/stated-fact';
import { sentencesOf } from '../../text/sentences';
import type { Span } from '../../reply/review';

/** Words that say that a number is what others come to. */
const TOTAL =
  /(?<!\p{L})(?:(?:in |the |a |grand |sub)?total(?:s|ling|led|ing|l?y|e|es|is)?|altogether|all told|all in|adds? up|comes? to|makes?|sum|zusammen|insgesamt|gesamt\p{L}*|summe|macht|ergibt|ergeben|alles in allem|au total|en tout|soit|(?:cela|ça) fait|donne|somme|en total|suma[nr]?|hacen|no total|ao todo|ao total|no todo|totaliza\p{L}*|soma|dá|(?:cela|ça) nous fait|nos da)(?!\p{L})|合計|全部で|合わせて|あわせて|しめて|総額|計(?=\d|は|で|、)|[=＝]/iu;

/** Words that say that an amount is worked out of another. */
export const RECKONED =
  /(?<!\p{L})(?:each|apiece|per|times|discount|off|deposit|balance|remain\p{L}*|rest|difference|refund|half|vat|tax|plus|minus|je|jeweils|pro|mal|rabatt|anzahlung|restbetrag|rest|differenz|hälfte|mwst|zzgl|chacun\p{L}*|par|fois|remise|acompte|solde|reste|différence|moitié|tva|cada|por|veces|descuento|anticipo|resto|restante|saldo|diferencia|mitad|iva|desconto|sinal|diferença|metade|vezes)(?!\p{L})|[×x*+]\s?\d|割引|頭金|残り|残金|差額|半額|税|各|ずつ|×/iu;

/** Words that say that something is what is left. */
export const REMAINDER =
  /(?<!\p{L})(?:left|remain\p{L}*|missing|still need|short|spare|übrig|fehl\p{L}*|restlich\p{L}*|bleib\p{L}*|reste\p{L}*|manqu\p{L}*|qued\p{L}*|falta\p{L}*|sobr\p{L}*|resta\p{L}*|frei\p{L}*|free|libres?|livres?|rest)(?!\p{L})|残り|あと|不足|空き/iu;

export const NO_SPAN: Span = { start: 0, end: 0 };

/** The values a fact may have, for reckoning with amounts and numbers; empty for other kinds. */
export const valuesIn = (reading: Reading): readonly number[] =>
  reading.kind === 'amount' || reading.kind === 'number' || reading.kind === 'percentage'
    ? reading.values
    : [];

/** The values a fact may have that can be added up, lengths of time among them. */
export const summands = (reading: Reading): readonly number[] =>
  reading.kind === 'duration' ? reading.values : valuesIn(reading);

/** Whether two facts can be added up. */
export const isSummable = (a: Reading, b: Reading): boolean =>
  a.kind === b.kind && (a.kind !== 'duration' || b.kind !== 'duration' || a.unit === b.unit);

/** The sentence a fact stands in. */
export function sentenceSpan(text: string, { start }: Span): Span {
  return sentencesOf(text).find((sentence) => sentence.start <= start && start < sentence.end) ?? NO_SPAN;
}

/** The facts that stand near: in the same sentence, or at most `before` characters above it in the same paragraph or list. */
export function factsNear(
  text: string,
  fact: StatedFact,
  all: readonly StatedFact[],
  before = 0,
): readonly StatedFact[] {
  const sentence = sentenceSpan(text, fact.span);
  const from = Math.max(0, sentence.start - before);
  return all.filter((other) => other !== fact && other.span.start >= from && other.span.end <= sentence.end);
}

/** Whether a word for a total belongs to this fact: it stands right behind it, or before it with no other number between. */
export function isTotal(fact: StatedFact, all: readonly StatedFact[], text: string): boolean {
  const { start, end } = sentenceSpan(text, fact.span);
  const isNumber = (other: StatedFact): boolean => summands(other.reading).length > 0;
  for (const match of text.slice(start, end).matchAll(new RegExp(TOTAL, 'giu'))) {
    const [from, to] = [start + match.index, start + match.index + match[0].length];
    const behind =
      from >= fact.span.end &&
      from - fact.span.end <= 14 &&
      !all.some((other) => isNumber(other) && other.span.start >= fact.span.end && other.span.end <= from);
    const next = all.find((other) => isNumber(other) && other.span.start >= to);
    const isNext = next === fact && fact.span.start - to <= 36;
    const hasNext = next !== undefined && next.span.start - to <= 12 && next.span.start < end;
    if (isNext || (behind && !hasNext)) return true;
  }
  return false;
}

/** Parts that stand one after the other, two or more, and come to the value; null where there are none. */
export function addsUpTo(value: number, parts: readonly number[]): readonly number[] | null {
  for (let first = 0; first < parts.length - 1; first++) {
    let sum = parts[first] ?? 0;
    for (let last = first + 1; last < parts.length; last++) {
      sum += parts[last] ?? 0;
      if (isNear(value, sum)) return parts.slice(first, last + 1);
    }
  }
  return null;
}

export const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.006;
