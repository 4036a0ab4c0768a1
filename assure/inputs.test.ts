// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { inputs } from './cases/inputs';
import { wrongWithInputs } from './try-input';

const all = inputs().inputs;

describe('a mail and a draft go the whole way to the reply box as they are', () => {
  it.each([...new Set(all.map(({ input }) => input))])('%s', async (wanted) => {
    expect(await wrongWithInputs(all.filter(({ input }) => input === wanted))).toEqual([]);
  });
});
