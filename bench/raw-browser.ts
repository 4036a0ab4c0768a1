import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.ts';
import { waitUntil } from './browser.ts';

type Reply = {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** So long after something was started or stopped nothing of it is still going on. */
const SETTLED_MS = 1_000;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLED_MS));

/** A browser with one extension and a page of that extension that runs nothing, spoken to directly. */
export interface RawBrowser {
  /** The value of an expression in the extension's page; a promise is waited for. */
  evaluate<T>(expression: string): Promise<T>;
  /** Stops the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** Without the test driver, which holds each worker until it has looked at it: how soon one wakes could not be measured. */
export async function startRawBrowser(extension: string): Promise<RawBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'countersign-profile-'));
  const browser = spawn(
    findBrowser(),
    [
      ...BROWSER_FLAGS,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  let address = '';
  await waitUntil(() => {
    try {
      const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      address = `ws://127.0.0.1:${port}${path}`;
      return Boolean(path);
    } catch {
      return false;
    }
  }, 'the browser has started');

  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    waiting.get(reply.id ?? 0)?.(reply);
    waiting.delete(reply.id ?? 0);
  });
  const send = async <T>(method: string, params: object = {}, sessionId?: string): Promise<T> => {
    last += 1;
    const id = last;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }));
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  };
  const targets = async (type: string): Promise<readonly Target[]> => {
    const { targetInfos } = await send<{ readonly targetInfos: readonly Target[] }>('Target.getTargets');
    return targetInfos.filter(
      (target) => target.type === type && target.url.startsWith('chrome-extension://'),
    );
  };
  const workers = (): Promise<readonly Target[]> => targets('service_worker');
  let origin = '';
  await waitUntil(async () => {
    origin = /^chrome-extension:\/\/\w+/.exec((await workers())[0]?.url ?? '')?.[0] ?? '';
    return origin !== '';
  }, 'the background has started');
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', {
    url: `${origin}/manifest.json`,
  });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result } = await send<{ result: { value: T } }>(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    return result.value;
  };
  await waitUntil(
    () => evaluate<boolean>("typeof chrome === 'object' && chrome.runtime !== undefined"),
    'the page is there',
  );

  // A first-run page that opens by itself would wake the background whenever it likes.
  await settled();
  for (const page of await targets('page'))
    if (page.targetId !== targetId) await send('Target.closeTarget', { targetId: page.targetId });

  return {
    evaluate,
    async stopBackground() {
      for (const worker of await workers()) await send('Target.closeTarget', { targetId: worker.targetId });
      await waitUntil(async () => (await workers()).length === 0, 'the background has stopped');
      await settled();
    },
    async close() {
      const gone = new Promise((resolve) => browser.once('exit', resolve));
      await send('Browser.close');
      await gone;
      // Its processes go one after the other, and the last still writes.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
