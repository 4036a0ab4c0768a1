import type { CDPSession, Page } from '@playwright/test';
import {
  countCalls,
  openProduct,
  openSite,
  SITE_NAMES,
  untilQuiet,
  waitUntil,
  type SiteName,
} from '../browser.ts';
import { ROUNDS, type Figure, type Readings, type Subject } from '../figure.ts';
import { longThread, longThreadMail } from '../../webmail/mailbox/long-thread.ts';
import { ownTasks } from '../own-tasks.ts';
import { BUNDLE_URL, inPage } from '../page-bundle.ts';
import type { Product } from '../product.ts';
import { longPageScan, readAllAnew, wholePageReader, wholePageScan } from '../variants.ts';

const LONG = 1_000;
const SIZES = [20, LONG] as const;

const taskFigures = SITE_NAMES.flatMap((site) =>
  SIZES.map((mails): Figure => ({
    id: `longest-task-${site}-${mails}`,
    name: `longest own task while a thread of ${mails} is opened, ${site}`,
    kind: 'ms',
    reach: 50,
    naive: mails === LONG ? longPageScan : wholePageScan,
  })),
);

/** A thread read from the page, as painted. */
export const reading: Subject = {
  figures: [
    ...taskFigures,
    {
      id: 'read-task',
      name: 'longest task while 1,000 unfolded messages are read, gmail',
      kind: 'ms',
      reach: 50,
      naive: wholePageReader,
    },
    {
      id: 'read-again',
      name: 'calls to read again after one new message, over those to read all 1,000, gmail',
      kind: 'ratio',
      reach: 0.05,
      naive: readAllAnew,
    },
    {
      id: 'read-memory',
      name: 'memory kept of 1,000 read messages, over their text, gmail',
      kind: 'ratio',
      reach: 3,
      naive: wholePageReader,
    },
  ],
  async measure(product, wanted) {
    const readings: Record<string, readonly number[]> = {};
    for (const site of SITE_NAMES)
      for (const mails of SIZES) {
        const id = `longest-task-${site}-${mails}`;
        if (wanted.has(id)) readings[id] = await longestTasks(product, site, mails);
      }
    const readIds = ['read-task', 'read-again', 'read-memory'];
    if (readIds.some((id) => wanted.has(id))) Object.assign(readings, await readLong(product));
    return readings;
  },
};

async function longestTasks(product: Product, name: SiteName, mails: number): Promise<readonly number[]> {
  const open = await openProduct(product, name, { mailbox: longThread(mails) });
  try {
    const { page, site } = open;
    const longest: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto(site.listUrl());
      const tasks = await ownTasks(page, async () => {
        await open.openThread();
        await untilQuiet(page, 1_000);
      });
      longest.push(tasks.longest);
    }
    return longest;
  } finally {
    await open.close();
  }
}

async function readLong(product: Product): Promise<Readings> {
  const open = await openSite('gmail', { mailbox: longThread(LONG), isUnruled: true });
  try {
    const { page, site } = open;
    const [thread] = site.threads;
    if (!thread) throw new Error('The mailbox is empty.');
    await page.goto(site.threadUrl(thread));
    const { run, session } = await inPage(product, page, ENTRY);
    await waitUntil(() => run<boolean>('bench.isThere()'), 'the thread is drawn');
    await page.locator('.bHJ button[jsname=tRarif]').click();
    await bodies(page, LONG);
    const before = await heapOf(session);
    const { longest } = await ownTasks(
      page,
      () => run('bench.read()'),
      (url) => url === BUNDLE_URL,
    );
    const kept = (await heapOf(session)) - before;
    const letters = await run<number>('bench.letters()');
    // In another world nothing of that reading is known.
    const anew = await inPage(product, page, ENTRY);
    const read = (): Promise<unknown> => anew.run('bench.read()');
    const isOwn = (url: string): boolean => url === BUNDLE_URL;
    const all = await countCalls(page, read, isOwn);
    await site.deliver(thread, longThreadMail(3 * LONG));
    await bodies(page, LONG + 1);
    const again = await countCalls(page, read, isOwn);
    return { 'read-task': [longest], 'read-again': [again / all], 'read-memory': [kept / letters] };
  } finally {
    await open.close();
  }
}

/** Waits until so many messages are unfolded. */
const bodies = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction((least) => document.querySelectorAll('.a3s').length >= least, count, { polling: 100 });

/** Bytes that JavaScript holds in the page once what is not needed is gone. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

const ENTRY = `
import { inTurns } from './utils/mail/dom/in-turns';
import { readThread } from './utils/mail/gmail/read-thread';
import { findMessages, findShownThread } from './utils/mail/gmail/shown-thread';

const shown = () => {
  const found = findShownThread();
  if (!found) throw new Error('No thread is shown');
  return found;
};
const readShown = () => inTurns((rest) => readThread(shown(), null, rest));
const isRead = ({ text }) => text !== null;

export const isThere = () => findShownThread() !== null && findMessages(findShownThread().view).length > 0;
export async function read() {
  await readShown();
}
export async function letters() {
  const { messages } = await readShown();
  if (!messages.every(isRead)) throw new Error('Some messages are folded');
  return messages.reduce((sum, { text }) => sum + text.length, 0);
}
`;
