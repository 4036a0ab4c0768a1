import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import type { OpenSite, Sent, SiteUnderTest } from '../sites/site.ts';
import type {} from './in-page.ts';

let bundle: Promise<string> | null = null;

/** All sites' modules as one script for a page. */
const siteScript = (): Promise<string> =>
  (bundle ??= build({
    entryPoints: ['e2e/drift/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'import.meta.env.FIREFOX': 'false' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? ''));

/** A page of the site with the site's own module in it. */
export interface DriftPage {
  readonly page: Page;
  readonly open: OpenSite;
  /** Puts the module into the page; again after the page was loaded anew. */
  load(): Promise<void>;
  /** What left since this page was opened. */
  sent(): readonly Sent[];
  close(): Promise<void>;
}

/** One browser, in which many pages of a site are tried at once. */
export interface Workbench {
  openPage(variants: object): Promise<DriftPage>;
  close(): Promise<void>;
}

/** The site, served; `context` is one that nobody has used yet. */
interface Seat {
  readonly open: OpenSite;
  readonly cookies: Parameters<BrowserContext['addCookies']>[0];
  context: BrowserContext | null;
}

export async function openWorkbench(site: SiteUnderTest): Promise<Workbench> {
  const script = await siteScript();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
  const vacant = new Map<string, Seat[]>();

  const newContext = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
    // Playwright's tests set none.
    context.setDefaultTimeout(30_000);
    return context;
  };
  const takeSeat = async (variants: object): Promise<Seat> => {
    const free = vacant.get(JSON.stringify(variants))?.pop();
    if (free) return free;
    const context = await newContext();
    const open = await site.open(context, await context.newPage(), { pace: 'fast', ...variants });
    return { open, cookies: await context.cookies(), context };
  };
  /** Signed in, and with nothing that a page before has left in the browser. */
  const takeContext = async (seat: Seat): Promise<BrowserContext> => {
    const context = seat.context ?? (await newContext());
    if (!seat.context) await context.addCookies(seat.cookies);
    seat.context = null;
    return context;
  };

  return {
    async openPage(variants) {
      const seat = await within('serve', takeSeat(variants));
      const { open } = seat;
      const context = await within('context', takeContext(seat));
      const page = context.pages()[0] ?? (await within('page', context.newPage()));
      const sentBefore = open.sent().length;
      return {
        page,
        open,
        load: () => within('load', page.evaluate(`window.driftSite = ${JSON.stringify(site.id)}; ${script}`)),
        sent: () => open.sent().slice(sentBefore),
        async close() {
          // A context whose page is just leaving at times never says that it has closed; it goes with the browser then.
          await within('close', context.close(), CLOSING_MS).catch(() => undefined);
          if (!site.isReusable) return open.close();
          const key = JSON.stringify(variants);
          vacant.set(key, [...(vacant.get(key) ?? []), seat]);
        },
      };
    },
    async close() {
      await browser.close();
      await Promise.all([...vacant.values()].flat().map(({ open }) => open.close()));
    },
  };
}

/** Does the jobs, so many at once: most of the time a page only waits. */
export async function inTurns<Job>(
  jobs: readonly Job[],
  atOnce: number,
  act: (job: Job) => Promise<void>,
): Promise<void> {
  const left = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) await act(job);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const LONGEST_STEP_MS = 60_000;
const CLOSING_MS = 5_000;

/** Playwright waits forever for what a page computes; a step that comes to no end is to be named instead. */
export async function within<T>(step: string, running: Promise<T>, limitMs = LONGEST_STEP_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`"${step}" came to no end`)), limitMs);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Code of this folder for the page's own world. */
export const pageCode = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
