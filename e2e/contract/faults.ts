import type { SendFault, SiteUnderTest } from '../sites/site.ts';
import type { FaultId } from '../../assure/fault-ids.ts';
import { holdDisk } from '../disk.ts';
import { testOfFault } from '../fault-test.ts';
import { expect, isEditorFilled, onEditorFilled, paneOf, pasted, plain, sentTexts, test } from '../mail.ts';
import { ALIKE } from './alike.ts';

const CHAIRS = 'Quote 4471';

/** Which fault of the list each way to fail is. */
const SEND_FAULTS: Readonly<Record<SendFault, FaultId>> = {
  disabled: 'F55',
  offline: 'F55',
  refused: 'F55',
  dialog: 'F55',
  unreachable: 'F40',
  throws: 'F57',
  'no-sign': 'F58',
  vanishes: 'F58',
  'stays-sent': 'F58',
};

/** After these a site says nothing, and how long that is waited for is alike on every site, and for two of them, of which one is tried for every change. */
const SILENT: ReadonlySet<SendFault> = new Set(['throws', 'no-sign', 'vanishes']);

/** Everything that can go wrong between opening a mail and the mail that leaves. */
export function faults(site: SiteUnderTest): void {
  const { lacks } = site;

  testOfFault(
    'F56',
    'recipients changed since they were shown: refused, said, nothing sent',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.fillBlanks();
      await pane.insert.click();
      await pane.says('In the reply box');
      // A reply that is a page of its own is read once more, with what the box says by then.
      await pane.reviewed();
      await mail.site.changeRecipients(mail.page, { name: 'Eve', email: 'eve@elsewhere.example' });
      await expect(pane.send).toHaveText(/Send to Maya Lindqvist/);
      await pane.send.click();
      await pane.says('eve@elsewhere.example');
      expect(mail.site.sent()).toEqual([]);

      await pane.button('Use these recipients').click();
      // Nobody has ever written to her from here, so that is to be looked at first.
      await expect(pane.itemsLeft).not.toHaveCount(0);
      await pane.settle();
      await expect(pane.send).toHaveText(/Send to Eve|Send to eve@/);
    },
  );

  testOfFault(
    'F54',
    'text changed between insertion and press: refused, said, nothing sent',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.fillBlanks();
      await pane.insert.click();
      await pane.says('In the reply box');
      await mail.site.editor(mail.page).focus();
      await mail.page.keyboard.press('Control+Home');
      await mail.page.keyboard.type('Not approved. ');
      await pane.send.click();
      await pane.says('Not approved.');
      expect(mail.site.sent()).toEqual([]);
    },
  );

  if (!lacks.has('threads')) {
    test('a new message between draft and approval stops the send', { tag: ALIKE }, async ({ mail }) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.fillBlanks();
      const thread = mail.thread(CHAIRS);
      const last = thread.mails.at(-1);
      if (!last) throw new Error('The thread is empty');
      const late = {
        ...last,
        id: '19aa9999c0ffee01',
        // Later than the newest, and in the past of the page's own day.
        date: new Date(Date.parse(last.date) + 3_600_000).toISOString(),
        html: '<div dir="ltr">Sorry, the price was wrong.</div>',
      };
      // It takes a moment until a message is drawn: the press waits for the disk meanwhile.
      const busy = await holdDisk(mail, 1_000);
      await pane.send.click();
      await mail.site.editor(mail.page).waitFor();
      await mail.site.deliver(thread, late);
      await pane.says(/new(er)? message/i);
      await busy.close();
      expect(mail.site.sent()).toEqual([]);
    });
  }

  testOfFault(
    'F46',
    'a double click sends one mail',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      const approved = await pane.fillBlanks();
      await pane.send.dblclick();
      await pane.says(/^Sent to/);
      expect(sentTexts(mail.site)).toEqual([plain(approved)]);
    },
    [ALIKE],
  );

  testOfFault(
    'F46',
    'Enter and click together send one mail',
    async (mail) => {
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
      expect(sentTexts(mail.site)).toEqual([plain(approved)]);
    },
    [ALIKE],
  );

  testOfFault(
    'F45',
    'of two tabs one works on a reply; the other reads, and may take over',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.fillBlanks();
      const second = await mail.context.newPage();
      const other = await mail.openThread(CHAIRS, second);
      await other.says('another tab');
      await expect(other.send).toHaveCount(0);
      await other.button('Work on it here').click();
      await other.reviewed();
      await expect(other.send).toBeVisible();
      await other.send.click();
      await other.says(/^Sent to/);
      expect(sentTexts(mail.site)).toHaveLength(1);
    },
    [ALIKE],
  );

  testOfFault(
    'F53',
    'the reply box closed between approval and press: nothing sent, said, and sent once when asked again',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      const approved = await pane.fillBlanks();
      await onEditorFilled(mail, approved, mail.site.closeBox);
      // To be asked whether, or to leave a page, takes a moment: the press waits for the disk meanwhile.
      const busy = await holdDisk(mail, 1_000);
      await pane.send.click();
      await pane.says('Nothing was sent');
      await busy.close();
      expect(await isEditorFilled(mail)).toBe(true);
      expect(mail.site.sent()).toEqual([]);
      await expect(mail.site.editor(mail.page)).toHaveCount(0);
      await pane.holds(approved);
      await pane.settle();
      await pane.send.click();
      await pane.says(/^Sent to/);
      expect(sentTexts(mail.site)).toEqual([plain(approved)]);
    },
  );

  testOfFault('F59', 'own words in the reply box are never overwritten: asked, and kept', async (mail) => {
    let pane = await mail.openThread(CHAIRS);
    const approved = await pane.fillBlanks();
    await mail.site.pressReply(mail.page);
    pane = await paneOf(mail.page, mail.extension.id);
    const editor = mail.site.editor(mail.page);
    const own = (): Promise<string> => mail.page.evaluate<string>(mail.site.readOwnText);
    await expect(async () => {
      await editor.focus();
      await mail.page.keyboard.press('Control+Home');
      if (!(await own()).includes('My own note')) await mail.page.keyboard.type('My own note');
      expect(await own()).toContain('My own note');
      // A fresh box may be filled a second time by the site.
      await mail.page.waitForTimeout(400);
      expect(await own()).toContain('My own note');
    }).toPass();

    await expect(pane.insert).toBeVisible();
    await pane.insert.click();
    await pane.says('My own note');
    expect(plain(await own())).not.toContain(String(approved.split('\n')[0]));

    await pane.button('Put the draft above it').click();
    await pane.says('In the reply box');
    const box = plain(await own());
    expect(box).toContain('My own note');
    expect(box.indexOf(String(approved.split('\n')[0]))).toBeLessThan(box.indexOf('My own note'));
    // The pane now shows all that the box would send.
    await expect(pane.text).toHaveValue(/My own note/);
  });

  if (!lacks.has('questions'))
    testOfFault(
      'F55',
      'a question of the site at Send, answered there: one mail leaves, and the pane does not offer it again',
      async (mail) => {
        const pane = await mail.openThread(CHAIRS);
        // Some sites ask by themselves, others only where they are told to.
        await pane.text.fill(`${await pane.fillBlanks()}\n\nI have attached the list.`);
        await pane.settle();
        if (site.sendFaults.some(({ fault }) => fault === 'dialog')) await mail.site.failNextSend('dialog');
        await pane.send.click();
        await pane.says('Nothing was sent');
        expect(mail.site.sent()).toEqual([]);
        await mail.page.locator('[role=alertdialog] button').first().click();
        await pane.says('It looks as if you sent this in the mail page itself.');
        await expect(pane.send).toHaveCount(0);
        expect(mail.site.sent()).toHaveLength(1);
      },
    );

  for (const { name, fault, words, pageErrors } of site.sendFaults) {
    testOfFault(
      SEND_FAULTS[fault],
      `when Send ${name}, that is said, and Send is not pressed again`,
      async (mail) => {
        test.setTimeout(120_000);
        if (pageErrors) mail.expectPageErrors(pageErrors);
        const pane = await mail.openThread(CHAIRS);
        await pane.fillBlanks();
        await mail.site.failNextSend(fault);
        await pane.send.click();
        await pane.says(words, 60_000);
        expect(mail.site.sent().length).toBeLessThanOrEqual(1);
        await expect(pane.button('Copy')).toBeVisible();
        expect(await pane.words()).not.toMatch(/^Sent to/m);
      },
      SILENT.has(fault) ? (fault === 'vanishes' ? [ALIKE, '@whole'] : [ALIKE]) : [],
    );
  }

  testOfFault(
    'F60',
    'a step whose element is gone stops, is named, and the text can be copied',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      const approved = await pane.fillBlanks();
      await mail.site.loseReply(mail.page);
      await pane.send.click();
      await pane.says(/not as expected/i);
      expect(mail.site.sent()).toEqual([]);
      await pane.frame.getByRole('button', { name: 'Copy', exact: true }).first().click();
      await pane.says('Copied');
      expect(plain(await pasted(mail))).toBe(plain(approved));
    },
  );

  test.describe('before consent', { tag: ALIKE }, () => {
    test('nothing of the mail leaves', async ({ mail }) => {
      await mail.configure({ consents: {} });
      const pane = await mail.openThread(CHAIRS);
      await pane.says(/^May this mail go to/);
      expect(mail.model.journal()).toEqual([]);
    });
  });
}
