import { expect, test } from '@playwright/test';
import { plain } from '../mail.ts';
import type { SiteUnderTest } from '../sites/site.ts';
import { launch, openDriftPage } from './drift-page.ts';
import type { Scene } from './missing.ts';
import { APPROVED, trySend } from './try-send.ts';

/** How many pages are tried at once: most of the time each only waits. */
const AT_ONCE = 3;

/**
 * The same on every page the site is known to serve: read, reply box, insertion, Send. By the site's own module; the whole product is tried on
 * the plain page and on the worst one, in the contract suite.
 */
export function sendsOnEveryVariant(site: SiteUnderTest, scene: Scene): void {
  test(`${site.name}: on every page it is known to serve, exactly the approved text leaves`, async () => {
    test.setTimeout(600_000);
    const browser = await launch();
    const jobs = [...site.variants];
    const wrong: string[] = [];
    const tryOne = async ({ name, variants }: (typeof jobs)[number]): Promise<void> => {
      const drift = await openDriftPage(browser, site, { ...variants, ...scene.variants });
      try {
        const thread = drift.open.threads.find(({ subject }) => subject.startsWith(scene.subject));
        if (!thread) throw new Error(`The mailbox has no thread "${scene.subject}"`);
        await drift.page.goto(drift.open.threadUrl(thread));
        const ending = await trySend(drift, scene.kind);
        const sent = drift.open.sent().map(({ ownText }) => plain(ownText));
        const isRight = ending.kind === 'pressed' && ending.outcome.kind === 'sent';
        if (!isRight || JSON.stringify(sent) !== JSON.stringify([plain(APPROVED)]))
          wrong.push(`${name}: ${JSON.stringify(ending)}, sent ${JSON.stringify(sent)}`);
      } catch (error) {
        wrong.push(`${name}: ${String(error)}`);
      } finally {
        await drift.close();
      }
    };
    const work = async (): Promise<void> => {
      for (let job = jobs.shift(); job; job = jobs.shift()) await tryOne(job);
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect(wrong).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}
