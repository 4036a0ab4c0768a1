import type { Conflict, Source } from '../../reply/review';
import { sentenceAround } from '../../text/sentences';
import type { DraftText } from '../facts/fact';
import type { StatedFact } from '../facts/stated-fact';
import { factsNear, isTotal, sentenceSpan, valuesIn } from './sums';
import type { TracedFact } from './traced-fact';

/** A total beside parts that do not come to it. That it cannot be reckoned from anything else is known before. */
export function sumConflict(
  fact: StatedFact,
  all: readonly TracedFact[],
  draft: DraftText,
): { readonly source: Source; readonly conflict: Conflict } | null {
  const { kind } = fact.reading;
  const facts = all.map((other) => other.fact);
  if ((kind !== 'amount' && kind !== 'number') || !isTotal(fact, facts, draft.text)) return null;
  const near = factsNear(draft.text, fact, facts, 300);
  const sentence = sentenceSpan(draft.text, fact.span);
  const alike = near.filter((other) => other.reading.kind === kind);
  const before = alike.filter((other) => other.span.start < fact.span.start);
  const parts = before.length > 1 ? before : alike.filter((other) => other.span.start >= sentence.start);
  const values = parts.flatMap(({ reading }) => valuesIn(reading).slice(0, 1));
  const source: Source = {
    place: { kind: 'draft' },
    span: parts[0]?.span ?? null,
    words: sentenceAround(draft.text, fact.span),
  };
  if (values.length >= 2) {
    const sum = values.reduce((total, value) => total + value, 0);
    return { source, conflict: { reason: 'sum', instead: inItsWay(fact.words, sum) } };
  }
  const [value] = values;
  const count = near.find((other) => other.reading.kind === 'number');
  const factor = count ? valuesIn(count.reading)[0] : undefined;
  if (kind !== 'amount' || value === undefined || factor === undefined) return null;
  return { source, conflict: { reason: 'sum', instead: inItsWay(fact.words, value * factor) } };
}

/** The value with the marks that the words have between thousands and before decimals; null where the words are no digits. */
function inItsWay(words: string, value: number): string | null {
  const digits = /\d[\d.,'’\s]*\d|\d/.exec(words)?.[0];
  if (digits === undefined || /[kK万千]|mio/i.test(words.replace(digits, ''))) return null;
  const decimal = /([.,])(\d{1,2})$/.exec(digits);
  const rounded = value.toFixed(decimal || !Number.isInteger(value) ? 2 : 0);
  const [whole = '', rest] = rounded.split('.');
  const mark = /\d([.,'’\s])\d{3}/.exec(digits)?.[1] ?? '';
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, mark) : whole;
  return words.replace(
    digits,
    rest === undefined ? grouped : `${grouped}${decimal?.[1] ?? (mark === ',' ? '.' : ',')}${rest}`,
  );
}
