import type { MakeReview } from '../../components/draft-pane/review-desk';
import type { ReviewWanted } from '../../components/draft-pane/review-wanted';
import type { Material } from '../../utils/reply/material';
import type { Review } from '../../utils/reply/review';

/** To the worker. What was sent with an earlier question is not sent again: `material` null stands for that. */
export interface ReviewQuestion {
  readonly number: number;
  readonly wanted: ReviewWanted;
  readonly material: Material | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** From the worker; `review` null where the text could not be reviewed. */
export interface ReviewAnswer {
  readonly number: number;
  readonly review: Review | null;
}

/** How long a review may take before the worker counts as stuck. */
const REVIEW_WITHIN_MS = 10_000;

/**
 * Reviews in a worker, which is started with the first one. A text that cannot be reviewed is said to be so: it is an item that the
 * person has to act on, never a reply with nothing to check.
 */
export function reviewInWorker(): MakeReview {
  const waiting = new Map<number, (review: Review | null) => void>();
  let worker: Worker | null = null;
  let told: Material | null = null;
  let last = 0;

  const giveUp = (): void => {
    worker?.terminate();
    worker = null;
    told = null;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./review.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data: { number, review } }: MessageEvent<ReviewAnswer>) => {
      waiting.get(number)?.(review);
      waiting.delete(number);
    });
    started.addEventListener('error', giveUp);
    return started;
  };

  return async (wanted, material) => {
    worker ??= start();
    last += 1;
    const number = last;
    const question: ReviewQuestion = {
      number,
      wanted,
      material: material === told ? null : material,
      now: Date.now(),
    };
    told = material;
    const stuck = setTimeout(giveUp, REVIEW_WITHIN_MS);
    const review = await new Promise<Review | null>((resolve) => {
      waiting.set(number, resolve);
      worker?.postMessage(question);
    });
    clearTimeout(stuck);
    return review ?? notReviewed(wanted.text);
  };
}

const notReviewed = (text: string): Review => ({
  text,
  tier: 'high',
  findings: [],
  blanks: [],
  recipients: [],
  mail: [],
  risks: [],
  unanswered: [],
  items: [
    { id: `not-reviewed|${text}`, span: null, words: '', source: null, reasons: [{ kind: 'not-reviewed' }] },
  ],
});
