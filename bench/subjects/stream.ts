import type { Frame } from '@playwright/test';
import { countCalls, openProduct, waitUntil, type OpenProduct } from '../browser.ts';
import { ROUNDS, type Readings, type Subject } from '../figure.ts';
import type { Answer } from '../token-server.ts';
import { renderPerToken, slowFirstToken } from '../variants.ts';

const TOKENS = 5_000;
const TOKENS_PER_SECOND = 200;
const FRAME_MS = 1_000 / 60;

/** A draft as it streams: what crosses to the pane, what the pane does for it, and how soon it begins. */
export const stream: Subject = {
  figures: [
    {
      id: 'stream-messages',
      name: 'messages on the port a second, 5,000 tokens at 200 a second',
      kind: 'count',
      reach: 25,
      naive: renderPerToken,
    },
    {
      id: 'stream-calls',
      name: 'calls in the pane for these; a bare append for each: 5,000',
      kind: 'count',
      reach: 3 * TOKENS,
      naive: renderPerToken,
    },
    {
      id: 'first-token',
      name: 'first token painted, later than a raw fetch in the worker has it',
      kind: 'ms',
      reach: Math.round(FRAME_MS * 10) / 10,
      naive: slowFirstToken,
    },
  ],
  async measure(product, wanted) {
    const open = await openProduct(product, 'gmail');
    try {
      await open.context.addInitScript(watchPane);
      const pane = await open.openThread();
      await pane.ready();
      return {
        ...(wanted.has('first-token') && { 'first-token': await firstTokens(open, pane.frame) }),
        ...((wanted.has('stream-messages') || wanted.has('stream-calls')) &&
          (await countStream(open, pane.frame))),
      };
    } finally {
      await open.close();
    }
  },
};

async function countStream({ tokens }: OpenProduct, pane: Frame): Promise<Readings> {
  const draft = draftOf(TOKENS);
  const letters = draft.join('').length;
  // What is done once for a whole draft, before its first words and after its last, is no part of it.
  tokens.answer = { tokens: draft, tokensPerSecond: TOKENS_PER_SECOND, endAfterMs: 3_000 };
  let messagesAt: readonly number[] = [];
  const before = await draftAgain(pane);
  await waitUntil(async () => (await pane.evaluate(() => window.bench.streamed())) > 0, 'it streams');
  const calls = await countCalls(pane, async () => {
    await waitUntil(
      async () => (await pane.evaluate(() => window.bench.streamed())) >= letters,
      'all has streamed',
      120_000,
    );
    messagesAt = (await pane.evaluate(() => window.bench.messagesAt)).slice(before);
  });
  const seconds = ((messagesAt.at(-1) ?? 0) - (messagesAt[0] ?? 0)) / 1_000;
  return { 'stream-messages': [messagesAt.length / seconds], 'stream-calls': [calls] };
}

async function firstTokens({ tokens, extension }: OpenProduct, pane: Frame): Promise<readonly number[]> {
  const differences: number[] = [];
  const answer: Answer = { tokens: draftOf(60), tokensPerSecond: TOKENS_PER_SECOND };
  for (let round = 0; round < 2 * ROUNDS + 1; round += 1) {
    tokens.answer = answer;
    await draftAgain(pane);
    await waitUntil(
      () => pane.evaluate(() => window.bench.firstPaintAt !== null),
      'the first token is painted',
    );
    const painted = (await pane.evaluate(() => window.bench.firstPaintAt)) ?? 0;
    const own = painted - tokens.firstTokenAt();
    await waitUntil(
      () =>
        pane
          .locator('textarea[aria-label="Your reply"]')
          .isEditable()
          .catch(() => false),
      'the draft is there',
    );
    const background = await extension.background();
    const read = await background.evaluate(async (address) => {
      const { body } = await fetch(`${address}/chat/completions`, { method: 'POST', body: '{}' });
      const reader = body?.getReader();
      await reader?.read();
      const at = Date.now();
      while (reader && !(await reader.read()).done);
      return at;
    }, tokens.address);
    // The first round compiles.
    if (round > 0) differences.push(own - (read - tokens.firstTokenAt()));
  }
  return differences;
}

/** Asks for another draft. Gives how many messages had come before. */
async function draftAgain(pane: Frame): Promise<number> {
  const before = await pane.evaluate(() => {
    window.bench.firstPaintAt = null;
    return window.bench.messagesAt.length;
  });
  await pane
    .getByRole('button', { name: /^Draft again/ })
    .first()
    .click();
  return before;
}

const draftOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => (index % 12 === 11 ? 'now.\n' : 'and '));

/** What is noted in the pane, in its own frame, without a change to the product. */
interface PaneNotes {
  /** When each message from the hub came, in milliseconds of the frame's clock. */
  readonly messagesAt: number[];
  /** When the first words of a draft were painted, in milliseconds since 1970. */
  firstPaintAt: number | null;
  /** How many letters of a draft that is still coming are on the screen. */
  readonly streamed: () => number;
}

declare global {
  interface Window {
    bench: PaneNotes;
  }
}

declare const chrome: {
  runtime?: {
    connect(...given: readonly unknown[]): {
      readonly onMessage: { addListener(listener: () => void): void };
    };
  };
};

function watchPane(): void {
  if (!location.pathname.endsWith('/pane.html') || typeof chrome === 'undefined' || !chrome.runtime) return;
  const notes: PaneNotes = {
    messagesAt: [],
    firstPaintAt: null,
    streamed: () => document.querySelector('.streaming .reply-glyphs')?.textContent.length ?? 0,
  };
  window.bench = notes;
  const { runtime } = chrome;
  const connect = runtime.connect.bind(runtime);
  runtime.connect = (...given) => {
    const port = connect(...given);
    port.onMessage.addListener(() => notes.messagesAt.push(performance.now()));
    return port;
  };
  let isSeen = false;
  new MutationObserver(() => {
    const glyphs = document.querySelector('.streaming .reply-glyphs');
    if (!glyphs?.textContent) {
      isSeen = false;
      return;
    }
    if (isSeen) return;
    isSeen = true;
    requestAnimationFrame(() => {
      // The first task after a frame's callbacks runs when the frame was handed on.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        notes.firstPaintAt = Date.now();
      };
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
