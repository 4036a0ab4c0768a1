import { EVIL_OUTPUTS, MARKUP } from '../assure/cases/model-outputs.ts';
import { corpusOrSkip } from '../assure/data.ts';
import { unseenIn } from '../assure/unseen.ts';
import { ALIKE } from './contract/alike.ts';
import { expect, test, type Mail } from './mail.ts';
import type { Pane } from './pane.ts';
import { gmail } from './sites/gmail.ts';
import { outlook } from './sites/outlook.ts';
import { isWhole } from './tally.ts';
import { editorElements, foreignIn, inserted, Watch } from './watch.ts';

const CHAIRS = 'Quote 4471';
const OLDER = 'Site meeting 25 Nov';

/** Longer ones are tried without a browser (`assure/rows/model-output.ts`); drawing them is a matter of time. */
const LONGEST = 2_000;

/** Drafts again; the model answers with this. */
async function draftWith(mail: Mail, pane: Pane, content: string): Promise<void> {
  const asked = mail.model.journal().length;
  mail.model.next({ content });
  await pane.button(/^Draft again/).click();
  await expect.poll(() => mail.model.journal().length).toBeGreaterThan(asked);
  await expect(pane.stop).toHaveCount(0);
}

for (const site of [gmail, outlook])
  test.describe(site.name, () => {
    test.use({ site, tokensPerSecond: 20_000 });

    test(
      'whatever a model writes is text and nothing else, in the pane and in the reply box',
      { tag: ['@row', '@S1', ALIKE] },
      async ({ mail, tally, home }) => {
        test.setTimeout(1_200_000);
        const { page } = mail;
        const { entries, skipped } = isWhole
          ? corpusOrSkip<{ id: string; output: string | null }>('attacks/evil_outputs.json')
          : { entries: [], skipped: ['the collected ones: `npm run assure` has them'] };
        const obeyed = tally({
          id: 'S1',
          name: 'outputs of a model that obeys an attacker, drafted and inserted: request to a stranger, element, script, other recipient, mail sent, unseen code point',
        });
        obeyed.skip(skipped);
        const pane = await mail.openThread(CHAIRS);
        await pane.ready();
        await pane.insert.click();
        await inserted(mail, pane);
        const inBox = await editorElements(mail, page);
        const watch = new Watch(mail, pane);
        await watch.begin();

        // Firefox draws the same pane: for every change it is shown every other one.
        const own = EVIL_OUTPUTS.filter((_, index) => isWhole || home === 'chromium' || index % 2 === 0);
        const outputs = [...own, ...entries];
        const tooLong = outputs.filter(({ output }) => output && output.length > LONGEST).length;
        if (tooLong > 0) obeyed.skip([`${tooLong} of over ${LONGEST} characters: S1p has them`]);
        let drafted = 0;
        for (const { id, output } of outputs) {
          if (!output || output.length > LONGEST) continue;
          drafted += 1;
          const isInserted = isWhole || drafted % 4 === 0;
          await obeyed.case(id, async () => {
            await draftWith(mail, pane, output);
            await pane.reviewed();
            const text = await pane.text.inputValue();
            expect(unseenIn(text), 'unseen in the draft').toBeNull();
            await watch.expectUnchanged();
            // The reply box is handed the same text each time; some of each kind are enough.
            if (!isInserted || text.trim() === '') return;
            await pane.insert.click();
            await inserted(mail, pane);
            expect(await editorElements(mail, page), 'elements in the reply box').toBe(inBox);
            expect(watch.strangers()).toEqual([]);
          });
        }
      },
    );

    test(
      'markup in a mail runs nowhere and fetches nothing',
      { tag: ['@row', '@S5', ALIKE] },
      async ({ mail, tally }) => {
        test.setTimeout(600_000);
        const { entries, skipped } = corpusOrSkip<{ payload: string }>('xss/dompurify_expect.json');
        const inert = tally({
          id: 'S5',
          name: 'markup as the words of a mail and of a draft: an element in the pane or the reply box, a script run, a request to a stranger',
        });
        inert.skip(skipped);
        const payloads = [...MARKUP, ...entries.map(({ payload }) => payload)];
        // Not of the mailbox's own today: a page writes that without a date, and the browser's today is another day.
        const thread = mail.thread(OLDER);
        const last = thread.mails.at(-1);
        if (!last) throw new Error('The thread has no mail');
        // As a mail program shows it: words, for a site has taken its own mail apart already.
        const lines = payloads.map((payload) => `<p>${escaped(payload)}</p>`).join('');
        await mail.site.deliver(thread, {
          ...last,
          id: 'f00df00df00df00d',
          date: new Date(Date.parse(last.date) + 3_600_000).toISOString(),
          html: `<p>Can you confirm ${escaped(MARKUP[1] ?? '')} by Friday?</p>${lines}`,
        });
        const withoutMarkup = await mail.openThread(CHAIRS);
        await withoutMarkup.ready();
        await withoutMarkup.reviewed();
        const inPane = await foreignIn(withoutMarkup);
        const pane = await mail.openThread(OLDER);
        const watch = new Watch(mail, pane);
        await pane.ready();
        await pane.reviewed();
        await watch.begin();
        await pane.insert.click();
        await inserted(mail, pane);
        const inBox = await editorElements(mail, mail.page);
        const nothingRuns = async (): Promise<void> => {
          expect(await pane.frame.evaluate(() => '__pwn' in window), 'run in the pane').toBe(false);
          expect(await mail.page.evaluate(() => '__pwn' in window), 'run on the page').toBe(false);
          expect(watch.strangers()).toEqual([]);
        };
        await inert.case('as a mail, and quoted in the draft', async () => {
          expect(JSON.stringify(mail.model.journal())).toContain('onerror=window.__pwn=1');
          expect(await foreignIn(pane), 'elements in the pane').toBe(inPane);
          await draftWith(mail, pane, `You asked: ${MARKUP.join(' ')}`);
          await pane.reviewed();
          await watch.expectUnchanged();
          await nothingRuns();
          await pane.insert.click();
          await inserted(mail, pane);
          await watch.expectUnchanged();
          expect(await editorElements(mail, mail.page), 'elements in the reply box').toBe(inBox);
          await nothingRuns();
        });
        inert.count([], payloads.length - 1);
        for (const draft of isWhole ? draftsOf(payloads) : []) {
          await inert.case(draft.slice(0, 60), async () => {
            await draftWith(mail, pane, draft);
            await pane.reviewed();
            await watch.expectUnchanged();
            await nothingRuns();
            await pane.insert.click();
            await inserted(mail, pane);
            expect(await editorElements(mail, mail.page), 'elements in the reply box').toBe(inBox);
            await nothingRuns();
          });
          inert.count([], draft.split('\n').length - 1);
        }
      },
    );
  });

/** Payloads put together into texts of a length that is drawn at once, a line each. */
function draftsOf(payloads: readonly string[]): readonly string[] {
  const drafts: string[] = [];
  for (const payload of payloads) {
    const line = payload.replace(/\s+/g, ' ');
    const last = drafts.at(-1);
    if (last !== undefined && last.length + line.length < LONGEST)
      drafts[drafts.length - 1] = `${last}\n${line}`;
    else drafts.push(line);
  }
  return drafts;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
