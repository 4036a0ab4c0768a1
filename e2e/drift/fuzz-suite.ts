import { expect, test, type Page } from '@playwright/test';
import type { Thread } from '../../utils/reply/thread.ts';
import type { SiteUnderTest } from '../sites/site.ts';
import { inTurns, openWorkbench, pageCode, type Workbench } from './drift-page.ts';
import { goTo, type Scene } from './missing.ts';

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

/** How many pages are read at once. */
const AT_ONCE = 3;

/** Reads the same thread from pages on which everything is changed that the selectors do not name. */
export function readsWhateverElseChanges(site: SiteUnderTest, anchors: Anchors): void {
  test(`${site.name}: reads stay right on ${SEEDS} pages with all else wrapped, moved and renamed`, async () => {
    test.setTimeout(600_000);
    const bench = await openWorkbench(site);
    try {
      const stills = await Promise.all(anchors.scenes.map((scene) => takeStill(bench, scene)));
      const seeds = Array.from({ length: SEEDS }, (_, at) => at + 1);
      const wrong: string[] = [];
      await inTurns(
        Array.from({ length: AT_ONCE }, (_, at) => seeds.filter((seed) => seed % AT_ONCE === at)),
        AT_ONCE,
        async (mine) => {
          const pages = await Promise.all(stills.map((still) => openStill(bench, still)));
          for (const seed of mine) {
            const at = seed % stills.length;
            const [still, show] = [stills[at], pages[at]];
            if (!still || !show) throw new Error('There is no page to read');
            const found = await show(seed, anchors).then(JSON.stringify, String);
            const difference = differenceOf(JSON.stringify(still.thread), found);
            if (difference) wrong.push(`${still.scene.subject}, seed ${seed}: ${difference}`);
          }
        },
      );
      console.log(`${site.name}: ${seeds.length} pages read, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
    } finally {
      await bench.close();
    }
  });
}

/** A page of the site as it stood once, and what was read from it then. */
interface Still {
  readonly scene: Scene;
  readonly address: string;
  readonly title: string;
  readonly html: string;
  readonly thread: Thread;
  /** Every class, id and attribute that stands in one of the site's selectors. */
  readonly names: readonly string[];
}

/** Where they part, with what is around it; null where they are the same. */
function differenceOf(known: string, found: string): string | null {
  if (found === known) return null;
  const at = [...known].findIndex((letter, index) => found[index] !== letter);
  const piece = (text: string): string => text.slice(Math.max(0, at - 60), at + 120);
  return `${piece(found)}, and not ${piece(known)}`;
}

async function takeStill(bench: Workbench, scene: Scene): Promise<Still> {
  const drift = await bench.openPage(scene.variants);
  const { page } = drift;
  try {
    await goTo(drift, scene);
    await drift.load();
    const thread = await readThread(page);
    expect(thread.messages.length).toBeGreaterThan(0);
    const [names, html, title] = [await namesIn(page), await stillOf(page), await page.title()];
    return { scene, address: page.url(), title, html, thread, names };
  } finally {
    await drift.close();
  }
}

/** Gives what shows the still with everything else changed, and reads it. No scripts run in it but ours, and nothing is asked for. */
async function openStill(
  bench: Workbench,
  { scene, address, title, html, names }: Still,
): Promise<(seed: number, anchors: Anchors) => Promise<Thread>> {
  const drift = await bench.openPage(scene.variants);
  const { page } = drift;
  const [place] = address.split('#');
  await page.route('**', (route) =>
    route.request().url().split('#')[0] === place
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': "script-src 'none'" },
          body: html,
        })
      : route.abort(),
  );
  await page.goto(address);
  const change = pageCode('mutate.js');
  return async (seed, anchors) => {
    await page.reload();
    await page.evaluate(change);
    await page.evaluate(
      ([number, what, name]) => {
        document.title = name;
        window.driftMutate?.(number, what);
      },
      [seed, { ...anchors, names, scenes: [] }, title] as const,
    );
    await drift.load();
    return readThread(page);
  };
}

async function readThread(page: Page): Promise<Thread> {
  const result = await page.evaluate(async () => {
    const shown = await window.drift?.watch(9_000);
    return shown === 'thread' ? window.drift?.read(false) : { shown };
  });
  if (!result || !('ok' in result) || !result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** The page as it stands, with its styles in it. */
const stillOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const sheets = [...document.styleSheets].map((sheet) => {
      const rules = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
      if (sheet.ownerNode instanceof Element) sheet.ownerNode.remove();
      return sheet.disabled
        ? ''
        : sheet.media.length > 0
          ? `@media ${sheet.media.mediaText} {${rules}}`
          : rules;
    });
    const style = document.createElement('style');
    style.textContent = sheets.join('\n');
    document.head.append(style);
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });

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
