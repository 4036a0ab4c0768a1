// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ACT_FAULTS } from './cases/act-faults';
import { wrongWithActFault } from './try-act-fault';

describe('a fault of the browser or the mail page is said with the next step, and one mail leaves at most', () => {
  it.concurrent.each(ACT_FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
    expect(await wrongWithActFault(fault)).toEqual([]);
  });
});
