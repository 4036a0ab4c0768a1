import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  /** Folder of the browser's profile. */
  readonly profile: string;
  /** Address of a page that has the extension's API and runs nothing: there at once, and the background is not told of it. */
  readonly barePage: string;
  /** The background as it is now; a new one after it was stopped. */
  background(): Promise<Worker>;
  /** Stops the background as the browser does when it is idle. Its next event starts a new one. */
  stopBackground(): Promise<void>;
  /** Waits until the browser itself has ended the background for being idle; a second is enough then. Only Firefox can be told so. */
  endWhenIdle(): Promise<void>;
  /** Loads the extension anew under the pages that are open, as an update does. */
  reload(): Promise<void>;
  /** Lets the extension store no more than `bytes` while `page`, one of its own, is open. */
  limitStorage(page: Page, bytes: number): Promise<void>;
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

/** Starts a browser with only this extension, and a new, empty profile unless it is given one that was used before. */
export async function loadExtension(options: {
  readonly folder: string;
  readonly headless: boolean;
  readonly usedProfile?: string;
  /** CSS pixels. The window itself has this size: an emulated one sends clicks past the pane's frame now and then. */
  readonly window?: { readonly width: number; readonly height: number };
  /** Device pixels for a CSS pixel. */
  readonly scale?: number;
  readonly colorScheme?: 'light' | 'dark';
}): Promise<LoadedExtension> {
  const {
    folder,
    headless,
    usedProfile,
    window = { width: 1360, height: 860 },
    scale,
    colorScheme,
  } = options;
  const profile = usedProfile ?? newProfile();
  const context = await chromium.launchPersistentContext(profile, {
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
  if (usedProfile === undefined) {
    const firstRun =
      context.pages().find(isFirstRun) ?? (await context.waitForEvent('page', { predicate: isFirstRun }));
    await firstRun.close();
  }

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

  const reload = async (): Promise<void> => {
    const old = await background();
    const fresh = context.waitForEvent('serviceworker', (worker) => worker !== old);
    // The answer goes with the background.
    await old.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await fresh;
  };

  const limitStorage = async (page: Page, bytes: number): Promise<void> => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  };

  const endWhenIdle = (): Promise<void> =>
    Promise.reject(new Error('Chromium’s background is idle after 30 seconds, whatever one says.'));

  const barePage = `${origin}/manifest.json`;
  return {
    context,
    id,
    origin,
    profile,
    barePage,
    background,
    stopBackground,
    endWhenIdle,
    reload,
    limitStorage,
  };
}

/** As of a person who loads an extension from a folder: without developer mode Chromium switches it off when it is reloaded (156, 2026-11). */
function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'countersign-profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  if (profiles.size === 0) process.once('exit', removeProfiles);
  profiles.add(profile);
  return profile;
}

const profiles = new Set<string>();

/** At the end, for a browser still writes for a moment after it was closed, and may be started once more with what it left. */
function removeProfiles(): void {
  for (const profile of profiles)
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    } catch {
      // One that is still open: a temporary folder more, and no reason to fail.
    }
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
  readonly runtime: { reload(): void; sendMessage(message: unknown): Promise<unknown> };
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
  readonly storage: { readonly local: { set(values: Readonly<Record<string, unknown>>): Promise<void> } };
};
