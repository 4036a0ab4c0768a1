import { useEffect, useEffectEvent, useState } from 'react';
import { recipientsOf, sameAddresses } from '../../utils/reply/approval';
import { currentDraft } from '../../utils/reply/reply';
import type { Item, Review } from '../../utils/reply/review';
import type { Audience } from '../../utils/reply/thread';
import { wishWords } from '../../utils/reply/wishes';
import type { Card } from './card';
import { spanCarrier } from './carry-marks';
import type { ReviewWanted } from './review-wanted';

/** The reviews there are for what is on the screen. */
export interface ReviewsAtHand {
  /** Of exactly the text and the recipients on the screen; null until it is there. */
  readonly exact: Review | null;
  /** The newest that came for this draft, perhaps of an older text: what is shown until the exact one is there. */
  readonly shown: Review | null;
}

/** Tells what of a review that came is about what is on the screen. */
export function useReview(
  review: Review | null,
  draftId: string | null,
  text: string,
  audience: Audience | null,
): ReviewsAtHand {
  // What came before this draft was on the screen is about another one, unless it is about this very text.
  const [begun, setBegun] = useState({ draftId, stale: review });
  if (begun.draftId !== draftId) setBegun({ draftId, stale: review });

  if (!review || !audience || draftId === null) return { exact: null, shown: null };
  const isExact = isAbout(review, text, audience);
  if (isExact && begun.draftId === draftId && begun.stale === review) setBegun({ draftId, stale: null });
  const isOfThisDraft = begun.draftId === draftId && begun.stale !== review;
  return { exact: isExact ? review : null, shown: isExact || isOfThisDraft ? review : null };
}

/** The items that were not acted on, where they stand in the text on the screen. */
export function itemsIn(review: Review | null, settled: readonly string[], text: string): readonly Item[] {
  if (!review) return [];
  const carry = spanCarrier(review.text, text);
  return review.items
    .filter(({ id }) => !settled.includes(id))
    .map((item) => ({ ...item, span: item.span && carry(item.span) }));
}

/** Asks for a review whenever what it is made of has changed; for a card that is not to be edited there is none. */
export function useWantedReview(
  card: Omit<Card, 'acts'> | null,
  wantReview: (wanted: ReviewWanted) => void,
): void {
  const draft = card && currentDraft(card.reply);
  const wanted: ReviewWanted | null =
    card?.audience && draft
      ? {
          text: card.text,
          audience: card.audience,
          instruction: wishWords(draft.wishes),
          asks: card.view.guide?.outline.asks ?? [],
        }
      : null;
  const want = useEffectEvent(() => {
    if (wanted) wantReview(wanted);
  });
  // Each view brings new objects that say the same.
  const key = wanted && JSON.stringify(wanted);
  useEffect(() => {
    want();
  }, [key]);
}

/** A review is worth its name only for the very text and people it was made of. One that could not be made knows no people. */
const isAbout = (review: Review, text: string, audience: Audience): boolean =>
  review.text === text && (couldNotBeMade(review) || sameAddresses(emailsIn(review), recipientsOf(audience)));

const couldNotBeMade = ({ items }: Review): boolean =>
  items.some(({ reasons }) => reasons.some(({ kind }) => kind === 'not-reviewed'));

const emailsIn = ({ recipients }: Review): readonly string[] =>
  [...new Set(recipients.flatMap(({ address: { email } }) => (email ? [email.toLowerCase()] : [])))].sort();
