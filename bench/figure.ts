import type { Product, Variant } from './product.ts';

/** Exact figures (`bytes`, `count`) gate: over their reach the command fails. The others depend on the machine and are only reported. */
export type Kind = 'bytes' | 'count' | 'ratio' | 'ms' | 'megabytes';

/** One thing that is measured, and how much of it there may be. */
export interface Figure {
  readonly id: string;
  /** What is measured, as it stands in the table. */
  readonly name: string;
  readonly kind: Kind;
  /** The most it may be; null for what is measured beside others only, to tell what lies under them. */
  readonly reach: number | null;
  /** The product done the naive way, on which this figure has to go over its reach; null where it has none. */
  readonly naive: Variant | null;
  /** Why it is over its reach on the machines it was measured on, where that is known. */
  readonly why?: string;
}

/** What was measured, by figure: one value where it is exact, one a round where it is not. Of rounds the median counts. */
export type Readings = Readonly<Record<string, readonly number[]>>;

/** Figures that one opening of the browser gives together. */
export interface Subject {
  readonly figures: readonly Figure[];
  /** Measures at least the figures that are wanted. */
  readonly measure: (product: Product, wanted: ReadonlySet<string>) => Promise<Readings>;
}

/** Rounds of whatever is not exact, interleaved with those of what it is compared to. */
export const ROUNDS = 5;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('Nothing was measured.');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * The median of what `own` gives over that of what `floor` gives, taken in turns so many times: one round of what is so short that a single
 * reading would be chance.
 */
export async function ratioInTurns(
  times: number,
  own: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<number> {
  const floors: number[] = [];
  const owns: number[] = [];
  for (let done = 0; done < times; done += 1) {
    floors.push(await floor());
    owns.push(await own());
  }
  return median(owns) / median(floors);
}
