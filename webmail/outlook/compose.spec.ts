import { expect, test } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import { threads } from '../mailbox/mailbox.ts';
import { people } from '../mailbox/people.ts';
import { serveOutlook } from './serve.ts';
import { dialog, dock, editor, notice, open, reply, sendButton } from './spec-page.ts';

test.use({ launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] } });

test('recipients of a reply to all are names in a row until it is entered', async ({ page, context }) => {
  const outlook = await open(
    context,
    page,
    { variants: { shortRecipients: true, addresses: 'on-page' } },
    threads.siteMeeting,
  );
  await expect(page.locator('[data-testid=RecipientWell][aria-label^="Cc:"]')).toContainText('+5 others');
  await page.getByRole('button', { name: '+5 others' }).click();
  await expect(page.locator('[data-testid=RecipientWell][aria-label^="Cc:"]')).toContainText('Sam Ellery');
  await reply(page, 'ArrowReplyAllRegular');
  const wells = dock(page).locator('[contenteditable=true]:not([aria-multiline=true])');
  await expect(wells).toHaveCount(0);
  await dock(page).locator('[aria-label^="To:"]').focus();
  await expect(wells).toHaveCount(2);
  await expect(wells.first().locator('._EType_RECIPIENT_ENTITY')).toHaveCount(2);
  await expect(wells.first().locator('[data-lpc-hover-target-id]').first()).toHaveAttribute(
    'aria-label',
    `Luis Herrera, ${people.luis.email}`,
  );
  await wells.last().focus();
  await page.keyboard.press('End');
  await page.keyboard.type(people.nils.email);
  await page.keyboard.press('Enter');
  await expect(wells.last().locator('._EType_RECIPIENT_ENTITY')).toHaveCount(7);
  await page.keyboard.type('nobody');
  await sendButton(page).click();
  await expect(dock(page).getByRole('alert')).toContainText('nobody');
  await outlook.editRecipients({ to: [people.tom], cc: [] });
  await expect(wells.first()).toContainText('Tom Okafor');
  expect(outlook.record.sent).toEqual([]);
});

test('every way Send can go wrong does', async ({ page, context }) => {
  const outlook = await open(context, page);
  await reply(page);
  await page.keyboard.type('Attempt');
  await outlook.failNextSend('disabled');
  await expect(sendButton(page)).toBeDisabled();
  await outlook.failNextSend('throws');
  await sendButton(page).click();
  await expect.poll(() => outlook.record.pageErrors.length).toBeGreaterThan(0);
  await outlook.failNextSend('refused');
  await sendButton(page).click();
  await expect(dialog(page)).toContainText('did not take');
  await dialog(page).getByRole('button').click();
  await outlook.failNextSend('dialog');
  await sendButton(page).click();
  await dialog(page).getByRole('button', { name: "Don't send" }).click();
  await outlook.failNextSend('offline');
  await sendButton(page).click();
  await expect(notice(page)).toContainText('offline');
  await outlook.failNextSend('comes-back');
  const first = await editor(page).elementHandle();
  await sendButton(page).click();
  await expect.poll(() => first?.evaluate((node) => node.isConnected)).toBe(false);
  await expect(editor(page)).toContainText('Attempt');
  expect(outlook.record.sent).toHaveLength(0);
  await outlook.failNextSend('stays-sent');
  await sendButton(page).click();
  await expect.poll(() => outlook.record.sent.length).toBe(1);
  await expect(editor(page)).toContainText('Attempt');
  await outlook.failNextSend('vanishes');
  await sendButton(page).click();
  await expect(dock(page)).toHaveCount(0);
  expect(outlook.record.sent).toHaveLength(1);
  expect(outlook.record.drafts.at(-1)?.ownText).toBe('Attempt');
});

test('a mail without recipients is refused in the box', async ({ page, context }) => {
  const outlook = await open(context, page);
  await page.locator('[data-icon-name=ArrowForwardRegular]').first().click();
  await expect(editor(page)).toHaveCount(1);
  await sendButton(page).click();
  await expect(dock(page).getByRole('alert')).toContainText('at least one recipient');
  await outlook.editRecipients({ to: [people.tom] });
  await sendButton(page).click();
  await expect.poll(() => outlook.record.sent[0]).toMatchObject({ mode: 'forward', inReplyTo: null });
});

test('a draft is saved while it is written, and there again after a reload', async ({ page, context }) => {
  const outlook = await open(context, page);
  await reply(page, 'ArrowReplyAllRegular');
  await page.keyboard.type('Half a sentence');
  await page.keyboard.press('Control+s');
  await expect(dock(page)).toContainText('Draft saved at');
  expect(outlook.record.drafts.at(-1)).toMatchObject({ ownText: 'Half a sentence', cc: [people.priya] });
  await page.reload();
  await expect(editor(page)).toContainText('Half a sentence');
  await expect(page.locator('#MailList [aria-selected=true]')).toContainText('[Draft]');
});

test('a compose can be popped out and goes on as the same draft', async ({ page, context }) => {
  const outlook = await open(context, page);
  await reply(page);
  await page.keyboard.type('Moved.');
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    dock(page).locator('[data-icon-name=WindowNewRegular]').click(),
  ]);
  await expect(popup.locator('[data-app-section=Form_Content] [aria-multiline=true]')).toContainText(
    'Moved.',
  );
  expect(new URL(popup.url()).pathname).toContain('/mail/deeplink/compose/');
  await sendButton(popup).click();
  await expect.poll(() => outlook.record.sent[0]?.ownText).toBe('Moved.');
  expect(outlook.record.sent[0]?.draftId).toBe(outlook.record.drafts[0]?.draftId);
});

test('a new mail is written beside the list and asks before it is closed unsaved', async ({
  page,
  context,
}) => {
  const outlook = await serveOutlook(context, { variants: { pace: 'fast', delays: { save: 5_000 } } });
  await page.goto(outlook.url());
  await page.locator('[role=tabpanel] button').first().click();
  const to = dock(page).locator('[contenteditable=true]:not([aria-multiline=true])').first();
  await to.click();
  await page.keyboard.type(`${people.nils.email};`);
  await expect(to.locator('._EType_RECIPIENT_ENTITY')).toHaveText('Nils Aagaard');
  await dock(page).locator('[id^=MSG_][id$=_SUBJECT]').fill('Panels');
  await editor(page).click({ position: { x: 4, y: 8 } });
  await page.keyboard.type('Hello');
  await dock(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toContainText('Save changes?');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dock(page)).toHaveCount(0);
  expect(outlook.record.drafts).toHaveLength(1);
  await page.goto(outlook.composeWindowUrl());
  await expect(editor(page)).toHaveCount(1);
  await outlook.editRecipients({ to: [people.nils], subject: 'Panels' });
  await editor(page).click({ position: { x: 4, y: 8 } });
  await page.keyboard.type('Hello again');
  await sendButton(page).click();
  await expect
    .poll(() => outlook.record.sent[0])
    .toMatchObject({
      mode: 'new',
      subject: 'Panels',
      ownText: 'Hello again',
      to: [people.nils],
    });
});
