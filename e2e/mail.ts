import {
  test as base,
  expect,
  type BrowserContext,
  type Frame,
  type Locator,
  type Page,
} from '@playwright/test';
import { grantedCopy, loadExtension, setUp, type LoadedExtension } from '../scripts/extension.ts';
import { startModel } from '../scripts/model/model.ts';
import { serveGmail, type GmailStandIn } from '../webmail/gmail/serve.ts';
import { canonical } from '../utils/text/canonical.ts';
import type { GmailVariants } from '../webmail/gmail/variants.ts';

type Model = Awaited<ReturnType<typeof startModel>>;

/** What a test has at hand: a browser with the extension, the stand-in Gmail in it, and a model. */
export interface Mail {
  readonly extension: LoadedExtension;
  readonly context: BrowserContext;
  readonly gmail: GmailStandIn;
  readonly model: Model;
  readonly page: Page;
  /** Settings of a person who has set everything up, with these changed. */
  configure(change?: Record<string, unknown>): Promise<void>;
  /** Errors the mail page is meant to have in this test; any other fails it. */
  expectPageErrors(pattern: RegExp): void;
  /** Opens a thread of the stand-in's mailbox by its subject's beginning, and waits until the pane shows it. */
  openThread(subject: string, page?: Page): Promise<Pane>;
}

export const test = base.extend<{
  /** Variants of the stand-in; the fast pace is for tests. */
  variants: Partial<GmailVariants>;
  /** Hosts granted to the extension besides the mail hosts. */
  grants: readonly string[];
  tokensPerSecond: number;
  mail: Mail;
}>({
  variants: [{ pace: 'fast' }, { option: true }],
  grants: [['http://127.0.0.1/*'], { option: true }],
  tokensPerSecond: [2_000, { option: true }],
  mail: async ({ variants, grants, tokensPerSecond }, use) => {
    const model = await startModel({ tokensPerSecond, key: KEY });
    const extension = await loadExtension({ folder: grantedCopy(grants), headless: true });
    const { context } = extension;
    const gmail = await serveGmail(context, { variants });
    const page = context.pages()[0] ?? (await context.newPage());
    let expectedErrors: RegExp | null = null;
    const mail: Mail = {
      extension,
      context,
      gmail,
      model,
      page,
      configure: (change) =>
        setUp(extension, { address: model.address, name: 'countersign-demo', key: KEY }, change),
      expectPageErrors: (pattern) => {
        expectedErrors = pattern;
      },
      openThread: async (subject, where = page) => {
        const thread = gmail.threads.find((one) => one.subject.startsWith(subject));
        if (!thread) throw new Error(`The mailbox has no thread "${subject}"`);
        await where.bringToFront();
        await where.goto(gmail.threadUrl(thread));
        return paneOf(where, extension.id);
      },
    };
    await mail.configure();
    await use(mail);
    await context.close();
    await model.close();
    const errors = gmail.record.pageErrors.filter((error) => !expectedErrors?.test(error));
    expect(errors, 'errors of the mail page').toEqual([]);
  },
});

export { expect };

/** The key the model asks for. */
export const KEY = 'sk-test-canary-7f3a';

/** The pane as a person works with it. */
export interface Pane {
  readonly frame: Frame;
  readonly text: Locator;
  readonly insert: Locator;
  readonly send: Locator;
  readonly tone: Locator;
  readonly instruction: Locator;
  readonly stop: Locator;
  /** Waits until a draft is there to be edited, and gives its text. */
  ready(): Promise<string>;
  /** Waits until there are so many versions, the newest complete. */
  versions(count: number): Promise<string>;
  /** Fills what the model left blank, so that the reply may be sent. Gives the text as it then stands. */
  fillBlanks(): Promise<string>;
  /** Waits until these words stand in the pane. */
  says(words: string | RegExp): Promise<void>;
}

/** The pane in this page, once its frame is there. */
export async function paneOf(page: Page, extensionId: string): Promise<Pane> {
  const find = (): Frame | undefined =>
    page.frames().find((frame) => frame.url().includes(`${extensionId}/pane.html`));
  await expect.poll(() => find() !== undefined, { message: 'the pane is on the page' }).toBe(true);
  const frame = find();
  if (!frame) throw new Error('The pane has gone again');
  const text = frame.getByRole('textbox', { name: 'Your reply' });
  const ready = async (): Promise<string> => {
    await expect(text).toBeEditable();
    await expect(text).not.toHaveValue('');
    return text.inputValue();
  };
  return {
    frame,
    text,
    insert: frame.getByRole('button', { name: /^Insert/ }),
    send: frame.getByRole('button', { name: /^Send to/ }),
    tone: frame.getByRole('combobox', { name: 'Tone' }),
    instruction: frame.getByRole('textbox', { name: 'What to say' }),
    stop: frame.getByRole('button', { name: 'Stop' }),
    ready,
    versions: async (count) => {
      await expect(frame.getByText(`${count}/${count}`, { exact: true })).toBeVisible();
      return ready();
    },
    fillBlanks: async () => {
      const filled = (await ready()).replace(/\[[^[\]\n]+\]/g, 'as we said on the phone');
      await text.fill(filled);
      return filled;
    },
    says: async (words) => {
      await expect(frame.getByText(words).filter({ visible: true }).first()).toBeVisible();
    },
  };
}

/** What Gmail's record says was sent and not undone: the text without signature and quote, canonical. */
export const sentTexts = (gmail: GmailStandIn): readonly string[] =>
  gmail.record.sent.filter(({ undone }) => !undone).map(({ ownText }) => plain(ownText));

/** Canonical, without the line ends a compose box adds at the end. */
export const plain = (text: string): string =>
  canonical(text)
    .replace(/\u00a0/g, ' ')
    .replace(/\s+$/, '');
