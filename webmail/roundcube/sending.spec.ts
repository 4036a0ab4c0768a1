import { expect } from '@playwright/test';
import { threads } from '../mailbox/mailbox.ts';
import { answer, shownKey, test, TEXT } from './desk.ts';
import { skipWithoutRoundcube } from './skip.ts';

/** The product’s site module presses Reply and Send in the real Roundcube. */
test.beforeAll(skipWithoutRoundcube);

for (const [mode, said] of [
  ['refused', /550/],
  ['refused-late', /554/],
  ['unreachable', /./],
] as const) {
  test(`a mail that is ${mode} is said to be, in Roundcube's words, and can be sent again`, async ({
    page,
    sitDown,
  }) => {
    const desk = await sitDown();
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

test('an answer that takes long is waited for, and Send is off meanwhile', async ({ page, sitDown }) => {
  const desk = await sitDown();
  await answer(page, desk);
  await desk.site.call('insert', TEXT);
  await desk.roundcube.failNextSend('slow');
  const sending = desk.site.call('send');
  await expect(page.locator('#messagestack .loading')).toBeVisible();
  expect(await desk.site.call('checkSend')).toEqual({ ok: false, failure: { code: 'send-unavailable' } });
  await desk.roundcube.failNextSend(null);
  expect(await sending).toMatchObject({ kind: 'sent' });
});

for (const [answer, outcome, count] of [
  ['.cancel', { kind: 'refused', failure: { code: 'site-refused', said: expect.stringMatching(/Bcc/i) } }, 0],
  ['.mainaction', { kind: 'sent' }, 1],
] as const) {
  test(`Roundcube's own question is the person's to answer: ${outcome.kind}`, async ({ page, sitDown }) => {
    const desk = await sitDown();
    await page.goto(desk.roundcube.threadUrl(threads.siteMeeting));
    await shownKey(desk.site);
    await desk.site.call('openCompose', 'reply-all');
    await page.waitForURL(/_action=compose&_id=/);
    await shownKey(desk.site);
    await desk.site.call('openCompose', 'reply-all');
    await desk.site.call('insert', TEXT);
    const sending = desk.site.call('send');
    await page.locator(`.ui-dialog:visible .ui-dialog-buttonpane ${answer}`).click();
    expect(await sending).toMatchObject(outcome);
    expect(desk.roundcube.record.sent).toHaveLength(count);
  });
}

test('in a narrow window Reply is pressed in its menu; hidden by something else it is not', async ({
  page,
  sitDown,
}) => {
  const desk = await sitDown();
  await page.goto(desk.roundcube.threadUrl(threads.chairOrder));
  await shownKey(desk.site);
  const hiding = await page.addStyleTag({ content: '#toolbar-menu { display: none !important }' });
  expect(await desk.site.call('openCompose', 'reply')).toMatchObject({
    ok: false,
    failure: { code: 'site-changed', step: 'open-compose' },
  });
  await hiding.evaluate((style: HTMLElement) => style.remove());
  await page.setViewportSize({ width: 500, height: 700 });
  await expect(page.locator('#toolbar-menu')).toBeHidden();
  expect(await desk.site.call('openCompose', 'reply')).toEqual({ ok: true, value: 'on-its-way' });
});
