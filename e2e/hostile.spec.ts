import type { Page } from '@playwright/test';
import { EVIL_OUTPUTS, MARKUP } from '../assure/cases/model-outputs.ts';
import { corpusOrSkip } from '../assure/data.ts';
import { unseenIn } from '../assure/unseen.ts';
import { expect, sentTexts, test, type Mail } from './mail.ts';
import type { Pane } from './pane.ts';
import { gmail } from './sites/gmail.ts';
import { outlook } from './sites/outlook.ts';

const CHAIRS = 'Quote 4471';
const OLDER = 'Site meeting 25 Nov';

/** Longer ones are tried without a browser (`assure/rows/model-output.ts`); drawing them is a matter of time. */
const LONGEST = 2_000;

/** Elements that a text might become where it were taken for HTML. */
const FOREIGN =
  'img, picture, video, audio, source, iframe, object, embed, form, base, meta[http-equiv], math, template, style, script, a[href^="javascript" i], a[href^="data" i], [onerror], [onload], [onfocus]';

/** What must stay as it is, whatever is written: elements, requests, mail that left, and to whom the reply goes. */
class Watch {
  readonly #mail: Mail;
  readonly #pane: Pane;
  readonly #hosts = new Set<string>();
  #before: unknown;

  constructor(mail: Mail, pane: Pane) {
    this.#mail = mail;
    this.#pane = pane;
    mail.context.on('request', (request) => this.#hosts.add(new URL(request.url()).origin));
  }

  async begin(): Promise<void> {
    this.#before = await this.#look();
  }

  async expectUnchanged(which: string): Promise<void> {
    expect(await this.#look(), which).toEqual(this.#before);
    expect(sentTexts(this.#mail.site), `${which}: sent`).toEqual([]);
  }

  /** Origins that were asked for anything, but for the mail site, the model and the extension. */
  strangers(): readonly string[] {
    const known = new Set([
      new URL(this.#mail.page.url()).origin,
      new URL(this.#mail.model.address).origin,
      this.#mail.extension.origin,
    ]);
    return [...this.#hosts].filter((origin) => !known.has(origin) && origin !== 'null');
  }

  async #look(): Promise<unknown> {
    const count = (foreign: string): readonly [number, boolean] => [
      document.querySelectorAll(foreign).length,
      '__pwn' in window,
    ];
    return {
      pane: await this.#pane.frame.evaluate(count, FOREIGN),
      hasRun: await this.#mail.page.evaluate(() => '__pwn' in window),
      to: await this.#pane.frame.locator('.audience-people').innerText(),
    };
  }
}

/** Drafts again; the model answers with this. */
async function draftWith(mail: Mail, pane: Pane, content: string): Promise<void> {
  const asked = mail.model.journal().length;
  mail.model.next({ content });
  await pane.button(/^Draft again/).click();
  await expect.poll(() => mail.model.journal().length).toBeGreaterThan(asked);
  await expect(pane.stop).toHaveCount(0);
}

/** Waits until the text of the pane is in the reply box and nothing is under way; blank space is drawn in more than one way. */
async function inserted(mail: Mail, pane: Pane): Promise<void> {
  const words = (text: string): string => text.replace(/\s+/g, '');
  const wanted = words(await pane.text.inputValue());
  await expect
    .poll(async () => words(await mail.page.evaluate<string>(mail.site.readOwnText)))
    .toContain(wanted);
  await pane.says('In the reply box');
  await expect(pane.insert).toBeEnabled();
  await expect(pane.frame.locator('.notice.is-danger')).toHaveCount(0);
}

const editorElements = (mail: Mail, page: Page): Promise<number> =>
  mail.site.editor(page).evaluate((editor, foreign) => editor.querySelectorAll(foreign).length, FOREIGN);

for (const site of [gmail, outlook])
  test.describe(site.name, () => {
    test.use({ site, tokensPerSecond: 20_000 });

    test('whatever a model writes is text and nothing else, in the pane and in the reply box', async ({
      mail,
      home,
    }) => {
      test.setTimeout(400_000);
      const { page } = mail;
      // The pane is the same on every site, and its text is handed to React in every browser alike: all of the corpus once.
      const isFirst = site === gmail && home === 'chromium';
      const { entries, skipped } = isFirst
        ? corpusOrSkip<{ id: string; output: string | null }>('attacks/evil_outputs.json')
        : { entries: [], skipped: [] };
      for (const reason of skipped) console.log(`left out: ${reason}`);
      const pane = await mail.openThread(CHAIRS);
      await pane.ready();
      await pane.insert.click();
      await inserted(mail, pane);
      const inBox = await editorElements(mail, page);
      const watch = new Watch(mail, pane);
      await watch.begin();

      const outputs = [...EVIL_OUTPUTS, ...entries];
      let drafted = 0;
      for (const { id, output } of outputs) {
        if (!output || output.length > LONGEST) continue;
        drafted += 1;
        await draftWith(mail, pane, output);
        const text = await pane.text.inputValue();
        expect(unseenIn(text), `${id}: unseen in the draft`).toBeNull();
        await watch.expectUnchanged(id);
        // The reply box is handed the same text each time; some of each kind are enough.
        if (drafted % (isFirst ? 2 : 4) > 0 || text.trim() === '') continue;
        await pane.insert.click();
        await inserted(mail, pane);
        expect(await editorElements(mail, page), `${id}: elements in the reply box`).toBe(inBox);
      }
      console.log(`${site.name}: ${drafted} outputs drafted`);
      expect(watch.strangers()).toEqual([]);
    });

    test('markup in a mail runs nowhere and fetches nothing', async ({ mail }) => {
      const { entries, skipped } = corpusOrSkip<{ payload: string }>('xss/dompurify_expect.json');
      for (const reason of skipped) console.log(`left out: ${reason}`);
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
      mail.model.next({ content: `You asked: ${MARKUP.join(' ')}` });
      const pane = await mail.openThread(OLDER);
      const watch = new Watch(mail, pane);
      await pane.ready();
      await pane.reviewed();
      await watch.begin();
      expect(JSON.stringify(mail.model.journal())).toContain('onerror=window.__pwn=1');
      expect(await pane.frame.evaluate(() => '__pwn' in window)).toBe(false);
      expect(await mail.page.evaluate(() => '__pwn' in window)).toBe(false);
      expect(watch.strangers()).toEqual([]);
      await pane.insert.click();
      await inserted(mail, pane);
      await watch.expectUnchanged('inserted');
    });
  });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
