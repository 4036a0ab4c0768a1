import type { Browser } from '@playwright/test';
import type { ReplyKind } from '../../utils/reply/thread.ts';
import type { SiteUnderTest } from '../sites/site.ts';
import { openDriftPage, pageCode, type DriftPage } from './drift-page.ts';
import { trySend, type Ending } from './try-send.ts';
import { plain } from '../mail.ts';

/** A page to try on: a thread of the mailbox, in one of the ways the site is known to look. */
export interface Scene {
  readonly subject: string;
  readonly kind: ReplyKind;
  readonly variants: object;
}

export interface SentMail {
  readonly text: string;
  /** Everyone it went to, sorted. */
  readonly to: readonly string[];
}

/** What came of an answer tried on a page that lacks what one selector finds. */
export interface Trial {
  readonly selector: string;
  readonly removed: number;
  readonly ending: Ending;
  readonly sent: readonly SentMail[];
  /** Words of the mail can still be read on the page. */
  readonly showsMail: boolean;
}

/** The page with the named thing taken out, and the steps from opening to Send tried on it. */
export async function tryWithout(
  browser: Browser,
  site: SiteUnderTest,
  scene: Scene,
  selector: string,
  variants: readonly string[],
): Promise<Trial> {
  const drift = await openScene(browser, site, scene, `window.driftRemove(${JSON.stringify(variants)})`);
  try {
    const ending = await trySend(drift, scene.kind);
    const removed = await drift.page.evaluate(() => window.driftCounts?.['removed'] ?? 0).catch(() => 0);
    const sent = sentFrom(drift);
    const words = await drift.page.evaluate(() => document.body.innerText).catch(() => '');
    return { selector, removed, ending, sent, showsMail: words.includes(endOf(drift, scene)) };
  } finally {
    await drift.close();
  }
}

/** What an unchanged page has, and what comes of answering there. */
export interface Census {
  readonly seen: ReadonlySet<string>;
  readonly ending: Ending;
  readonly sent: readonly SentMail[];
}

/** Which of the site's selectors ever find something on the way from opening to Send, on an unchanged page. */
export async function census(
  browser: Browser,
  site: SiteUnderTest,
  scene: Scene,
  selectors: Readonly<Record<string, readonly string[]>>,
): Promise<Census> {
  const drift = await openScene(browser, site, scene, `window.driftCensus(${JSON.stringify(selectors)})`);
  try {
    const ending = await trySend(drift, scene.kind);
    const counts = await drift.page.evaluate(() => window.driftCounts ?? {});
    return { seen: new Set(Object.keys(counts)), ending, sent: sentFrom(drift) };
  } finally {
    await drift.close();
  }
}

/** The names and texts of all selectors of the site. */
export async function selectorsOf(
  browser: Browser,
  site: SiteUnderTest,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const drift = await openDriftPage(browser, site, {});
  try {
    await drift.page.goto(drift.open.listUrl());
    await drift.load();
    return await drift.page.evaluate(() => window.drift?.selectors() ?? {});
  } finally {
    await drift.close();
  }
}

const sentFrom = ({ open }: DriftPage): readonly SentMail[] =>
  open.sent().map(({ ownText, to, cc }) => ({
    text: plain(ownText),
    to: [...to, ...cc].map(({ email }) => email).sort(),
  }));

/** The last words of the newest mail: lists of mail show the first ones too. */
function endOf({ open }: DriftPage, { subject }: Scene): string {
  const newest = open.threads.find((one) => one.subject.startsWith(subject))?.mails.at(-1);
  const lines = (newest?.html ?? '').split(/<[^>]+>/).filter((line) => line.trim().length > 12);
  return lines.at(-1)?.trim().slice(-20) ?? '';
}

async function openScene(
  browser: Browser,
  site: SiteUnderTest,
  { subject, variants }: Scene,
  begin: string,
): Promise<DriftPage> {
  const drift = await openDriftPage(browser, site, variants);
  await drift.context.addInitScript(`${pageCode('sabotage.js')};${begin}`);
  const thread = drift.open.threads.find((one) => one.subject.startsWith(subject));
  if (!thread) throw new Error(`The mailbox has no thread "${subject}"`);
  await drift.page.goto(drift.open.threadUrl(thread));
  return drift;
}

declare global {
  interface Window {
    driftCounts?: Record<string, number>;
  }
}
