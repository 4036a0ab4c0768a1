import type { DraftText } from '../facts/fact';
import type { StatedFact } from '../facts/stated-fact';
import type { GroundFact } from './ground-facts';
import { sharesIn } from './shares';
import { isNear, REMAINDER, sentenceSpan, valuesIn } from './sums';

/** What a percentage can be worked out from: the rest to a hundred, a share said in words, one number of another, a price before and after. */
export function shareFrom(
  fact: StatedFact,
  near: readonly StatedFact[],
  known: readonly GroundFact[],
  draft: DraftText,
): string | null {
  const wanted = valuesIn(fact.reading);
  const { start, end } = sentenceSpan(draft.text, fact.span);
  const sentence = draft.text.slice(start, end);
  const isRest = ({ reading }: StatedFact): boolean =>
    reading.kind === 'percentage' &&
    reading.values.some((value) => wanted.some((each) => isNear(100 - value, each)));
  const rest =
    near.find(isRest) ?? (REMAINDER.test(sentence) ? known.map((each) => each.fact).find(isRest) : undefined);
  if (rest) return `100 % − ${rest.words}`;
  const inside = near.filter(({ span }) => span.start >= start);
  const spoken = sharesIn(draft.text, []).find(
    ({ span, reading }) =>
      span.start >= start &&
      span.end <= end &&
      reading.kind === 'percentage' &&
      reading.values.some((value) => wanted.some((each) => isNear(value, each))),
  );
  if (spoken) return spoken.words;
  for (const part of inside) {
    for (const whole of inside) {
      if (part === whole || part.reading.kind !== whole.reading.kind || part.reading.kind === 'percentage')
        continue;
      const [a, b] = [valuesIn(part.reading)[0] ?? 0, valuesIn(whole.reading)[0] ?? 0];
      if (b <= 1 || a <= 0 || a >= b) continue;
      const share = (a / b) * 100;
      const isShare = [share, 100 - share, (b / a - 1) * 100].some((value) =>
        wanted.some((each) => isNear(each, value) || (Number.isInteger(each) && each === Math.round(value))),
      );
      if (isShare) return `${part.words} / ${whole.words}`;
    }
  }
  return null;
}
