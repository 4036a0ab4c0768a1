// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { inputs } from './cases/inputs';
import { INPUTS } from './faults';
import { wrongWithInputs } from './try-input';

// Some are hundreds of texts, each with a background of its own.
vi.setConfig({ testTimeout: 240_000 });

const all = inputs().inputs;

describe('a mail and a draft go the whole way to the reply box as they are', () => {
  for (const wanted of Object.keys(INPUTS)) {
    const cases = all.filter(({ input }) => input === wanted);
    // Where a list is not kept beside the project there is nothing to try.
    it.skipIf(cases.length === 0)(wanted, async () => {
      expect(await wrongWithInputs(cases)).toEqual([]);
    });
  }
});
