import { reviewDraft } from '../../utils/policy/review-draft';
import type { Material } from '../../utils/reply/material';
import type { ReviewAnswer, ReviewQuestion } from './make-review';

let known: Material | null = null;

/** Reviews in a thread of its own, so that typing never waits for it. */
self.addEventListener('message', ({ data }: MessageEvent<ReviewQuestion>) => {
  const { number, wanted, now } = data;
  known = data.material ?? known;
  const answer: ReviewAnswer = { number, review: known && review(wanted, known, now) };
  self.postMessage(answer);
});

function review(wanted: ReviewQuestion['wanted'], material: Material, now: number): ReviewAnswer['review'] {
  try {
    return reviewDraft({ ...wanted, material, now });
  } catch {
    return null;
  }
}
