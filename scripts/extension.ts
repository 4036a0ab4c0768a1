import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './browser.ts';

/** What is loaded: the product, or another build of it that is to be tried. */
export const BUILT_FOR_CHROMIUM = process.env['COUNTERSIGN_BUILT'] ?? '.output/chrome-mv3';

/** A running browser with the built extension in it. */
export interface LoadedExtension {
  readonly context: BrowserContext;
  readonly id: string;
  /** Of the extension's own pages. */
  readonly origin: string;
  /** Address of a page that has the extension's API and runs nothing: there at once, and the background is not told of it. */
  readonly barePage: string;
  /** The background as it is now; a new one after it was stopped. */
  background(): Promise<Worker>;
  /** Stops the background as the browser does when it is idle. Its next event starts a new one. */
  stopBackground(): Promise<void>;
}

/**
 * A copy of the built extension in which `hosts` are granted from the start: the answer to the browser's own question about
 * them, which nobody can click in a browser without a window. Nothing else differs from what was built.
 */
export function grantedCopy(hosts: readonly string[], built = BUILT_FOR_CHROMIUM): string {
  if (!existsSync(built)) throw new Error(`${built} is not there: run \`npm run build\` first.`);
  if (hosts.length === 0) return built;
  const folder = join(mkdtempSync(join(tmpdir(), 'countersign-')), 'extension');
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...hosts);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** Starts a browser with a new, empty profile and only this extension. */
export async function loadExtension(options: {
  readonly folder: string;
  readonly headless: boolean;
  /** CSS pixels. The window itself has this size: an emulated one sends clicks past the pane's frame now and then. */
  readonly window?: { readonly width: number; readonly height: number };
  /** Device pixels for a CSS pixel. */
  readonly scale?: number;
  readonly colorScheme?: 'light' | 'dark';
}): Promise<LoadedExtension> {
  const { folder, headless, window = { width: 1360, height: 860 }, scale, colorScheme } = options;
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser(),
    headless,
    viewport: null,
    // Nobody looks on, and each frame of a motion is drawn without a graphics card.
    ...(headless && { reducedMotion: 'reduce' as const }),
    ...(colorScheme !== undefined && { colorScheme }),
    args: [
      ...BROWSER_FLAGS,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--window-size=${window.width},${window.height}`,
      ...(scale === undefined ? [] : [`--force-device-scale-factor=${scale}`]),
    ],
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(first.url()).host;

  // The first-run page opens by itself and takes the front; a tab behind it is not drawn, and clicks in it are lost.
  const origin = `chrome-extension://${id}`;
  const isFirstRun = (page: Page): boolean => page.url().startsWith(`${origin}/options.html`);
  const firstRun =
    context.pages().find(isFirstRun) ?? (await context.waitForEvent('page', { predicate: isFirstRun }));
  await firstRun.close();

  const background = async (): Promise<Worker> =>
    context.serviceWorkers().find((worker) => worker.url().includes(id)) ??
    (await context.waitForEvent('serviceworker'));

  const stopBackground = async (): Promise<void> => {
    const browserSession = await context.browser()?.newBrowserCDPSession();
    const session =
      browserSession ?? (await context.newCDPSession(context.pages()[0] ?? (await context.newPage())));
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(id));
    if (workers.length === 0) throw new Error('There is no background to stop.');
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
    await session.detach();
  };

  return { context, id, origin, barePage: `${origin}/manifest.json`, background, stopBackground };
}

/**
 * Settings of a person who has been through the first run: model, consent for its origin and key. Stored the way the settings page stores
 * them: the key through the background, the rest in the extension's storage.
 */
export async function setUp(
  extension: LoadedExtension,
  model: { readonly address: string; readonly name: string; readonly key: string },
  change: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const settings = {
    address: model.address,
    model: model.name,
    consents: { [new URL(model.address).origin]: Date.now() },
    name: 'Jonas Weber',
    // One request a draft, unless a test is about the other one.
    guideBy: 'rules',
    ...change,
  };
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/options.html#privacy`);
  await page.evaluate(
    async ([stored, request]) => {
      await chrome.runtime.sendMessage(request);
      await chrome.storage.local.set({ settings: stored });
      // Content scripts for mail sites of the person's own are registered a moment after the settings are there.
      const { ownSites } = stored as { ownSites?: readonly unknown[] };
      while ((await chrome.scripting.getRegisteredContentScripts()).length < (ownSites?.length ?? 0))
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
    [settings, { type: 'save-key', address: model.address, key: model.key }] as const,
  );
  await page.close();
}

// What a page of the extension has of the browser's API.
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
  readonly storage: { readonly local: { set(values: Readonly<Record<string, unknown>>): Promise<void> } };
};
