import { expect as playwrightExpect } from '@playwright/test';
import type { Mailbox, Person, Thread } from '../webmail/mailbox/mail.ts';
import { mail as mailOf } from '../webmail/mailbox/mail.ts';
import { account, people } from '../webmail/mailbox/people.ts';
import { expect, plain, sentTexts, test } from './mail.ts';
import type { Pane } from './pane.ts';
import { gmailWith } from './sites/gmail.ts';

const PICTURES = 'test-output/review';

const thread = (
  id: string,
  subject: string,
  ...mails: readonly { readonly from: Person; readonly to?: readonly Person[]; readonly text: string }[]
): Thread => ({
  id: `19ab${id}00000000000`.slice(0, 16),
  subject,
  labels: [],
  unread: true,
  mails: mails.map(({ from, to = [people.jonas], text }, index) =>
    mailOf({
      id: `19ab${id}0000000${String(index).padStart(4, '0')}`.slice(0, 16),
      from,
      to,
      date: `2026-11-${String(16 + Math.min(3, index)).padStart(2, '0')}T09:${String(index % 60).padStart(2, '0')}:00+01:00`,
      html: `<div dir="ltr">${text
        .split('\n')
        .map((line) => `<div>${line || '<br>'}</div>`)
        .join('')}</div>`,
    }),
  ),
});

const mailbox: Mailbox = {
  account,
  today: '2026-11-20',
  threads: [
    thread('1', 'Photos of the pier', {
      from: people.tom,
      text: 'Hi Jonas,\n\nthe photos are in the folder.\n\nTom',
    }),
    thread('2', 'Visit', {
      from: people.priya,
      text: 'Hi Jonas,\n\nthe tunnel is open to us on Wednesday 25 November from 9:00. Tom and Elena come along. Do we meet at gate 4?\n\nPriya',
    }),
    thread('3', 'Quote for chairs', {
      from: people.maya,
      text: 'Hi Jonas,\n\n24 chairs come to € 289.00 each. Can you confirm the order by 27 November?\n\nMaya',
    }),
  ],
};

test.use({ site: gmailWith(mailbox) });

const LOW = 'Hi Tom,\n\nthanks, got them!\n\nBest';
const NORMAL = 'Hi Priya,\n\nyes, at gate 4 on Wednesday at 9 am.\n\nBest';
const HIGH = 'Hi Maya,\n\nwe take 24 chairs at € 298.00 each.\n\nBest';

/** A pane on this thread with this draft in it, reviewed. */
async function drafted(
  mail: Parameters<Parameters<typeof test>[2]>[0]['mail'],
  subject: string,
  draft: string,
) {
  mail.model.next({ content: draft });
  const pane = await mail.openThread(subject);
  await pane.ready();
  await pane.holds(draft);
  await pane.reviewed();
  return pane;
}

/** Counts the keys of a person. */
class Keys {
  count = 0;
  constructor(readonly pane: Pane) {}

  async press(key: string): Promise<void> {
    this.count += 1;
    await this.pane.frame.page().keyboard.press(key);
  }
}

test.describe('keys to a correct send', () => {
  test('low: one', async ({ mail }) => {
    const pane = await drafted(mail, 'Photos', LOW);
    await pane.says('Nothing to check');
    await pane.text.focus();
    const keys = new Keys(pane);
    await keys.press('Control+Shift+Enter');
    await pane.says(/^Sent to Tom/);
    expect(sentTexts(mail.site)).toEqual([plain(LOW)]);
    console.log(`keys to a correct send, low: ${keys.count}`);
    expect(keys.count).toBe(1);
  });

  test('normal: one, with the marks in sight', async ({ mail }) => {
    const pane = await drafted(mail, 'Visit', NORMAL);
    await playwrightExpect(pane.frame.locator('mark.is-supported').first()).toBeAttached();
    await pane.text.focus();
    await mail.page.screenshot({ path: `${PICTURES}/normal.png` });
    const keys = new Keys(pane);
    await keys.press('Control+Shift+Enter');
    await pane.says(/^Sent to Priya/);
    console.log(`keys to a correct send, normal: ${keys.count}`);
    expect(keys.count).toBe(1);
  });

  test('high: to the contradiction, mend it, confirm the price, send', async ({ mail }) => {
    const pane = await drafted(mail, 'Quote', HIGH);
    await pane.text.focus();
    await mail.page.screenshot({ path: `${PICTURES}/high.png` });
    const keys = new Keys(pane);
    await keys.press('Control+Shift+Enter');
    expect(mail.site.sent()).toEqual([]);
    await expect(pane.itemsLeft.first()).toBeFocused();
    // Back to the button that puts the right amount in.
    await keys.press('Shift+Tab');
    await keys.press('Enter');
    const mended = HIGH.replace('298', '289');
    await pane.holds(mended);
    await pane.reviewed();
    await pane.text.focus();
    await keys.press('Control+Shift+Enter');
    for (let left = await pane.itemsLeft.count(); left > 0; left -= 1) {
      await expect(pane.itemsLeft.first()).toBeFocused();
      await keys.press('Enter');
      await expect(pane.itemsLeft).toHaveCount(left - 1);
    }
    await expect(pane.send).toBeFocused();
    await keys.press('Enter');
    await pane.says(/^Sent to Maya/);
    expect(sentTexts(mail.site)).toEqual([plain(mended)]);
    console.log(`keys to a correct send, high: ${keys.count}`);
    expect(keys.count).toBeLessThanOrEqual(7);
  });
});

test('a key that is held on an item settles no other, and does not send', async ({ mail }) => {
  const pane = await drafted(mail, 'Quote', HIGH.replace('298', '289'));
  await pane.text.press('Control+End');
  await pane.text.pressSequentially(
    '\n\nWe pay € 9,000.00 by Friday, and we guarantee that we take 30 more.',
  );
  await pane.reviewed();
  const { keyboard } = mail.page;
  for (const key of ['Enter', 'Space']) {
    await pane.text.focus();
    await keyboard.press('Control+Shift+Enter');
    await expect(pane.itemsLeft.first()).toBeFocused();
    const items = await pane.itemsLeft.count();
    expect(items, 'items left').toBeGreaterThan(key === 'Enter' ? 1 : 0);
    for (let times = 0; times < 8; times += 1) {
      await keyboard.down(key);
      await mail.page.waitForTimeout(250);
    }
    await keyboard.up(key);
    await expect(pane.itemsLeft).toHaveCount(items - 1);
    expect(mail.site.sent()).toEqual([]);
  }
});

test('what was confirmed has to be confirmed again when its words change, and not when others do', async ({
  mail,
}) => {
  const pane = await drafted(mail, 'Quote', HIGH.replace('298', '289'));
  expect(await pane.settle()).toBeGreaterThan(0);
  await expect(pane.send).toBeVisible();
  await pane.text.press('Control+End');
  await pane.text.pressSequentially('\n\nPS: Regards to Nils.');
  await pane.reviewed();
  await expect(pane.itemsLeft).toHaveCount(0);
  await pane.text.fill(HIGH.replace('298', '290'));
  await pane.reviewed();
  await expect(pane.itemsLeft.first()).toBeVisible();
  await expect(pane.send).toHaveCount(0);
});

test('what was confirmed is still confirmed after a reload', async ({ mail }) => {
  const pane = await drafted(mail, 'Quote', HIGH);
  await pane.settle();
  await mail.page.reload();
  await pane.appears();
  await pane.holds(HIGH);
  await pane.reviewed();
  await expect(pane.itemsLeft).toHaveCount(0);
  await pane.send.click();
  await pane.says(/^Sent to Maya/);
});

test('a fact shows the words it rests on, and leads to its message', async ({ mail }) => {
  const pane = await drafted(mail, 'Visit', NORMAL);
  await pane.text.press('Control+Home');
  for (let marks = 0; marks < 6; marks += 1) {
    await pane.text.press('Alt+ArrowDown');
    if (await pane.frame.getByText('open to us on Wednesday 25 November').isVisible()) break;
  }
  await pane.says(/open to us on Wednesday 25 November/);
  await mail.page.evaluate(() => {
    (window as { pointed?: number }).pointed = 0;
    Element.prototype.scrollIntoView = function () {
      (window as { pointed?: number }).pointed = 1;
    };
  });
  await pane.text.press('Alt+j');
  // The message that is pointed at has an outline that fades.
  await expect.poll(() => mail.page.evaluate(() => document.getAnimations().length > 0)).toBe(true);
});

test('a blank is filled, removed, or asked, and holds Send until then', async ({ mail }) => {
  const draft = 'Hi Tom,\n\nthe frames come to [price?] and arrive on [day?].\n\nBest';
  const pane = await drafted(mail, 'Photos', draft);
  await pane.text.focus();
  await pane.text.press('Control+Shift+Enter');
  expect(mail.site.sent()).toEqual([]);
  await pane.text.press('Control+Home');
  await pane.text.press('Tab');
  const selected = await pane.text.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe('[price?]');
  await pane.frame.getByRole('textbox', { name: 'Words for [price?]' }).fill('nothing');
  await pane.button(/^Fill in/).click();
  await pane.holds(draft.replace('[price?]', 'nothing'));
  await pane.text.press('Control+Home');
  await pane.text.press('Tab');
  await pane.button(/^Ask Tom/).click();
  await expect(pane.text).not.toHaveValue(/\[/);
  await expect(pane.text).toHaveValue(/\?/);
  await pane.settle();
  await expect(pane.send).toBeEnabled();
});

test('an own word of the person makes a reply high', async ({ mail }) => {
  const own = [{ id: 'o1', name: 'Pier work', words: ['folder'], tier: 'high' }];
  await mail.configure({ review: { own, raised: [] } });
  const pane = await drafted(mail, 'Photos', 'Hi Tom,\n\nthanks, I saw the folder.\n\nBest');
  await pane.says('Pier work');
  await expect(pane.itemsLeft).toHaveCount(1);
});

test('what there is to decide: number keys draft with an intent, lines lead to the mail', async ({
  mail,
}) => {
  await mail.configure({ guideBy: 'model', draftOn: 'demand' });
  const pane = await mail.openThread('Visit');
  await pane.says('Agree, and answer each point');
  await pane.says(/Do we meet at gate 4/);
  await mail.page.screenshot({ path: `${PICTURES}/decide.png` });
  await pane.frame.locator('.foot').focus();
  await mail.page.keyboard.press('3');
  await pane.ready();
  const asked = JSON.stringify(mail.model.journal().at(-1));
  expect(asked).toContain('No, decline politely');
});

test('a look-alike of a known address is said, and has to be looked at', async ({ mail }) => {
  const pane = await drafted(mail, 'Photos', LOW);
  await pane.insert.click();
  await pane.says('In the reply box');
  await mail.site.changeRecipients(mail.page, { name: 'Tom Okafor', email: 'tom.okafor@northl1ght.example' });
  await pane.send.click();
  await pane.says('tom.okafor@northl1ght.example');
  await pane.button('Use these recipients').click();
  await pane.says(/looks like tom.okafor@northlight.example/);
  await expect(pane.itemsLeft.first()).toBeVisible();
  await mail.page.screenshot({ path: `${PICTURES}/look-alike.png` });
  expect(mail.site.sent()).toEqual([]);
});
