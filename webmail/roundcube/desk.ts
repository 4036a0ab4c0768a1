import { expect, test as base } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import { threads } from '../mailbox/mailbox.ts';
import { serveRoundcube } from './serve.ts';
import { bringSite } from './site-page.ts';
import type { Page } from '@playwright/test';
import type { RoundcubeServer } from './serve.ts';
import type { SitePage } from './site-page.ts';
import type { RoundcubeVariants } from './variants.ts';

/** A Roundcube with somebody signed in, and the product's site module on its pages. */
export interface Desk {
  readonly roundcube: RoundcubeServer;
  readonly site: SitePage;
}

/** What tests of the site module start from. Each file says itself that it is skipped without Roundcube, for hooks belong to files. */
export const test = base.extend<{
  sitDown: (variants?: Partial<RoundcubeVariants>, emlFolder?: string) => Promise<Desk>;
}>({
  launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] },
  sitDown: async ({ page }, use) => {
    let roundcube: RoundcubeServer | null = null;
    await use(async (variants = {}, emlFolder) => {
      roundcube = await serveRoundcube({ variants, ...(emlFolder !== undefined && { emlFolder }) });
      const site = await bringSite(page);
      await roundcube.signIn(page);
      return { roundcube, site };
    });
    await (roundcube as RoundcubeServer | null)?.close();
  },
});

/** A step that went well, and what it gave. */
export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

/** Of a thread; only the id is looked into. */
export interface Key {
  readonly id: string;
}

/** The key of the thread that is announced last. */
export const shownKey = async (site: SitePage): Promise<Key | null> => {
  let key: Key | null | undefined;
  await expect
    .poll(async () => (key = (await site.call<readonly (Key | null)[]>('seen').catch(() => [])).at(-1)))
    .toBeTruthy();
  return key ?? null;
};

/** Opens the mail, presses Reply through the site and waits until the page that follows announces the same mail. */
export async function answer(
  page: Page,
  { roundcube, site }: Desk,
  kind: 'reply' | 'reply-all' = 'reply',
): Promise<void> {
  await page.goto(roundcube.threadUrl(threads.chairOrder));
  const before = await shownKey(site);
  expect(await site.call('openCompose', kind)).toEqual({ ok: true, value: 'on-its-way' });
  await page.waitForURL(/_action=compose&_id=/);
  expect(await shownKey(site)).toEqual(before);
  expect(await site.call('openCompose', kind)).toEqual({ ok: true, value: 'open' });
}

/** Text with what an editor could lose: lines, blanks, signs that mean something in HTML. */
export const TEXT = 'Hi Maya,\n\nfelt glides,  please & <thanks>.\n  Invoice the library.\n\nJonas';

/** Blanks as they were written, which editors keep as NBSP. */
export const whole = (text: string): string => text.replace(/\u00a0/g, ' ');
