import { startRawServer, type RawAnswer } from '../scripts/model/raw-server.ts';
import { setUp } from '../scripts/extension.ts';
import { expect, KEY, test, type Mail } from './mail.ts';
import type { Pane } from './pane.ts';

const CHAIRS = 'Quote 4471';

/** Answers as a model server does that tells a key it was given. */
const refuses: RawAnswer = (response) => {
  response.writeHead(401, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}.`, code: 'invalid_api_key' } }),
  );
};

/** The pane of a thread without a draft, once it says what went wrong with the model at this address. */
async function failed(mail: Mail, address: string, subject: string, words: RegExp): Promise<Pane> {
  await setUp(mail.extension, { address, name: 'countersign-demo', key: KEY }, mail.site.settings);
  const pane = await mail.openThread(subject);
  await pane.says(words);
  return pane;
}

const draftsAgain = (pane: Pane): Promise<void> =>
  pane.button(/^(?:Try|Draft) again|^Draft a reply/).click({ timeout: 10_000 });

test(
  'the key is nowhere but in the header to its own origin',
  { tag: ['@row', '@S8'] },
  async ({ mail, home, tally }) => {
    test.setTimeout(240_000);
    const { context, extension, model, page, site } = mail;
    const logged: string[] = [];
    const requested: string[] = [];
    context.on('console', (message) => logged.push(message.text()));
    // The background's too, as far as Playwright tells.
    context.on('request', (request) => {
      const isToModel = request.url().startsWith(model.address);
      requested.push(
        request.url(),
        isToModel ? (request.postData() ?? '') : JSON.stringify(request.headers()),
      );
    });
    const canary = tally({
      id: 'S8',
      name: 'places looked through for a key that may be in the Authorization header to its own origin only',
    });

    const pane = await mail.openThread(CHAIRS);
    await pane.fillBlanks();
    await pane.send.click();
    await pane.says(/^Sent to/);
    const settings = await context.newPage();
    await settings.goto(`${extension.origin}/options.html#model`);
    await expect(settings.getByText('A key is saved').first()).toBeVisible();

    const places: Readonly<Record<string, () => unknown>> = {
      'the body and the address of requests': () => model.journal(),
      'the mail page': () => page.content(),
      'the pane': () => pane.frame.content(),
      'the settings page': async () => [
        await settings.content(),
        await settings.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value)),
      ],
      'the extension’s storage': () =>
        settings.evaluate(async () => [
          await chrome.storage.local.get(null),
          await chrome.storage.session.get(null),
        ]),
      'storage of the mail page': () =>
        page.evaluate(async () => [
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          await indexedDB.databases(),
        ]),
      'the console': () => logged,
      'what the mail site was told': () => site.recorded(),
      'every other request': () => requested,
    };
    for (const [place, look] of Object.entries(places))
      await canary.case(place, async () => {
        expect(JSON.stringify(await look())).not.toContain(KEY);
      });
    await canary.case('the header itself', () => {
      expect(model.authorizations()).toEqual([`Bearer ${KEY}`]);
      return Promise.resolve();
    });
    await settings.close();

    // Only Chromium lets a test look into the world of a content script.
    if (home === 'chromium')
      await canary.case('storage, for a content script', async () => {
        const session = await context.newCDPSession(page);
        const worlds: { readonly id: number; readonly origin: string }[] = [];
        session.on('Runtime.executionContextCreated', ({ context: world }) => worlds.push(world));
        await session.send('Runtime.enable');
        const world = worlds.find(({ origin }) => origin === extension.origin);
        expect(world, 'the world of the content script').toBeDefined();
        const { result } = await session.send('Runtime.evaluate', {
          expression: `Promise.all(['local', 'session'].map((area) => chrome.storage[area].get(null).then((all) => Object.keys(all).join(), () => 'closed')))`,
          contextId: world?.id ?? 0,
          awaitPromise: true,
          returnByValue: true,
        });
        expect(result.value).toEqual(['closed', 'closed']);
        await session.detach();
      });

    const near = await startRawServer();
    const far = await startRawServer();
    await canary.case('the words of an error that tells it', async () => {
      near.answer(refuses);
      const refused = await failed(mail, near.address, 'Samples and price list', /does not accept your key/);
      expect(near.requests().at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
      expect(await refused.frame.content()).not.toContain(KEY);
    });
    await canary.case('another origin, by a redirect', async () => {
      near.answer((response) => {
        response.writeHead(307, { location: `${far.address}/chat/completions` });
        response.end();
      });
      await failed(mail, near.address, 'Druckfreigabe', /sent us on to another address/);
      expect(far.requests()).toEqual([]);
    });
    await canary.case('another port of the same host', async () => {
      near.answer(refuses);
      far.answer(refuses);
      const before = await failed(mail, near.address, 'Site meeting', /does not accept your key/);
      // The address is changed; a key is not given for it.
      const page = await context.newPage();
      await page.goto(`${extension.origin}/options.html#model`);
      await page.evaluate(async (address) => {
        const { settings } = (await chrome.storage.local.get('settings')) as { settings: object };
        const consents = { [new URL(address).origin]: Date.now() };
        await chrome.storage.local.set({ settings: { ...settings, address, consents } });
      }, far.address);
      await page.close();
      await draftsAgain(before);
      await before.says(/key/, 10_000);
      expect(JSON.stringify(far.requests())).not.toContain(KEY);
    });
    await near.close();
    await far.close();
  },
);

// What a page of the extension has of the browser's API.
declare const chrome: {
  readonly storage: Readonly<
    Record<
      'local' | 'session',
      {
        get(keys: null | string): Promise<unknown>;
        set(values: Readonly<Record<string, unknown>>): Promise<void>;
      }
    >
  >;
};
