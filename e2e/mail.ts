import { expect, type BrowserContext, type Dialog, type Page } from '@playwright/test';
import { setUp, type LoadedExtension } from '../scripts/extension.ts';
import { startModel } from '../scripts/model/model.ts';
import { canonical } from '../utils/text/canonical.ts';
import type { Thread } from '../webmail/mailbox/mail.ts';
import { ChromiumBrowsers, FirefoxBrowsers, type Browsers } from './browsers.ts';
import { Pane } from './pane.ts';
import { gmail } from './sites/gmail.ts';
import type { OpenSite, SiteUnderTest } from './sites/site.ts';
import { test as base } from './tally.ts';

type Model = Awaited<ReturnType<typeof startModel>>;

/** What a test has at hand: a browser with the extension, a mail site in it, and a model. */
export interface Mail {
  readonly extension: LoadedExtension;
  readonly context: BrowserContext;
  readonly site: OpenSite;
  readonly model: Model;
  readonly page: Page;
  /** Settings of a person who has set everything up, with these changed. */
  configure(change?: Record<string, unknown>): Promise<void>;
  /** Errors the mail page is meant to have in this test; any other fails it. */
  expectPageErrors(pattern: RegExp): void;
  /** A thread of the mailbox by its subject's beginning. */
  thread(subject: string): Thread;
  /** Opens a thread by its subject's beginning, and waits until the pane shows it. */
  openThread(subject: string, page?: Page): Promise<Pane>;
  /** The same after another thread, without loading the page anew where the site can do so. */
  turnTo(subject: string): Promise<Pane>;
}

export const test = base.extend<
  {
    site: SiteUnderTest;
    /** Variants of the site's pages, besides the fast pace, which is for tests. */
    variants: object;
    /** Hosts granted to the extension besides the mail hosts. */
    grants: readonly string[];
    tokensPerSecond: number;
    mail: Mail;
  },
  {
    /** Which browser the extension lives in. */
    home: 'chromium' | 'firefox';
    browsers: Browsers;
  }
>({
  home: ['chromium', { option: true, scope: 'worker' }],
  browsers: [
    async ({ home }, use) => {
      const browsers = home === 'firefox' ? new FirefoxBrowsers() : new ChromiumBrowsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],
  site: [gmail, { option: true }],
  variants: [{}, { option: true }],
  grants: [['http://127.0.0.1/*'], { option: true }],
  tokensPerSecond: [2_000, { option: true }],
  mail: async ({ browsers, site: siteUnderTest, variants, grants, tokensPerSecond }, use) => {
    const model = await startModel({ tokensPerSecond, firstToken: 50, key: KEY });
    const extension = await browsers.open(grants);
    const { context } = extension;
    const page = context.pages()[0] ?? (await context.newPage());
    const site = await siteUnderTest.open(context, page, { pace: 'fast', ...variants });
    // A reply that is a page of its own asks before it is left; any other question is answered with no.
    const answer = (dialog: Dialog): Promise<void> =>
      dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    context.on('dialog', answer);
    let expectedErrors: RegExp | null = null;
    const find = (subject: string): Thread => {
      const thread = site.threads.find((one) => one.subject.startsWith(subject));
      if (!thread) throw new Error(`The mailbox has no thread "${subject}"`);
      return thread;
    };
    const mail: Mail = {
      extension,
      context,
      site,
      model,
      page,
      configure: (change) =>
        setUp(
          extension,
          { address: model.address, name: 'countersign-demo', key: KEY },
          { ...site.settings, ...change },
        ),
      expectPageErrors: (pattern) => {
        expectedErrors = pattern;
      },
      thread: find,
      openThread: async (subject, where = page) => {
        await where.bringToFront();
        await where.goto(site.threadUrl(find(subject)));
        return paneOf(where, extension.id);
      },
      turnTo: async (subject) => {
        await site.turnTo(page, find(subject));
        return paneOf(page, extension.id);
      },
    };
    await mail.configure();
    await use(mail);
    await browsers.giveBack(extension);
    context.off('dialog', answer);
    await model.close();
    await site.close();
    const errors = site.pageErrors().filter((error) => !expectedErrors?.test(error));
    expect(errors, 'errors of the mail page').toEqual([]);
  },
});

export { expect };

/** The key the model asks for. */
export const KEY = 'sk-test-canary-7f3a';

/** The pane in this page, once its frame is there. */
export async function paneOf(page: Page, extensionId: string): Promise<Pane> {
  const pane = new Pane(page, extensionId);
  await pane.appears();
  return pane;
}

/** What the site's record says was sent and not undone: the text without signature and quote, canonical. */
export const sentTexts = (site: OpenSite): readonly string[] =>
  site.sent().map(({ ownText }) => plain(ownText));

/** What the pane holds can be sent, and one mail leaves. */
export async function sendsOnce({ site }: Mail, pane: Pane, within?: number): Promise<void> {
  const approved = await pane.fillBlanks();
  await pane.send.click();
  await pane.says(/^Sent to/, within);
  expect(sentTexts(site)).toEqual([plain(approved)]);
}

/** Canonical, without the line ends a compose box adds at the end. */
export const plain = (text: string): string =>
  canonical(text)
    .replace(/\u00a0/g, ' ')
    .replace(/\s+$/, '');

/** What a paste gives: the clipboard as a person has it, for which no leave is needed. */
export async function pasted({ context }: Mail): Promise<string> {
  const page = await context.newPage();
  await page.setContent('<textarea autofocus></textarea>');
  const field = page.locator('textarea');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field).not.toHaveValue('');
  const text = await field.inputValue();
  await page.close();
  return text;
}

/**
 * Does something at the very moment the approved text is in the site's editor: between insertion and press. What must not be late is
 * JavaScript for the page itself, for the way here and back takes longer than the press.
 */
export async function onEditorFilled(
  { page, site }: Pick<Mail, 'page' | 'site'>,
  approved: string,
  act: (() => Promise<unknown>) | string,
): Promise<void> {
  const beginning = approved.split('\n', 1)[0] ?? '';
  let isDone = false;
  await page.exposeFunction('__editorFilled', async () => {
    if (isDone || typeof act === 'string') return;
    isDone = true;
    await act();
  });
  const then =
    typeof act === 'string' ? `sessionStorage.setItem('editor-filled', 'yes'); ${act};` : '__editorFilled();';
  const watch = `(() => {
    if (window !== window.top || window.__watchesEditor || sessionStorage.getItem('editor-filled')) return;
    window.__watchesEditor = true;
    const timer = setInterval(() => {
      let text = '';
      try { text = ${site.readOwnText}; } catch { return; }
      if (!text || !text.includes(${JSON.stringify(beginning)})) return;
      clearInterval(timer);
      ${then}
    }, 3);
  })()`;
  // On this page, and on the one with the reply box where that is another.
  await page.addInitScript(watch);
  await page.evaluate(watch);
}

/** Whether what was to be done by the page when the editor was filled has been done. */
export const isEditorFilled = ({ page }: Mail): Promise<boolean> =>
  page.evaluate(() => sessionStorage.getItem('editor-filled') === 'yes').catch(() => false);
