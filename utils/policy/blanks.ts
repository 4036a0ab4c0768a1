import { BLANK } from '../reply/approval';
import type { Blank } from '../reply/review';

/** Every place the model left open, in the order of the text. Ids are of the words and which occurrence of them it is. */
export function blanksIn(text: string): readonly Blank[] {
  const seen = new Map<string, number>();
  return [...text.matchAll(BLANK)].map(({ index, 0: words }) => {
    const occurrence = (seen.get(words) ?? 0) + 1;
    seen.set(words, occurrence);
    return { id: `${words}|${occurrence}`, span: { start: index, end: index + words.length }, words };
  });
}
