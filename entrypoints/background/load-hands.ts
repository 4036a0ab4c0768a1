import { browser, type ScriptPublicPath } from '#imports';

/** Puts a site's hands into the mail page in a tab. The build names them by the site; those of an unknown one are refused by the browser. */
export async function loadHands(tabId: number, site: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [`/content-scripts/${site}-hands.js` as ScriptPublicPath],
    injectImmediately: true,
  });
}
