// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { ACT_FAULTS } from './cases/act-faults';
import { wrongWithActFault } from './try-act-fault';

// They do little but wait; on a busy machine that takes longer.
vi.setConfig({ testTimeout: 120_000 });

describe('a fault of the browser or the mail page is said with the next step, and one mail leaves at most', () => {
  it.concurrent.each(ACT_FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
    expect(await wrongWithActFault(fault)).toEqual([]);
  });
});
