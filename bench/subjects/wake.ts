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
    },
  ],
  async measure(product) {
    const own = await startRawBrowser(product.built());
    const empty = await startRawBrowser(
      writeExtension({
        'manifest.json': {
          manifest_version: 3,
          name: 'Empty',
          version: '1',
          background: { service_worker: 'background.js' },
        },
        'background.js': 'chrome.runtime.onMessage.addListener(() => false);',
      }),
    );
    try {
      const ratios: number[] = [];
      for (let round = 0; round <= 2 * ROUNDS; round += 1) {
        const floor = await wakeTime(empty);
        const ratio = (await wakeTime(own)) / floor;
        // The first round compiles.
        if (round > 0) ratios.push(ratio);
      }
      return { 'worker-wake': ratios };
    } finally {
      await own.close();
      await empty.close();
    }
  },
};

/** Milliseconds until a message that nobody answers comes back, from a background that has to start for it. */
async function wakeTime(browser: RawBrowser): Promise<number> {
  await browser.stopBackground();
  return browser.evaluate(`(async () => {
    const begun = performance.now();
    await chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined);
    return performance.now() - begun;
  })()`);
}
