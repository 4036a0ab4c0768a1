import type { Page } from '@playwright/test';
import { expect, sentTexts, type Mail } from './mail.ts';
import type { Pane } from './pane.ts';

/** Elements that a text might become where it were taken for HTML. */
const FOREIGN =
  'img, picture, video, audio, source, iframe, object, embed, form, base, meta[http-equiv], math, template, style, script, a[href^="javascript" i], a[href^="data" i], [onerror], [onload], [onfocus]';

/**
 * Every origin that is asked for anything from now on, but for the mail site and the extension: by the pages, and by the background as far
 * as Playwright tells (not in Firefox, and in Chromium not of each background; 1.65, 2026-11).
 */
export function originsAsked({ context, extension, page }: Mail): () => readonly string[] {
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  return () => {
    const own = ['null', extension.origin, new URL(page.url()).origin];
    return [...asked].filter((origin) => !own.includes(origin));
  };
}

/** How many elements of a kind no text has the pane holds. */
export const foreignIn = ({ frame }: Pane): Promise<number> =>
  frame.evaluate((foreign) => document.querySelectorAll(foreign).length, FOREIGN);

/** What must stay as it is, whatever is written: elements, requests, mail that left, and to whom the reply goes. */
export class Watch {
  readonly #mail: Mail;
  readonly #pane: Pane;
  readonly #asked: () => readonly string[];
  #before: unknown;

  constructor(mail: Mail, pane: Pane) {
    this.#mail = mail;
    this.#pane = pane;
    this.#asked = originsAsked(mail);
  }

  async begin(): Promise<void> {
    this.#before = await this.#look();
  }

  async expectUnchanged(): Promise<void> {
    expect(await this.#look()).toEqual(this.#before);
    expect(sentTexts(this.#mail.site), 'sent').toEqual([]);
  }

  /** Origins that were asked for anything, but for the mail site, the model and the extension. */
  strangers(): readonly string[] {
    const model = new URL(this.#mail.model.address).origin;
    return this.#asked().filter((origin) => origin !== model);
  }

  async #look(): Promise<unknown> {
    const hasRun = (): boolean => '__pwn' in window;
    return {
      inPane: await foreignIn(this.#pane),
      hasRun: [await this.#pane.frame.evaluate(hasRun), await this.#mail.page.evaluate(hasRun)],
      to: await this.#pane.frame.locator('.audience-people').innerText(),
    };
  }
}

/** Waits until the text of the pane is in the reply box and nothing is under way; blank space is drawn in more than one way. */
export async function inserted(mail: Mail, pane: Pane): Promise<void> {
  const words = (text: string): string => text.replace(/\s+/g, '');
  const wanted = words(await pane.text.inputValue());
  await expect
    .poll(async () => words(await mail.page.evaluate<string>(mail.site.readOwnText)))
    .toContain(wanted);
  await pane.says('In the reply box');
  await expect(pane.insert).toBeEnabled();
  await expect(pane.frame.locator('.notice.is-danger')).toHaveCount(0);
}

/** How many elements of a kind no text has the reply box holds. */
export const editorElements = (mail: Mail, page: Page): Promise<number> =>
  mail.site.editor(page).evaluate((editor, foreign) => editor.querySelectorAll(foreign).length, FOREIGN);
