import { browser } from '#imports';
import { contentScript } from './content-script';

/** Puts a site's hands into the mail page in a tab. */
export async function loadHands(tabId: number, site: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [contentScript(`${site}-hands`)],
    injectImmediately: true,
  });
}
