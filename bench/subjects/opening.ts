import type { BrowserContext, Frame, Page } from '@playwright/test';
import { openProduct, openSite, waitUntil, writeExtension } from '../browser.ts';
import { ROUNDS, type Subject } from '../figure.ts';
import type { OpenSite } from '../../e2e/sites/site.ts';
import { frameLoadedAnew, reviewInPane } from '../variants.ts';

/** How long a tab stands in the list before a thread is opened: the product has looked closely and is waiting. */
const AT_REST_MS = 3_000;

/** From the opening of a thread to a pane that is painted and can be used. */
export const opening: Subject = {
  figures: [
    {
      id: 'pane-cold',
      name: 'first thread of a tab opened to pane usable, over a bare page in an iframe, gmail',
      kind: 'ratio',
      reach: 2,
      naive: reviewInPane,
    },
    {
      id: 'pane-warm',
      name: 'next thread opened to pane usable, over a bare page in an iframe, gmail',
      kind: 'ratio',
      reach: 1.3,
      naive: frameLoadedAnew,
      why: 'not for the way over the background, as the row below shows: a frame is waited for before the page is looked at, which costs a long thread no task; what is kept of the reply is read from disk; and the pane draws a whole card where the bare page has a field and a button',
    },
    {
      id: 'pane-warm-told',
      name: 'the same for the bare page, told by its background what to show',
      kind: 'ratio',
      reach: null,
      naive: null,
    },
  ],
  async measure(product) {
    const own = await openProduct(product, 'gmail');
    const bare = await openSite('gmail', { extension: bareFrame() });
    const told = await openSite('gmail', { extension: bareFrame({ isTold: true }) });
    await own.context.addInitScript(notePaints);
    try {
      const cold: number[] = [];
      const warm: number[] = [];
      const warmTold: number[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const floor = await openTwo(bare.context, bare.site);
        const time = await openTwo(own.context, own.site);
        const timeTold = await openTwo(told.context, told.site);
        // The first round compiles.
        if (round === 0) continue;
        cold.push(time.cold / floor.cold);
        warm.push(time.warm / floor.warm);
        warmTold.push(timeTold.warm / floor.warm);
      }
      return { 'pane-cold': cold, 'pane-warm': warm, 'pane-warm-told': warmTold };
    } finally {
      await own.close();
      await bare.close();
      await told.close();
    }
  },
};

/** Opens two threads one after the other in a new tab. Gives milliseconds. */
async function openTwo(
  context: BrowserContext,
  site: OpenSite,
): Promise<{ readonly cold: number; readonly warm: number }> {
  const page = await context.newPage();
  await page.goto(site.listUrl());
  const times: number[] = [];
  for (const thread of site.threads.slice(0, 2)) {
    await page.waitForTimeout(AT_REST_MS);
    times.push(await openTime(page, site.threadUrl(thread)));
    await page.waitForTimeout(AT_REST_MS);
    await page.evaluate((url) => location.assign(url), site.listUrl());
  }
  await page.close();
  const [cold = 0, warm = 0] = times;
  return { cold, warm };
}

async function openTime(page: Page, url: string): Promise<number> {
  const begun = await page.evaluate((there) => {
    location.assign(there);
    return Date.now();
  }, url);
  let shown = 0;
  await waitUntil(async () => {
    const frame = page.frames().find((one) => one.url().startsWith('chrome-extension://'));
    shown = frame ? await shownAt(frame) : 0;
    return shown >= begun;
  }, 'the pane is painted');
  return shown - begun;
}

/** When the frame was last painted after it had shown nothing, in milliseconds since 1970; 0 before. */
const shownAt = (frame: Frame): Promise<number> =>
  frame.evaluate(() => (globalThis as { shownAt?: number }).shownAt ?? 0).catch(() => 0);

/** In the pane: notes when its card can be used, whenever it comes where there was none. */
function notePaints(): void {
  if (!location.pathname.endsWith('/pane.html')) return;
  let isThere = false;
  new MutationObserver(() => {
    const isUsable = document.querySelector('.card button:not([disabled])') !== null;
    if (isUsable && !isThere)
      requestAnimationFrame(() => {
        // The first task after a frame's callbacks runs when the frame was handed on.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(globalThis, { shownAt: Date.now() });
        port2.postMessage(null);
      });
    isThere = isUsable;
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/**
 * An extension that shows a page with nothing but a field and a button as soon as a message is on the screen. Where it `isTold`, the page says so
 * to the background, which has the frame shown and tells it that there is something to show: the way everything takes that a mail page must not know.
 */
const bareFrame = ({ isTold = false } = {}): string =>
  writeExtension({
    'manifest.json': {
      manifest_version: 3,
      name: 'Bare',
      version: '1',
      content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'] }],
      background: { service_worker: 'background.js' },
      web_accessible_resources: [{ resources: ['frame.html'], matches: ['https://mail.google.com/*'] }],
    },
    'background.js': `
      const ports = { page: new Map(), frame: new Map() };
      chrome.runtime.onConnect.addListener((port) => {
        const tab = port.sender.tab.id;
        ports[port.name].set(tab, port);
        port.onMessage.addListener((isOpen) => {
          ports.page.get(tab)?.postMessage(isOpen);
          ports.frame.get(tab)?.postMessage(isOpen);
        });
      });
    `,
    'content.js': `
      let frame = null;
      let wasOpen = false;
      const show = (isOpen) => {
        if (isOpen && !frame) {
          const root = document.createElement('bare-pane').attachShadow({ mode: 'closed' });
          frame = document.createElement('iframe');
          frame.src = chrome.runtime.getURL('frame.html');
          frame.style.cssText = 'position: fixed; inset: auto 16px 16px auto; width: 400px; height: 600px';
          root.append(frame);
          document.documentElement.append(root.host);
        }
        if (frame) frame.style.display = isOpen ? '' : 'none';
      };
      const port = ${isTold} && chrome.runtime.connect({ name: 'page' });
      if (port) port.onMessage.addListener(show);
      const look = () => {
        const isOpen = /#inbox\\/./.test(location.hash) &&
          [...document.querySelectorAll('[data-message-id]')].some((message) => message.checkVisibility());
        if (!port) show(isOpen);
        else if (isOpen !== wasOpen) port.postMessage(isOpen);
        wasOpen = isOpen;
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
      addEventListener('hashchange', look);
    `,
    'frame.html':
      '<!doctype html><title>Bare</title><main><textarea></textarea><button>Send</button></main><script src="frame.js"></script>',
    // While it is not shown, frames are not drawn.
    'frame.js': `
      const main = document.querySelector('main');
      if (${isTold}) {
        const port = chrome.runtime.connect({ name: 'frame' });
        port.onMessage.addListener((isOpen) => { main.hidden = !isOpen; });
      }
      let last = 0;
      const note = () => {
        const now = Date.now();
        if (now - last > 1000 && !main.hidden) {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => { globalThis.shownAt = Date.now(); };
          port2.postMessage(null);
        }
        if (!main.hidden) last = now;
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    `,
  });
