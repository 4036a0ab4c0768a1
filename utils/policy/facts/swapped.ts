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
    let shift = 0;
    for (const { plainStart, plainEnd, swap } of moved) {
      const isInside =
        edge === 'start' ? place >= plainStart && place < plainEnd : place > plainStart && place <= plainEnd;
      if (isInside) return swap[edge];
      if (plainEnd > place) break;
      shift = swap.end - plainEnd;
    }
    return place + shift;
  };
  return {
    text: plain,
    originalSpan: (start, end) => ({ start: back(start, 'start'), end: back(end, 'end') }),
  };
}
