import { expect, type BrowserContext, type Page } from '@playwright/test';
import { messageIdOf } from '../../webmail/roundcube/eml.ts';
import { serveRoundcube, type RoundcubeServer } from '../../webmail/roundcube/serve.ts';
import { linesOfHtml } from './mail-html.ts';
import type { SiteUnderTest } from './site.ts';

const NOT_OWN =
  '#_rc_sig, #signature, #reply-intro, #reply-intro ~ blockquote, [id^=replybody], table:has(~ [id^=replybody]), p:has(+ table ~ [id^=replybody])';

/** What of the reply is not the person's own, in TinyMCE and in the plain text area. */
const READ_OWN_TEXT = `(() => {
  const frame = document.querySelector('#composebody_ifr, #compose-body_ifr');
  const body = frame?.contentDocument?.body;
  if (body) {
    const copy = body.cloneNode(true);
    for (const part of copy.querySelectorAll('${NOT_OWN}')) part.remove();
    return [...copy.childNodes].map((node) => node.textContent).join('\\n');
  }
  const field = document.querySelector('textarea[name=_message]');
  // What TinyMCE is started with lies in the same field, as HTML.
  if (!field || field.classList.contains('mce_editor')) return '';
  const lines = field.value.split('\\n');
  const end = lines.findIndex((line) => /^(?:--|---) ?$/.test(line) || line.startsWith('>'));
  const own = end < 0 ? lines : lines.slice(0, end);
  // The line that introduces the quote.
  const intro = own.findIndex((line) => /wrote:$|schrieb|:$/.test(line) && line.includes('@') === false && /\\d{4}/.test(line));
  return (intro < 0 ? own : own.slice(0, intro)).join('\\n');
})()`;

const editorOf = (page: Page) =>
  page
    .frameLocator('#composebody_ifr, #compose-body_ifr')
    .locator('body.mce-content-body')
    .or(page.locator('textarea[name=_message]:visible'));

interface Kept {
  readonly variants: string;
  readonly server: RoundcubeServer;
  /** Of somebody signed in. */
  readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
}

let kept: Kept | null = null;

/**
 * A server with somebody signed in. Where the variants are the same it is that of the test before, as it was at its start: its programs
 * are read and compiled by then. The last one ends with this process.
 */
async function signedIn(context: BrowserContext, page: Page, variants: object): Promise<RoundcubeServer> {
  const named = JSON.stringify(variants);
  if (kept?.variants === named) {
    await context.addCookies(kept.cookies);
    return kept.server;
  }
  await kept?.server.close();
  kept = null;
  const server = await serveRoundcube({ variants: { disclosedRecipients: 20, ...variants } });
  await server.signIn(page);
  kept = { variants: named, server, cookies: await context.cookies(server.origin) };
  return server;
}

export const roundcube: SiteUnderTest = {
  name: 'Roundcube',
  id: 'roundcube',
  // A mail is shown alone; none comes into it, none is folded, nothing can be called back, and its questions are waited for.
  lacks: new Set(['undo', 'threads', 'folds', 'shortcuts', 'questions']),
  sendFaults: [
    { name: 'is refused by the mail server', fault: 'refused', words: /not sent|Nothing was sent/i },
    { name: 'finds no mail server', fault: 'unreachable', words: /not sent|Nothing was sent/i },
  ],
  variants: [
    { name: 'as most people who answer above the quote have it', variants: {} },
    { name: 'plain text', variants: { compose: 'text' } },
    { name: 'reply below the quote', variants: { replyStarts: 'below-quote' } },
    { name: 'plain text, reply below the quote', variants: { compose: 'text', replyStarts: 'below-quote' } },
    { name: 'quote that is not indented', variants: { replyStarts: 'bare-quote' } },
    { name: 'no quote', variants: { replyStarts: 'without-quote' } },
    { name: 'no signature', variants: { signature: 'none' } },
    { name: 'signature at the end', variants: { signature: 'at-end' } },
    { name: 'one identity', variants: { alias: false } },
    { name: 'in de', variants: { locale: 'de_DE' } },
    { name: 'in ja', variants: { locale: 'ja_JP' } },
    { name: 'in he', variants: { locale: 'he_IL' } },
    { name: 'larry', variants: { skin: 'larry' } },
    { name: 'classic', variants: { skin: 'classic' } },
    { name: 'compose in a window of its own', variants: { composeWindow: true } },
  ],
  oddPages: ['plain text', 'plain text, reply below the quote', 'in he', 'compose in a window of its own'],
  captureShortcuts: {},
  isReusable: true,
  async open(context, page, variants) {
    const server = await signedIn(context, page, variants);
    const { record } = server;
    return {
      get threads() {
        return server.threads;
      },
      settings: { ownSites: [{ site: 'roundcube', origin: server.origin }] },
      listUrl: () => server.url(),
      threadUrl: (thread) => server.threadUrl(thread),
      turnTo: (page, thread) => page.goto(server.threadUrl(thread)),
      sent: () =>
        record.sent.map((mail) => ({
          // The text beside the HTML is Roundcube's own, in which a € is EUR.
          ownText: mail.html === null ? mail.ownText : linesOfHtml(mail.html, NOT_OWN),
          to: mail.to,
          cc: mail.cc,
          subject: mail.subject,
          hasSignature: mail.signature !== '',
          hasQuote: mail.quote !== '',
          references: mail.references,
          inReplyTo:
            server.threads.flatMap(({ mails }) => mails).find((one) => messageIdOf(one) === mail.inReplyTo)
              ?.id ?? null,
        })),
      async box(where) {
        const ownText = await where.evaluate<string>(READ_OWN_TEXT);
        const whole = await editorOf(where).evaluate((editor) =>
          editor instanceof HTMLElement && 'value' in editor ? String(editor.value) : editor.innerHTML,
        );
        return {
          ownText,
          hasSignature: whole.includes('Northlight Studio'),
          hasQuote: /<blockquote|^>/m.test(whole),
        };
      },
      editor: editorOf,
      async pressReply(where) {
        await where.locator(`[onclick*="command('reply',"]`).filter({ visible: true }).first().click();
        await expect(editorOf(where)).toBeVisible();
      },
      pressUndo: () => Promise.reject(new Error('Roundcube has no Undo')),
      deliver: (thread, mail) => server.deliver(thread, mail),
      failNextSend: (fault) =>
        server.failNextSend(fault === 'unreachable' || fault === 'refused' ? fault : null),
      changeRecipients: (where, { name, email }) =>
        where.evaluate((to) => {
          const field = document.querySelector<HTMLTextAreaElement>('[name=_to]');
          if (!field) throw new Error('The page has no field for recipients');
          field.value = to;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }, `${name} <${email}>`),
      loseReply: (where) =>
        where.evaluate(() => {
          for (const button of document.querySelectorAll(`[onclick*="command('reply"]`)) button.remove();
        }),
      shortcuts: () => [],
      pageErrors: () => [],
      readOwnText: READ_OWN_TEXT,
      // A reply is a page of its own here.
      closeBox: 'history.back()',
      recorded: () => JSON.stringify(record.sent),
      close: () => server.restore(),
    };
  },
};
