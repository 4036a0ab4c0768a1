// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { MODEL_FAULTS, type ModelFault } from './cases/model-faults';
import { wrongWithModelFault } from './try-model-fault';

const named = (isOffline: boolean): readonly (readonly [string, ModelFault])[] =>
  MODEL_FAULTS.filter((fault) => (fault.isOffline ?? false) === isOffline).map((fault) => [
    fault.name,
    fault,
  ]);

describe('a fault of the model’s server is said with the next step, and no text is lost', () => {
  it.concurrent.each(named(false))('%s', async (_name, fault) => {
    expect(await wrongWithModelFault(fault)).toEqual([]);
  });

  // One after the other: the browser is offline for all of them.
  it.each(named(true))('%s', async (_name, fault) => {
    expect(await wrongWithModelFault(fault)).toEqual([]);
  });
});
