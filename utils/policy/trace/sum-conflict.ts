import type { Conflict, Source } from '../../reply/review';
import { sentenceAround } from '../../text/sentences';
import type { DraftText } from '../facts/fact';
import type { StatedFact } from '../facts/stated-fact';
import { factsNear, isNear, isSummable, isTotal, sentenceSpan, summands, valuesIn } from './sums';
import type { TracedFact } from './traced-fact';

interface Clash {
  readonly source: Source;
  readonly conflict: Conflict;
}

/** A total beside parts that do not come to it. That it cannot be reckoned from anything else is known before. */
export function sumConflict(fact: StatedFact, all: readonly TracedFact[], draft: DraftText): Clash | null {
  const { kind } = fact.reading;
  if (kind !== 'amount' && kind !== 'number' && kind !== 'duration') return null;
  const listed = listConflict(fact, all, draft);
  if (listed) return listed;
  const facts = all.map((other) => other.fact);
  if (!isTotal(fact, facts, draft.text)) return null;
  const near = factsNear(draft.text, fact, facts, 300);
  const sentence = sentenceSpan(draft.text, fact.span);
  const alike = near.filter((other) => isSummable(other.reading, fact.reading));
  const before = alike.filter((other) => other.span.start < fact.span.start);
  const parts = before.length > 1 ? before : alike.filter((other) => other.span.start >= sentence.start);
  const values = parts.flatMap(({ reading }) => summands(reading).slice(0, 1));
  if (values.length >= 2) {
    const sum = values.reduce((total, value) => total + value, 0);
    return clash(fact, parts, sum, draft);
  }
  const [value] = values;
  const count = near.find((other) => other.reading.kind === 'number');
  const factor = count ? valuesIn(count.reading)[0] : undefined;
  if (kind !== 'amount' || value === undefined || factor === undefined) return null;
  return clash(fact, parts, value * factor, draft);
}

/**
 * "480 € for the 200", beside a price for each that comes to something else: whatever other prices grounds name, the sentence has said
 * what it reckons with.
 */
export function priceConflict(fact: StatedFact, all: readonly TracedFact[], draft: DraftText): Clash | null {
  if (fact.reading.kind !== 'amount') return null;
  const { start, end } = sentenceSpan(draft.text, fact.span);
  const inside = all.filter((each) => each.fact.span.start >= start && each.fact.span.end <= end);
  const amounts = inside.filter((each) => each.fact.reading.kind === 'amount' && each.fact !== fact);
  const [each] = amounts;
  if (!each?.rests || amounts.length > 1 || each.fact.span.start > fact.span.start) return null;
  if (!FOR_EACH.test(draft.text.slice(each.fact.span.end, each.fact.span.end + 16))) return null;
  if (!inside.every((other) => ['amount', 'number', 'percentage'].includes(other.fact.reading.kind)))
    return null;
  const [price] = valuesIn(each.fact.reading);
  const total = valuesIn(fact.reading);
  const products = inside
    .filter(({ fact: other }) => other.reading.kind === 'number')
    .map(({ fact: other }) => (price ?? 0) * (valuesIn(other.reading)[0] ?? 0));
  if (products.some((product) => total.some((value) => isNear(value, product)))) return null;
  const nearest = products.find((product) =>
    total.some((value) => Math.abs(value - product) < product * 0.3),
  );
  return nearest === undefined ? null : clash(fact, [each.fact], nearest, draft);
}

const FOR_EACH =
  /^ ?(?:\(?(?:each|apiece|per|a (?:piece|head)|(?:die |das |pro |je )?stück|pro|je|pièce|l['’]unité|chacun|par|cada|la unidad|por|a unidade|la pieza)(?!\p{L})|\/)/iu;

/** "46 children, 23 and 21", "17 sopranos and 14 altos, so 44": the parts stand in a list right beside it. */
function listConflict(fact: StatedFact, all: readonly TracedFact[], draft: DraftText): Clash | null {
  const { start, end } = sentenceSpan(draft.text, fact.span);
  const alike = all.filter(
    (other) =>
      other.fact !== fact &&
      other.fact.span.start >= start &&
      other.fact.span.end <= end &&
      isSummable(other.fact.reading, fact.reading),
  );
  const sides = [
    alike.filter((other) => other.fact.span.start >= fact.span.end),
    alike.filter((other) => other.fact.span.end <= fact.span.start),
  ];
  for (const [index, parts] of sides.entries()) {
    const [first, last] = [parts[0]?.fact, parts.at(-1)?.fact];
    if (parts.length < 2 || !first || !last || parts.some(({ rests }) => rests === null)) continue;
    const isBehind = index === 0;
    const joint = isBehind
      ? draft.text.slice(fact.span.end, first.span.start)
      : draft.text.slice(last.span.end, fact.span.start);
    const inner = draft.text.slice((parts.at(-2)?.fact ?? first).span.end, last.span.start);
    if (!(isBehind ? COLON : THEREFORE).test(joint) || !AND.test(inner) || inner.length > 40) continue;
    const values = parts.flatMap((part) => summands(part.fact.reading).slice(0, 1));
    const sum = values.reduce((total, value) => total + value, 0);
    const said = summands(fact.reading)[0] ?? 0;
    if (said < Math.max(...values) || isNear(said, sum) || Math.abs(said - sum) > Math.max(2, sum * 0.3))
      continue;
    return clash(
      fact,
      parts.map((part) => part.fact),
      sum,
      draft,
    );
  }
  return null;
}

const COLON =
  /^[^\d.!?]{0,40}?(?:[:(–—]|, ?(?:also|nämlich|davon|das heißt|that is|namely|i\.e\.|c['’]est-à-dire|soit|à savoir|o sea|es decir|a saber|ou seja|isto é)?) ?[^\d.!?:,]{0,20}$/iu;
const THEREFORE =
  /(?:[:=–—]|(?<!\p{L})(?:also|so|macht|das sind|that(?:['’]s| is| makes)|makes|soit|donc|cela (?:nous )?fait|ça fait|o sea|es decir|en total|son|ou seja|portanto|logo|são)(?!\p{L})|つまり|で、|計)[^\d.!?]{0,16}$/iu;
const AND = /(?<!\p{L})(?:and|plus|und|et|y|e)(?!\p{L})|[+&と、]/iu;

function clash(fact: StatedFact, parts: readonly StatedFact[], sum: number, draft: DraftText): Clash {
  const source: Source = {
    place: { kind: 'draft' },
    span: parts[0]?.span ?? null,
    words: sentenceAround(draft.text, fact.span),
  };
  const instead = fact.reading.kind === 'duration' ? null : inItsWay(fact.words, sum);
  return { source, conflict: { reason: 'sum', instead } };
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
