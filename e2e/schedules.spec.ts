import type { Page } from '@playwright/test';
import { randomFrom } from '../assure/random.ts';
import { SEED } from '../assure/row.ts';
import { singleMails } from '../webmail/mailbox/single-mails.ts';
import { expect, paneOf, plain, sentTexts, test, type Mail } from './mail.ts';
import type { Pane } from './pane.ts';
import { gmailWith } from './sites/gmail.ts';
import { outlookWith } from './sites/outlook.ts';

/** Of one test, which keeps its browser for them. */
const SCHEDULES = 25;
const TESTS = 4;
const MOST_ACTS = 6;

const ASIDE = 'Something else';
const subjectOf = (index: number): string => `Lamps ${index + 1}.`;
const mailbox = singleMails([
  ...Array.from({ length: SCHEDULES }, (_, index) => ({
    subject: subjectOf(index),
    html: 'Hello Jonas,<br><br>are the lamps for the hall still in the shop, and may I see them on Tuesday?<br><br>Maya',
  })),
  { subject: ASIDE, html: 'Hello Jonas,<br><br>is the shop open on Sunday?<br><br>Maya' },
]);

const GONE = /^Sent to|may have been sent|The last message is yours/m;
const UNDERWAY = /Putting the text|Sending to/;

/** What is done in this tab, if the page is such that it can be done; a person who finds no button presses none. */
type Act = (tab: Tab) => Promise<unknown>;

const ACTS: Readonly<Record<string, Act>> = {
  send: (tab) => tab.press((pane) => pane.send),
  'send twice': (tab) => tab.press((pane) => pane.send, 2),
  insert: (tab) => tab.press((pane) => pane.insert),
  'take over': (tab) => tab.press((pane) => pane.button('Work on it here')),
  kill: (tab) => tab.mail.extension.stopBackground(),
  reload: (tab) => tab.page.reload(),
  'away and back': async (tab) => {
    await tab.open(ASIDE);
    await tab.open(tab.subject);
  },
  'a moment passes': (tab) => tab.page.waitForTimeout(tab.random(600)),
};

class Tab {
  constructor(
    readonly mail: Mail,
    readonly page: Page,
    readonly subject: string,
    readonly random: (below: number) => number,
  ) {}

  open(subject: string): Promise<Pane> {
    return this.mail.openThread(subject, this.page);
  }

  /** Its thread in a page loaded for it: where only the thread changes, the pane is that of the one before for a moment. */
  async openAnew(): Promise<Pane> {
    await this.page.goto('about:blank');
    return this.open(this.subject);
  }

  /** As fast as it can be done, and not waited for. */
  async press(find: (pane: Pane) => ReturnType<Pane['button']>, clickCount = 1): Promise<void> {
    await this.page.bringToFront();
    const pane = await paneOf(this.page, this.mail.extension.id);
    const button = find(pane);
    if (await button.isVisible()) await button.click({ clickCount, timeout: 1_500 }).catch(() => undefined);
  }

  /** What the pane says once nothing is on its way. */
  async saysInTheEnd(): Promise<string> {
    await this.page.bringToFront();
    const pane = await this.openAnew();
    await expect(async () => {
      const words = await pane.words();
      expect(words).not.toMatch(UNDERWAY);
      const isSettled = GONE.test(words) || words.includes('another tab');
      expect(isSettled || (await pane.text.isEditable({ timeout: 500 })), words).toBe(true);
    }).toPass({ timeout: 40_000 });
    // A reply that nobody works on here stands among the words.
    const text = await pane.text.evaluateAll(([field]) =>
      field instanceof HTMLTextAreaElement ? field.value : '',
    );
    return `${await pane.words()}\n${text}`;
  }
}

/** One thread, two tabs, and what a person and a browser may do to them in any order. */
async function runSchedule(mail: Mail, index: number, random: (below: number) => number): Promise<void> {
  const subject = subjectOf(index);
  const before = mail.site.sent().length;
  const first = new Tab(mail, mail.page, subject, random);
  const approved = await (await first.openAnew()).fillBlanks();
  expect(approved, 'the draft that is worked on').toContain(subject);
  const second = new Tab(mail, await mail.context.newPage(), subject, random);
  if (random(2) === 0) await second.open(subject);
  else await second.open(ASIDE);
  const done: string[] = [];
  try {
    const names = Object.keys(ACTS);
    const acts = 2 + random(MOST_ACTS - 1);
    for (let act = 0; act < acts; act += 1) {
      const name = names[random(names.length)] ?? '';
      const tab = random(3) === 0 ? second : first;
      done.push(`${name} in tab ${tab === first ? 1 : 2}`);
      await ACTS[name]?.(tab);
    }
    const read = await second.saysInTheEnd();
    // Now nobody else works on it, and the first tab says what became of it.
    await second.page.close();
    const said = [read, await first.saysInTheEnd()];
    const saidInOneLine = said.join(' | ').replace(/\s+/g, ' ');
    const sent = sentTexts(mail.site).slice(before);
    const isSaid = said.some((words) => GONE.test(words));
    expect(sent.length, 'mails').toBeLessThanOrEqual(1);
    if (sent.length === 1) {
      expect(sent, 'what was sent').toEqual([plain(approved)]);
      expect(isSaid, `said that it was sent, or may have been: ${saidInOneLine}`).toBe(true);
    } else {
      const isHeld = said.some((words) => plain(words).includes(plain(approved)));
      expect(isHeld, `the text is there: ${saidInOneLine}`).toBe(true);
      expect(said.join('\n'), 'what is said').not.toMatch(/^Sent to/m);
    }
  } catch (error) {
    throw new Error(`${done.join(', ')}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await second.page.close();
  }
}

for (const siteWith of [gmailWith, outlookWith])
  test.describe(siteWith().name, () => {
    test.use({ site: siteWith(mailbox) });

    for (let part = 0; part < TESTS; part += 1)
      test(
        `clicks, deaths and reloads in any order, ${part + 1}`,
        {
          tag: ['@row', '@R4', '@whole', '@chromium'],
        },
        async ({ mail, tally }) => {
          test.setTimeout(1_800_000);
          mail.expectPageErrors(/aborted|NetworkError|context invalidated/);
          const schedules = tally({
            id: 'R4',
            name: 'random schedules of two tabs in a browser: two mails, other words than approved, words lost, or a mail gone that is not said',
          });
          for (let index = 0; index < SCHEDULES; index += 1) {
            const seed = SEED * 1_000 + part * SCHEDULES + index;
            await schedules.case(`schedule ${seed}`, () => runSchedule(mail, index, randomFrom(seed)));
          }
        },
      );
  });
