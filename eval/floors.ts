import type { Count } from './count';
import type { Part } from './case';
import { sumPlants, sumTiers } from './sums';

interface Floors {
  /** At least this share of the planted errors is found. */
  readonly recall?: number;
  /** At least this share of the marks is on a planted error. */
  readonly precision?: number;
  /** At least this share of the drafts that are high is given high. */
  readonly highRecall?: number;
  /** At most this share of the clean drafts that are low or normal is given high. */
  readonly benignRaised?: number;
}

/**
 * What the evaluation must reach; anything less makes it fail. The part that was set apart has its own, lower figures: it says
 * what the rules are worth on mail they were not written against.
 */
export const FLOORS: Readonly<Record<Part | 'all', Floors>> = {
  known: { recall: 0.95, precision: 0.9, highRecall: 0.98, benignRaised: 0.05 },
  apart: { recall: 0.94, precision: 0.87, highRecall: 0.9, benignRaised: 0.12 },
  all: { recall: 0.95, precision: 0.9, highRecall: 0.97, benignRaised: 0.05 },
};

/** One line for each floor that is not reached. */
export function belowFloors(counts: readonly Count[], part: Part | 'all'): readonly string[] {
  const { recall, precision } = sumPlants(counts);
  const { highRecall, benignRaised } = sumTiers(counts);
  const floors = FLOORS[part];
  const atLeast = (name: string, value: number | null, floor: number | undefined): string[] =>
    floor === undefined || value === null || value >= floor
      ? []
      : [`${part}: ${name} is ${value.toFixed(3)}, below ${floor}`];
  return [
    ...atLeast('recall', recall, floors.recall),
    ...atLeast('precision', precision, floors.precision),
    ...atLeast('recall of high', highRecall, floors.highRecall),
    ...(floors.benignRaised === undefined || benignRaised === null || benignRaised <= floors.benignRaised
      ? []
      : [
          `${part}: clean drafts raised to high are ${benignRaised.toFixed(3)}, above ${floors.benignRaised}`,
        ]),
  ];
}
