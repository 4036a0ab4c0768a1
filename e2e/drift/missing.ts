import type { ReplyKind } from '../../utils/reply/thread.ts';
import type { Thread } from '../../webmail/mailbox/mail.ts';
import type { OpenSite } from '../sites/site.ts';
import type { Page } from '@playwright/test';
import { pageCode, type DriftPage, type Workbench } from './drift-page.ts';
import { trySend, type Ending } from './try-send.ts';
import { plain } from '../mail.ts';

/** A page to try on: a thread of the mailbox, in one of the ways the site is known to look. */
export interface Scene {
  readonly subject: string;
  readonly kind: ReplyKind;
  readonly variants: object;
  /** The way to the mail, where it is not its address. */
  readonly open?: (page: Page, site: OpenSite, thread: Thread) => Promise<void>;
}

export type Selectors = Readonly<Record<string, readonly string[]>>;

export interface SentMail {
  readonly text: string;
  /** Everyone it went to, sorted. */
  readonly to: readonly string[];
}

/** What came of an answer tried on a page that lacks what one selector finds. */
export interface Trial {
  readonly isRemoved: boolean;
  readonly ending: Ending;
  readonly sent: readonly SentMail[];
  /** Words of the mail can still be read on the page. */
  readonly showsMail: boolean;
}

/** The page with the named thing taken out, and the steps from opening to Send tried on it. */
export async function tryWithout(
  bench: Workbench,
  scene: Scene,
  variants: readonly string[],
): Promise<Trial> {
  const { drift, found } = await openScene(bench, scene, `window.driftRemove(${JSON.stringify(variants)})`);
  try {
    const ending = await trySend(drift, scene.kind);
    const words = ending.kind === 'nothing-shown' ? await wordsOn(drift.page) : '';
    return {
      isRemoved: found.has('removed'),
      ending,
      sent: sentFrom(drift),
      showsMail: words.includes(endOf(drift, scene)),
    };
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
export async function census(bench: Workbench, scene: Scene, selectors: Selectors): Promise<Census> {
  const { drift, found } = await openScene(bench, scene, `window.driftCensus(${JSON.stringify(selectors)})`);
  try {
    const ending = await trySend(drift, scene.kind);
    // What the page shows after that is another page.
    return { seen: new Set(found), ending, sent: sentFrom(drift) };
  } finally {
    await drift.close();
  }
}

/** The names and texts of all selectors of the site. */
export async function selectorsOf(bench: Workbench, { variants }: Scene): Promise<Selectors> {
  const drift = await bench.openPage(variants);
  try {
    await drift.page.goto(drift.open.listUrl());
    await drift.load();
    return await drift.page.evaluate(() => window.drift?.selectors() ?? {});
  } finally {
    await drift.close();
  }
}

export function threadOf({ open }: DriftPage, { subject }: Scene): Thread {
  const thread = open.threads.find((one) => one.subject.startsWith(subject));
  if (!thread) throw new Error(`The mailbox has no thread "${subject}"`);
  return thread;
}

export async function goTo(drift: DriftPage, scene: Scene): Promise<void> {
  const { page, open } = drift;
  const thread = threadOf(drift, scene);
  if (scene.open) await scene.open(page, open, thread);
  else await page.goto(open.threadUrl(thread));
}

const sentFrom = (drift: DriftPage): readonly SentMail[] =>
  drift.sent().map(({ ownText, to, cc }) => ({
    text: plain(ownText),
    to: [...to, ...cc].map(({ email }) => email).sort(),
  }));

/** Of the page and of what it frames. */
const wordsOn = async (page: Page): Promise<string> => {
  const read = page.frames().map((frame) =>
    frame
      .locator('body')
      .innerText({ timeout: 2_000 })
      .catch(() => ''),
  );
  return (await Promise.all(read)).join('\n');
};

/** The last words of the newest mail: lists of mail show the first ones too. */
function endOf(drift: DriftPage, scene: Scene): string {
  const newest = threadOf(drift, scene).mails.at(-1);
  const lines = (newest?.html ?? '').split(/<[^>]+>/).filter((line) => line.trim().length > 12);
  return lines.at(-1)?.trim().slice(-20) ?? '';
}

/** `found` fills with what the page tells. */
async function openScene(
  bench: Workbench,
  scene: Scene,
  begin: string,
): Promise<{ readonly drift: DriftPage; readonly found: ReadonlySet<string> }> {
  const drift = await bench.openPage(scene.variants);
  const found = new Set<string>();
  try {
    await drift.page.exposeBinding('driftFound', (_source, name: string) => void found.add(name));
    await drift.page.addInitScript(`${pageCode('sabotage.js')};${begin}`);
    await goTo(drift, scene);
    return { drift, found };
  } catch (error) {
    await drift.close();
    throw error;
  }
}
