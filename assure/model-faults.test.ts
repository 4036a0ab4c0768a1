// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { MODEL_FAULTS, type ModelFault } from './cases/model-faults';
import { tryModelFault } from './try-model-fault';

// They do little but wait; on a busy machine that takes longer.
vi.setConfig({ testTimeout: 120_000 });

const named = (isOffline: boolean): readonly (readonly [string, ModelFault])[] =>
  MODEL_FAULTS.filter((fault) => (fault.isOffline ?? false) === isOffline).map((fault) => [
    fault.name,
    fault,
  ]);

describe('a fault of the model’s server is said with the next step, and no text is lost', () => {
  it.concurrent.each(named(false))('%s', async (_name, fault) => {
    expect((await tryModelFault(fault)).wrongs).toEqual([]);
  });

  // One after the other: the browser is offline for all of them.
  it.each(named(true))('%s', async (_name, fault) => {
    expect((await tryModelFault(fault)).wrongs).toEqual([]);
  });
});
