import { expect } from '@playwright/test';
import { serveGmail } from '../../webmail/gmail/serve.ts';
import { namedVariants } from '../../webmail/gmail/variants.ts';
import type { Mailbox } from '../../webmail/mailbox/mail.ts';
import type { SiteUnderTest } from './site.ts';

const EDITOR = '[g_editable=true]:visible';

/** Gmail with this mail in it; the sample mailbox when none is given. */
export const gmailWith = (mailbox?: Mailbox): SiteUnderTest => ({
  name: 'Gmail',
  id: 'gmail',
  lacks: new Set(),
  sendFaults: [
    { name: 'refuses', fault: 'refused', words: /not sent|Nothing was sent/i },
    { name: 'never confirms', fault: 'no-sign', words: /This may have been sent/ },
    {
      name: 'throws',
      fault: 'throws',
      words: /may have been sent|Nothing was sent/i,
      pageErrors: /Send handler threw/,
    },
    { name: 'is disabled', fault: 'disabled', words: /Nothing was sent/i },
    { name: 'is offline', fault: 'offline', words: /Nothing was sent|may have been sent/i },
    { name: 'vanishes', fault: 'vanishes', words: /This may have been sent/ },
  ],
  variants: namedVariants,
  oddPages: ['slow line', 'Trusted Types allow-list', 'everything against you'],
  captureShortcuts: { shortcuts: 'capture' },
  isReusable: false,
  async open(context, _page, variants) {
    const standIn = await serveGmail(context, { variants, ...(mailbox && { mailbox }) });
    const { record } = standIn;
    return {
      get threads() {
        return standIn.threads;
      },
      settings: {},
      listUrl: () => standIn.url(),
      threadUrl: (thread) => standIn.threadUrl(thread),
      turnTo: (page, thread) => page.goto(standIn.threadUrl(thread)),
      sent: () =>
        record.sent
          .filter(({ undone }) => !undone)
          .map((mail) => ({
            ...mail,
            hasSignature: mail.signatureHtml !== '',
            hasQuote: mail.uet.includes('gmail_quote') && !mail.quoteOpened,
          })),
      async box() {
        await expect
          .poll(() => record.drafts.length, { message: 'Gmail has saved the draft' })
          .toBeGreaterThan(0);
        const [draft] = record.drafts;
        if (!draft) throw new Error('Gmail has no draft');
        return {
          ownText: draft.ownText,
          hasSignature: draft.signatureHtml !== '',
          hasQuote: draft.uet.includes('gmail_quote'),
        };
      },
      editor: (page) => page.locator(EDITOR),
      async pressReply(page) {
        await page.locator('.ams.bkH:visible').first().click();
        // A fresh box is set a second time by Gmail; what is typed before that is lost whoever typed it.
        await page.waitForFunction(
          () => (document.querySelector<HTMLInputElement>('input[name=composeid]')?.value ?? '') !== '',
        );
      },
      pressUndo: (page) => page.locator('.b8 .ag.a8k').first().click(),
      deliver: (thread, mail) => standIn.deliver(thread, mail),
      failNextSend: (fault) =>
        standIn.failNextSend(
          fault === 'no-sign'
            ? 'no-toast'
            : fault === 'refused' ||
                fault === 'throws' ||
                fault === 'disabled' ||
                fault === 'offline' ||
                fault === 'vanishes'
              ? fault
              : null,
        ),
      changeRecipients: (_page, to) => standIn.editRecipients({ to: [to] }),
      async loseReply(page) {
        await page.addStyleTag({
          content: '.amn, .aaq, .aap, .bsQ, .DILLkc { display: none !important }',
        });
      },
      shortcuts: () => [...record.shortcuts, ...record.actions],
      pageErrors: () => record.pageErrors,
      readOwnText: `(() => {
        const editor = document.querySelector('[g_editable=true]');
        return [...(editor?.childNodes ?? [])]
          .filter((node) => !node.matches?.('.gmail_signature, .gmail_signature_prefix') && !node.querySelector?.('.gmail_signature'))
          .map((node) => node.textContent).join('\\n');
      })()`,
      closeBox: `(() => {
        const discard = document.querySelector('.og.T-I-J3');
        for (const type of ['mousedown', 'mouseup', 'click']) discard.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      })()`,
      recorded: () => JSON.stringify(record),
      close: () => Promise.resolve(),
    };
  },
});

export const gmail: SiteUnderTest = gmailWith();
