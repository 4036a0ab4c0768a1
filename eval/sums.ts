import type { Tier } from '../utils/reply/review';
import type { Count, FalseFlag } from './count';

/** Shares are null where there is nothing to take a share of. */
export interface PlantSum {
  readonly planted: number;
  readonly found: number;
  readonly namedRight: number;
  readonly falseFlags: number;
  readonly recall: number | null;
  readonly precision: number | null;
}

/** Sums over cases; only plants and false flags of `kind` where one is given. */
export function sumPlants(counts: readonly Count[], kind?: string): PlantSum {
  const plants = counts
    .flatMap((count) => count.plants)
    .filter(({ plant }) => kind === undefined || plant.kind === kind);
  const falseFlags = counts.flatMap((count) => count.falseFlags).filter(isOfKind(kind)).length;
  const found = plants.filter(({ isFound }) => isFound).length;
  return {
    planted: plants.length,
    found,
    namedRight: plants.filter(({ isNamedRight }) => isNamedRight).length,
    falseFlags,
    recall: share(found, plants.length),
    precision: share(found, found + falseFlags),
  };
}

const isOfKind =
  (kind: string | undefined) =>
  (flag: FalseFlag): boolean =>
    kind === undefined || flag.kind === kind;

export interface TierSum {
  /** How many drafts that are labelled so were given which tier. */
  readonly matrix: Readonly<Record<Tier, Readonly<Record<Tier, number>>>>;
  /** Of the drafts that are high, those that were given it. */
  readonly highRecall: number | null;
  /** Of the clean drafts that are low or normal, those that were given high: where an error was planted, more care is no false alarm. */
  readonly benignRaised: number | null;
}

export const TIERS: readonly Tier[] = ['low', 'normal', 'high'];

export function sumTiers(counts: readonly Count[]): TierSum {
  const drafts = counts.flatMap((count) => count.tiers);
  const cell = (labelled: Tier, given: Tier): number =>
    drafts.filter((draft) => draft.labelled === labelled && draft.given === given).length;
  const row = (labelled: Tier): Readonly<Record<Tier, number>> => ({
    low: cell(labelled, 'low'),
    normal: cell(labelled, 'normal'),
    high: cell(labelled, 'high'),
  });
  const matrix = { low: row('low'), normal: row('normal'), high: row('high') };
  const high = drafts.filter(({ labelled }) => labelled === 'high');
  const benign = drafts.filter(({ labelled, plant }) => labelled !== 'high' && plant === null);
  const raised = benign.filter(({ given }) => given === 'high');
  return {
    matrix,
    highRecall: share(matrix.high.high, high.length),
    benignRaised: share(raised.length, benign.length),
  };
}

export interface ReadingSum {
  readonly blanks: { readonly there: number; readonly recognised: number };
  readonly asks: { readonly there: number; readonly found: number; readonly rightInCases: number };
  readonly unanswered: { readonly recall: number | null; readonly precision: number | null };
}

export function sumReading(counts: readonly Count[]): ReadingSum {
  const total = (of: (count: Count) => number): number =>
    counts.reduce((before, count) => before + of(count), 0);
  const found = total(({ unanswered }) => unanswered.found);
  return {
    blanks: {
      there: total(({ blanks }) => blanks.there),
      recognised: total(({ blanks }) => blanks.recognised),
    },
    asks: {
      there: total(({ asks }) => asks.there),
      found: total(({ asks }) => asks.found.length),
      rightInCases: counts.filter(({ asks }) => asks.found.length === asks.there).length,
    },
    unanswered: {
      recall: share(found, found + total(({ unanswered }) => unanswered.missed.length)),
      precision: share(found, found + total(({ unanswered }) => unanswered.wrong.length)),
    },
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
