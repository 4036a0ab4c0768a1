import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { itemsLeft, lookAtItems, reviewed } from '../scripts/look-at-items.ts';

/**
 * The pane as a person works with it. It is looked up anew each time: where a reply is a page of its own, the pane goes with
 * one page and comes back with the next.
 */
export class Pane {
  readonly #page: Page;
  readonly #extensionId: string;

  constructor(page: Page, extensionId: string) {
    this.#page = page;
    this.#extensionId = extensionId;
  }

  get #found(): Frame | undefined {
    return this.#page.frames().find((frame) => frame.url().includes(`${this.#extensionId}/pane.html`));
  }

  get isThere(): boolean {
    return this.#found !== undefined;
  }

  get frame(): Frame {
    const frame = this.#found;
    if (!frame) throw new Error('The pane is not on the page');
    return frame;
  }

  get text(): Locator {
    return this.frame.getByRole('textbox', { name: 'Your reply' });
  }

  get insert(): Locator {
    return this.frame.getByRole('button', { name: /^Insert/ });
  }

  get send(): Locator {
    return this.frame.getByRole('button', { name: /^Send to/ });
  }

  get tone(): Locator {
    return this.frame.getByRole('combobox', { name: 'Tone' });
  }

  get instruction(): Locator {
    return this.frame.getByRole('textbox', { name: 'What to say' });
  }

  get stop(): Locator {
    return this.frame.getByRole('button', { name: 'Stop' });
  }

  /** The draft as it streams. */
  get streaming(): Locator {
    return this.frame.getByLabel('The draft so far');
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name }).first();
  }

  /** Waits until the frame is on the page. */
  async appears(): Promise<void> {
    await expect.poll(() => this.isThere, { message: 'the pane is on the page' }).toBe(true);
  }

  /** Waits until a draft is there to be edited, and gives its text. */
  async ready(): Promise<string> {
    await expect(this.text).toBeEditable();
    await expect(this.text).not.toHaveValue('');
    return this.text.inputValue();
  }

  /** Waits until there are so many versions, the newest complete. */
  async versions(count: number): Promise<string> {
    await expect(this.frame.getByText(`${count}/${count}`, { exact: true })).toBeVisible();
    return this.ready();
  }

  /** Fills what the model left blank and acts on what the review asks for, so that the reply may be sent. Gives the text as it then stands. */
  async fillBlanks(): Promise<string> {
    const filled = (await this.ready()).replace(/\[[^[\]\n]+\]/g, 'as we said on the phone');
    await this.text.fill(filled);
    await this.settle();
    return filled;
  }

  /** Waits until the text on the screen has been reviewed. */
  reviewed(): Promise<void> {
    return reviewed(this.frame);
  }

  /** The buttons at the items of the review that were not acted on. */
  get itemsLeft(): Locator {
    return itemsLeft(this.frame);
  }

  /** Says of each item of the review that it is right, as a person who has looked at it. Gives how many there were. */
  settle(): Promise<number> {
    return lookAtItems(this.frame);
  }

  /** Waits until these words stand in the pane, whatever page it is on by then. */
  async says(words: string | RegExp, timeout = 40_000): Promise<void> {
    const said = expect(async () => {
      await expect(this.frame.getByText(words).filter({ visible: true }).first()).toBeVisible({
        timeout: 1_000,
      });
    }).toPass({ timeout, intervals: [50, 100, 200] });
    await said.catch(async () => {
      const instead = this.isThere ? await this.words() : 'nothing, for it is not on the page';
      throw new Error(`The pane does not say ${String(words)}. It says:\n${instead}`);
    });
  }

  /** Waits until this text is the draft, whatever page the pane is on by then. */
  async holds(text: string, within = 20_000): Promise<void> {
    await expect(async () => {
      expect(await this.text.inputValue({ timeout: 1_000 })).toBe(text);
    }).toPass({ timeout: within });
  }

  /** Everything that can be read in it now. */
  words(): Promise<string> {
    return this.frame.locator('body').innerText();
  }
}
