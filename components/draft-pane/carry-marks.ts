import type { Finding, Review, Span } from '../../utils/reply/review';

/** Findings of a review of an older text, as far as they still stand in this one. */
export function carryFindings(
  { text: before, findings }: Pick<Review, 'text' | 'findings'>,
  text: string,
): readonly Finding[] {
  if (before === text) return findings;
  const carry = spanCarrier(before, text);
  return findings.flatMap((finding) => {
    const span = carry(finding.span);
    return span ? [{ ...finding, span }] : [];
  });
}

/**
 * Where a span of the text before an edit lies after it; null where the edit touched it. The edit is taken to be all that lies between
 * what both texts begin and end with.
 */
export function spanCarrier(before: string, after: string): (span: Span) => Span | null {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  const to = before.length - same;
  const shift = after.length - before.length;
  if (from === to && shift === 0) return (span) => span;

  return ({ start, end }) => {
    if (end < from || (end === from && !isWordCharacter(after[from]))) return { start, end };
    const moved = { start: start + shift, end: end + shift };
    if (start > to || (start === to && !isWordCharacter(after[moved.start - 1]))) return moved;
    return null;
  };
}

// What is typed right at a word's edge makes another word of it: "120" and a "0".
const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u.test(character);
