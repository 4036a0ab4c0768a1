import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import type { OpenSite, SiteUnderTest } from '../sites/site.ts';
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
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? ''));

/** A page of the site with the site's own module in it. */
export interface DriftPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly open: OpenSite;
  /** Puts the module into the page; again after the page was loaded anew. */
  load(): Promise<void>;
  close(): Promise<void>;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });

export async function openDriftPage(
  browser: Browser,
  site: SiteUnderTest,
  variants: object,
): Promise<DriftPage> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
  const page = await context.newPage();
  const open = await site.open(context, page, { pace: 'fast', ...variants });
  const script = await siteScript();
  return {
    page,
    context,
    open,
    load: () => page.evaluate(`window.driftSite = ${JSON.stringify(site.id)}; ${script}`),
    close: async () => {
      await context.close();
      await open.close();
    },
  };
}

/** Code of this folder for the page's own world. */
export const pageCode = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
