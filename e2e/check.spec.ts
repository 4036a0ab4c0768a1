import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SENDER } from '../utils/mail/gmail/selectors.ts';
import { SUBJECT as OUTLOOK_SUBJECT } from '../utils/mail/outlook/selectors.ts';
import { SUBJECT as ROUNDCUBE_SUBJECT } from '../utils/mail/roundcube/selectors.ts';
import type { Thread } from '../webmail/mailbox/mail.ts';
import { ALIKE } from './contract/alike.ts';
import { expect, test, type Mail } from './mail.ts';
import { gmail } from './sites/gmail.ts';
import { outlook } from './sites/outlook.ts';
import { roundcube } from './sites/roundcube.ts';
import type { SiteUnderTest } from './sites/site.ts';

const CHAIRS = 'Quote 4471';

/** A site, and something of its page that is taken away, with the first words of what the report then says. */
interface Drift {
  readonly site: SiteUnderTest;
  readonly name: string;
  readonly selectors: readonly string[];
  readonly says: string;
}

const DRIFTS: readonly Drift[] = [
  {
    site: gmail,
    name: 'SENDER',
    selectors: SENDER,
    says: 'Reading the mail: the sender of a message was not found',
  },
  { site: outlook, name: 'SUBJECT', selectors: OUTLOOK_SUBJECT, says: ': ' },
  { site: roundcube, name: 'SUBJECT', selectors: ROUNDCUBE_SUBJECT, says: ': ' },
];

/** An extension page in a tab of its own, behind the mail. */
async function openPopup({ context, extension, page }: Mail): Promise<Page> {
  const popup = await context.newPage();
  await popup.goto(`${extension.origin}/popup.html`);
  await page.bringToFront();
  return popup;
}

/** Asks the background for a check of the mail page, as the popup over it would. */
const check = (popup: Page, mail: Mail): Promise<string> =>
  popup.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}/*` });
    const answer = await chrome.runtime.sendMessage({ type: 'check-page', tabId: tab?.id });
    return answer.ok ? answer.value : JSON.stringify(answer);
  }, new URL(mail.page.url()).origin);

declare const chrome: {
  readonly tabs: { query(asked: unknown): Promise<readonly { readonly id: number; readonly url: string }[]> };
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ readonly ok: boolean; readonly value: string }>;
  };
};

/** What the product says in its own words, on any page. */
const OUR_WORDS = [...globSync('utils/mail/**/*.ts'), ...globSync('webmail/*/page/*.ts')]
  .filter((path) => !path.includes('test') && !path.startsWith('webmail/mailbox'))
  .map((path) => readFileSync(path, 'utf8').toLowerCase())
  .join('\n');

/** Names, addresses, words and numbers of a thread that could not come from anywhere else. */
function canariesOf(thread: Thread): readonly string[] {
  const people = thread.mails.flatMap(({ from, to, cc }) => [from, ...to, ...cc]);
  const texts = thread.mails.map(({ html }) => html.replace(/<[^>]+>|&\w+;/g, ' '));
  const words = [thread.subject, ...texts, ...people.map(({ name }) => name)].join(' ');
  const found = new Set(words.toLowerCase().match(/\p{L}{4,}|\d{3,}/gu));
  return [...people.map(({ email }) => email), ...found].filter((word) => !OUR_WORDS.includes(word));
}

for (const { site, name, selectors, says } of DRIFTS) {
  test.describe(site.name, () => {
    test.use({ site });

    test('a check tries every step, leaves the reply box as it was, sends nothing and tells nothing of the mail', async ({
      mail,
    }) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.ready();
      await mail.site.pressReply(mail.page);
      const editor = mail.site.editor(mail.page);
      const before = await editor.innerText();
      const report = await check(await openPopup(mail), mail);
      expect(report.split('\n')[0]).toBe(`${site.name}: all 10 steps work.`);
      expect(report).toMatch(new RegExp(`^${name}\\S*: [1-9]`, 'm'));

      const canaries = canariesOf(mail.thread(CHAIRS));
      expect(canaries.length).toBeGreaterThan(30);
      expect(canaries.filter((canary) => report.toLowerCase().includes(canary))).toEqual([]);

      expect(await mail.page.evaluate<string>(mail.site.readOwnText).then((text) => text.trim())).toBe('');
      expect((await editor.innerText()).trim()).toBe(before.trim());
      expect(mail.site.sent()).toEqual([]);
      expect(mail.model.journal()).toHaveLength(1);
    });

    test(
      'a check of a page that lost something names the step and the selector',
      { tag: ALIKE },
      async ({ mail }) => {
        const pane = await mail.openThread(CHAIRS);
        await pane.ready();
        await mail.page.evaluate((lost) => {
          for (const found of document.querySelectorAll(lost)) found.remove();
        }, selectors.join(','));
        const report = await check(await openPopup(mail), mail);
        const [verdict, failed] = report.split('\n');
        expect(verdict).toMatch(/[12] of \d+ steps failed/);
        expect(failed).toContain(says);
        for (const selector of selectors) expect(report).toContain(selector);
        expect(
          canariesOf(mail.thread(CHAIRS)).filter((canary) => report.toLowerCase().includes(canary)),
        ).toEqual([]);
        expect(mail.site.sent()).toEqual([]);
      },
    );

    test('the popup over a mail page checks it and says how it went', { tag: ALIKE }, async ({ mail }) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.ready();
      const popup = await openPopup(mail);
      // In a tab of its own the popup would find itself in front; it is told what a popup finds.
      const [tab] = await popup.evaluate(
        (url) => chrome.tabs.query({ url: `${url}/*` }),
        new URL(mail.page.url()).origin,
      );
      await popup.addInitScript((inFront) => {
        Object.assign(chrome.tabs, {
          query: (_: unknown, answer?: (tabs: unknown) => void) => {
            answer?.([inFront]);
            return Promise.resolve([inFront]);
          },
        });
      }, tab);
      await popup.reload();
      await popup.getByRole('button', { name: 'Check this mail page' }).click();
      await mail.page.bringToFront();
      await expect(popup.getByText(new RegExp(`^${site.name}: all (6|10) steps work`)).first()).toBeVisible({
        timeout: 30_000,
      });
      await expect(popup.getByRole('textbox', { name: 'Report, to paste' })).toHaveValue(/## Steps/);
    });

    test('where a step failed the pane offers a report that names it', { tag: ALIKE }, async ({ mail }) => {
      const pane = await mail.openThread(CHAIRS);
      await pane.ready();
      await mail.site.loseReply(mail.page);
      await pane.insert.click();
      await pane.says(/was not found/);
      await pane.button('Copy a report').click();
      await pane.says(/^Copied\. It holds no words|^The browser did not let it be copied/);
    });
  });
}

test('a page that is no mail page is not checked', async ({ mail }) => {
  const popup = await openPopup(mail);
  const answer = await popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: `${location.origin}/*` });
    return chrome.runtime.sendMessage({ type: 'check-page', tabId: tab?.id });
  });
  expect(answer).toEqual({ ok: false, failure: { code: 'not-a-mail-page' } });
});
