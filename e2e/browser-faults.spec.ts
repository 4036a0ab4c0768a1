import { setTimeout as pause } from 'node:timers/promises';
import { grantedCopy, loadExtension, setUp } from '../scripts/extension.ts';
import { startModel } from '../scripts/model/model.ts';
import { asleep, crash } from './browser-process.ts';
import { setClock } from './clock.ts';
import { emptyDisk, fillDisk, holdDisk } from './disk.ts';
import { FAULTS_PLAYED, testOfFault } from './fault-test.ts';
import { expect, KEY, onEditorFilled, paneOf, plain, sendsOnce, sentTexts, test, type Mail } from './mail.ts';
import type { Pane } from './pane.ts';
import { gmail } from './sites/gmail.ts';
import type { OpenSite } from './sites/site.ts';

// What befalls the browser itself: its extension, its processes, its disk, its clock.

const CHAIRS = 'Quote 4471';
const SLEEP_MS = 600_000;
const HOUR_MS = 3_600_000;

const AGAIN = /^(?:Try|Draft) again/;
const BROKEN_OFF = /interrupted|stopped|restarted|cut off/i;

async function streaming(mail: Mail): Promise<Pane> {
  const pane = await mail.openThread(CHAIRS);
  await expect.poll(async () => (await pane.streaming.innerText()).length).toBeGreaterThan(60);
  return pane;
}

/** What had come is kept, said to be cut off, and another draft can be had and sent. */
async function goesOn(mail: Mail, pane: Pane, kept: string): Promise<void> {
  expect(plain(await pane.ready())).toContain(plain(kept));
  await pane.says(BROKEN_OFF);
  await pane.button(AGAIN).click();
  await pane.versions(2);
  await sendsOnce(mail, pane);
}

test.describe('while it streams', () => {
  test.use({ tokensPerSecond: 15 });

  testOfFault(
    'F47',
    'the extension reloaded under an open page keeps what had come',
    async (mail) => {
      const pane = await streaming(mail);
      const before = (await pane.streaming.innerText()).slice(0, 40);
      await mail.extension.reload();
      await mail.page.reload();
      await goesOn(mail, await mail.openThread(CHAIRS), before);
    },
    ['@whole'],
  );

  for (const { name, disconnect } of [
    { name: 'and its connections are kept', disconnect: false },
    { name: 'and its connections are gone afterwards', disconnect: true },
  ])
    testOfFault(
      'F52',
      `a machine that sleeps for ten minutes ${name}`,
      async (mail) => {
        test.setTimeout(SLEEP_MS + 180_000);
        const pane = await streaming(mail);
        const before = (await pane.streaming.innerText()).slice(0, 40);
        await asleep(mail.extension.profile, async () => {
          if (disconnect) mail.model.hangUp();
          await pause(SLEEP_MS);
        });
        const text = await pane.ready();
        expect(plain(text)).toContain(plain(before));
        if (disconnect) await goesOn(mail, pane, before);
        else await sendsOnce(mail, pane);
      },
      ['@whole', '@long'],
    );

  testOfFault(
    'F51',
    'a clock that is set back while it streams, and ahead between approval and press: one mail, and what is said is true',
    async (mail) => {
      const pane = await streaming(mail);
      await setClock(mail, pane, -3 * HOUR_MS);
      const approved = await pane.fillBlanks();
      // Between the two there is a write, which takes long enough now.
      const busy = await holdDisk(mail, 1_000);
      let wasAhead = false;
      await onEditorFilled(mail, approved, async () => {
        await setClock(mail, pane, 24 * HOUR_MS);
        wasAhead = mail.site.sent().length === 0;
      });
      await pane.send.click();
      await pane.says(/^Sent to|Nothing was sent|may have been sent/);
      expect(wasAhead, 'the clock was set before a mail left').toBe(true);
      await busy.close();
      await pane.holds(approved);
      const sent = sentTexts(mail.site);
      if (/Nothing was sent/.test(await pane.words())) expect(sent).toEqual([]);
      else expect(sent).toEqual([plain(approved)]);
    },
    ['@whole', '@chromium'],
  );
});

for (const [when, hold] of [
  ['while it waits for the model', 60_000],
  ['with a draft to look at', 0],
] as const)
  testOfFault(
    'F42',
    `a background that Firefox itself ends ${when}: nothing is lost, and one mail leaves`,
    async (mail) => {
      mail.model.next({ hold });
      const pane = await mail.openThread(CHAIRS);
      if (hold > 0) {
        await expect.poll(() => mail.model.journal().length).toBe(1);
        await mail.extension.endWhenIdle();
        await pane.says(BROKEN_OFF);
        await pane.button(AGAIN).click();
      } else {
        await pane.ready();
        const ended = mail.extension.endWhenIdle();
        await pane.text.press('Control+End');
        await pane.text.pressSequentially(' Thanks.');
        await ended;
        await expect(pane.text).toHaveValue(/ Thanks\.$/);
      }
      await sendsOnce(mail, pane);
    },
    ['@whole', '@firefox'],
  );

testOfFault(
  'F50',
  'a disk that takes two seconds for each write: one mail leaves, with all that was written',
  async (mail) => {
    test.setTimeout(300_000);
    const busy = await holdDisk(mail, 2_000);
    const pane = await mail.openThread(CHAIRS);
    await expect(pane.text).toBeEditable({ timeout: 120_000 });
    await sendsOnce(mail, pane, 90_000);
    await busy.close();
  },
  ['@whole'],
);

testOfFault(
  'F49',
  'a full disk: what cannot be stored is not sent, and said; with room again one mail leaves',
  async (mail) => {
    const pane = await mail.openThread(CHAIRS);
    const approved = await pane.fillBlanks();
    const filler = await fillDisk(mail);
    await mail.page.bringToFront();
    await pane.send.click();
    await pane.says('could not be saved');
    expect(mail.site.sent()).toEqual([]);
    await pane.holds(approved);
    await emptyDisk(filler);
    await pane.settle();
    // Room that was given back is there a moment later.
    await expect(async () => {
      await pane.send.click({ timeout: 1_000 });
      await pane.says(/^Sent to/, 5_000);
    }).toPass();
    expect(sentTexts(mail.site)).toEqual([plain(approved)]);
  },
  ['@whole'],
);

/** A browser of the test's own, for one that crashes is of no use to the next test. */
type Started = Pick<Mail, 'extension' | 'page' | 'site'>;

for (const moment of ['between insertion and press', 'after the mail has left'] as const)
  test(
    `the browser crashes ${moment}: nothing is sent again, and what is said is true`,
    { tag: ['@row', '@R1', '@whole', '@chromium'] },
    async ({ tally }) => {
      const faults = tally(FAULTS_PLAYED);
      const model = await startModel({ tokensPerSecond: 2_000, firstToken: 50, key: KEY });
      const folder = grantedCopy(['http://127.0.0.1/*']);
      const sites: OpenSite[] = [];
      const start = async (usedProfile?: string): Promise<Started> => {
        const extension = await loadExtension({
          folder,
          headless: true,
          ...(usedProfile !== undefined && { usedProfile }),
        });
        const { context } = extension;
        const page = context.pages()[0] ?? (await context.newPage());
        const site = await gmail.open(context, page, { pace: 'fast' });
        sites.push(site);
        return { extension, page, site };
      };
      const openThread = async ({ page, site, extension }: Started): Promise<Pane> => {
        const thread = site.threads.find(({ subject }) => subject.startsWith(CHAIRS));
        if (!thread) throw new Error('The mailbox lacks the thread.');
        await page.goto(site.threadUrl(thread));
        return paneOf(page, extension.id);
      };
      const sent = (): readonly string[] => sites.flatMap(sentTexts);
      await faults.case(`F48 ${moment}`, async () => {
        const first = await start();
        const { profile } = first.extension;
        await setUp(first.extension, { address: model.address, name: 'countersign-demo', key: KEY });
        const pane = await openThread(first);
        const approved = await pane.fillBlanks();
        const crashed = new Promise((resolve) => first.extension.context.once('close', resolve));
        let sentBefore = 0;
        if (moment === 'between insertion and press')
          await onEditorFilled(first, approved, () => {
            crash(profile);
            sentBefore = sent().length;
            return Promise.resolve();
          });
        await pane.send.click();
        if (moment === 'after the mail has left') {
          await expect.poll(() => sent().length, { intervals: [2] }).toBe(1);
          crash(profile);
        }
        await crashed;
        if (moment === 'between insertion and press') expect(sentBefore, 'mails before the crash').toBe(0);
        const second = await start(profile);
        const after = await openThread(second);
        await after.says(/Nothing was sent|may have been sent|^Sent to/);
        await after.holds(approved);
        const said = await after.words();
        if (said.includes('Nothing was sent')) expect(sent()).toEqual([]);
        else if (said.includes('may have been sent')) expect(sent().length).toBeLessThanOrEqual(1);
        else expect(sent()).toEqual([plain(approved)]);
        await second.extension.context.close();
      });
      await model.close();
    },
  );
