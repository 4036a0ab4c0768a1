import type { SiteUnderTest } from '../sites/site.ts';
import { expect, KEY, paneOf, plain, sentTexts, test, type Mail } from '../mail.ts';
import { ALIKE } from './alike.ts';

const CHAIRS = 'Quote 4471';
const MAYA = 'maya.lindqvist@fjordseating.example';
const ME = 'jonas.weber@northlight.example';

/** From a draft to the mail that left: what each site and each browser does in a way of its own. */
export function insertionAndSending(): void {
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

    const box = await mail.site.box(mail.page);
    expect(plain(box.ownText)).toBe(plain(edited));
    expect(box).toMatchObject({ hasSignature: true, hasQuote: true });
    expect(mail.site.sent()).toEqual([]);
  });

  test('one undo in the reply box takes the insertion out again', async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    await pane.ready();
    await pane.insert.click();
    await pane.says('In the reply box');
    const editor = mail.site.editor(mail.page);
    await editor.focus();
    await mail.page.keyboard.press('Control+z');
    const own = async (): Promise<string> =>
      plain(await mail.page.evaluate<string>(mail.site.readOwnText)).replace(/^\s*(?:--)?\s*/, '');
    await expect.poll(own).toBe('');
  });

  test('approve and send: exactly the approved text leaves, once', async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    const approved = await pane.fillBlanks();
    const answered = mail.thread(CHAIRS).mails.at(-1);
    await expect(pane.send).toHaveText(/Send to Maya Lindqvist/);
    await pane.send.click();
    await pane.says(/^Sent to Maya Lindqvist/);

    expect(sentTexts(mail.site)).toEqual([plain(approved)]);
    const [sent] = mail.site.sent();
    expect(sent?.to.map(({ email }) => email)).toEqual([MAYA]);
    expect(sent?.cc).toEqual([]);
    expect(sent).toMatchObject({ hasSignature: true, hasQuote: true });
    expect(sent?.inReplyTo).toBe(answered?.id);
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
    expect(sentTexts(mail.site)).toEqual([plain(approved)]);

    const [sent] = mail.site.sent();
    const answered = mail.thread('Site meeting').mails.find(({ id }) => id === sent?.inReplyTo);
    const everyone = [answered?.from, ...(answered?.to ?? []), ...(answered?.cc ?? [])]
      .flatMap((person) => (person ? [person.email] : []))
      .filter((email) => email !== ME);
    expect([...(sent?.to ?? []), ...(sent?.cc ?? [])].map(({ email }) => email).sort()).toEqual(
      [...new Set(everyone)].sort(),
    );
  });
}

/** What else a person does with a mail from opening it to sending the reply. */
export function mainJob(site: SiteUnderTest): void {
  const { lacks } = site;

  if (!lacks.has('undo')) {
    test('the site’s own Undo after a send is seen, and the text is back in the reply box', async ({
      mail,
    }) => {
      const pane = await mail.openThread(CHAIRS);
      const approved = await pane.fillBlanks();
      await pane.send.click();
      await pane.says(/^Sent to/);
      await pane.button('Undo').click();
      await pane.says(/^Undone/);
      expect(sentTexts(mail.site)).toEqual([]);
      await expect(mail.site.editor(mail.page)).toContainText(firstLine(approved));

      await pane.send.click();
      await pane.says(/^Sent to/);
      expect(sentTexts(mail.site)).toEqual([plain(approved)]);
    });

    test('Undo pressed on the site itself is seen too', async ({ mail }) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.fillBlanks();
      await pane.send.click();
      await pane.says(/^Sent to/);
      await mail.site.pressUndo(mail.page);
      await pane.says(/^Undone/);
      expect(sentTexts(mail.site)).toEqual([]);
    });
  }

  test('draft again, and back to the version before with its edits', { tag: ALIKE }, async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    await pane.ready();
    await pane.text.fill('My own first words.');
    await pane.instruction.fill('decline politely');
    await pane.instruction.press('Enter');
    const second = await pane.versions(2);
    expect(second).not.toBe('My own first words.');
    await pane.button(/^Version before/).click();
    await expect(pane.text).toHaveValue('My own first words.');
    await pane.button(/^Version after/).click();
    await expect(pane.text).toHaveValue(second);
  });

  test('the instruction reaches the model, outside the quoted mail', { tag: ALIKE }, async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    await pane.ready();
    await pane.instruction.fill('say that we take the felt glides');
    await pane.instruction.press('Enter');
    await pane.versions(2);
    expect(JSON.stringify(mail.model.journal().at(-1))).toContain('say that we take the felt glides');
  });

  test('a mail whose last message is mine is not answered unasked', { tag: ALIKE }, async ({ mail }) => {
    const pane = await mail.openThread('Contract clause');
    await pane.says('The last message is yours');
    expect(chatRequests(mail)).toBe(0);
  });

  if (!lacks.has('folds')) {
    test('folded messages are offered, read when asked for, and then known to the model', async ({
      mail,
    }) => {
      const pane = await mail.openThread('Wayfinding signs');
      await pane.ready();
      await pane.button('Read them').click();
      await expect(pane.frame.getByText(/earlier messages? (is|are) folded/)).toHaveCount(0);
    });
  }

  if (!lacks.has('shortcuts')) {
    test('typing in the pane triggers none of the site’s shortcuts', { tag: ALIKE }, async ({ mail }) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.ready();
      await pane.text.click();
      await mail.page.keyboard.press('Control+End');
      await mail.page.keyboard.type('rate #ejk');
      await expect(pane.text).toHaveValue(/rate #ejk$/);
      expect(mail.site.shortcuts()).toEqual([]);
    });

    test.describe('with shortcuts caught in capture', { tag: ALIKE }, () => {
      test.use({ variants: site.captureShortcuts });
      test('typing in the pane still triggers none', async ({ mail }) => {
        const pane = await mail.openThread(CHAIRS);
        await pane.ready();
        await pane.instruction.click();
        await mail.page.keyboard.type('rate #ejk');
        await expect(pane.instruction).toHaveValue('rate #ejk');
        expect(mail.site.shortcuts()).toEqual([]);
      });
    });
  }

  test('the whole way by keyboard', { tag: ALIKE }, async ({ mail }) => {
    const pane = await mail.openThread(CHAIRS);
    await pane.ready();
    await pane.text.focus();
    const approved = await pane.fillBlanks();
    await pane.text.press('Control+Shift+Enter');
    await pane.says(/^Sent to/);
    expect(sentTexts(mail.site)).toEqual([plain(approved)]);
  });

  test(
    'the key is in the Authorization header to its own origin and nowhere else',
    { tag: ALIKE },
    async ({ mail }) => {
      const logged: string[] = [];
      mail.context.on('console', (message) => logged.push(message.text()));
      const pane = await mail.openThread(CHAIRS);
      await pane.fillBlanks();
      await pane.send.click();
      await pane.says(/^Sent to/);

      expect(mail.model.authorizations()).toEqual([`Bearer ${KEY}`]);
      expect(JSON.stringify(mail.model.journal())).not.toContain(KEY);
      const settings = await mail.context.newPage();
      await settings.goto(`${mail.extension.origin}/options.html#model`);
      await expect(settings.getByText('A key is saved').first()).toBeVisible();
      const stored = await settings.evaluate(() => chrome.storage.local.get(null));
      // Where a reply is a page of its own, the page is still going back to the list.
      let pages = '';
      await expect(async () => {
        pages = (await mail.page.content()) + (await pane.frame.content());
      }).toPass();
      const seen = [
        logged.join(),
        pages,
        await settings.content(),
        JSON.stringify(stored),
        mail.site.recorded(),
      ];
      expect(seen.join()).not.toContain(KEY);
    },
  );

  test(
    'the pane is made wider by key, made small, and stays so after a reload',
    { tag: ALIKE },
    async ({ mail }) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.ready();
      const width = (): Promise<number> => pane.frame.evaluate(() => innerWidth);
      const before = await width();
      await pane.frame.getByRole('separator', { name: 'Width of the pane' }).focus();
      await mail.page.keyboard.press('ArrowLeft');
      await expect.poll(width).toBe(before + 16);
      await pane.button('Make small').click();
      await expect(pane.button(/Draft ready|blanks? to fill/)).toBeVisible();

      const loaded = mail.page.waitForEvent('load');
      await mail.page.reload();
      await loaded;
      const again = await paneOf(mail.page, mail.extension.id);
      await again.button(/Draft ready|blanks? to fill/).click();
      await expect.poll(() => again.frame.evaluate(() => innerWidth)).toBe(before + 16);
    },
  );

  test('a mail page without an open thread has no pane', async ({ mail }) => {
    await mail.page.goto(mail.site.listUrl());
    await expect(mail.page.getByText('Quote 4471').first()).toBeVisible();
    const panes = mail.page.frames().filter((frame) => frame.url().includes('/pane.html'));
    expect(panes).toEqual([]);
  });

  test(
    'opening a second thread shows its own reply, and the first is kept',
    { tag: ALIKE },
    async ({ mail }) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.ready();
      await pane.text.fill('Kept words.');
      await expect.poll(() => pane.text.inputValue()).toBe('Kept words.');
      const tiles = await mail.openThread('Samples and price list');
      await expect(tiles.text).not.toHaveValue('Kept words.');
      await tiles.ready();
      const again = await mail.openThread(CHAIRS);
      await expect(again.text).toHaveValue('Kept words.');
    },
  );
}

declare const chrome: { readonly storage: { readonly local: { get(keys: null): Promise<unknown> } } };

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

const chatRequests = ({ model }: Mail): number =>
  model.journal().filter(({ path }) => path.includes('chat/completions')).length;
