import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { threads } from '../mailbox/mailbox.ts';
import { account, people } from '../mailbox/people.ts';
import { answer, shownKey, test } from './desk.ts';
import { skipWithoutRoundcube } from './skip.ts';
import type { Page } from '@playwright/test';
import type { Desk, Key, Success } from './desk.ts';

/** The product’s site module reads the real Roundcube. */
test.beforeAll(skipWithoutRoundcube);

const mailbox = account.me.email.toLowerCase();

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

const readings = [
  ...Object.keys(views).map((view) => [view, 'elastic'] as const),
  ['preview beside the list', 'larry'],
  ['preview beside the list', 'classic'],
] as const;
for (const [view, skin] of readings) {
  test(`the mail is read on the ${view}, skin ${skin}`, async ({ page, sitDown }) => {
    const desk = await sitDown({ skin });
    const show = views[view as keyof typeof views];
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
          hidden: '',
          text: expect.stringMatching(
            /^Hi Jonas,\n\nthanks for asking[^]*\n- Felt glides[^]*\nFjord Seating$/,
          ),
        },
      ],
      foldedMessages: 0,
    });
  });
}

test('a reply the person began is known too, from the page and from the preview', async ({
  page,
  sitDown,
}) => {
  const { roundcube, site } = await sitDown();
  for (const show of [
    () => page.goto(roundcube.threadUrl(threads.chairOrder)),
    async () => {
      await page.goto(roundcube.url());
      await page.locator('#messagelist tr.message', { hasText: 'Quote 4471' }).first().click();
    },
  ]) {
    await show();
    const key = await shownKey(site);
    await page.locator('#toolbar-menu a.reply-all').click();
    await page.waitForURL(/_action=compose&_id=/);
    expect(await shownKey(site)).toEqual(key);
    expect(await site.call('read')).toMatchObject({
      value: {
        signature: 'added',
        compose: {
          audience: {
            kind: 'reply-all',
            to: [people.maya],
            cc: [people.priya],
            bcc: [],
            from: account.me,
            source: 'compose-box',
          },
          subject: 'Re: Quote 4471: 24 Halden chairs',
          text: '',
          hasSignature: true,
        },
      },
    });
    await page.reload();
    expect(await shownKey(site)).toEqual(key);
  }
});

test('from the preview too, Reply leads to the page of the reply', async ({ page, sitDown }) => {
  const desk = await sitDown();
  await views['preview beside the list'](page);
  const key = await shownKey(desk.site);
  expect(await desk.site.call('openCompose', 'reply-all')).toEqual({ ok: true, value: 'on-its-way' });
  await page.waitForURL(/_action=compose&_id=/);
  expect(await shownKey(desk.site)).toEqual(key);
  expect(await desk.site.call('openCompose', 'reply-all')).toMatchObject({ ok: true });
  expect(await desk.site.call('state')).toMatchObject({ value: { audience: { cc: [people.priya] } } });
});

test('a forward, a new mail and a reply to a mail that was not shown are no thread', async ({
  page,
  sitDown,
}) => {
  const { roundcube, site } = await sitDown();
  await page.goto(roundcube.threadUrl(threads.chairOrder));
  await shownKey(site);
  const other = new URL(roundcube.threadUrl(threads.lunchCall)).searchParams.get('_uid') ?? '';
  const shown = new URL(roundcube.threadUrl(threads.chairOrder)).searchParams.get('_uid') ?? '';
  for (const parameters of ['', `&_forward_uid=${shown}&_mbox=INBOX`, `&_reply_uid=${other}&_mbox=INBOX`]) {
    await page.goto(`${roundcube.origin}/?_task=mail&_action=compose${parameters}`);
    await expect.poll(() => site.call('seen')).toEqual([null]);
  }
});

test('another mail in the preview is another thread, and the first one is closed', async ({
  page,
  sitDown,
}) => {
  const { site } = await sitDown();
  await views['preview beside the list'](page);
  const key = await shownKey(site);
  await page.locator('#messagelist tr.message', { hasText: 'Call on Monday' }).first().click();
  await expect.poll(async () => (await shownKey(site))?.id).not.toBe(key?.id);
  expect(await site.call('seen')).toHaveLength(3);
});
test('who is folded away, what is hidden, attached or one’s own is told', async ({ page, sitDown }) => {
  const { roundcube, site } = await sitDown();
  const read = async (thread: { readonly id: string }): Promise<unknown> => {
    await page.goto(roundcube.threadUrl(thread));
    await shownKey(site);
    return (await site.call<Success<unknown>>('read')).value;
  };
  expect(await read(threads.siteMeeting)).toMatchObject({
    messages: [{ to: [people.grace], recipientsComplete: true, cc: { length: 7 } }],
  });
  const hidden = await read(threads.hiddenText);
  expect(hidden).toMatchObject({ messages: [{ text: expect.not.stringContaining('bank details') }] });
  expect(hidden).toMatchObject({ messages: [{ text: expect.not.stringMatching(/invisible|YES/) }] });
  expect(await read(threads.tileSamples)).toMatchObject({
    messages: [
      {
        attachments: ['price-list-2026-11.pdf', 'laying-pattern-atrium.dwg', 'glaze-shades.jpg'],
        text: expect.stringMatching(/Atlântico Tiles$/),
      },
    ],
  });
  expect(await read(threads.contractAnswered)).toMatchObject({
    key: { id: expect.stringMatching(/^Sent\//) },
    messages: [{ isMine: true }],
  });
});

test('it looks as the page does', async ({ page, sitDown }) => {
  const { site } = await sitDown();
  expect(await site.call('appearance')).toMatchObject({ isDark: false, direction: 'ltr' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  expect(await site.call('appearance')).toMatchObject({ isDark: true });
});

test('a mail reads the same on all three pages', async ({ page, sitDown }) => {
  const { roundcube, site } = await sitDown();
  const read = async (url: string): Promise<unknown> => {
    await page.goto(url);
    await shownKey(site);
    const { value } =
      await site.call<Success<{ key: Key; subject: string; messages: readonly object[] }>>('read');
    const { key, subject, messages } = value;
    return { key, subject, messages };
  };
  for (const thread of [
    threads.hiddenText,
    threads.siteMeeting,
    threads.facadeLight,
    threads.contractAnswered,
  ]) {
    const url = roundcube.threadUrl(thread);
    const alone = await read(url);
    expect(await read(url.replace('&_action=show', ''))).toEqual(alone);
    expect(await read(url.replace('_action=show&_uid', '_action=compose&_reply_uid'))).toEqual(alone);
  }
});

/** Mails as other programs write them. */
const letters = {
  plain: `Content-Type: text/plain; charset=UTF-8

Yes, that works.
  indented

On Monday, Jonas Weber wrote:
> Does Friday work?
>> Earlier still.

Ana
`,
  outlook: `Content-Type: text/html; charset=UTF-8

<html><body><div>See below.</div><hr><div id="divRplyFwdMsg">From: Jonas</div><div>Old words.</div></body></html>
`,
  thunderbird: `Content-Type: text/html; charset=UTF-8

<html><body><div class="moz-cite-prefix">Am Montag schrieb Jonas:</div><blockquote type="cite">Old words.</blockquote>
<p>New words.</p><script>rcmail.set_env({"uid":"999"});</script></body></html>
`,
};

test('mails of other programs are read without what they quote', async ({ page, sitDown }) => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-eml-'));
  const crowd = Array.from({ length: 25 }, (_, at) => `"Guest, No. ${at}" <guest.${at}@example.org>`);
  for (const [name, body] of Object.entries(letters)) {
    const headers = [
      'From: "O\'Neil, Ana" <Ana@Example.org>',
      `To: ${crowd.join(', ')}`,
      'Subject: Re: <b>Friday</b> & more',
      `Message-ID: <${name}@example.org>`,
    ];
    writeFileSync(join(folder, `${name}.eml`), `${headers.join('\n')}\n${body}`);
  }
  const { roundcube, site } = await sitDown({}, folder);
  const read = async (name: keyof typeof letters): Promise<unknown> => {
    await page.goto(roundcube.emlUrl(`${name}.eml`));
    await shownKey(site);
    return (await site.call<Success<unknown>>('read')).value;
  };
  expect(await read('plain')).toMatchObject({
    subject: 'Re: <b>Friday</b> & more',
    messages: [
      {
        from: { name: "O'Neil, Ana", email: 'ana@example.org' },
        to: expect.arrayContaining([{ name: 'Guest, No. 24', email: 'guest.24@example.org' }]),
        recipientsComplete: true,
        text: 'Yes, that works.\n  indented\n\nOn Monday, Jonas Weber wrote:\nAna',
      },
    ],
  });
  expect(await read('outlook')).toMatchObject({ messages: [{ text: 'See below.', to: { length: 25 } }] });
  expect(await read('thunderbird')).toMatchObject({ messages: [{ text: 'New words.' }] });
});
