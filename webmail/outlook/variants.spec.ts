import { expect, test } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import { threads } from '../mailbox/mailbox.ts';
import { people } from '../mailbox/people.ts';
import { serveOutlook } from './serve.ts';
import { editor } from './spec-page.ts';
import { namedVariants } from './variants.ts';
import type { Page } from '@playwright/test';
import type { OutlookStandIn } from './serve.ts';

test.use({ launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] } });

async function sendsReplyToAll(page: Page, outlook: OutlookStandIn): Promise<void> {
  await page.goto(outlook.threadUrl(threads.siteMeeting));
  await page.locator('[role=toolbar] button').nth(1).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('Revision D.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => outlook.record.sent.length, { intervals: [50] }).toBe(1);
  expect(outlook.record.sent[0]).toMatchObject({
    ownText: 'Revision D.',
    to: [people.luis, people.grace],
  });
  expect(outlook.record.sent[0]?.cc).toHaveLength(6);
  expect(outlook.record.sent[0]?.quoteHtml).toContain('two copies');
  expect(outlook.record.pageErrors).toEqual([]);
}

const everything = namedVariants.at(-1)?.variants ?? {};

/** Variants the last entry has too are tried there, all at once. */
const tried = namedVariants.filter(
  ({ variants }) =>
    variants === everything ||
    !Object.entries(variants).every(
      ([name, value]) => everything[name as keyof typeof everything] === value,
    ) ||
    Object.keys(variants).length === 0,
);

// One page goes through several variants: a browser context for each would take most of the time.
for (const part of [1, 2, 3]) {
  test(`every variant sends a reply to all, part ${String(part)}`, async ({ page, context }) => {
    for (const { name, variants } of tried.filter((_, index) => index % 3 === part - 1)) {
      await test.step(name, async () => {
        const outlook = await serveOutlook(context, { variants: { ...variants, pace: 'fast' } });
        await sendsReplyToAll(page, outlook);
        await outlook.stop();
      });
    }
  });
}
