import { expect } from '@playwright/test';
import { threads } from '../mailbox/mailbox.ts';
import { account, people } from '../mailbox/people.ts';
import { answer, TEXT, test, whole } from './desk.ts';
import { skipWithoutRoundcube } from './skip.ts';
import { messageIdOf } from './eml.ts';
import type { Frame, Page } from '@playwright/test';
import type { Mail } from '../mailbox/mail.ts';
import type { Success } from './desk.ts';
import type { RoundcubeVariants } from './variants.ts';

/** The product’s site module writes replies in the real Roundcube. */
test.beforeAll(skipWithoutRoundcube);

const [order, quote] = threads.chairOrder.mails as readonly [Mail, Mail];
for (const compose of ['html', 'text'] as const) {
  for (const replyStarts of ['above-quote', 'below-quote', 'bare-quote'] as const) {
    test(`in ${compose}, ${replyStarts}: the text goes in above all else, out by one undo, and is sent`, async ({
      page,
      sitDown,
    }) => {
      const desk = await sitDown({ compose, replyStarts });
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
for (const compose of ['html', 'text'] as const) {
  test(`in ${compose}, what the person wrote is never overwritten`, async ({ page, sitDown }) => {
    const desk = await sitDown({ compose });
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

  test(`in ${compose}, a tab and letters of many scripts come out as they went in`, async ({
    page,
    sitDown,
  }) => {
    const desk = await sitDown({ compose, signature: 'none' });
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
  test(`from reading to sending with ${JSON.stringify(variants)}`, async ({ page, sitDown }) => {
    const desk = await sitDown(variants);
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

test('recipients and sender are those of the form, what is only typed too', async ({ page, sitDown }) => {
  const desk = await sitDown();
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
