import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { firefox, type BrowserContext, type Page } from '@playwright/test';
import type { LoadedExtension } from '../extension.ts';
import { findFirefox } from '../browser.ts';
import { RELAY_FILE } from './relay-file.ts';

export const BUILT_FOR_FIREFOX = process.env['COUNTERSIGN_BUILT_FOR_FIREFOX'] ?? '.output/firefox-mv3';

const FIRST_RUN_WITHIN_MS = 20_000;

/** A running Firefox ESR, to put the extension into and to take it out again. */
export interface RunningFirefox {
  readonly context: BrowserContext;
  /** Installs what lies in this folder, as just downloaded: nothing is kept of an installation before. */
  install(folder: string): Promise<LoadedExtension>;
  /** Takes the extension away with all it has kept, and all that pages have kept. */
  forget(extension: LoadedExtension): Promise<void>;
  close(): Promise<void>;
}

/** Starts Firefox ESR without a window, with a new, empty profile. Throws where it is missing and cannot be installed. */
export async function startFirefox(): Promise<RunningFirefox> {
  const path = findFirefox();
  if (path === null)
    throw new Error('Firefox was not found. Install it, or set COUNTERSIGN_FIREFOX to its path.');
  const profile = mkdtempSync(join(tmpdir(), 'countersign-firefox-'));
  const context = await firefox.launchPersistentContext(profile, {
    // The stock browser over WebDriver BiDi, not the one Playwright patches.
    channel: 'moz-firefox',
    executablePath: join(import.meta.dirname, 'relay.ts'),
    args: ['--remote-allow-system-access', '--width=1360', '--height=860'],
    env: { ...process.env, COUNTERSIGN_FIREFOX: path },
    headless: true,
    viewport: null,
    firefoxUserPrefs: PREFERENCES,
  });
  const { address } = JSON.parse(readFileSync(join(profile, RELAY_FILE), 'utf8')) as { address: string };

  const command = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify({ method, params }) });
    const { result, error, message } = (await response.json()) as {
      readonly result?: Record<string, unknown>;
      readonly error?: string;
      readonly message?: string;
    };
    if (!result) throw new Error(`${method}: ${error ?? 'no answer'}: ${message ?? ''}`);
    return result;
  };

  /** Evaluates in the browser's own window, where everything is allowed. Gives a string. */
  const inBrowser = async (expression: string): Promise<string> => {
    const { contexts } = (await command('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      readonly contexts: readonly { readonly context: string }[];
    };
    const [window] = contexts;
    if (!window) throw new Error('Firefox has no window.');
    const { result } = (await command('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    })) as { readonly result?: { readonly value?: unknown } };
    return String(result?.value ?? '');
  };

  const install = async (folder: string): Promise<LoadedExtension> => {
    const { extension: id } = (await command('webExtension.install', {
      extensionData: { type: 'path', path: resolve(folder) },
    })) as { readonly extension: string };
    const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
    const host = await inBrowser(`${policy}.mozExtensionHostname`);
    const origin = `moz-extension://${host}`;
    // The first-run page opens by itself: in a tab that is still blank, or in one of its own.
    const findFirstRun = (): Page | undefined =>
      context.pages().find((page) => page.url().startsWith(`${origin}/options.html`));
    let firstRun = findFirstRun();
    for (
      const until = Date.now() + FIRST_RUN_WITHIN_MS;
      !firstRun && Date.now() < until;
      firstRun = findFirstRun()
    )
      await pause(20);
    if (!firstRun) throw new Error('The first-run page did not open.');
    // The browser goes with its last page.
    if (context.pages().length === 1) await context.newPage();
    await firstRun.close();
    return {
      context,
      id: host,
      origin,
      profile,
      barePage: `${origin}/icon/countersign.svg`,
      background: () => Promise.reject(new Error('Playwright has no hold of the background in Firefox.')),
      stopBackground: async () => {
        const stop = '.extension.terminateBackground({ disableResetIdleForTest: true })';
        await inBrowser(`(async () => { await ${policy}${stop}; })()`);
      },
      endWhenIdle: async () => {
        await inBrowser(`(async () => {
          const ended = new Promise((resolve) => ${policy}.extension.once('shutdown-background-script', resolve));
          Services.prefs.setIntPref(${IDLE_AFTER}, 1000);
          await ended;
          Services.prefs.clearUserPref(${IDLE_AFTER});
        })()`);
      },
      // Whatever is asked for: Firefox reads its limit once, when it is started.
      limitStorage: () => Promise.resolve(),
      reload: async () => {
        await inBrowser(
          `AddonManager.getAddonByID(${JSON.stringify(id)}).then((addon) => addon.reload()).then(() => '')`,
        );
      },
    };
  };

  return {
    context,
    install,
    async forget({ id }) {
      const page = await context.newPage();
      const left = context.pages().filter((one) => one !== page);
      await Promise.all(left.map((one) => one.close()));
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      const find = `[...WebExtensionPolicy.getActiveExtensions()].find((one) => one.mozExtensionHostname === '${id}')`;
      const extension = await inBrowser(`(${find})?.id`);
      if (extension) await command('webExtension.uninstall', { extension });
      await inBrowser(
        'new Promise((done) => Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, done)).then(() => "")',
      );
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

const IDLE_AFTER = `'extensions.background.idle.timeout'`;

/** Nothing of the browser's own that speaks over the network or comes in the way of a test. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  // In kB, of which one extension may have a fifth: a disk that a test can fill. With 51,200 some 64 replies filled it (153 ESR, 2026-11).
  'dom.quotaManager.temporaryStorage.fixedLimit': 204_800,
  'datareporting.policy.dataSubmissionEnabled': false,
  'devtools.jsonview.enabled': false,
  'toolkit.telemetry.enabled': false,
};
