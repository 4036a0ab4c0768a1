import { expect, test, type Page } from '@playwright/test';
import type { Thread } from '../../utils/reply/thread.ts';
import type { SiteUnderTest } from '../sites/site.ts';
import { launch, openDriftPage, pageCode } from './drift-page.ts';
import type { Scene } from './missing.ts';

/** What of a page the site's selectors rely on, besides the names in them. */
export interface Anchors {
  readonly scenes: readonly Scene[];
  /** Ids and classes that only begin with a word of the selectors. */
  readonly beginnings: readonly string[];
  /** Selects what a selector finds as the child of its parent, so that nothing may come between. */
  readonly children: readonly string[];
  /** Selects what has an order that means something. */
  readonly ordered: string;
  /** Selects what strangers wrote: their text is not the page's to change. */
  readonly untouched: string;
}

const SEEDS = 200;

/** Reads the same thread from pages on which everything is changed that the selectors do not name. */
export function readsWhateverElseChanges(site: SiteUnderTest, anchors: Anchors): void {
  test(`${site.name}: reads stay right on ${SEEDS} pages with all else wrapped, moved and renamed`, async () => {
    test.setTimeout(600_000);
    const browser = await launch();
    const perScene = Math.ceil(SEEDS / anchors.scenes.length);
    try {
      const wrong: string[] = [];
      let read = 0;
      const onScene = async (scene: Scene): Promise<void> => {
        const drift = await openDriftPage(browser, site, scene.variants);
        const { page, open } = drift;
        const thread = open.threads.find(({ subject }) => subject.startsWith(scene.subject));
        if (!thread) throw new Error(`The mailbox has no thread "${scene.subject}"`);
        await page.goto(open.threadUrl(thread));
        await drift.load();
        const known = await readThread(page);
        expect(known.messages.length).toBeGreaterThan(0);
        const kept = { ...anchors, names: await namesIn(page) };
        const html = await stillOf(page);
        const address = page.url();
        const title = await page.title();
        // From here on the page is a picture of itself: no scripts but ours.
        await drift.context.route(
          (url) => url.href.split('#')[0] === address.split('#')[0],
          (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
        );
        for (let seed = 1; seed <= perScene; seed += 1) {
          await page.goto('about:blank');
          await page.goto(address);
          await page.evaluate(pageCode('mutate.js'));
          await page.evaluate(
            ([number, what, name]) => {
              document.title = name;
              window.driftMutate?.(number, what);
            },
            [seed, kept, title] as const,
          );
          await drift.load();
          const found = await readThread(page).catch((error: unknown) => String(error));
          read += 1;
          if (JSON.stringify(found) !== JSON.stringify(known))
            wrong.push(`${scene.subject}, seed ${seed}: ${JSON.stringify(found).slice(0, 600)}`);
        }
        await drift.close();
      };
      await Promise.all(anchors.scenes.map(onScene));
      console.log(`${site.name}: ${read} pages read, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}

async function readThread(page: Page): Promise<Thread> {
  const result = await page.evaluate(async () => {
    const shown = await window.drift?.watch(9_000);
    return shown === 'thread' ? window.drift?.read(false) : { shown };
  });
  if (!result || !('ok' in result) || !result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** The page as it stands, without its scripts. */
const stillOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const script of document.querySelectorAll('script')) script.remove();
    const sheets = [...document.styleSheets].map((sheet) => {
      const rules = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
      if (sheet.ownerNode instanceof HTMLStyleElement) sheet.ownerNode.remove();
      return rules;
    });
    const style = document.createElement('style');
    style.textContent = sheets.join('\n');
    document.head.append(style);
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });

/** Every class, id and attribute that stands in one of the site's selectors. */
const namesIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const text = Object.values(window.drift?.selectors() ?? {})
      .flat()
      .join(' ');
    return [...text.matchAll(/[.#]([A-Za-z_][\w-]*)|\[([\w-]+)(?:[*^$~|]?=["']?([^\]"']*))?/g)].flatMap(
      (match) => match.slice(1).filter(Boolean),
    ) as string[];
  });

declare global {
  interface Window {
    driftMutate?: (seed: number, kept: unknown) => void;
  }
}
