import { randomBytes } from 'node:crypto';
import { sampleMailbox } from '../mailbox/mailbox.ts';
import { requestBody } from '../request-body.ts';
import { pageScripts } from './bundle.ts';
import { appPage, clippedPage, printPage } from './document.ts';
import { MailServer } from './mail-server.ts';
import { defaultVariants } from './variants.ts';
import { routeOfThread } from './token.ts';
import type { BrowserContext, Page, Request, Route } from '@playwright/test';
import type { Mail, Mailbox, MailSketch, Thread } from '../mailbox/mail.ts';
import type { BlockedRequest, GmailRecord } from './record.ts';
import type { GmailVariants } from './variants.ts';
import type { PageEvent, RecipientEdit, SendFailure, Steering } from './wire.ts';

/** The host the stand-in answers for: the real one, so that real match patterns are tried. */
export const gmailOrigin = 'https://mail.google.com';

/** How to serve the stand-in. */
export interface GmailOptions {
  readonly variants?: Partial<GmailVariants>;
  /** Other mail than the sample mailbox. */
  readonly mailbox?: Mailbox;
  /** Outward addresses that may pass, besides loopback, which always may. */
  readonly allow?: readonly RegExp[];
}

/** A served stand-in: what happened to it, and the strings a test pulls. */
export interface GmailStandIn {
  readonly record: GmailRecord;
  readonly threads: readonly Thread[];
  /** Address of the list, or of a route such as `#label/Harbour`. */
  url(hash?: string): string;
  /** Address of an open thread, as the page itself would have it. */
  threadUrl(thread: Pick<Thread, 'id'>, list?: string): string;
  /** Address of a thread in a window of its own (`view=btop`). */
  windowUrl(thread: Pick<Thread, 'id'>): string;
  /** Address of a new compose in a window of its own. */
  composeWindowUrl(): string;
  /** Address of the print view. */
  printUrl(thread: Pick<Thread, 'id'>): string;
  /** Changes variants; takes effect when a page loads next. */
  setVariants(variants: Partial<GmailVariants>): void;
  /** A mail arrives: in the mailbox, and in every page that shows the thread. */
  deliver(thread: Pick<Thread, 'id'>, mail: MailSketch): Promise<void>;
  /** Makes the next Send go wrong in the named way; null takes that back. */
  failNextSend(mode: SendFailure | null): Promise<void>;
  /** Changes recipients or subject in the compose that was opened last, behind everyone's back. */
  editRecipients(edit: RecipientEdit): Promise<void>;
  /** Stops answering. The record stays readable. */
  stop(): Promise<void>;
}

function isLoopback(url: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

function contentSecurityPolicy(nonce: string, mode: GmailVariants['trustedTypes']): string {
  const directives = [
    `script-src 'self' 'nonce-${nonce}'`,
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
  ];
  if (mode !== 'off') directives.unshift("require-trusted-types-for 'script'");
  if (mode === 'allow-list') directives.push('trusted-types goog#html goog#base gmail#page');
  return directives.join('; ');
}

/**
 * Serves the stand-in Gmail on its real host inside one browser context and stops everything else that wants to leave
 * the machine. Routes a test adds afterwards win over these.
 */
export async function serveGmail(context: BrowserContext, options: GmailOptions = {}): Promise<GmailStandIn> {
  const scripts = await pageScripts();
  const server = new MailServer(options.mailbox ?? sampleMailbox);
  const blocked: BlockedRequest[] = [];
  let variants: GmailVariants = { ...defaultVariants, ...options.variants };

  const answerPage = async (route: Route, url: URL): Promise<void> => {
    const nonce = randomBytes(12).toString('base64');
    const thread = server.thread(url.searchParams.get('th') ?? '');
    const view = url.searchParams.get('view');
    const body =
      view === 'lg' && thread !== undefined
        ? clippedPage(thread, url.searchParams.get('msg') ?? '')
        : view === 'pt' && thread !== undefined
          ? printPage(thread, server.account)
          : appPage(server.boot(variants), nonce);
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'Content-Security-Policy': contentSecurityPolicy(nonce, variants.trustedTypes),
        'Cache-Control': 'no-store',
      },
      body,
    });
  };

  const answerGmail = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.pathname === '/standin/closure.js' || url.pathname === '/standin/page.js') {
      const body = url.pathname.endsWith('closure.js') ? scripts.closure : scripts.page;
      await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body });
    } else if (url.pathname === '/standin/event' && request.method() === 'POST') {
      const answer = server.take(requestBody(request) as PageEvent);
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify(answer) });
    } else if (url.pathname.startsWith('/mail/') || url.pathname === '/') {
      await answerPage(route, url);
    } else {
      await route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
    }
  };

  const answerRest = async (route: Route): Promise<void> => {
    const request: Request = route.request();
    const url = new URL(request.url());
    const passes =
      isLoopback(url) ||
      (options.allow ?? []).some((pattern) => pattern.test(request.url())) ||
      !/^https?:$/.test(url.protocol);
    if (passes) {
      await route.fallback();
      return;
    }
    blocked.push({ url: request.url(), from: request.headers()['referer'] ?? '' });
    await route.abort('blockedbyclient');
  };

  const everything = (): boolean => true;
  const gmail = (url: URL): boolean => url.origin === gmailOrigin;
  await context.route(everything, answerRest);
  await context.route(gmail, answerGmail);

  const pull = async <Name extends keyof Steering>(
    name: Name,
    ...given: Parameters<Steering[Name]>
  ): Promise<void> => {
    await Promise.all(
      context
        .pages()
        .filter((page: Page) => page.url().startsWith(gmailOrigin))
        .map((page) =>
          page.evaluate(
            ([called, values]) => {
              const string = window.__standin?.[called] as ((...all: readonly unknown[]) => void) | undefined;
              string?.(...values);
            },
            [name, given] as const,
          ),
        ),
    );
  };

  return {
    record: {
      get drafts() {
        return server.drafts;
      },
      get sent() {
        return server.sent;
      },
      get undone() {
        return server.sent.filter((one) => one.undone);
      },
      discarded: server.discarded,
      shortcuts: server.shortcuts,
      pageErrors: server.pageErrors,
      actions: server.actions,
      blocked,
    },
    get threads() {
      return server.threads;
    },
    url: (hash = '#inbox') => `${gmailOrigin}/mail/u/0/${hash}`,
    threadUrl: (thread, list = '#inbox') => `${gmailOrigin}/mail/u/0/${routeOfThread(list, thread.id)}`,
    windowUrl: (thread) => `${gmailOrigin}/mail/u/0/popout?view=btop&th=${thread.id}`,
    composeWindowUrl: () => `${gmailOrigin}/mail/u/0/popout?view=btop&compose=new`,
    printUrl: (thread) => `${gmailOrigin}/mail/u/0/?view=pt&th=${thread.id}`,
    setVariants(changed) {
      variants = { ...variants, ...changed };
    },
    async deliver(thread, sketch) {
      const arrived: Mail = server.deliver(thread.id, sketch);
      await pull('deliver', thread.id, arrived);
    },
    async failNextSend(mode) {
      server.failNextSend = mode;
      await pull('failNextSend', mode);
    },
    async editRecipients(edit) {
      await pull('editRecipients', edit);
    },
    async stop() {
      await context.unroute(gmail, answerGmail);
      await context.unroute(everything, answerRest);
    },
  };
}
