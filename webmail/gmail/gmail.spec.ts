import { expect, test } from '@playwright/test';
import { threads } from '../mailbox/mailbox.ts';
import { serveGmail } from './serve.ts';
import type { Page } from '@playwright/test';

const editorOf = (page: Page) => page.locator('.ip.adB .Ap [g_editable=true]');
const sendOf = (page: Page) => page.locator('.ip.adB .IZ .Up .aoO');

async function openReply(page: Page): Promise<void> {
  await page.locator('.amn:visible .bkH').click();
  await expect(editorOf(page)).toBeFocused();
  await page.waitForTimeout(200);
}

test('a typed reply is sent by the mouse and recorded as it was', async ({ page, context }) => {
  const gmail = await serveGmail(context, { variants: { pace: 'fast' } });
  await page.goto(gmail.url());
  await page.locator('tr.zA', { hasText: 'Quote 4471' }).click();
  await openReply(page);
  await page.keyboard.type('Felt glides please.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Invoice the library.');
  await sendOf(page).click();
  await expect(page.locator('.b8.bAp .bAq')).toHaveText('Message sent');
  await expect(page.locator('.ip.adB')).toHaveCount(0);
  expect(gmail.record.sent).toHaveLength(1);
  expect(gmail.record.sent[0]).toMatchObject({
    ownText: 'Felt glides please.\nInvoice the library.',
    subject: 'Re: Quote 4471: 24 Halden chairs',
    inReplyTo: threads.chairOrder.mails[1]?.id,
    to: [{ email: 'maya.lindqvist@fjordseating.example' }],
    cc: [],
    undone: false,
  });
  expect(gmail.record.sent[0]?.uet).toContain('smoked oak');
  await page.reload();
  await expect(page.locator('[role=listitem].h7 .a3s')).toContainText('Invoice the library.');
  expect(gmail.record.pageErrors).toEqual([]);
});
