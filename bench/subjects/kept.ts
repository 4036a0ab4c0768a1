import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { grantedCopy, loadExtension, setUp, type LoadedExtension } from '../../scripts/extension.ts';
import { median, ratioInTurns, ROUNDS, type Subject } from '../figure.ts';
import { firstPaint } from '../first-paint.ts';
import { bundleForPage } from '../page-bundle.ts';
import type { Product } from '../product.ts';
import { allWrittenAnew, settingsReadFirst } from '../variants.ts';

const FEW = 100;
const MANY = 10_000;
const APPENDS = 20;
/** A paint waits for the next frame, which comes sooner or later. */
const PAINTS = 9;

/** Many replies kept: what one more costs, and the page that shows them. */
export const kept: Subject = {
  figures: [
    {
      id: 'append',
      name: 'a reply kept beside 10,000, over one beside 100',
      kind: 'ratio',
      reach: 1.5,
      naive: allWrittenAnew,
    },
    {
      id: 'settings-paint',
      name: 'first paint of the settings, 10,000 replies kept, over a static page',
      kind: 'ratio',
      reach: 1.3,
      naive: settingsReadFirst,
    },
  ],
  async measure(product) {
    const code = await bundleForPage(product, ENTRY);
    const few = await openWith(product, FEW, code);
    const many = await openWith(product, MANY, code);
    try {
      const appends: number[] = [];
      const paints: number[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const floor = await appendTime(few.page, round);
        const ratio = (await appendTime(many.page, round)) / floor;
        const paint = await ratioInTurns(
          PAINTS,
          () => firstPaintOf(many.extension, 'options.html#model'),
          () => firstPaintOf(many.extension, 'static.html'),
        );
        // The first round compiles.
        if (round === 0) continue;
        appends.push(ratio);
        paints.push(paint);
      }
      return { append: appends, 'settings-paint': paints };
    } finally {
      await few.extension.context.close();
      await many.extension.context.close();
    }
  },
};

async function openWith(
  product: Product,
  replies: number,
  code: string,
): Promise<{ readonly extension: LoadedExtension; readonly page: Page }> {
  const folder = grantedCopy(['http://127.0.0.1/*'], product.built());
  writeFileSync(join(folder, 'static.html'), STATIC_PAGE);
  const extension = await loadExtension({ folder, headless: true });
  await setUp(extension, { address: 'http://127.0.0.1:9/v1', name: 'bench', key: 'sk-bench' });
  const page = await extension.context.newPage();
  await page.goto(extension.barePage);
  await page.evaluate(code);
  await page.evaluate(`bench.fill(${replies})`);
  return { extension, page };
}

async function appendTime(page: Page, round: number): Promise<number> {
  return median(await page.evaluate<number[]>(`bench.append(${round * APPENDS}, ${APPENDS})`));
}

/** Milliseconds until a page of the extension was first painted. */
async function firstPaintOf({ context, origin }: LoadedExtension, path: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${origin}/${path}`);
  const time = await firstPaint(page);
  await page.close();
  return time;
}

const STATIC_PAGE = `<!doctype html><meta charset="utf-8"><title>Settings</title>
<h1>Settings</h1>${'<p>Text in place of a control, as wide as one of them.</p>'.repeat(30)}`;

const ENTRY = `
import { openDatabase } from './utils/storage/database';
import { changeReply } from './utils/storage/replies';
import { newReply } from './utils/reply/lifecycle';
import { threadKeyText } from './utils/reply/thread';

const wishes = { tone: 'neutral', length: 'as-needed', language: 'thread', instruction: '', decision: { intent: null, answers: [] } };
const text = 'Thank you for the drawings. We can hang the panels on Tuesday.\\n'.repeat(20);
const replyAt = (index) => ({
  ...newReply({ site: 'gmail', account: 'me@here.example', id: 'thread-' + index }, wishes, 1_700_000_000_000 + index),
  drafts: [{ id: 'd' + index, text, original: text, ending: 'complete', wishes, model: 'bench', leftOut: { wholeMessages: 0, shortenedMessages: 0 }, headMessageId: 'm', madeAt: index }],
  current: 0,
});

export async function fill(count) {
  const transaction = (await openDatabase()).transaction('replies', 'readwrite');
  for (let index = 0; index < count; index += 1) {
    const reply = replyAt(index);
    void transaction.store.put(reply, threadKeyText(reply.key));
  }
  await transaction.done;
}

export async function append(from, count) {
  const times = [];
  for (let index = from; index < from + count; index += 1) {
    const reply = replyAt(1_000_000 + index);
    const begun = performance.now();
    await changeReply(reply.key, () => reply);
    times.push(performance.now() - begun);
  }
  return times;
}
`;
