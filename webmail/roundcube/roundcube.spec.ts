import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import { threads } from '../mailbox/mailbox.ts';
import { account, people } from '../mailbox/people.ts';
import { messageIdOf } from './eml.ts';
import { serveRoundcube } from './serve.ts';
import { skipWithoutRoundcube } from './skip.ts';
import type { Page } from '@playwright/test';
import type { Mail } from '../mailbox/mail.ts';
import type { RoundcubeOptions, RoundcubeServer } from './serve.ts';

/** The server itself, used by hand: what the tests of the site in `site.spec.ts` rest on. */
test.beforeAll(skipWithoutRoundcube);

test.use({ launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] } });

const servers: RoundcubeServer[] = [];
const serve = async (options?: RoundcubeOptions): Promise<RoundcubeServer> => {
  const server = await serveRoundcube(options);
  servers.push(server);
  return server;
};
test.afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const [order, quote] = threads.chairOrder.mails as readonly [Mail, Mail];

const writeReply = async (page: Page, text: string): Promise<void> => {
  await page.locator('#toolbar-menu a.reply').click();
  await page.locator('[name=_message]').waitFor({ state: 'attached' });
  const plain = page.locator('textarea[name=_message]:visible');
  const editor = page.frameLocator('iframe#composebody_ifr').locator('body');
  await expect(plain.or(page.locator('iframe#composebody_ifr'))).toBeVisible();
  await ((await plain.count()) > 0 ? plain : editor).pressSequentially(text);
};

test('a reply typed by hand arrives over SMTP as an answer to the mail', async ({ page }) => {
  const roundcube = await serve();
  await roundcube.signIn(page);
  await expect(page.locator('#messagelist tr.message')).toHaveCount(22);
  await page.goto(roundcube.threadUrl(threads.chairOrder));
  await expect(page.locator('#messagebody')).toContainText('24 Halden chairs in smoked oak');
  await writeReply(page, 'Felt glides, please.');
  await page.locator('button.send').click();
  await expect(page.locator('#messagelist')).toBeVisible();
  expect(roundcube.record.sent).toHaveLength(1);
  expect(roundcube.record.sent[0]).toMatchObject({
    from: account.me,
    to: [people.maya],
    cc: [],
    recipients: [people.maya.email],
    subject: 'Re: Quote 4471: 24 Halden chairs',
    inReplyTo: messageIdOf(quote),
    references: [messageIdOf(order), messageIdOf(quote)],
    ownText: 'Felt glides, please.',
  });
  expect(roundcube.record.sent[0]?.signature).toContain('Northlight Studio');
  expect(roundcube.record.sent[0]?.quote).toContain('> thanks for asking.');
  expect(roundcube.record.sent[0]?.html).toContain('Felt glides, please.');
});

test('in a text area below the quote, without signature, in Hebrew', async ({ page }) => {
  const variants = {
    compose: 'text',
    replyStarts: 'below-quote',
    signature: 'none',
    locale: 'he_IL',
  } as const;
  const roundcube = await serve({ variants });
  await roundcube.signIn(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'he');
  await page.goto(roundcube.threadUrl(threads.chairOrder));
  await writeReply(page, 'תודה');
  await page.locator('button.send').click();
  await expect.poll(() => roundcube.record.sent.length).toBe(1);
  expect(roundcube.record.sent[0]).toMatchObject({ html: null, ownText: 'תודה', signature: '' });
});

test('what is saved lies among the drafts', async ({ page }) => {
  const roundcube = await serve();
  await roundcube.signIn(page);
  expect(await roundcube.record.drafts()).toEqual([]);
  await page.goto(roundcube.threadUrl(threads.chairOrder));
  await writeReply(page, 'Later.');
  await page.locator('#toolbar-menu a.save').click();
  await expect
    .poll(async () => (await roundcube.record.drafts()).map(({ ownText }) => ownText))
    .toEqual(['Later.']);
});

test('mail that arrives is the newest of its thread', async ({ page }) => {
  const roundcube = await serve();
  await roundcube.signIn(page);
  await roundcube.deliver(threads.chairOrder, {
    id: '19aa6000000000ff',
    from: people.maya,
    to: [people.jonas],
    date: '2026-11-20T12:00:00+01:00',
    html: '<p>One more thing.</p>',
  });
  await page.goto(roundcube.threadUrl(threads.chairOrder));
  await expect(page.locator('#messagebody')).toContainText('One more thing.');
});

test('a folder of .eml files lies in the inbox', async ({ page }) => {
  const emlFolder = mkdtempSync(join(tmpdir(), 'countersign-eml-'));
  writeFileSync(
    join(emlFolder, 'plain.eml'),
    'From: a@example.com\nTo: b@example.com\nSubject: From a file\nMessage-ID: <1@example.com>\n\nHello.\n',
  );
  const roundcube = await serve({ emlFolder });
  await roundcube.signIn(page);
  await page.goto(roundcube.emlUrl('plain.eml'));
  await expect(page.locator('h2.subject')).toContainText('From a file');
});

for (const [mode, error] of [
  ['refused', '550'],
  ['refused-late', '554'],
] as const) {
  test(`a mail that is ${mode} stays in the box, and the next press sends it`, async ({ page }) => {
    const roundcube = await serve();
    await roundcube.signIn(page);
    await page.goto(roundcube.threadUrl(threads.chairOrder));
    await writeReply(page, 'Yes.');
    await roundcube.failNextSend(mode);
    await page.locator('button.send').click();
    await expect(page.locator('#messagestack .error')).toContainText(error);
    expect(roundcube.record.sent).toEqual([]);
    await page.locator('button.send').click();
    await expect.poll(() => roundcube.record.sent.length).toBe(1);
  });
}

test('a server that nobody reaches is an error, one that waits is waited for', async ({ page }) => {
  const roundcube = await serve();
  await roundcube.signIn(page);
  await page.goto(roundcube.threadUrl(threads.chairOrder));
  await writeReply(page, 'Yes.');
  await roundcube.failNextSend('unreachable');
  await page.locator('button.send').click();
  await expect(page.locator('#messagestack .error')).toBeVisible();
  await roundcube.failNextSend('slow');
  await page.locator('button.send').click();
  await expect(page.locator('#messagestack .loading')).toBeVisible();
  expect(roundcube.record.sent).toEqual([]);
  await roundcube.failNextSend(null);
  await expect.poll(() => roundcube.record.sent.length).toBe(1);
});

test('two stand side by side in one browser, and nothing is left of one that was closed', async ({
  page,
}) => {
  const [one, other] = [await serve(), await serve({ variants: { skin: 'larry' } })];
  await one.signIn(page);
  await other.signIn(page);
  for (const { threadUrl } of [one, other]) {
    await page.goto(threadUrl(threads.lunchCall));
    await expect(page.locator('#messagebody')).toBeVisible();
  }
  await one.close();
  expect(existsSync(one.folder)).toBe(false);
  await expect(fetch(one.origin)).rejects.toThrow();
});

test('nothing is left of one whose process was killed', async () => {
  const script = `
    const { serveRoundcube } = await import(${JSON.stringify(join(import.meta.dirname, 'serve.ts'))});
    const { folder, origin } = await serveRoundcube();
    console.log(JSON.stringify([folder, origin]));`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const [folder, origin] = JSON.parse(line.toString()) as [string, string];
  expect((await fetch(origin)).ok).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => existsSync(folder)).toBe(false);
  await expect(fetch(origin)).rejects.toThrow();
});
