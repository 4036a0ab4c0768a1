import { expect, test } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import { people } from '../mailbox/people.ts';
import { threads } from '../mailbox/mailbox.ts';
import { serveGmail } from './serve.ts';
import { namedVariants } from './variants.ts';

test.use({ launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] } });

for (const { name, variants } of namedVariants) {
  test(`sends a reply: ${name}`, async ({ page, context }) => {
    const gmail = await serveGmail(context, { variants: { ...variants, pace: 'fast' } });
    await page.goto(gmail.threadUrl(threads.siteMeeting));
    await page.locator('.bkI:visible').first().click();
    const body = page.locator('.M9 [g_editable=true]');
    await expect(body).toBeFocused();
    await page.waitForTimeout(200);
    await page.keyboard.type('Revision D is final.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => gmail.record.sent.length).toBe(1);
    expect(gmail.record.sent[0]).toMatchObject({
      ownText: 'Revision D is final.',
      to: [{ email: people.luis.email }, { email: people.grace.email }],
    });
    expect(gmail.record.sent[0]?.cc).toHaveLength(6);
    expect(gmail.record.pageErrors).toEqual([]);
  });
}
