import type { Page } from '@playwright/test';
import { expect, paneOf, plain, sentTexts, test } from './mail.ts';

const CHAIRS = 'Quote 4471';

test.describe('while it streams', () => {
  test.use({ tokensPerSecond: 15 });

  test('Stop ends the request itself and keeps what came', async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    await streaming(pane);
    await pane.stop.click();
    const kept = await pane.ready();
    expect(kept.length).toBeGreaterThan(0);
    await pane.says('Stopped by you');
    await expect.poll(() => mail.model.aborted()).toBe(1);
  });

  test('a killed background keeps what had come, says so, and drafts again when asked', async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    await streaming(pane);
    // Until the first checkpoint is on disk there is nothing to keep.
    await expect.poll(async () => (await streamed(pane)).length).toBeGreaterThan(60);
    await mail.extension.stopBackground();
    const kept = await pane.ready();
    expect(kept.length).toBeGreaterThan(10);
    await pane.says(/stopped|interrupted|restarted/i);
    await pane.frame
      .getByRole('button', { name: /^(Try|Draft) again$/ })
      .first()
      .click();
    await pane.versions(2);
  });

  test('another thread opened meanwhile gets nothing of it', async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    await streaming(pane);
    const thread = mail.gmail.threads.find(({ subject }) => subject === 'Contract clause 7.2');
    if (!thread) throw new Error('no such thread');
    await mail.page.goto(mail.gmail.threadUrl(thread));
    await pane.says('The last message is yours');
    expect(await pane.frame.locator('body').innerText()).not.toContain('Maya');
    const back = await mail.openThread(CHAIRS);
    expect((await back.ready()).length).toBeGreaterThan(60);
  });
});

test('a background killed after the approval goes on, and sends once', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  const approved = await pane.fillBlanks();
  await onEditorFilled(mail.page, () => mail.extension.stopBackground());
  await pane.send.click();
  await pane.says(/^Sent to/);
  expect(sentTexts(mail.gmail)).toEqual([plain(approved)]);
});

test('a reload while it is inserting sends nothing and loses nothing', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  const approved = await pane.fillBlanks();
  const loaded = mail.page.waitForEvent('load');
  await onEditorFilled(mail.page, () => mail.page.reload());
  await pane.send.click();
  await loaded;
  const after = await paneOf(mail.page, mail.extension.id);
  await after.says(/Nothing was sent/);
  await expect(after.text).toHaveValue(approved);
  expect(sentTexts(mail.gmail)).toEqual([]);
});

test('recipients changed between approval and press: refused, said, nothing sent', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.fillBlanks();
  await onEditorFilled(mail.page, () =>
    mail.gmail.editRecipients({ to: [{ name: 'Eve', email: 'eve@elsewhere.example' }] }),
  );
  await pane.send.click();
  await pane.says('eve@elsewhere.example');
  expect(mail.gmail.record.sent).toEqual([]);

  await pane.frame.getByRole('button', { name: 'Use these recipients' }).click();
  await expect(pane.send).toHaveText(/Send to Eve/);
});

test('text changed between insertion and press: refused, said, nothing sent', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.fillBlanks();
  await pane.insert.click();
  await pane.says('In the reply box');
  const editor = mail.page.locator('[g_editable=true]:visible');
  await editor.focus();
  await mail.page.keyboard.press('Control+Home');
  await mail.page.keyboard.type('Not approved. ');
  await pane.send.click();
  await pane.says('Not approved.');
  expect(mail.gmail.record.sent).toEqual([]);
});

test('a new message between draft and approval stops the send', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.fillBlanks();
  const thread = mail.gmail.threads.find(({ subject }) => subject.startsWith(CHAIRS));
  const last = thread?.mails.at(-1);
  if (!thread || !last) throw new Error('no such thread');
  await onEditorFilled(mail.page, () =>
    mail.gmail.deliver(thread, {
      ...last,
      id: '19aa9999c0ffee01',
      html: '<div dir="ltr">Sorry, the price was wrong.</div>',
    }),
  );
  await pane.send.click();
  await pane.says(/new(er)? message/i);
  expect(mail.gmail.record.sent).toEqual([]);
});

test('a double click sends one mail', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  const approved = await pane.fillBlanks();
  await pane.send.dblclick();
  await pane.says(/^Sent to/);
  expect(sentTexts(mail.gmail)).toEqual([plain(approved)]);
});

test('Enter and click together send one mail', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  const approved = await pane.fillBlanks();
  await pane.send.focus();
  const box = await pane.send.boundingBox();
  if (!box) throw new Error('Send is not on the screen');
  await Promise.all([
    mail.page.keyboard.press('Enter'),
    mail.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2),
  ]);
  await pane.says(/^Sent to/);
  expect(sentTexts(mail.gmail)).toEqual([plain(approved)]);
});

test('of two tabs one works on a reply; the other reads, and may take over', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.fillBlanks();
  const second = await mail.context.newPage();
  const other = await mail.openThread(CHAIRS, second);
  await other.says('another tab');
  await expect(other.send).toHaveCount(0);
  await other.frame.getByRole('button', { name: 'Work on it here' }).click();
  await expect(other.send).toBeVisible();
  await other.send.click();
  await other.says(/^Sent to/);
  expect(sentTexts(mail.gmail)).toHaveLength(1);
});

test('own words in the reply box are never overwritten: asked, and kept', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  const approved = await pane.fillBlanks();
  await mail.page.locator('.ams.bkH:visible').first().click();
  const editor = mail.page.locator('[g_editable=true]:visible');
  // A fresh box is set a second time by Gmail; what is typed before that is lost whoever typed it.
  await mail.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name=composeid]')?.value !== '',
  );
  await expect(async () => {
    await editor.focus();
    await mail.page.keyboard.press('Control+Home');
    if (!(await editor.innerText()).includes('My own note')) await mail.page.keyboard.type('My own note');
    await expect(editor).toContainText('My own note', { timeout: 500 });
    await mail.page.waitForTimeout(400);
    expect(await editor.innerText()).toContain('My own note');
  }).toPass();

  await pane.insert.click();
  await pane.says('My own note');
  expect(plain(await editor.innerText())).not.toContain(String(approved.split('\n')[0]));

  await pane.frame.getByRole('button', { name: 'Put the draft above it' }).click();
  await pane.says('In the reply box');
  const box = plain(await editor.innerText());
  expect(box).toContain('My own note');
  expect(box.indexOf(String(approved.split('\n')[0]))).toBeLessThan(box.indexOf('My own note'));
  // The pane now shows all that the box would send.
  await expect(pane.text).toHaveValue(/My own note/);
});

for (const [name, mode, words] of [
  ['refuses', 'refused', /not sent|Nothing was sent/i],
  ['never confirms', 'no-toast', 'This may have been sent'],
  ['throws', 'throws', /may have been sent|Nothing was sent/i],
  ['is disabled', 'disabled', /Nothing was sent/i],
  ['is offline', 'offline', /Nothing was sent|may have been sent/i],
  ['vanishes', 'vanishes', 'This may have been sent'],
] as const) {
  test(`when Gmail’s Send ${name}, that is said, and Send is not pressed again`, async ({ mail }) => {
    test.setTimeout(120_000);
    if (mode === 'throws') mail.expectPageErrors(/Send handler threw/);
    const pane = await mail.openThread(CHAIRS);
    const approved = await pane.fillBlanks();
    await mail.gmail.failNextSend(mode);
    await pane.send.click();
    await expect(pane.frame.getByText(words).filter({ visible: true }).first()).toBeVisible({
      timeout: 60_000,
    });
    expect(mail.gmail.record.sent.length).toBeLessThanOrEqual(1);
    await expect(pane.frame.getByRole('button', { name: 'Copy' }).first()).toBeVisible();
    expect(await pane.frame.locator('body').innerText()).not.toMatch(/^Sent to/m);
    expect(approved).not.toBe('');
  });
}

test('a step whose element is gone stops, is named, and the text can be copied', async ({ mail }) => {
  await mail.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const pane = await mail.openThread(CHAIRS);
  const approved = await pane.fillBlanks();
  await mail.page.addStyleTag({ content: '.amn, .aaq, .aap, .bsQ, .DILLkc { display: none !important }' });
  await pane.send.click();
  await pane.says(/changed/i);
  expect(mail.gmail.record.sent).toEqual([]);
  await pane.frame.getByRole('button', { name: 'Copy' }).first().click();
  await pane.says('Copied');
  expect(plain(await mail.page.evaluate(() => navigator.clipboard.readText()))).toBe(plain(approved));
});

test.describe('before consent', () => {
  test('nothing of the mail leaves', async ({ mail }) => {
    await mail.configure({ consents: {} });
    const pane = await mail.openThread(CHAIRS);
    await pane.says(/^May this mail go to/);
    expect(mail.model.journal()).toEqual([]);
  });
});

test.describe('without the browser’s permission for the model’s host', () => {
  test.use({ grants: [] });
  test('nothing is asked of it, and the pane says what to do', async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    await pane.says(/^The browser blocks/);
    expect(mail.model.journal()).toEqual([]);
  });
});

type PaneOf = Awaited<ReturnType<typeof paneOf>>;

const streamed = (pane: PaneOf): Promise<string> =>
  pane.frame.getByLabel('The draft so far').innerText({ timeout: 30_000 });

/** Until the first words of the draft are there. */
async function streaming(pane: PaneOf): Promise<void> {
  await expect(pane.frame.getByLabel('The draft so far')).toContainText('Maya');
}

/** Does something at the very moment the text arrives in Gmail's editor: between insertion and press. */
async function onEditorFilled(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.exposeFunction('__editorFilled', act);
  await page.evaluate(() => {
    const called = window as unknown as { __editorFilled: () => void };
    const seen = new MutationObserver(() => {
      const editor = document.querySelector('[g_editable=true]');
      if (!editor || (editor.textContent ?? '').length < 80) return;
      const own = [...editor.childNodes].some(
        (node) =>
          node.nodeType === 1 &&
          !(node as Element).closest('.gmail_signature') &&
          (node.textContent ?? '').length > 30,
      );
      if (!own) return;
      seen.disconnect();
      called.__editorFilled();
    });
    seen.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
