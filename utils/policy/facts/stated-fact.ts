import type { Span } from '../../reply/review';

/**
 * A day or a stretch of days as far as the words tell. Months count from 1. `week` is the Monday of a whole week, in days since 1970;
 * then the rest is null,
 * but for its part.
 */
export interface Day {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: 'start' | 'middle' | 'end' | null;
  readonly week: number | null;
}

/**
 * What the words of a fact mean, apart from how they are written. Where they can be read in more than one way, as "1.200" or "3 o'clock",
 * all readings are there, the likeliest first.
 */
export type Reading =
  /** `currency` is an ISO code, '$' where the kind of dollar is open, null where no currency is said. */
  | { readonly kind: 'amount'; readonly values: readonly number[]; readonly currency: string | null }
  | { readonly kind: 'percentage'; readonly values: readonly number[] }
  /** `noun` and `label`: what is counted or numbered (`Counted`). */
  | {
      readonly kind: 'number';
      readonly values: readonly number[];
      readonly noun: readonly string[];
      readonly label: readonly string[];
    }
  | { readonly kind: 'duration'; readonly unit: 'minutes' | 'months'; readonly values: readonly number[] }
  /** `weekday`: the one that is written beside the date, 0 for Sunday; null where there is none. */
  | { readonly kind: 'date'; readonly days: readonly Day[]; readonly weekday: number | null }
  /** `days`: the ones it may mean, counted from when it was written. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly days: readonly Day[] }
  /** Minutes since midnight. */
  | { readonly kind: 'time'; readonly minutes: readonly number[] }
  | { readonly kind: 'address' | 'phone' | 'link' | 'reference'; readonly keys: readonly string[] };

/** A fact that a text states: where, and what it means. */
export interface StatedFact {
  readonly span: Span;
  readonly words: string;
  readonly reading: Reading;
}

/** What a finder found, in units of the text it was given. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
}
