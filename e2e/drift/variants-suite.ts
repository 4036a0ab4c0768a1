import { expect, test } from '@playwright/test';
import { plain } from '../mail.ts';
import type { SiteUnderTest } from '../sites/site.ts';
import { inTurns, openWorkbench } from './drift-page.ts';
import { goTo, type Scene } from './missing.ts';
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
    const bench = await openWorkbench(site);
    const wrong: string[] = [];
    try {
      await inTurns(site.variants, AT_ONCE, async ({ name, variants }) => {
        const drift = await bench.openPage({ ...variants, ...scene.variants });
        try {
          await goTo(drift, scene);
          const ending = await trySend(drift, scene.kind);
          const sent = drift.sent().map(({ ownText }) => plain(ownText));
          const isRight = ending.kind === 'pressed' && ending.outcome.kind === 'sent';
          if (!isRight || JSON.stringify(sent) !== JSON.stringify([plain(APPROVED)]))
            wrong.push(`${name}: ${JSON.stringify(ending)}, sent ${JSON.stringify(sent)}`);
        } catch (error) {
          wrong.push(`${name}: ${String(error)}`);
        } finally {
          await drift.close();
        }
      });
      expect(wrong).toEqual([]);
    } finally {
      await bench.close();
    }
  });
}
