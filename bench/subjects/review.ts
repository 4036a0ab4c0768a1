import { openProduct, waitUntil } from '../browser.ts';
import { ROUNDS, type Subject } from '../figure.ts';
import { longThread } from '../../webmail/mailbox/long-thread.ts';
import { ownTasks } from '../own-tasks.ts';
import { reviewInPane } from '../variants.ts';

const SENTENCE = 'We can hang the panels on Tuesday 24 November for 1,240.50 euros if Dana brings the keys.';
const WORDS = 2_000;

/** A long draft checked against a long thread while somebody types in it. */
export const review: Subject = {
  figures: [
    {
      id: 'review-task',
      name: 'longest task in the pane, typing in a draft of 2,000 words against 100 messages',
      kind: 'ms',
      reach: 50,
      naive: reviewInPane,
    },
  ],
  async measure(product) {
    const open = await openProduct(product, 'gmail', { mailbox: longThread(100) });
    try {
      const words = SENTENCE.split(' ').length;
      open.tokens.answer = {
        tokens: Array.from({ length: WORDS / words }, () => `${SENTENCE}\n`),
        tokensPerSecond: 0,
      };
      const pane = await open.openThread();
      await pane.ready();
      const readThem = pane.frame.getByRole('button', { name: 'Read them' });
      if (await readThem.isVisible()) {
        await readThem.click();
        await waitUntil(async () => !(await readThem.isVisible()), 'all messages are read');
      }
      const reviewed = pane.frame.locator('.foot[data-reviewed=true]');
      await waitUntil(() => reviewed.isVisible(), 'the draft is reviewed');
      await pane.text.focus();
      const longest: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const tasks = await ownTasks(pane.frame, async () => {
          await pane.text.pressSequentially(' for 3,000 euros', { delay: 40 });
          await waitUntil(() => reviewed.isVisible(), 'the draft is reviewed again');
        });
        longest.push(tasks.longest);
      }
      return { 'review-task': longest };
    } finally {
      await open.close();
    }
  },
};
