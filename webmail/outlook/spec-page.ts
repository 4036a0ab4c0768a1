import { expect } from '@playwright/test';
import { threads } from '../mailbox/mailbox.ts';
import { serveOutlook } from './serve.ts';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { OutlookOptions, OutlookStandIn } from './serve.ts';

/** The compose box in sight. */
export const dock = (page: Page): Locator => page.locator('[id^=docking_InitVisiblePart_]:visible');
/** Its editor. */
export const editor = (page: Page): Locator =>
  dock(page).locator('[id^=editorParent_] [aria-multiline=true]');
/** Its Send button. */
export const sendButton = (page: Page): Locator =>
  dock(page).locator('[data-testid=ComposeSendButton] button').first();
/** Its Discard button. */
export const discardButton = (page: Page): Locator => dock(page).locator('[data-icon-name=DeleteRegular]');
/** The bar that says what became of a mail. */
export const notice = (page: Page): Locator => page.locator('[data-app-section=NotificationPane]');
/** The modal dialog. */
export const dialog = (page: Page): Locator => page.locator('[role=alertdialog]');
/** The persona's card. */
export const card = (page: Page): Locator => page.locator('[role=dialog][data-log-name=PersonaCard]');
/** The open conversation's subject. */
export const subject = (page: Page): Locator => page.locator('[id^=CONV_][id$=_SUBJECT]');

/** Serves the stand-in and opens a thread by its address. */
export async function open(
  context: BrowserContext,
  page: Page,
  options: OutlookOptions = {},
  thread = threads.chairOrder,
): Promise<OutlookStandIn> {
  const outlook = await serveOutlook(context, {
    ...options,
    variants: { pace: 'fast', ...options.variants },
  });
  await page.goto(outlook.threadUrl(thread));
  return outlook;
}

/** Opens a reply by its button and waits until it can be typed into. */
export async function reply(page: Page, icon = 'ArrowReplyRegular'): Promise<void> {
  await page.locator(`[data-icon-name=${icon}]`).first().click();
  await expect(editor(page)).toBeFocused();
}

/** Pastes three lines into the editor as a program would. */
export async function paste(page: Page): Promise<void> {
  await editor(page).evaluate((element: HTMLElement) => {
    const transfer = new DataTransfer();
    transfer.setData('text/html', '<div>Felt glides, please.</div><div><br></div><div>Jonas</div>');
    transfer.setData('text/plain', 'Felt glides, please.\n\nJonas');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  });
}
