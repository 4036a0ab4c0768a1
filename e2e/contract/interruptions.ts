import type { Pane } from '../pane.ts';
import { testOfFault } from '../fault-test.ts';
import {
  expect,
  isEditorFilled,
  onEditorFilled,
  paneOf,
  plain,
  sentTexts,
  test,
  type Mail,
} from '../mail.ts';
import { ALIKE } from './alike.ts';

const CHAIRS = 'Quote 4471';

/** What breaks off before there is a whole draft: the stream, the background, or the look at its thread. */
export function whileItStreams(): void {
  test.describe('while it streams', { tag: ALIKE }, () => {
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

    testOfFault(
      'F41',
      'a killed background keeps what had come, says so, and drafts again when asked',
      async (mail) => {
        const pane = await mail.openThread(CHAIRS);
        await streaming(pane);
        // Until the first checkpoint is on disk there is nothing to keep.
        await expect.poll(async () => (await streamed(pane)).length).toBeGreaterThan(60);
        await mail.extension.stopBackground();
        const kept = await pane.ready();
        expect(kept.length).toBeGreaterThan(10);
        await pane.says(/stopped|interrupted|restarted/i);
        await pane.button(/^(Try|Draft) again$/).click();
        await pane.versions(2);
      },
    );

    testOfFault('F44', 'another thread opened meanwhile gets nothing of it', async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      await streaming(pane);
      await mail.page.goto(mail.site.threadUrl(mail.thread('Contract clause 7.2')));
      await pane.says('The last message is yours');
      expect(await pane.words()).not.toContain('Maya');
      const back = await mail.openThread(CHAIRS);
      expect((await back.ready()).length).toBeGreaterThan(60);
    });
  });
}

/** What breaks off while a reply is on its way from the pane into the mail: the background or the page, at the worst moment. */
export function whileItIsCarriedOut(): void {
  testOfFault(
    'F41',
    'a background killed between two acts is not noticed: nothing is lost, and one mail leaves',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      const approved = await pane.fillBlanks();
      await mail.extension.stopBackground();
      await pane.insert.click();
      await pane.says('In the reply box');
      await pane.holds(approved);
      await mail.extension.stopBackground();
      await lookAndSend(pane);
      // Where the page goes with the mail, the receipt for the next one is in the background's memory alone until that is there.
      await expect.poll(() => mail.page.url()).not.toContain('compose');
      await pane.says(/^Sent to/);
      await mail.extension.stopBackground();
      await pane.says(/^Sent to/);
      expect(sentTexts(mail.site)).toEqual([plain(approved)]);
    },
    [ALIKE],
  );

  testOfFault(
    'F41',
    'a background killed after the approval goes on, and sends once',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      const approved = await pane.fillBlanks();
      await onEditorFilled(mail, approved, () => mail.extension.stopBackground());
      await pane.send.click();
      await pane.says(/^Sent to/);
      expect(sentTexts(mail.site)).toEqual([plain(approved)]);
    },
    [ALIKE],
  );

  testOfFault(
    'F43',
    'a reload while it is inserting sends nothing and loses nothing',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      const approved = await pane.fillBlanks();
      await onEditorFilled(mail, approved, 'location.reload()');
      await pane.insert.click();
      const after = await reloaded(mail);
      await after.holds(approved);
      expect(sentTexts(mail.site)).toEqual([]);
      await lookAndSend(after);
      expect(sentTexts(mail.site)).toEqual([plain(approved)]);
    },
    [ALIKE],
  );

  testOfFault(
    'F43',
    'a reload right after Send was approved: at most one mail leaves, and what is said is true',
    async (mail) => {
      const pane = await mail.openThread(CHAIRS);
      const approved = await pane.fillBlanks();
      await onEditorFilled(mail, approved, 'location.reload()');
      await pane.send.click();
      const after = await reloaded(mail);
      await after.says(/Nothing was sent|may have been sent|^Sent to/, 30_000);
      const said = await after.words();
      const sent = sentTexts(mail.site);
      if (said.includes('Nothing was sent')) expect(sent).toEqual([]);
      else if (said.includes('may have been sent')) expect(sent.length).toBeLessThanOrEqual(1);
      else expect(sent).toEqual([plain(approved)]);
      await after.holds(approved);
    },
  );
}

const streamed = (pane: Pane): Promise<string> => pane.streaming.innerText({ timeout: 30_000 });

/** Until the first words of the draft are there. */
async function streaming(pane: Pane): Promise<void> {
  await expect(pane.streaming).toContainText('Maya');
}

/** Acts on what there is to look at, and sends: a page that was loaded anew may show less of the thread, and then there is more of it. */
const lookAndSend = (pane: Pane): Promise<void> =>
  expect(async () => {
    await pane.settle();
    await pane.send.click({ timeout: 2_000 });
    await pane.says(/^Sent to/, 10_000);
  }).toPass();

/** The pane of the page that was loaded anew when the text was in the editor. */
async function reloaded(mail: Mail): Promise<Pane> {
  await expect.poll(() => isEditorFilled(mail), { timeout: 30_000 }).toBe(true);
  await mail.page.waitForLoadState('load');
  return paneOf(mail.page, mail.extension.id);
}
