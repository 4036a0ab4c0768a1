import type { Conflict, Source } from '../../reply/review';
import { sentenceAround } from '../../text/sentences';
import type { DraftText } from '../facts/fact';
import type { Reading, StatedFact } from '../facts/stated-fact';
import { sourceOf, type GroundFact } from './ground-facts';
import { likeness } from './likeness';
import { keysOf, nearKey } from './near-keys';
import { isSameFact } from './same-fact';
import { stemsOf } from './stems';
import type { TracedFact } from './traced-fact';

/** From here on two places are held to speak of the same thing. */
const ENOUGH = 3;

/**
 * The ground's fact that this one ought to be: of its kind, about the same thing, and stated nowhere else in the draft. Null where none
 * is near enough, for then it is merely unsupported.
 */
export function conflictWith(
  fact: StatedFact,
  all: readonly TracedFact[],
  known: readonly GroundFact[],
  draft: DraftText,
): { readonly source: Source; readonly conflict: Conflict } | null {
  const about = new Set(stemsOf(sentenceAround(draft.text, fact.span)));
  const free = known.filter(
    (other) =>
      isComparable(fact.reading, other.fact.reading) &&
      !all.some(
        (each) =>
          each.fact !== fact &&
          each.fact.reading.kind === other.fact.reading.kind &&
          isSameFact(each.fact.reading, other.fact.reading, draft.at),
      ),
  );
  let best: GroundFact | null = null;
  let most = 0;
  for (const other of free) {
    const score = likeness(fact, other, about) + (isOnlyOne(free, other, draft.at) ? 1 : 0);
    // Of equals the first, which is the newest.
    if (score > most) [best, most] = [other, score];
  }
  if (!best || most < ENOUGH) return null;
  const instead =
    isRelative(best.fact.reading) || best.fact.reading.kind !== fact.reading.kind ? null : best.fact.words;
  return { source: sourceOf(best), conflict: { reason: 'differs', instead } };
}

function isComparable(said: Reading, known: Reading): boolean {
  if (said.kind === 'amount' && known.kind === 'amount')
    return said.currency === known.currency || said.currency === '$' || known.currency === '$';
  if (said.kind === 'address' && known.kind === 'address') return isMail(said.keys) === isMail(known.keys);
  if (said.kind === 'duration' && known.kind === 'duration') return isOfADay(said) === isOfADay(known);
  if (isDay(said) && isDay(known)) return true;
  if (isNumbered(said) && isNumbered(known) && said.kind !== known.kind)
    return nearKey(keysOf(said), keysOf(known));
  return said.kind === known.kind;
}

const isMail = (keys: readonly string[]): boolean => keys.some((key) => key.includes('@'));
const isDay = ({ kind }: Reading): boolean => kind === 'date' || kind === 'weekday';
/** A number, a reference or a phone number: one may be written so that it looks like another. */
const isNumbered = ({ kind }: Reading): boolean =>
  kind === 'number' || kind === 'reference' || kind === 'phone';
/** Hours and minutes are other lengths of time than days and months. */
const isOfADay = (reading: Reading & { readonly kind: 'duration' }): boolean =>
  reading.unit === 'minutes' && reading.values.every((minutes) => minutes < 1_440);

const isOnlyOne = (comparable: readonly GroundFact[], one: GroundFact, at: Date): boolean =>
  comparable.every(
    (other) =>
      other === one ||
      isSameFact(other.fact.reading, one.fact.reading, at) ||
      isSameFact(one.fact.reading, other.fact.reading, at),
  );

/** What is told from the time of writing cannot be put into a text that is written later. */
const isRelative = (reading: Reading): boolean =>
  reading.kind === 'weekday' || (reading.kind === 'date' && reading.days.some(({ week }) => week !== null));
