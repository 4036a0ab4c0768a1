import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeExtension } from '../browser.ts';
import { ROUNDS, type Subject } from '../figure.ts';
import { startRawBrowser, type RawBrowser } from '../raw-browser.ts';
import { busyWorker } from '../variants.ts';

/** A background that is dead and is wanted. */
export const wake: Subject = {
  figures: [
    {
      id: 'worker-wake',
      name: 'background woken from dead by a message, over an empty one',
      kind: 'ratio',
      reach: 1.5,
      naive: busyWorker,
      why: 'more than half of what it takes longer is the reading of its bytes, as the row below shows, and these are within their own reach',
    },
    {
      id: 'worker-wake-bytes',
      name: 'the same for a background of the same bytes of which nothing runs',
      kind: 'ratio',
      reach: null,
      naive: null,
    },
  ],
  async measure(product) {
    const own = await startRawBrowser(product.built());
    const empty = await startRawBrowser(extensionOf(LISTENER));
    const bytes = readFileSync(join(product.built(), 'background.js'), 'utf8');
    const unrun = await startRawBrowser(extensionOf(`${LISTENER}\nasync function unrun() {\n${bytes}\n}`));
    try {
      const ratios: number[] = [];
      const ofBytes: number[] = [];
      for (let round = 0; round <= 2 * ROUNDS; round += 1) {
        const floor = await wakeTime(empty);
        const ratio = (await wakeTime(own)) / floor;
        const ratioOfBytes = (await wakeTime(unrun)) / floor;
        // The first round compiles.
        if (round === 0) continue;
        ratios.push(ratio);
        ofBytes.push(ratioOfBytes);
      }
      return { 'worker-wake': ratios, 'worker-wake-bytes': ofBytes };
    } finally {
      await own.close();
      await empty.close();
      await unrun.close();
    }
  },
};

const LISTENER = 'chrome.runtime.onMessage.addListener(() => false);';

const extensionOf = (background: string): string =>
  writeExtension({
    'manifest.json': {
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      background: { service_worker: 'background.js' },
    },
    'background.js': background,
  });

/** Milliseconds until a message that nobody answers comes back, from a background that has to start for it. */
async function wakeTime(browser: RawBrowser): Promise<number> {
  await browser.stopBackground();
  return browser.evaluate(`(async () => {
    const begun = performance.now();
    await chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined);
    return performance.now() - begun;
  })()`);
}
