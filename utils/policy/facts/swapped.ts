import type { Span } from '../../reply/review';

/** Words of a text, and what to read in their place. */
export interface Swap {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text with something else in the place of some words, and the way back to the text as it was. */
export interface SwappedText {
  readonly text: string;
  /** Where a piece of this text stands in the original. */
  readonly originalSpan: (start: number, end: number) => Span;
}

/** The text with the swaps made, and the way back. */
export function swapped(text: string, unsorted: readonly Swap[]): SwappedText {
  const swaps = unsorted.toSorted((a, b) => a.start - b.start);
  if (swaps.length === 0) return { text, originalSpan: (start, end) => ({ start, end }) };
  let plain = '';
  let at = 0;
  const moved: { readonly plainStart: number; readonly plainEnd: number; readonly swap: Swap }[] = [];
  for (const swap of swaps) {
    if (swap.start < at) continue;
    plain += text.slice(at, swap.start);
    moved.push({ plainStart: plain.length, plainEnd: plain.length + swap.by.length, swap });
    plain += swap.by;
    at = swap.end;
  }
  plain += text.slice(at);
  const back = (place: number, edge: 'start' | 'end'): number => {
    const next = firstEndingAfter(place);
    const inside = moved[next];
    if (inside && (edge === 'start' ? place >= inside.plainStart : place > inside.plainStart))
      return inside.swap[edge];
    const last = moved[next - 1];
    return last ? place + last.swap.end - last.plainEnd : place;
  };
  const firstEndingAfter = (place: number): number => {
    let [low, high] = [0, moved.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((moved[middle]?.plainEnd ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    text: plain,
    originalSpan: (start, end) => ({ start: back(start, 'start'), end: back(end, 'end') }),
  };
}
