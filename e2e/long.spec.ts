import type { Frame } from '@playwright/test';
import { firstPaint } from '../bench/first-paint.ts';
import { ownTasks } from '../bench/own-tasks.ts';
import { longThread } from '../webmail/mailbox/long-thread.ts';
import { watchLongTasks } from './long-tasks.ts';
import { expect, test } from './mail.ts';
import type { Pane } from './pane.ts';
import { gmailWith } from './sites/gmail.ts';
import { outlookWith } from './sites/outlook.ts';

const MAILS = 100;
/** Of about a hundred letters each: a megabyte in all. */
const LINES = 100;
const ROUNDS = 5;

const SHOWN_WITHIN_MS = 1_000;
const MOST_BLOCKED_MS = 200;
/** The tokens that the settings leave for a thread, at four letters each, and what is said around it. */
const MOST_ASKED = 24_000 * 4 + 12_000;

/** When a page or frame was first painted, in milliseconds of the clock that all share. */
const paintedAt = async (frame: Frame): Promise<number> =>
  (await frame.evaluate(() => performance.timeOrigin)) + (await firstPaint(frame));

for (const site of [gmailWith(longThread(MAILS, LINES)), outlookWith(longThread(MAILS, LINES))])
  test.describe(site.name, () => {
    test.use({ site });

    test(
      'a thread of a megabyte is read while the page goes on',
      {
        tag: ['@row', '@R6', '@whole', '@chromium', '@alone'],
      },
      async ({ mail, tally }) => {
        test.slow();
        const rounds = tally({
          id: 'R6',
          name: `a thread of 1 MB: the pane later than ${SHOWN_WITHIN_MS} ms, a task over ${MOST_BLOCKED_MS} ms, more asked than there is room for, or not said`,
        });
        const { page } = mail;
        const subject = mail.site.threads[0]?.subject;
        if (!subject) throw new Error('The mailbox is empty.');
        const open = async (): Promise<Pane> => {
          await page.goto('about:blank');
          const pane = await mail.openThread(subject);
          await pane.ready();
          return pane;
        };

        for (let round = 1; round <= ROUNDS; round += 1)
          await rounds.case(`${site.name}, ${round}`, async () => {
            // What watches tasks slows them, so the pane is timed without it.
            const { frame } = await open();
            const shown = (await paintedAt(frame)) - (await paintedAt(page.mainFrame()));

            const { longest } = await ownTasks(page, async () => {
              const pane = await open();
              const longTasks = await watchLongTasks(pane.frame, 'beginning');
              await pane.button(/^Read them/).click();
              await expect(pane.button(/^Read them/)).toHaveCount(0);
              await pane
                .button(/^Draft again/)
                .first()
                .click();
              await pane.versions(round + 1);
              await pane.says(/left out for length/);
              expect(Math.max(0, ...(await longTasks())), 'ms of the longest task in the pane').toBeLessThan(
                MOST_BLOCKED_MS,
              );
            });
            const asked = Number(mail.model.journal().at(-1)?.headers['content-length']);
            console.log(
              `${site.name}: pane after ${Math.round(shown)} ms, longest own task ${Math.round(longest)} ms, asked with ${asked} bytes`,
            );
            expect(longest, 'ms of the longest task in the page').toBeLessThan(MOST_BLOCKED_MS);
            expect(shown, 'ms from the first paint of the page to that of the pane').toBeLessThan(
              SHOWN_WITHIN_MS,
            );
            expect(asked, 'bytes of the request').toBeLessThan(MOST_ASKED);
            expect(asked, 'bytes of the request').toBeGreaterThan(MOST_ASKED / 4);
          });
      },
    );
  });
