import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';

interface Target {
  readonly id: string;
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/**
 * A browser in which nothing looks at the background. Playwright attaches to every target, and a service worker with a debugger
 * attached is never stopped for being idle; here each tab is spoken to alone.
 */
export interface UnwatchedBrowser {
  readonly extensionId: string;
  open(address: string): Promise<Tab>;
  /** The first page or frame whose address fits. */
  find(fits: (url: string) => boolean): Promise<Tab | null>;
  close(): Promise<void>;
}

/** One page or frame, as far as JavaScript in it reaches. */
export interface Tab {
  readonly id: string;
  /** Runs an expression and gives its value, awaited. Throws what it throws. */
  evaluate(expression: string): Promise<unknown>;
  /** Evaluates until it is true; throws after `seconds`. */
  until(expression: string, seconds: number): Promise<void>;
  close(): void;
}

export async function startUnwatched(extension: string): Promise<UnwatchedBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'countersign-unwatched-'));
  const browser = spawn(
    findBrowser(),
    [
      '--headless',
      ...BROWSER_FLAGS,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--window-size=1360,860',
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const port = await portOf(browser, profile);
  const ask = async (path: string, method = 'GET'): Promise<unknown> =>
    (await fetch(`http://127.0.0.1:${port}/json/${path}`, { method })).json();
  const targets = async (): Promise<readonly Target[]> => (await ask('list')) as readonly Target[];

  let extensionId: string | undefined;
  for (let tries = 0; tries < 100 && extensionId === undefined; tries += 1) {
    const own = (await targets()).find(({ url }) =>
      /^chrome-extension:\/\/[^/]+\/(?:options|background)/.test(url),
    );
    extensionId = own && new URL(own.url).host;
    if (!own) await pause(100);
  }
  if (extensionId === undefined) throw new Error('The browser did not load the extension.');

  return {
    extensionId,
    open: async (address) => tabOf((await ask(`new?${encodeURIComponent(address)}`, 'PUT')) as Target),
    async find(fits) {
      const found = (await targets()).find(({ type, url }) => type !== 'service_worker' && fits(url));
      return found ? tabOf(found) : null;
    },
    async close() {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill();
      await ended;
      // Its other processes end a moment later, and still write.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}

/** Chromium writes the port it chose into its profile. */
async function portOf(browser: ChildProcess, profile: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n', 1)[0];
      if (port) return port;
    } catch {
      // Not written yet.
    }
    if (browser.exitCode !== null) break;
    await pause(100);
  }
  throw new Error('The browser did not start.');
}

async function tabOf({ id, webSocketDebuggerUrl }: Target): Promise<Tab> {
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer & { readonly id?: number };
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const evaluate = async (expression: string): Promise<unknown> => {
    last += 1;
    const number = last;
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const answered = new Promise<Answer>((resolve) => waiting.set(number, resolve));
    socket.send(JSON.stringify({ id: number, method: 'Runtime.evaluate', params }));
    const { result } = await answered;
    if (result?.exceptionDetails) throw new Error(JSON.stringify(result.exceptionDetails));
    return result?.result?.value;
  };
  return {
    id,
    evaluate,
    async until(expression, seconds) {
      for (const end = Date.now() + seconds * 1_000; Date.now() < end; await pause(200))
        if (await evaluate(`Boolean(${expression})`).catch(() => false)) return;
      throw new Error(`It did not come to this within ${seconds} s: ${expression}`);
    },
    close: () => {
      socket.close();
    },
  };
}

interface Answer {
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: unknown };
}
