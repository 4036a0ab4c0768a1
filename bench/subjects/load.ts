import type { Page } from '@playwright/test';
import { buildWitness } from '../../webmail/gmail/witness/extension.ts';
import { openProduct, openSite } from '../browser.ts';
import { ROUNDS, type Subject } from '../figure.ts';
import { ownScriptTime } from '../own-tasks.ts';
import { eagerReact } from '../variants.ts';

/** How long after its load a page is looked at: what is put off is run by then. */
const LOADED_MS = 3_000;

/** A mailbox page that is only loaded, which every tab pays for. */
export const load: Subject = {
  figures: [
    {
      id: 'load-script',
      name: 'script on a mailbox page with no thread open, over @inboxsdk/core, gmail',
      kind: 'ratio',
      reach: 0.05,
      naive: eagerReact,
    },
  ],
  async measure(product) {
    const witness = await buildWitness();
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // A browser each time: one that has had the page has the script compiled.
      const own = await openProduct(product, 'gmail');
      const ownTime = await scriptTime(own.page, own.site.listUrl()).finally(own.close);
      const other = await openSite('gmail', { extension: witness });
      await other.context.route(/^https:\/\/[^/]*(inboxsdk|mailfoogae)[^/]*\//, (route) =>
        route.fulfill({ contentType: 'application/json', body: '{}' }),
      );
      const otherTime = await scriptTime(other.page, other.site.listUrl()).finally(other.close);
      ratios.push(ownTime / otherTime);
    }
    return { 'load-script': ratios };
  },
};

const scriptTime = (page: Page, url: string): Promise<number> =>
  ownScriptTime(page, async () => {
    await page.goto(url);
    await page.waitForTimeout(LOADED_MS);
  });
