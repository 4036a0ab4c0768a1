import { expect, test } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import { people } from '../mailbox/people.ts';
import { threads } from '../mailbox/mailbox.ts';
import { serveGmail } from './serve.ts';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { GmailOptions, GmailStandIn } from './serve.ts';

test.use({ launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] } });

const toast = (page: Page): Locator => page.locator('.b8.bAp .bAq');
const form = (page: Page): Locator => page.locator('.ip.adB .M9');
const editor = (page: Page): Locator => form(page).locator('[g_editable=true]');
const sendButton = (page: Page): Locator => form(page).locator('.aoO');

async function open(
  context: BrowserContext,
  page: Page,
  options: GmailOptions = {},
  thread = threads.chairOrder,
): Promise<GmailStandIn> {
  const gmail = await serveGmail(context, { ...options, variants: { pace: 'fast', ...options.variants } });
  await page.goto(gmail.threadUrl(thread));
  return gmail;
}

async function reply(page: Page, which: 'bkH' | 'bkI' = 'bkH'): Promise<void> {
  await page.locator(`.${which}:visible`).click();
  await expect(editor(page)).toBeFocused();
  // The second filling of a fresh compose has to be over before anyone types.
  await page.waitForTimeout(150);
}

test('a typed reply is sent by the mouse and recorded as it was', async ({ page, context }) => {
  const gmail = await serveGmail(context, { variants: { pace: 'fast' } });
  await page.goto(gmail.url());
  await expect(page).toHaveTitle('Inbox (5) - jonas.weber@northlight.example - Gmail');
  await page.locator('tr.zA', { hasText: 'Quote 4471' }).click();
  await reply(page);
  await page.keyboard.type('Felt glides please.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Invoice the library.');
  await sendButton(page).click();
  await expect(toast(page)).toHaveText('Message sent');
  await expect(form(page)).toHaveCount(0);
  expect(gmail.record.sent).toHaveLength(1);
  expect(gmail.record.sent[0]).toMatchObject({
    ownText: 'Felt glides please.\nInvoice the library.',
    subject: 'Re: Quote 4471: 24 Halden chairs',
    inReplyTo: threads.chairOrder.mails[1]?.id,
    to: [{ email: people.maya.email }],
    cc: [],
    undone: false,
  });
  expect(gmail.record.sent[0]?.uet).toContain('smoked oak');
  expect(gmail.record.sent[0]?.signatureHtml).toContain('Northlight Studio');
  await page.reload();
  await expect(page.locator('[role=listitem].h7 .a3s')).toContainText('Invoice the library.');
  expect(gmail.record.pageErrors).toEqual([]);
});

test('a lone click on Send does nothing; with plain clicks allowed it sends', async ({ page, context }) => {
  const gmail = await open(context, page);
  await reply(page);
  await page.keyboard.type('Yes.');
  await sendButton(page).evaluate((button: HTMLElement) => {
    button.click();
  });
  await page.waitForTimeout(400);
  await expect(form(page)).toHaveCount(1);
  expect(gmail.record.sent).toEqual([]);
  gmail.setVariants({ press: 'click' });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(editor(page)).toContainText('Yes.');
  await sendButton(page).evaluate((button: HTMLElement) => {
    button.click();
  });
  await expect(toast(page)).toHaveText('Message sent');
  expect(gmail.record.sent).toHaveLength(1);
});

test('Undo brings the form back with the same draft, and the mail counts as undone', async ({
  page,
  context,
}) => {
  const gmail = await open(context, page, {}, threads.lunchCall);
  await reply(page);
  await page.keyboard.type('Monday 10:00 is fine.');
  const draft = form(page).locator('input[name=draft]');
  await expect(draft).toHaveValue(/^#msg-a:r/);
  const before = await draft.inputValue();
  await sendButton(page).click();
  await page.locator('.b8.bAp .a8k', { hasText: 'Undo' }).click();
  await expect(toast(page)).toHaveText('Sending undone.');
  await expect(draft).toHaveValue(before);
  await expect(editor(page)).toContainText('Monday 10:00 is fine.');
  await expect(page.locator('[role=listitem]')).toHaveCount(1);
  expect(gmail.record.undone).toHaveLength(1);
});

test('a fresh compose is filled a second time, once', async ({ page, context }) => {
  const gmail = await open(context, page, { variants: { delays: { reset: 4_000 } } });
  await page.locator('.bkH:visible').click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText('too early');
  await expect(editor(page)).toContainText('too early');
  await expect(editor(page)).not.toContainText('too early');
  await editor(page).focus();
  await page.keyboard.insertText('in time');
  await expect.poll(() => gmail.record.drafts.at(-1)?.ownText).toContain('in time');
  await expect(editor(page)).toContainText('in time');
});

test('typing saves a draft that is there again after a reload', async ({ page, context }) => {
  const gmail = await open(context, page);
  await reply(page, 'bkI');
  const draft = form(page).locator('input[name=draft]');
  await expect(draft).toHaveValue('');
  await page.keyboard.type('Half a sentence');
  await expect(draft).toHaveValue(/^#msg-a:r/);
  expect(gmail.record.drafts[0]).toMatchObject({
    ownText: 'Half a sentence',
    cc: [{ email: people.priya.email }],
  });
  await page.reload();
  await expect(editor(page)).toContainText('Half a sentence');
});

test('Ctrl+Z takes typing and execCommand insertions out again', async ({ page, context }) => {
  await open(context, page);
  await reply(page);
  await editor(page).evaluate((element: HTMLElement) => {
    element.focus();
    document.execCommand('insertText', false, 'Inserted at once');
  });
  await expect(editor(page)).toContainText('Inserted at once');
  await page.waitForTimeout(400);
  await page.keyboard.press('Control+z');
  await expect(editor(page)).not.toContainText('Inserted');
  await expect(editor(page).locator('.gmail_signature')).toHaveCount(1);
});

test('no recipient and a forgotten attachment each ask first', async ({ page, context }) => {
  const gmail = await open(context, page);
  await page.locator('.bkG:visible').click();
  await expect(form(page)).toHaveCount(1);
  await page.waitForTimeout(300);
  await sendButton(page).click();
  await expect(page.locator('[role=alertdialog]')).toContainText('at least one recipient');
  await page.locator('[role=alertdialog] button').click();
  await gmail.editRecipients({ to: [people.tom] });
  await editor(page).click({ position: { x: 4, y: 8 } });
  await page.keyboard.type('The plan is attached.');
  await sendButton(page).click();
  await expect(page.locator('[role=alertdialog]')).toContainText('forgot to attach');
  await page.locator('[role=alertdialog] button').first().click();
  await expect(toast(page)).toHaveText('Message sent');
  expect(gmail.record.sent[0]).toMatchObject({
    mode: 'forward',
    to: [{ email: people.tom.email }],
    inReplyTo: null,
  });
});

test('every way Send can go wrong does', async ({ page, context }) => {
  const gmail = await open(context, page);
  await reply(page);
  await page.keyboard.type('Attempt');
  await gmail.failNextSend('throws');
  await sendButton(page).click();
  await gmail.failNextSend('offline');
  await sendButton(page).click();
  await expect(toast(page)).toContainText('offline');
  await gmail.failNextSend('refused');
  await sendButton(page).click();
  await expect(toast(page)).toContainText('could not be sent');
  expect(gmail.record.sent).toHaveLength(0);
  await gmail.failNextSend('no-toast');
  await sendButton(page).click();
  await expect(form(page)).toHaveCount(0);
  await expect(page.locator('.b8.bAp')).toHaveCount(0);
  expect(gmail.record.sent).toHaveLength(1);
  await reply(page);
  await page.keyboard.type('Gone');
  await gmail.failNextSend('vanishes');
  await sendButton(page).click();
  await expect(form(page)).toHaveCount(0);
  expect(gmail.record.sent).toHaveLength(1);
});

test('a new mail arrives in the open thread', async ({ page, context }) => {
  const gmail = await open(context, page);
  await expect(page.locator('.bkH:visible')).toHaveCount(1);
  await gmail.deliver(threads.chairOrder, {
    id: '19ac000000000001',
    from: people.maya,
    to: [people.jonas],
    date: '2026-11-20T12:00:00+01:00',
    html: '<div>One more thing.</div>',
  });
  await expect(page.locator('[data-legacy-message-id="19ac000000000001"] .a3s')).toContainText(
    'One more thing.',
  );
});

test('old views stay hidden in the page and only the shown one is main', async ({ page, context }) => {
  const gmail = await open(context, page);
  await expect(page.locator('h2.hP:visible')).toHaveText(threads.chairOrder.subject);
  await page.goto(gmail.threadUrl(threads.siteMeeting));
  await expect(page.locator('h2.hP:visible')).toHaveText(threads.siteMeeting.subject);
  await expect(page.locator('h2.hP')).toHaveCount(2);
  await expect(page.locator('[role=main]')).toHaveCount(1);
  await expect(page.locator('tr.zA [data-legacy-thread-id]').first()).toBeHidden();
});

test('single letters are shortcuts outside of fields only', async ({ page, context }) => {
  const gmail = await open(context, page);
  await expect(page.locator('.bkH:visible')).toHaveCount(1);
  await page.keyboard.press('r');
  await expect(editor(page)).toBeFocused();
  await page.waitForTimeout(150);
  await page.keyboard.type('refer');
  await expect(editor(page)).toContainText('refer');
  expect(gmail.record.shortcuts.map((one) => one.key)).toEqual(['r']);
});

test('the page refuses HTML strings from its own world', async ({ page, context }) => {
  await open(context, page);
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});

test('a pop-up compose sends a new mail', async ({ page, context }) => {
  const gmail = await serveGmail(context, { variants: { pace: 'fast' } });
  await page.goto(gmail.url());
  await page.locator('[gh=cm]').click();
  const popup = page.locator('.AD [role=dialog]');
  await expect(popup.locator('[g_editable=true]')).toHaveCount(1);
  await page.waitForTimeout(150);
  await popup.locator('.anm[name=to] input').fill(people.nils.email);
  await page.keyboard.press('Enter');
  await popup.locator('input[name=subjectbox]').fill('Panels');
  await popup.locator('[g_editable=true]').click({ position: { x: 4, y: 8 } });
  await page.keyboard.type('Hello');
  await popup.locator('.aoO').click();
  await expect(toast(page)).toHaveText('Message sent');
  expect(gmail.record.sent[0]).toMatchObject({
    mode: 'new',
    subject: 'Panels',
    ownText: 'Hello',
    to: [{ email: people.nils.email }],
  });
});

test('a thread in a window of its own can be answered', async ({ page, context }) => {
  const gmail = await serveGmail(context, { variants: { pace: 'fast' } });
  await page.goto(gmail.windowUrl(threads.lunchCall));
  await expect(page.locator('body.aAU.xE.Su')).toHaveCount(1);
  await reply(page);
  await page.keyboard.type('Fine.');
  await sendButton(page).click();
  await expect.poll(() => gmail.record.sent[0]?.ownText).toBe('Fine.');
});

test('a compose in a window of its own sends', async ({ page, context }) => {
  const gmail = await serveGmail(context, { variants: { pace: 'fast' } });
  await page.goto(gmail.composeWindowUrl());
  await expect(page.locator('body.xE.xp [g_editable=true]')).toHaveCount(1);
  await page.waitForTimeout(200);
  await page.locator('.anm[name=to] input').fill(people.nils.email);
  await page.keyboard.press('Enter');
  await page.locator('[g_editable=true]').click({ position: { x: 4, y: 8 } });
  await page.keyboard.type('Hello');
  await page.locator('.aoO').click();
  await expect.poll(() => gmail.record.sent[0]?.ownText).toBe('Hello');
});

test('a reply can be popped out and goes on as the same draft', async ({ page, context }) => {
  const gmail = await open(context, page);
  await reply(page);
  await page.keyboard.type('Moved.');
  await expect(form(page).locator('input[name=draft]')).toHaveValue(/^#msg-a:r/);
  await form(page).locator('.Un').click();
  await form(page).locator('> [role=menu]:first-child > .SK > :last-child').click();
  const popup = page.locator('.AD [role=dialog]');
  await expect(popup.locator('[g_editable=true]')).toContainText('Moved.');
  await popup.locator('.aoO').click();
  await expect(toast(page)).toHaveText('Message sent');
  expect(gmail.record.sent[0]).toMatchObject({
    draftId: gmail.record.drafts[0]?.draftId,
    ownText: 'Moved.',
    inReplyTo: threads.chairOrder.mails[1]?.id,
  });
  await expect(page.locator('[role=listitem].h7 .a3s')).toContainText('Moved.');
});

test('folded messages open one by one or all together, their bodies later', async ({ page, context }) => {
  await open(context, page, { variants: { pace: 'real' } }, threads.wayfinding);
  await expect(page.locator('[role=listitem].kQ')).toHaveCount(9);
  await expect(page.locator('.a3s')).toHaveCount(1);
  await page.locator('.adx').click();
  await expect(page.locator('[role=listitem].kQ')).toHaveCount(0);
  await page.locator('[role=listitem].kv').first().locator('.iA').click();
  await expect(page.locator('[role=listitem].h7')).toHaveCount(2);
  await expect(page.locator('.a3s')).toHaveCount(2);
  await page.locator('button[jsname=tRarif]').click();
  await expect(page.locator('.a3s')).toHaveCount(12);
});

test('the quote stays outside the editor until it is opened', async ({ page, context }) => {
  const gmail = await open(context, page);
  await reply(page);
  await expect(editor(page).locator('.gmail_quote')).toHaveCount(0);
  await page.keyboard.type('See below.');
  await form(page).locator('.ajR').click();
  await expect(editor(page).locator('.gmail_quote').first()).toContainText('Felt glides');
  await sendButton(page).click();
  await expect(toast(page)).toHaveText('Message sent');
  expect(gmail.record.sent[0]).toMatchObject({ ownText: 'See below.', uet: '', quoteOpened: true });
});

test('a clipped message links to the whole of it', async ({ page, context }) => {
  await open(context, page, {}, threads.clippedNewsletter);
  const link = page.locator('.iX a[href*="view=lg"]');
  const [whole] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(whole.locator('h3')).toHaveCount(24);
});
