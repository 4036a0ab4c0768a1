import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Frame, type Page } from '@playwright/test';
import { Pane } from '../e2e/pane.ts';
import { gmailWith } from '../e2e/sites/gmail.ts';
import { outlookWith } from '../e2e/sites/outlook.ts';
import type { OpenSite, SiteUnderTest } from '../e2e/sites/site.ts';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.ts';
import { grantedCopy, loadExtension, setUp, type LoadedExtension } from '../scripts/extension.ts';
import type { Mailbox } from '../webmail/mailbox/mail.ts';
import type { Product } from './product.ts';
import { serveTokens, type TokenServer } from './token-server.ts';

export type SiteName = 'gmail' | 'outlook';
export const SITE_NAMES: readonly SiteName[] = ['gmail', 'outlook'];

const KEY = 'sk-bench';
/** What a site draws comes at once, and it draws nothing again by itself while it is left alone (the stand-in for Outlook does, every 4 s). */
const STILL: Readonly<Record<SiteName, object>> = {
  gmail: { pace: 'fast' },
  outlook: { pace: 'fast', redrawMs: 0 },
};

/** A mail site in a browser with the product in it, and a model behind that. */
export interface OpenProduct {
  readonly extension: LoadedExtension;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly site: OpenSite;
  /** The model. */
  readonly tokens: TokenServer;
  /** Goes to the thread at this place in the mailbox, and waits until the pane is there. */
  openThread(index?: number): Promise<Pane>;
  close(): Promise<void>;
}

const siteWith = (name: SiteName, mailbox?: Mailbox): SiteUnderTest =>
  name === 'gmail' ? gmailWith(mailbox) : outlookWith(mailbox);

export async function openProduct(
  product: Product,
  name: SiteName,
  options: {
    readonly mailbox?: Mailbox;
    readonly settings?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<OpenProduct> {
  const tokens = await serveTokens();
  const extension = await loadExtension({
    folder: grantedCopy(['http://127.0.0.1/*'], product.built()),
    headless: true,
  });
  const { context } = extension;
  const page = context.pages()[0] ?? (await context.newPage());
  const site = await siteWith(name, options.mailbox).open(context, page, STILL[name]);
  await setUp(
    extension,
    { address: tokens.address, name: 'countersign-demo', key: KEY },
    { ...site.settings, ...options.settings },
  );
  return {
    extension,
    context,
    page,
    site,
    tokens,
    async openThread(index = 0) {
      const thread = site.threads[index];
      if (!thread) throw new Error(`The mailbox has no thread ${index}.`);
      await page.bringToFront();
      await page.goto(site.threadUrl(thread));
      const pane = new Pane(page, extension.id);
      await waitUntil(() => pane.isThere, 'the pane is on the page');
      return pane;
    },
    async close() {
      await context.close();
      await site.close();
      await tokens.close();
    },
  };
}

/** A mail site in a browser without any extension, or with another one than the product. */
export async function openSite(
  name: SiteName,
  options: {
    readonly mailbox?: Mailbox;
    /** Folder of an unpacked extension. */
    readonly extension?: string;
    /** The page's own rules about code and markup are off, for what runs beside it in a world that they would hold for; a content script's is free of them. */
    readonly isUnruled?: boolean;
  } = {},
): Promise<{
  readonly context: BrowserContext;
  readonly page: Page;
  readonly site: OpenSite;
  close(): Promise<void>;
}> {
  const { extension } = options;
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser(),
    headless: true,
    viewport: null,
    reducedMotion: 'reduce',
    bypassCSP: options.isUnruled ?? false,
    args: [
      ...BROWSER_FLAGS,
      '--window-size=1360,860',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const site = await siteWith(name, options.mailbox).open(context, page, STILL[name]);
  return {
    context,
    page,
    site,
    async close() {
      await context.close();
      await site.close();
    },
  };
}

/** Writes an unpacked extension of these files into a temporary folder, to compare the product with. Gives the folder. */
export function writeExtension(files: Readonly<Record<string, string | object>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-other-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** Looks again and again, at most for `withinMs`. */
export async function waitUntil(
  look: () => boolean | Promise<boolean>,
  what: string,
  withinMs = 60_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`Not in ${withinMs / 1_000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * How often functions of the product were called in this page or frame while `during` ran, to the call. A frame of the extension runs
 * apart from the page it stands in and is counted by itself; what a content script calls is the page's.
 */
export async function countCalls(
  target: Page | Frame,
  during: () => Promise<unknown>,
  isOwn: (url: string) => boolean = isOwnScript,
): Promise<number> {
  const session = await sessionOf(target);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.send('Profiler.takePreciseCoverage');
  await during();
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.detach();
  return result
    .filter(({ url }) => isOwn(url))
    .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
    .reduce((sum, count) => sum + count, 0);
}

export const isOwnScript = (url: string): boolean => url.startsWith('chrome-extension://');

export const sessionOf = (target: Page | Frame): Promise<CDPSession> =>
  ('context' in target ? target.context() : target.page().context()).newCDPSession(target);

/** The last look comes 8 s after a thread was opened, and nothing need be done for most of the time before it. */
const BETWEEN_LOOKS_MS = 9_000;

/** Waits until the product has called nothing on the page for so long: it looks closely for some seconds after a thread was opened. */
export async function untilQuiet(page: Page, quietMs = BETWEEN_LOOKS_MS): Promise<void> {
  const end = Date.now() + 5 * BETWEEN_LOOKS_MS;
  while (Date.now() < end) if ((await countCalls(page, () => page.waitForTimeout(quietMs))) === 0) return;
}

/** What the main thread of the page did while `during` ran, in milliseconds of processor time. */
export async function threadTimes(
  page: Page,
  during: () => Promise<unknown>,
): Promise<{ readonly script: number; readonly task: number }> {
  const session = await sessionOf(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (name: string): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000;
  };
  const [script, task] = [await read('ScriptDuration'), await read('TaskDuration')];
  await during();
  const times = {
    script: (await read('ScriptDuration')) - script,
    task: (await read('TaskDuration')) - task,
  };
  await session.detach();
  return times;
}
