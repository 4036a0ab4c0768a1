import { randomBytes } from 'node:crypto';
import { sampleMailbox } from '../mailbox/mailbox.ts';
import { requestBody } from '../request-body.ts';
import { pageScript } from './bundle.ts';
import { composePath, mailPath, mailRoot } from './conversation-id.ts';
import { appPage, movedPage, scriptPath } from './document.ts';
import { MailServer } from './mail-server.ts';
import { defaultVariants } from './variants.ts';
import type { BrowserContext, Page, Route } from '@playwright/test';
import type { Mailbox, MailSketch, Thread } from '../mailbox/mail.ts';
import type { BlockedRequest, OutlookRecord } from './record.ts';
import type { OutlookVariants } from './variants.ts';
import type { PageEvent, RecipientEdit, SendFailure, Steering } from './wire.ts';

/** The hosts the stand-in answers for: the real ones, so that real match patterns are tried. */
export const outlookOrigins: readonly string[] = [
  'https://outlook.live.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.cloud.microsoft',
];

const officeOrigin = 'https://outlook.office.com';
const movedOrigin = 'https://outlook.cloud.microsoft';

/** How to serve the stand-in. */
export interface OutlookOptions {
  readonly variants?: Partial<OutlookVariants>;
  /** Other mail than the sample mailbox. */
  readonly mailbox?: Mailbox;
  /** Outward addresses that may pass, besides loopback, which always may. */
  readonly allow?: readonly RegExp[];
  /** The host {@link OutlookStandIn.url} speaks of, one of {@link outlookOrigins}; outlook.office.com unless given. */
  readonly origin?: string;
}

/** A served stand-in: what happened to it, and the strings a test pulls. */
export interface OutlookStandIn {
  readonly record: OutlookRecord;
  readonly threads: readonly Thread[];
  /** Address of a folder: `inbox`, `sentitems`, `drafts`, `archive`, `deleteditems`. */
  url(folder?: string): string;
  /** Address of an open thread, as the page itself would have it. */
  threadUrl(thread: Pick<Thread, 'id'>): string;
  /** Address of a new compose in a window of its own. */
  composeWindowUrl(): string;
  /** Changes variants; takes effect when a page loads next. */
  setVariants(variants: Partial<OutlookVariants>): void;
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

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    'img-src https: data: blob:',
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ');
}

/**
 * Serves the stand-in Outlook on its real hosts inside one browser context and stops everything else that wants to
 * leave the machine. Routes a test adds afterwards win over these.
 */
export async function serveOutlook(
  context: BrowserContext,
  options: OutlookOptions = {},
): Promise<OutlookStandIn> {
  const script = await pageScript();
  const server = new MailServer(options.mailbox ?? sampleMailbox);
  const origin = options.origin ?? officeOrigin;
  if (!outlookOrigins.includes(origin)) throw new Error(`${origin} is not a host of Outlook's`);
  const blocked: BlockedRequest[] = [];
  let variants: OutlookVariants = { ...defaultVariants, ...options.variants };

  const answerPage = async (route: Route, url: URL): Promise<void> => {
    const moved = variants.host === 'moved' && url.origin === officeOrigin;
    const nonce = randomBytes(12).toString('base64');
    const target = url.pathname === '/' ? `${mailRoot(url.origin)}/` : `${url.pathname}${url.search}`;
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': contentSecurityPolicy(nonce), 'Cache-Control': 'no-store' },
      body:
        moved || url.pathname === '/'
          ? movedPage(`${moved ? movedOrigin : url.origin}${target}`)
          : appPage(server.boot(variants), nonce),
    });
  };

  const answerOutlook = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.pathname === scriptPath) {
      await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    } else if (url.pathname === '/standin/event' && request.method() === 'POST') {
      const answer = server.take(requestBody(request) as PageEvent);
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify(answer) });
    } else if (url.pathname.startsWith('/mail') || url.pathname === '/') {
      await answerPage(route, url);
    } else {
      await route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
    }
  };

  const answerRest = async (route: Route): Promise<void> => {
    const request = route.request();
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
  const outlook = (url: URL): boolean => outlookOrigins.includes(url.origin);
  await context.route(everything, answerRest);
  await context.route(outlook, answerOutlook);

  const pull = async <Name extends keyof Steering>(
    name: Name,
    ...given: Parameters<Steering[Name]>
  ): Promise<void> => {
    const isOutlook = (page: Page): boolean => outlookOrigins.some((one) => page.url().startsWith(`${one}/`));
    const pages = context.pages().filter(isOutlook);
    await Promise.all(
      pages.map((page) =>
        page.evaluate(
          ([called, values]) => {
            const string = window.__standinOutlook?.[called] as
              ((...all: readonly unknown[]) => void) | undefined;
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
    url: (folder = 'inbox') => `${origin}${mailPath(origin, folder, null)}`,
    threadUrl: (thread) => `${origin}${mailPath(origin, 'inbox', thread.id)}`,
    composeWindowUrl: () => `${origin}${composePath(origin, null)}`,
    setVariants(changed) {
      variants = { ...variants, ...changed };
    },
    async deliver(thread, sketch) {
      await pull('deliver', thread.id, server.deliver(thread.id, sketch));
    },
    async failNextSend(mode) {
      server.failNextSend = mode;
      await pull('failNextSend', mode);
    },
    async editRecipients(edit) {
      await pull('editRecipients', edit);
    },
    async stop() {
      await context.unroute(outlook, answerOutlook);
      await context.unroute(everything, answerRest);
    },
  };
}
