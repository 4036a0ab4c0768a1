import { expect } from '@playwright/test';
import { serveOutlook } from '../../webmail/outlook/serve.ts';
import { namedVariants } from '../../webmail/outlook/variants.ts';
import type { Mailbox } from '../../webmail/mailbox/mail.ts';
import type { SendFailure } from '../../webmail/outlook/wire.ts';
import type { SendFault, SiteUnderTest } from './site.ts';

const EDITOR = '[id^=editorParent_] [contenteditable=true][aria-multiline=true]:visible';

const FAILURES: Partial<Record<SendFault, SendFailure>> = {
  refused: 'refused',
  dialog: 'dialog',
  throws: 'throws',
  disabled: 'disabled',
  offline: 'offline',
  vanishes: 'vanishes',
  'stays-sent': 'stays-sent',
};

/** Outlook with this mail in it; the sample mailbox when none is given. */
export const outlookWith = (mailbox?: Mailbox): SiteUnderTest => ({
  name: 'Outlook',
  id: 'outlook',
  lacks: new Set(),
  sendFaults: [
    { name: 'refuses', fault: 'refused', words: /not sent|Nothing was sent/i },
    { name: 'asks about an attachment', fault: 'dialog', words: /not sent|Nothing was sent/i },
    {
      name: 'throws',
      fault: 'throws',
      words: /may have been sent|Nothing was sent/i,
      pageErrors: /Send/,
    },
    { name: 'is disabled', fault: 'disabled', words: /Nothing was sent/i },
    { name: 'is offline', fault: 'offline', words: /Nothing was sent|may have been sent/i },
    { name: 'sends and stays open', fault: 'stays-sent', words: /This may have been sent/ },
    { name: 'vanishes', fault: 'vanishes', words: /This may have been sent/ },
  ],
  variants: namedVariants,
  oddPages: ['slow line', 'moved to cloud.microsoft', 'addresses in cards only', 'everything against you'],
  captureShortcuts: { shortcuts: 'capture' },
  isReusable: false,
  async open(context, _page, variants) {
    const standIn = await serveOutlook(context, { variants, ...(mailbox && { mailbox }) });
    const { record } = standIn;
    return {
      get threads() {
        return standIn.threads;
      },
      settings: {},
      listUrl: () => standIn.url(),
      threadUrl: (thread) => standIn.threadUrl(thread),
      // As by Forward of the browser, which the page follows by itself.
      turnTo: (page, thread) =>
        page.evaluate((url) => {
          history.pushState(null, '', url);
          dispatchEvent(new PopStateEvent('popstate'));
        }, standIn.threadUrl(thread)),
      sent: () =>
        record.sent
          .filter(({ undone }) => !undone)
          .map((mail) => ({
            ...mail,
            hasSignature: mail.signatureHtml !== '',
            hasQuote: mail.quoteHtml !== '',
          })),
      async box() {
        await expect
          .poll(() => record.drafts.some(({ ownText }) => ownText.trim() !== ''), {
            message: 'Outlook has saved the draft',
          })
          .toBe(true);
        const draft = record.drafts.at(-1);
        if (!draft) throw new Error('Outlook has no draft');
        return {
          ownText: draft.ownText,
          hasSignature: draft.signatureHtml !== '',
          hasQuote: draft.quoteHtml !== '',
        };
      },
      editor: (page) => page.locator(EDITOR),
      async pressReply(page) {
        await page.locator('button:visible:has([data-icon-name=ArrowReplyRegular])').last().click();
        await expect(page.locator(EDITOR)).toBeVisible();
      },
      pressUndo: (page) => page.getByRole('button', { name: 'Undo', exact: true }).first().click(),
      deliver: (thread, mail) => standIn.deliver(thread, mail),
      failNextSend: (fault) => standIn.failNextSend(FAILURES[fault] ?? null),
      changeRecipients: (_page, to) => standIn.editRecipients({ to: [to] }),
      async loseReply(page) {
        await page.addStyleTag({
          content: 'button:has([data-icon-name^=ArrowReply]) { display: none !important }',
        });
      },
      shortcuts: () => [...record.shortcuts, ...record.actions],
      pageErrors: () => record.pageErrors,
      readOwnText: `(() => {
        const editor = [...document.querySelectorAll('[id^=editorParent_] [contenteditable=true][aria-multiline=true]')]
          .find((one) => one.checkVisibility());
        const copy = editor?.cloneNode(true);
        if (!copy) return '';
        for (const end of copy.querySelectorAll('#appendonsend, #divRplyFwdMsg, #mail-editor-reference-message-container')) {
          let at = end;
          while (at.parentElement && at.parentElement !== copy) at = at.parentElement;
          while (at) { const next = at.nextSibling; at.remove(); at = next; }
        }
        for (const part of copy.querySelectorAll('#Signature')) part.remove();
        return [...copy.childNodes].map((node) => node.textContent).join('\\n');
      })()`,
      closeBox: `(() => {
        const button = (name) => [...document.querySelectorAll('button')]
          .find((one) => one.checkVisibility() && (one.getAttribute('aria-label') ?? one.textContent) === name);
        button('Discard').click();
        const timer = setInterval(() => {
          const ok = document.querySelector('[role=alertdialog]') && button('OK');
          if (!ok) return;
          clearInterval(timer);
          ok.click();
        }, 3);
      })()`,
      recorded: () => JSON.stringify(record),
      close: () => Promise.resolve(),
    };
  },
});

export const outlook: SiteUnderTest = outlookWith();
