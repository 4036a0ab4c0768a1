import { sampleMailbox } from '../webmail/mailbox/mailbox.ts';
import type { GmailStandIn } from '../webmail/gmail/serve.ts';
import { expect, KEY, paneOf, plain, sentTexts, test } from './mail.ts';

const CHAIRS = 'Quote 4471';

test('a draft grows, another tone is tried, it is edited and inserted above the signature', async ({
  mail,
}) => {
  const pane = await mail.openThread(CHAIRS);
  const friendly = await pane.ready();
  await pane.tone.selectOption({ label: 'Formal' });
  const formal = await pane.versions(2);
  expect(formal).not.toBe(friendly);

  await pane.text.press('Control+End');
  await pane.text.pressSequentially('\n\nPS: Mind the stairs.');
  const edited = await pane.text.inputValue();
  await pane.insert.click();
  await pane.says('In the reply box');

  const [draft] = await savedDrafts(mail.gmail);
  expect(plain(draft?.ownText ?? '')).toBe(plain(edited));
  expect(draft?.signatureHtml).not.toBe('');
  expect(draft?.uet).toContain('gmail_quote');
  expect(mail.gmail.record.sent).toEqual([]);
});

test('one undo in the reply box takes the insertion out again', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.ready();
  await pane.insert.click();
  await pane.says('In the reply box');
  const editor = mail.page.locator('[g_editable=true]:visible');
  const signature = await editor.locator('.gmail_signature').innerText();
  await editor.focus();
  await mail.page.keyboard.press('Control+z');
  const left = async (): Promise<string> => plain(await editor.innerText()).replace(/^\s*--\s*/, '');
  await expect.poll(left).toBe(plain(signature).trim());
});

test('approve and send: exactly the approved text leaves, once', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  const approved = await pane.fillBlanks();
  await expect(pane.send).toHaveText(/Send to Maya Lindqvist/);
  await pane.send.click();
  await pane.says(/^Sent to Maya Lindqvist/);

  expect(sentTexts(mail.gmail)).toEqual([plain(approved)]);
  const [sent] = mail.gmail.record.sent;
  expect(sent?.to.map(({ email }) => email)).toEqual(['maya.lindqvist@fjordseating.example']);
  expect(sent?.cc).toEqual([]);
  expect(sent?.signatureHtml).toBe(sampleMailbox.account.signatureHtml);
  expect(sent?.uet).toContain('gmail_quote');
  expect(sent?.quoteOpened).toBe(false);
});

test('reply to all reaches everybody, also those the header leaves out', async ({ mail }) => {
  const pane = await mail.openThread('Site meeting 25 Nov');
  await pane.ready();
  const replyAll = pane.frame.getByRole('radio', { name: 'Reply all' });
  await replyAll.click();
  await expect(replyAll).toBeChecked();
  const approved = await pane.fillBlanks();
  await pane.send.click();
  await pane.says(/^Sent to/);
  expect(sentTexts(mail.gmail)).toEqual([plain(approved)]);

  const [sent] = mail.gmail.record.sent;
  const thread = mail.gmail.threads.find(({ subject }) => subject.startsWith('Site meeting'));
  const answered = thread?.mails.find(({ id }) => id === sent?.inReplyTo);
  const everyone = [answered?.from, ...(answered?.to ?? []), ...(answered?.cc ?? [])]
    .flatMap((person) => (person ? [person.email] : []))
    .filter((email) => email !== 'jonas.weber@northlight.example');
  expect([...(sent?.to ?? []), ...(sent?.cc ?? [])].map(({ email }) => email).sort()).toEqual(
    [...new Set(everyone)].sort(),
  );
});

test('Gmail’s own Undo after a send is seen, and the text is back in the reply box', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  const approved = await pane.fillBlanks();
  await pane.send.click();
  await pane.says(/^Sent to/);
  await pane.frame.getByRole('button', { name: 'Undo' }).click();
  await pane.says(/^Undone/);
  expect(sentTexts(mail.gmail)).toEqual([]);
  await expect(mail.page.locator('[g_editable=true]:visible')).toContainText(firstLine(approved));

  await pane.send.click();
  await pane.says(/^Sent to/);
  expect(sentTexts(mail.gmail)).toEqual([plain(approved)]);
});

test('Undo pressed in Gmail itself is seen too', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.fillBlanks();
  await pane.send.click();
  await pane.says(/^Sent to/);
  await mail.page.locator('.b8 .ag.a8k').first().click();
  await pane.says(/^Undone/);
  expect(sentTexts(mail.gmail)).toEqual([]);
});

test('draft again, and back to the version before with its edits', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.ready();
  await pane.text.fill('My own first words.');
  await pane.instruction.fill('decline politely');
  await pane.instruction.press('Enter');
  const second = await pane.versions(2);
  expect(second).not.toBe('My own first words.');
  await pane.frame.getByRole('button', { name: /^Version before/ }).click();
  await expect(pane.text).toHaveValue('My own first words.');
  await pane.frame.getByRole('button', { name: /^Version after/ }).click();
  await expect(pane.text).toHaveValue(second);
});

test('the instruction reaches the model, outside the quoted mail', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.ready();
  await pane.instruction.fill('say that we take the felt glides');
  await pane.instruction.press('Enter');
  await pane.versions(2);
  expect(JSON.stringify(mail.model.journal().at(-1))).toContain('say that we take the felt glides');
});

test('a mail whose last message is mine is not answered unasked', async ({ mail }) => {
  const pane = await mail.openThread('Contract clause');
  await pane.says('The last message is yours');
  expect(chatRequests(mail)).toBe(0);
});

test('folded messages are offered, read when asked for, and then known to the model', async ({ mail }) => {
  const pane = await mail.openThread('Wayfinding signs');
  await pane.ready();
  await pane.frame.getByRole('button', { name: 'Read them' }).click();
  await expect(pane.frame.getByText(/earlier messages? (is|are) folded/)).toHaveCount(0);
});

test('typing in the pane triggers none of Gmail’s shortcuts', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.ready();
  await pane.text.click();
  await mail.page.keyboard.press('Control+End');
  await mail.page.keyboard.type('rate #ejk');
  await expect(pane.text).toHaveValue(/rate #ejk$/);
  expect(mail.gmail.record.shortcuts).toEqual([]);
  expect(mail.gmail.record.actions).toEqual([]);
});

test.describe('with shortcuts caught in capture', () => {
  test.use({ variants: { pace: 'fast', shortcuts: 'capture' } });
  test('typing in the pane still triggers none', async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    await pane.ready();
    await pane.instruction.click();
    await mail.page.keyboard.type('rate #ejk');
    await expect(pane.instruction).toHaveValue('rate #ejk');
    expect(mail.gmail.record.shortcuts).toEqual([]);
  });
});

test('the whole way by keyboard', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.ready();
  await pane.text.focus();
  const approved = await pane.fillBlanks();
  await pane.text.press('Control+Shift+Enter');
  await pane.says(/^Sent to/);
  expect(sentTexts(mail.gmail)).toEqual([plain(approved)]);
});

test('the key is in the Authorization header to its own origin and nowhere else', async ({ mail }) => {
  const logged: string[] = [];
  mail.context.on('console', (message) => logged.push(message.text()));
  const pane = await mail.openThread(CHAIRS);
  await pane.fillBlanks();
  await pane.send.click();
  await pane.says(/^Sent to/);

  expect(mail.model.authorizations()).toEqual([`Bearer ${KEY}`]);
  expect(JSON.stringify(mail.model.journal())).not.toContain(KEY);
  const settings = await mail.context.newPage();
  await settings.goto(`chrome-extension://${mail.extension.id}/options.html#model`);
  await expect(settings.getByText('A key is saved').first()).toBeVisible();
  const stored = await settings.evaluate(() => chrome.storage.local.get(null));
  const seen = [
    logged.join(),
    await mail.page.content(),
    await pane.frame.content(),
    await settings.content(),
    JSON.stringify(stored),
    JSON.stringify(mail.gmail.record),
  ];
  expect(seen.join()).not.toContain(KEY);
});

declare const chrome: { readonly storage: { readonly local: { get(keys: null): Promise<unknown> } } };

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

const chatRequests = (mail: {
  readonly model: { journal(): readonly { readonly path: string }[] };
}): number => mail.model.journal().filter(({ path }) => path.includes('chat/completions')).length;

async function savedDrafts(gmail: GmailStandIn) {
  await expect
    .poll(() => gmail.record.drafts.length, { message: 'Gmail has saved the draft' })
    .toBeGreaterThan(0);
  return gmail.record.drafts;
}

test('the pane is made wider by key, made small, and stays so after a reload', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.ready();
  const width = (): Promise<number> => pane.frame.evaluate(() => innerWidth);
  const before = await width();
  await pane.frame.getByRole('separator', { name: 'Width of the pane' }).focus();
  await mail.page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBe(before + 16);
  await pane.frame.getByRole('button', { name: 'Make small' }).click();
  await expect(pane.frame.getByRole('button', { name: /Draft ready|blanks? to fill/ })).toBeVisible();

  const loaded = mail.page.waitForEvent('load');
  await mail.page.reload();
  await loaded;
  const again = await paneOf(mail.page, mail.extension.id);
  await again.frame.getByRole('button', { name: /Draft ready|blanks? to fill/ }).click();
  await expect.poll(() => again.frame.evaluate(() => innerWidth)).toBe(before + 16);
});

test('a mail page without an open thread has no pane', async ({ mail }) => {
  await mail.page.goto(mail.gmail.url());
  await expect(mail.page.getByText('Quote 4471').first()).toBeVisible();
  expect(mail.page.frames()).toHaveLength(1);
});

test('opening a second thread shows its own reply, and the first is kept', async ({ mail }) => {
  const pane = await mail.openThread(CHAIRS);
  await pane.ready();
  await pane.text.fill('Kept words.');
  await expect.poll(() => pane.text.inputValue()).toBe('Kept words.');
  const tiles = await mail.openThread('Samples and price list');
  await expect(tiles.text).not.toHaveValue('Kept words.');
  await tiles.ready();
  const again = await mail.openThread(CHAIRS);
  await expect(again.text).toHaveValue('Kept words.');
  expect((await paneOf(mail.page, mail.extension.id)).frame).toBeDefined();
});
