import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { grantedCopy, loadExtension, type LoadedExtension } from '../scripts/extension.ts';
import { BUILT_FOR_FIREFOX, startFirefox, type RunningFirefox } from '../scripts/firefox/firefox.ts';

/** To put a browser back takes less than a second; one that takes so long is stuck, and a new one is sooner there. */
const PUT_BACK_WITHIN_MS = 15_000;

/**
 * Browsers with the extension in them. They are kept for all tests of a worker, for starting one takes longer than most tests
 * do; each test finds one as it was just after the extension was installed.
 */
export interface Browsers {
  /** A browser nobody else uses until it is given back. `grants` are hosts granted to the extension besides the mail hosts. */
  open(grants: readonly string[]): Promise<LoadedExtension>;
  /** Puts a browser back to just installed; one that cannot be is closed, and the next test starts another. */
  giveBack(browser: LoadedExtension): Promise<void>;
  close(): Promise<void>;
}

/** One Chromium for each list of granted hosts. */
export class ChromiumBrowsers implements Browsers {
  readonly #running = new Map<string, LoadedExtension>();

  async open(grants: readonly string[]): Promise<LoadedExtension> {
    const name = grants.join(' ');
    const running = this.#running.get(name);
    if (running) return running;
    const started = await loadExtension({ folder: grantedCopy(grants), headless: true });
    this.#running.set(name, started);
    return started;
  }

  async giveBack(browser: LoadedExtension): Promise<void> {
    if (await succeedsInTime(forget(browser))) return;
    for (const [name, running] of this.#running) if (running === browser) this.#running.delete(name);
    await succeedsInTime(browser.context.close());
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ context }) => context.close()));
  }
}

/** One Firefox, into which the extension is installed anew for each test. */
export class FirefoxBrowsers implements Browsers {
  #running: Promise<RunningFirefox> | null = null;

  async open(grants: readonly string[]): Promise<LoadedExtension> {
    this.#running ??= startFirefox();
    const running = await this.#running;
    return running.install(grantedCopy(grants, BUILT_FOR_FIREFOX));
  }

  async giveBack(browser: LoadedExtension): Promise<void> {
    const running = await this.#running;
    if (!running || (await succeedsInTime(running.forget(browser)))) return;
    this.#running = null;
    await succeedsInTime(running.close());
  }

  async close(): Promise<void> {
    await (await this.#running)?.close();
  }
}

const succeedsInTime = (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    pause(PUT_BACK_WITHIN_MS, false),
  ]);

/**
 * Takes away all that one test left behind in a browser: its pages, what the extension and the mail pages have kept, what was granted
 * meanwhile, and the background with what it remembers.
 */
async function forget({ context, origin, barePage, stopBackground }: LoadedExtension): Promise<void> {
  const left = context.pages();
  const origins = new Set(left.map((page) => new URL(page.url()).origin).filter((one) => one !== 'null'));
  const page = await context.newPage();
  await Promise.all(left.map((one) => one.close()));
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearCookies();
  await context.clearPermissions();

  await page.goto(barePage);
  await page.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    await chrome.scripting.unregisterContentScripts();
  });
  // Nothing may hold the database open while it is taken away.
  await page.goto('about:blank');
  await stopBackground();
  await clearStorage(page, [...origins, origin]);

  // Routes set while the background is dead are waited for without end (Playwright 1.65, 2026-11), so a new one is woken.
  await page.goto(barePage);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined));
  await page.goto('about:blank');
}

async function clearStorage(page: Page, origins: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // Not all kinds: one of them is the service worker, and without it the extension has no background.
  const storageTypes = 'indexeddb,local_storage,cache_storage,file_systems';
  for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await session.detach();
}

// What a page of the extension has of the browser's API.
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: Readonly<Record<'local' | 'session', { clear(): Promise<void> }>>;
  readonly scripting: { unregisterContentScripts(): Promise<void> };
};
