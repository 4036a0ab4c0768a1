import { expect, test } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import { threads } from '../mailbox/mailbox.ts';
import { account, people } from '../mailbox/people.ts';
import { messageIdOf } from './eml.ts';
import { findRoundcube } from './install.ts';
import { serveRoundcube } from './serve.ts';
import { bringSite } from './site-page.ts';
import type { Frame, Page } from '@playwright/test';
import type { Mail } from '../mailbox/mail.ts';
import type { RoundcubeServer } from './serve.ts';
import type { SitePage } from './site-page.ts';
import type { RoundcubeVariants } from './variants.ts';

/** The product's site module on the real Roundcube. */
const installation = findRoundcube();
test.skip(typeof installation === 'string', String(installation));

test.use({ launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] } });

interface Desk {
  readonly roundcube: RoundcubeServer;
  readonly site: SitePage;
}

const servers: RoundcubeServer[] = [];
test.afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function sitDown(page: Page, variants: Partial<RoundcubeVariants> = {}): Promise<Desk> {
  const roundcube = await serveRoundcube({ variants });
  servers.push(roundcube);
  const site = await bringSite(page);
  await roundcube.signIn(page);
  return { roundcube, site };
}

const [order, quote] = threads.chairOrder.mails as readonly [Mail, Mail];
const lowerCase = (email: string): string => email.toLowerCase();
const mailbox = lowerCase(account.me.email);

interface Success<T> {
  readonly ok: true;
  readonly value: T;
}
interface Key {
  readonly id: string;
}

/** The key of the thread that is announced last. */
const shownKey = async (site: SitePage): Promise<Key | null> => {
  let key: Key | null | undefined;
  await expect
    .poll(async () => (key = (await site.call<readonly (Key | null)[]>('seen').catch(() => [])).at(-1)))
    .toBeTruthy();
  return key ?? null;
};

/** Opens the mail, presses Reply through the site and waits until the page that follows announces the same mail. */
async function answer(page: Page, { roundcube, site }: Desk, kind: 'reply' | 'reply-all' = 'reply') {
  await page.goto(roundcube.threadUrl(threads.chairOrder));
  const before = await shownKey(site);
  expect(await site.call('openCompose', kind)).toEqual({ ok: true, value: 'on-its-way' });
  await page.waitForURL(/_action=compose&_id=/);
  expect(await shownKey(site)).toEqual(before);
  expect(await site.call('openCompose', kind)).toEqual({ ok: true, value: 'open' });
}

const TEXT = 'Hi Maya,\n\nfelt glides,  please & <thanks>.\n  Invoice the library.\n\nJonas';
const whole = (text: string): string => text.replace(/\u00a0/g, ' ');

const views = {
  'page of its own': async (page: Page, { roundcube }: Desk) => {
    await page.goto(roundcube.threadUrl(threads.chairOrder));
  },
  'preview beside the list': async (page: Page) => {
    await page.locator('#messagelist tr.message', { hasText: 'Quote 4471' }).first().click();
  },
  'page of the reply': async (page: Page, desk: Desk) => {
    await answer(page, desk);
  },
} satisfies Record<string, (page: Page, desk: Desk) => Promise<void>>;

for (const [view, show] of Object.entries(views)) {
  test(`the mail is read on the ${view}`, async ({ page }) => {
    const desk = await sitDown(page);
    await show(page, desk);
    const key = await shownKey(desk.site);
    expect(key).toEqual({ site: 'roundcube', account: mailbox, id: expect.stringMatching(/^INBOX\/\d+$/) });
    const { value } = await desk.site.call<Success<object>>('read');
    expect(value).toMatchObject({
      key,
      subject: 'Re: Quote 4471: 24 Halden chairs',
      me: { name: 'Jonas Weber', email: mailbox },
      messages: [
        {
          id: key?.id,
          from: people.maya,
          to: [people.jonas],
          cc: [people.priya],
          recipientsComplete: true,
          isMine: false,
          attachments: [],
          isClipped: false,
          hiddenPieces: 0,
          text: expect.stringMatching(
            /^Hi Jonas,\n\nthanks for asking[^]*\n- Felt glides[^]*\nFjord Seating$/,
          ),
        },
      ],
      foldedMessages: 0,
    });
  });
}

for (const compose of ['html', 'text'] as const) {
  for (const replyStarts of ['above-quote', 'below-quote', 'bare-quote'] as const) {
    test(`in ${compose}, ${replyStarts}: the text goes in above all else, out by one undo, and is sent`, async ({
      page,
    }) => {
      const desk = await sitDown(page, { compose, replyStarts });
      const { roundcube, site } = desk;
      await answer(page, desk);
      const before = await wholeText(page);
      expect(await site.call('state')).toMatchObject({ value: { text: '', hasSignature: true } });
      expect(await site.call('insert', TEXT)).toMatchObject({ ok: true });
      const { value } = await site.call<Success<{ text: string }>>('state');
      expect(whole(value.text)).toBe(TEXT);
      await page.keyboard.press('Control+z');
      await expect.poll(() => wholeText(page)).toBe(before);
      expect(await site.call('insert', TEXT)).toMatchObject({ ok: true });
      expect(await site.call('checkSend')).toEqual({ ok: true, value: null });
      expect(await site.call('send')).toMatchObject({ kind: 'sent', canUndo: false });
      expect(roundcube.record.sent).toHaveLength(1);
      const [sent] = roundcube.record.sent;
      expect(sent).toMatchObject({
        from: account.me,
        to: [people.maya],
        recipients: [people.maya.email],
        inReplyTo: messageIdOf(quote),
        references: [messageIdOf(order), messageIdOf(quote)],
      });
      expect(whole(sent?.text ?? '').startsWith(TEXT)).toBe(true);
      await expect(page.locator('#messagelist')).toBeVisible();
      expect(await site.call('seen')).toEqual([null]);
    });
  }
}

/** All that the editor holds, as a person sees it. */
const wholeText = async (page: Page): Promise<string> => {
  const frame: Frame | undefined = page.frames().find((one) => one.name().endsWith('_ifr'));
  return frame
    ? (await frame.locator('body').innerText()).trim()
    : (await page.locator('textarea[name=_message]').inputValue()).trim();
};
