import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { openProduct, openSite } from '../browser.ts';
import type { OpenSite } from '../../e2e/sites/site.ts';
import { ROUNDS, type Subject } from '../figure.ts';
import type { Product } from '../product.ts';
import { eagerReact } from '../variants.ts';

const TABS = 20;

/** Many mailbox tabs left open. */
export const memory: Subject = {
  figures: [
    {
      id: 'tabs-memory',
      name: 'memory of 20 mailbox tabs, more than without extension, a tab, gmail',
      kind: 'megabytes',
      reach: 1,
      naive: eagerReact,
      why: 'it is what the browser keeps for an extension with a background and a content script, whatever is in that script, as the row below shows',
    },
    {
      id: 'tabs-memory-empty',
      name: 'the same with nothing in its content script',
      kind: 'megabytes',
      reach: null,
      naive: null,
    },
  ],
  async measure(product) {
    if (platform() !== 'linux') throw new Error('The memory of processes is read from Linux only.');
    const differences: number[] = [];
    const ofEmpty: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bare = await openSite('gmail');
      const without = await memoryOfTabs(bare.context, bare.site).finally(bare.close);
      const own = await openProduct(product, 'gmail');
      const withIt = await memoryOfTabs(own.context, own.site).finally(own.close);
      differences.push((withIt - without) / TABS);
      const empty = await openProduct(emptied(product), 'gmail');
      const withEmpty = await memoryOfTabs(empty.context, empty.site).finally(empty.close);
      ofEmpty.push((withEmpty - without) / TABS);
    }
    return { 'tabs-memory': differences, 'tabs-memory-empty': ofEmpty };
  },
};

/** The same extension, of which nothing runs in the page. */
function emptied(product: Product): Product {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-emptied-'));
  cpSync(product.built(), folder, { recursive: true });
  writeFileSync(join(folder, 'content-scripts', 'gmail.js'), '(() => {})();');
  return { ...product, built: () => folder };
}

/** Megabytes of all renderers, what they share counted once. */
async function memoryOfTabs(context: BrowserContext, site: OpenSite): Promise<number> {
  const pages = [];
  for (let tab = 0; tab < TABS; tab += 1) {
    const page = await context.newPage();
    await page.goto(site.listUrl());
    pages.push(page);
  }
  await pages[0]?.waitForTimeout(5_000);
  for (const page of pages) {
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser does not tell its processes.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { id }) => sum + megabytesOf(id), 0);
}

const megabytesOf = (processId: number): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1_024;
