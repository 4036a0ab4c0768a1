import type { FaultId } from '../assure/fault-ids.ts';
import { test, type Mail } from './mail.ts';

/** What goes wrong between a mail and its reply, a case for each way. */
export const FAULTS_PLAYED = {
  id: 'R1',
  name: 'faults, with the built product: a word lost, a mail twice or unasked, another sentence than is wanted',
} as const;

/** A test that plays a fault of the list; it counts as a case of R1. */
export function testOfFault(
  fault: FaultId,
  title: string,
  play: (mail: Mail) => Promise<void>,
  tags: readonly string[] = [],
): void {
  test(title, { tag: ['@row', '@R1', ...tags] }, async ({ mail, tally }) => {
    const faults = tally(FAULTS_PLAYED);
    try {
      await play(mail);
    } catch (error) {
      faults.count([`${fault}: ${title}`]);
      throw error;
    }
    faults.count([]);
  });
}
