import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';
import { threads } from '../mailbox/mailbox.ts';
import { account, people } from '../mailbox/people.ts';
import { messageIdOf } from './eml.ts';
import { serveRoundcube } from './serve.ts';
import { bringSite } from './site-page.ts';
import { skipWithoutRoundcube } from './skip.ts';
import type { Frame, Page } from '@playwright/test';
import type { Mail } from '../mailbox/mail.ts';
import type { RoundcubeServer } from './serve.ts';
import type { SitePage } from './site-page.ts';
import type { RoundcubeVariants } from './variants.ts';

/** The product's site module on the real Roundcube. */
test.beforeAll(skipWithoutRoundcube);

test.use({ launchOptions: { executablePath: findBrowser(), args: [...BROWSER_FLAGS] } });

interface Desk {
  readonly roundcube: RoundcubeServer;
  readonly site: SitePage;
}

const servers: RoundcubeServer[] = [];
test.afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function sitDown(
  page: Page,
  variants: Partial<RoundcubeVariants> = {},
  emlFolder?: string,
): Promise<Desk> {
  const roundcube = await serveRoundcube({ variants, ...(emlFolder !== undefined && { emlFolder }) });
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

const readings = [
  ...Object.keys(views).map((view) => [view, 'elastic'] as const),
  ['preview beside the list', 'larry'],
  ['preview beside the list', 'classic'],
] as const;
for (const [view, skin] of readings) {
  test(`the mail is read on the ${view}, skin ${skin}`, async ({ page }) => {
    const desk = await sitDown(page, { skin });
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

test('a reply the person began is known too, from the page and from the preview', async ({ page }) => {
  const { roundcube, site } = await sitDown(page);
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

test('from the preview too, Reply leads to the page of the reply', async ({ page }) => {
  const desk = await sitDown(page);
  await views['preview beside the list'](page);
  const key = await shownKey(desk.site);
  expect(await desk.site.call('openCompose', 'reply-all')).toEqual({ ok: true, value: 'on-its-way' });
  await page.waitForURL(/_action=compose&_id=/);
  expect(await shownKey(desk.site)).toEqual(key);
  expect(await desk.site.call('openCompose', 'reply-all')).toMatchObject({ ok: true });
  expect(await desk.site.call('state')).toMatchObject({ value: { audience: { cc: [people.priya] } } });
});

test('a forward, a new mail and a reply to a mail that was not shown are no thread', async ({ page }) => {
  const { roundcube, site } = await sitDown(page);
  await page.goto(roundcube.threadUrl(threads.chairOrder));
  await shownKey(site);
  const other = new URL(roundcube.threadUrl(threads.lunchCall)).searchParams.get('_uid') ?? '';
  const shown = new URL(roundcube.threadUrl(threads.chairOrder)).searchParams.get('_uid') ?? '';
  for (const parameters of ['', `&_forward_uid=${shown}&_mbox=INBOX`, `&_reply_uid=${other}&_mbox=INBOX`]) {
    await page.goto(`${roundcube.origin}/?_task=mail&_action=compose${parameters}`);
    await expect.poll(() => site.call('seen')).toEqual([null]);
  }
});

test('another mail in the preview is another thread, and the first one is closed', async ({ page }) => {
  const { site } = await sitDown(page);
  await views['preview beside the list'](page);
  const key = await shownKey(site);
  await page.locator('#messagelist tr.message', { hasText: 'Call on Monday' }).first().click();
  await expect.poll(async () => (await shownKey(site))?.id).not.toBe(key?.id);
  expect(await site.call('seen')).toHaveLength(3);
});

for (const [mode, said] of [
  ['refused', /550/],
  ['refused-late', /554/],
  ['unreachable', /./],
] as const) {
  test(`a mail that is ${mode} is said to be, in Roundcube's words, and can be sent again`, async ({
    page,
  }) => {
    const desk = await sitDown(page);
    await answer(page, desk);
    await desk.site.call('insert', TEXT);
    await desk.roundcube.failNextSend(mode);
    expect(await desk.site.call('send')).toMatchObject({
      kind: 'refused',
      failure: { code: 'site-refused', said: expect.stringMatching(said) },
    });
    expect(await desk.site.call('state')).toMatchObject({ ok: true });
    await desk.roundcube.failNextSend(null);
    expect(await desk.site.call('send')).toMatchObject({ kind: 'sent' });
    expect(desk.roundcube.record.sent).toHaveLength(1);
  });
}

test('an answer that takes long is waited for, and Send is off meanwhile', async ({ page }) => {
  const desk = await sitDown(page);
  await answer(page, desk);
  await desk.site.call('insert', TEXT);
  await desk.roundcube.failNextSend('slow');
  const sending = desk.site.call('send');
  await expect(page.locator('#messagestack .loading')).toBeVisible();
  expect(await desk.site.call('checkSend')).toEqual({ ok: false, failure: { code: 'send-unavailable' } });
  await desk.roundcube.failNextSend(null);
  expect(await sending).toMatchObject({ kind: 'sent' });
});

test("Roundcube's own question stops the send", async ({ page }) => {
  const desk = await sitDown(page);
  await page.goto(desk.roundcube.threadUrl(threads.siteMeeting));
  await shownKey(desk.site);
  await desk.site.call('openCompose', 'reply-all');
  await page.waitForURL(/_action=compose&_id=/);
  await shownKey(desk.site);
  await desk.site.call('openCompose', 'reply-all');
  await desk.site.call('insert', TEXT);
  expect(await desk.site.call('send')).toMatchObject({
    kind: 'refused',
    failure: { code: 'site-refused', said: expect.stringMatching(/Bcc/i) },
  });
  expect(desk.roundcube.record.sent).toEqual([]);
});

for (const compose of ['html', 'text'] as const) {
  test(`in ${compose}, what the person wrote is never overwritten`, async ({ page }) => {
    const desk = await sitDown(page, { compose });
    await answer(page, desk);
    const editor =
      compose === 'html'
        ? page.frameLocator('iframe#composebody_ifr').locator('body')
        : page.locator('textarea[name=_message]');
    await editor.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('My own words.');
    expect(await desk.site.call('insert', TEXT)).toEqual({
      ok: false,
      failure: { code: 'own-text-in-box', found: 'My own words.' },
    });
    expect(await desk.site.call('insert', TEXT, { ownText: 'keep-below' })).toMatchObject({ ok: true });
    const kept = await desk.site.call<Success<{ text: string }>>('state');
    expect(whole(kept.value.text)).toBe(`${TEXT}\n\nMy own words.`);
    // What we put there is replaced, and taken out by an empty text; what is below stays.
    const before = { previous: TEXT, ownText: 'keep-below' };
    expect(await desk.site.call('insert', 'Shorter.', before)).toMatchObject({ ok: true });
    const replaced = await desk.site.call<Success<{ text: string }>>('state');
    expect(whole(replaced.value.text)).toMatch(/^Shorter\.\n+My own words\.$/);
  });

  test(`in ${compose}, a tab and letters of many scripts come out as they went in`, async ({ page }) => {
    const desk = await sitDown(page, { compose, signature: 'none' });
    await answer(page, desk);
    const text = 'Qty\tPrice\n24\t€ 289\n\n佐藤さん、ありがとう。\nשלום נועה\n👩‍🔧 --\n> not a quote';
    expect(await desk.site.call('insert', text)).toMatchObject({ ok: true });
    const { value } = await desk.site.call<Success<{ text: string; hasSignature: boolean }>>('state');
    expect(whole(value.text)).toBe(text);
    expect(value.hasSignature).toBe(false);
    expect(await desk.site.call('insert', '', { previous: text })).toMatchObject({ ok: true });
    expect(await desk.site.call('state')).toMatchObject({ value: { text: '' } });
    await desk.site.call('insert', text);
    expect(await desk.site.call('send')).toMatchObject({ kind: 'sent' });
    const [sent] = desk.roundcube.record.sent;
    const seen = compose === 'html' ? await paintedText(page, sent?.html ?? '') : (sent?.text ?? '');
    expect(whole(seen).replace(/^ $/gm, '').slice(0, text.length)).toBe(text);
  });
}

/** What a mail of HTML looks like to who gets it. */
const paintedText = async (page: Page, html: string): Promise<string> => {
  await page.setContent(html);
  return page.locator('body').innerText();
};

for (const variants of [
  { skin: 'larry', compose: 'html' },
  { skin: 'larry', compose: 'text' },
  { skin: 'classic', compose: 'html' },
  { skin: 'classic', compose: 'text' },
  { locale: 'he_IL', replyStarts: 'below-quote' },
  { locale: 'ja_JP', signature: 'at-end', alias: false, compose: 'text' },
  { locale: 'de_DE', replyStarts: 'without-quote', signature: 'none' },
  { composeWindow: true },
] as const satisfies readonly Partial<RoundcubeVariants>[]) {
  test(`from reading to sending with ${JSON.stringify(variants)}`, async ({ page }) => {
    const desk = await sitDown(page, variants);
    await answer(page, desk, 'reply-all');
    expect(await desk.site.call('insert', TEXT)).toMatchObject({ ok: true });
    expect(await desk.site.call('read')).toMatchObject({
      value: {
        subject: 'Re: Quote 4471: 24 Halden chairs',
        messages: [{ from: people.maya, to: [people.jonas], cc: [people.priya] }],
        compose: { audience: { to: [people.maya], cc: [people.priya], from: account.me } },
        signature: 'signature' in variants && variants.signature === 'none' ? 'none' : 'added',
      },
    });
    expect(await desk.site.call('sentMailUrl')).toBe(desk.roundcube.url('Sent'));
    expect(await desk.site.call('send')).toMatchObject({ kind: 'sent' });
    expect(whole(desk.roundcube.record.sent[0]?.text ?? '').startsWith(TEXT)).toBe(true);
    await page.waitForURL(/_mbox=INBOX/);
    expect(await desk.site.call('sentMailUrl')).toBe(desk.roundcube.url('Sent'));
  });
}

test('recipients and sender are those of the form, what is only typed too', async ({ page }) => {
  const desk = await sitDown(page);
  await answer(page, desk);
  await page.locator('select[name=_from]').selectOption({ index: 1 });
  const typing = page.locator('#compose_to .recipient-input input');
  await typing.fill('"Weber, Ana" <Ana@Example.org>,');
  await typing.press('Tab');
  await typing.fill('ben@example.org');
  expect(await desk.site.call('state')).toMatchObject({
    value: {
      audience: {
        to: [
          people.maya,
          { name: 'Weber, Ana', email: 'ana@example.org' },
          { name: '', email: 'ben@example.org' },
        ],
        from: people.office,
      },
    },
  });
});

test('who is folded away, what is hidden, attached or one’s own is told', async ({ page }) => {
  const { roundcube, site } = await sitDown(page);
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

test('it looks as the page does', async ({ page }) => {
  const { site } = await sitDown(page);
  expect(await site.call('appearance')).toMatchObject({ isDark: false, direction: 'ltr' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  expect(await site.call('appearance')).toMatchObject({ isDark: true });
});

test('a mail reads the same on all three pages', async ({ page }) => {
  const { roundcube, site } = await sitDown(page);
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

test('mails of other programs are read without what they quote', async ({ page }) => {
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
  const { roundcube, site } = await sitDown(page, {}, folder);
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
