import { stageDelays } from '../variants.ts';
import { boot } from './boot.ts';
import type { Stage } from '../variants.ts';

const factors = { fast: 0.1, real: 1, slow: 3 } as const;

/** Resolves when a stage is over, at this page's pace. */
export function stage(name: Stage): Promise<void> {
  const { delays, pace } = boot.variants;
  return new Promise((resolve) => {
    setTimeout(resolve, delays[name] ?? stageDelays[name] * factors[pace]);
  });
}
