import { join } from 'node:path';
import { build } from 'esbuild';
import type { CDPSession, Page } from '@playwright/test';

/** A page with the product's own site module in a world of its own, as an extension would have it there. */
export interface SitePage {
  /** Calls what the probe below offers, on the page that is loaded now, and gives its answer as plain data. */
  call<T = unknown>(name: string, ...given: readonly unknown[]): Promise<T>;
}

const WORLD = 'countersign';

/** Offers one call for each step of the contract. What was announced since the page was loaded is `seen`, as keys and failures. */
const PROBE = `
  import { roundcube } from './utils/mail/roundcube/roundcube';
  const seen = [];
  let open = null;
  let box = null;
  const watch = () =>
    roundcube.watchThreads((shown) => {
      open = shown.ok ? shown.value : null;
      seen.push(shown.ok ? (shown.value?.key ?? null) : shown.failure);
    }, new AbortController().signal);
  globalThis.probe = {
    seen: () => seen,
    read: () => open.read(),
    isClosed: () => open.closed.aborted,
    appearance: () => roundcube.appearance(),
    sentMailUrl: () => roundcube.sentMailUrl(),
    async openCompose(kind) {
      const opened = await open.openCompose(kind);
      if (!opened.ok || opened.value === 'on-its-way') return opened;
      box = opened.value;
      return { ok: true, value: 'open' };
    },
    state: () => box.state(),
    insert: (text, options) => box.insert(text, { previous: null, ownText: 'refuse', ...options }),
    checkSend: () => box.checkSend(),
    send: () => box.send(() => undefined),
  };
  if (window === top) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch);
    else watch();
  }
`;

let bundled: Promise<string> | null = null;

/** Every page that is loaded from now on gets the module, as soon as its document is there. */
export async function bringSite(page: Page): Promise<SitePage> {
  bundled ??= bundle();
  const session = await page.context().newCDPSession(page);
  const worlds = followWorlds(session);
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: await bundled, worldName: WORLD });
  return {
    async call<T>(name: string, ...given: readonly unknown[]) {
      const world = worlds.get(frameTree.frame.id);
      if (world === undefined) throw new Error('The page that is loaded now has no site module.');
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `probe.${name}(...${JSON.stringify(given)})`,
        contextId: world,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
  };
}

/** The module's world in each frame as it is now. */
function followWorlds(session: CDPSession): ReadonlyMap<string, number> {
  const worlds = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    if (name === WORLD) worlds.set(String(auxData?.['frameId']), id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    for (const [frame, id] of worlds) if (id === executionContextId) worlds.delete(frame);
  });
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  return worlds;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: PROBE, resolveDir: join(import.meta.dirname, '../..'), loader: 'js' },
    bundle: true,
    define: { 'import.meta.env.FIREFOX': 'false' },
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no file of the site module.');
  return file.text;
}
