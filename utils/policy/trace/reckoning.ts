import type { DraftText } from '../facts/fact';
import type { StatedFact } from '../facts/stated-fact';
import type { GroundFact } from './ground-facts';
import { dateFrom, durationFrom, timeFrom, weekdayFrom } from './reckoned-days';
import { valueFrom } from './reckoned-values';
import { factsNear } from './sums';
import type { TracedFact } from './traced-fact';

/**
 * The words a fact can be worked out from: a weekday from its date, a total from its parts, a date from another and a number of days;
 * null where it cannot. Only parts that rest on something themselves count.
 */
export function reckonedFrom(
  fact: StatedFact,
  all: readonly TracedFact[],
  known: readonly GroundFact[],
  draft: DraftText,
): string | null {
  const resting = all
    .filter((other) => other.fact !== fact && other.rests !== null)
    .map((other) => other.fact);
  switch (fact.reading.kind) {
    case 'weekday':
      return weekdayFrom(fact.reading.weekday, resting, draft.at);
    case 'date':
      return dateFrom(fact.reading, factsNear(draft.text, fact, resting, 200), known, draft.at);
    case 'time':
      return timeFrom(fact.reading.minutes, factsNear(draft.text, fact, resting, 200), known);
    case 'duration':
      return durationFrom(fact.reading, [...factsNear(draft.text, fact, resting, 200)], known, draft.at);
    case 'amount':
    case 'number':
    case 'percentage':
      return valueFrom(fact, all, factsNear(draft.text, fact, resting, 400), known, draft);
    default:
      return null;
  }
}
