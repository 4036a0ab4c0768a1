import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../../scripts/browser.ts';
import { threads } from '../../mailbox/mailbox.ts';
import { account, people } from '../../mailbox/people.ts';
import { serveGmail } from '../serve.ts';
import { buildWitness } from './extension.ts';
import { requestEvent, sightingsAttribute } from './sighting.ts';
import type { BrowserContext, Page } from '@playwright/test';
import type { GmailStandIn } from '../serve.ts';
import type { Request, Sighting } from './sighting.ts';

/**
 * InboxSDK (2.2.26) was written against the real Gmail by people who never saw this stand-in. What it finds here is
 * evidence that the page is like the real one; what it misses is listed in the last test, with the reason.
 */
let context: BrowserContext;
let gmail: GmailStandIn;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const extension = await buildWitness();
  context = await chromium.launchPersistentContext(await mkdtemp(join(tmpdir(), 'witness-profile-')), {
    executablePath: findBrowser(),
    headless: false,
    args: [
      '--headless=new',
      ...BROWSER_FLAGS,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  gmail = await serveGmail(context);
  await context.route(/^https:\/\/[^/]*(inboxsdk|mailfoogae)[^/]*\//, (route) =>
    route.fulfill({ contentType: 'application/json', body: '{}' }),
  );
  page = await context.newPage();
});

test.afterAll(async () => {
  await context.close();
});

async function sightings(): Promise<readonly Sighting[]> {
  const text = await page.locator('html').getAttribute(sightingsAttribute);
  return text === null ? [] : (JSON.parse(text) as readonly Sighting[]);
}

async function ofKind<Kind extends Sighting['kind']>(
  kind: Kind,
): Promise<readonly Extract<Sighting, { kind: Kind }>[]> {
  return (await sightings()).filter((one): one is Extract<Sighting, { kind: Kind }> => one.kind === kind);
}

async function ask(request: Request): Promise<void> {
  await page.evaluate(([name, detail]) => document.dispatchEvent(new CustomEvent(name, { detail })), [
    requestEvent,
    JSON.stringify(request),
  ] as const);
}

test('is handed the open thread and every message with its sender', async () => {
  await page.goto(gmail.threadUrl(threads.wayfinding));
  await expect
    .poll(async () => (await ofKind('thread'))[0], { timeout: 20_000 })
    .toMatchObject({
      id: threads.wayfinding.id,
      subject: threads.wayfinding.subject,
    });
  await expect.poll(async () => (await ofKind('message')).length).toBe(threads.wayfinding.mails.length);
  const senders = (await ofKind('message')).map((one) => one.sender);
  expect(senders.sort()).toEqual(threads.wayfinding.mails.map((mail) => mail.from.email).sort());
  expect(await sightings()).toContainEqual({ kind: 'event', name: `loaded for ${account.me.email}` });
});

test('is handed the inline reply, writes into it and sends it', async () => {
  await page.goto(gmail.threadUrl(threads.siteMeeting));
  await page.locator('.bkI:visible').click();
  await expect.poll(async () => (await ofKind('compose')).length).toBe(1);
  const [compose] = await ofKind('compose');
  expect(compose).toMatchObject({ inline: true, reply: true, subject: `Re: ${threads.siteMeeting.subject}` });
  expect(compose?.to).toEqual([people.luis.email, people.grace.email]);
  expect(compose?.cc).toHaveLength(6);
  await page.waitForTimeout(300);
  await ask({ act: 'write', html: '<div>Revision D is final.</div>' });
  await ask({ act: 'send' });
  await expect.poll(() => gmail.record.sent.length).toBe(1);
  expect(gmail.record.sent[0]?.ownText).toContain('Revision D is final.');
  await expect(page.locator('.ip.adB')).toHaveCount(0);
  const names = (await ofKind('event')).map((one) => one.name);
  expect(names).toEqual(expect.arrayContaining(['bodyChanged', 'presending']));
  // Told by Gmail's sync traffic, which the stand-in has not; after a Send, `destroy` waits for `sent`.
  for (const unheard of ['sending', 'sent', 'destroy']) expect(names).not.toContain(unheard);
});

test('is handed the pop-up compose and writes into it', async () => {
  const before = (await ofKind('compose')).length;
  await page.locator('[gh=cm]').click();
  await expect.poll(async () => (await ofKind('compose')).length).toBe(before + 1);
  expect((await ofKind('compose')).at(-1)).toMatchObject({
    inline: false,
    reply: false,
    from: account.me.email,
  });
  await page.waitForTimeout(400);
  await ask({ act: 'write', html: 'Hello Nils' });
  await expect(page.locator('.AD [g_editable=true]')).toContainText('Hello Nils');
  await page.locator('.AD .anm[name=to] input').fill(people.nils.email);
  await page.keyboard.press('Enter');
  await ask({ act: 'send' });
  await expect.poll(() => gmail.record.sent.length).toBe(2);
  expect(gmail.record.sent[1]?.ownText).toContain('Hello Nils');
});

/**
 * What InboxSDK offers and cannot give here. It reads these from Gmail's own sync traffic, which the stand-in does not
 * imitate; on the real page they work, so nothing of ours may lean on their absence.
 */
const unseen = ['compose.getDraftID', 'message.getRecipientsFull'];

test('what it cannot see is known, and nothing else is missing', async () => {
  gmail.setVariants({ fromChooser: true });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(gmail.threadUrl(threads.tileSamples));
  await page.reload();
  await expect.poll(async () => (await ofKind('message')).length, { timeout: 20_000 }).toBe(1);
  await page.locator('.bkH:visible').click();
  await expect.poll(async () => (await ofKind('compose')).length).toBe(1);
  await ask({ act: 'probe' });
  await expect.poll(async () => (await ofKind('unseen')).map((one) => one.what).sort()).toEqual(unseen);
  const names = (await ofKind('event')).map((one) => one.name);
  expect(names).toEqual(
    expect.arrayContaining(['message.getDateString', 'message.getThreadView', 'two From choices']),
  );
});
