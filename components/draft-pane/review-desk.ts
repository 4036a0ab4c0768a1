import type { Material } from '../../utils/reply/material';
import type { Review } from '../../utils/reply/review';
import { isSameThread, type ThreadKey } from '../../utils/reply/thread';
import type { ReviewWanted } from './review-wanted';

/** Makes one review, away from where the person types. */
export type MakeReview = (wanted: ReviewWanted, material: Material) => Promise<Review>;

/** The reviews of what is on the screen: one is made at a time, and of what was wanted meanwhile only the newest. */
export interface ReviewDesk {
  /** What texts are checked against; what was wanted before is reviewed anew. */
  readonly take: (material: Material) => void;
  readonly want: (wanted: ReviewWanted, thread: ThreadKey) => void;
}

/** Calls back with each review that comes. A text is never checked against another thread than its own. */
export function createReviewDesk(make: MakeReview, onReview: (review: Review) => void): ReviewDesk {
  let material: Material | null = null;
  let wanted: { readonly what: ReviewWanted; readonly thread: ThreadKey } | null = null;
  let isMaking = false;
  let isDue = false;

  const makeNext = async (): Promise<void> => {
    if (isMaking || !isDue || !material || !wanted) return;
    if (!isSameThread(material.thread.key, wanted.thread)) return;
    isMaking = true;
    isDue = false;
    try {
      onReview(await make(wanted.what, material));
    } finally {
      isMaking = false;
    }
    await makeNext();
  };

  return {
    take(next) {
      material = next;
      isDue = true;
      void makeNext();
    },
    want(what, thread) {
      wanted = { what, thread };
      isDue = true;
      void makeNext();
    },
  };
}
