import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message, Thread } from '../reply/thread';
import { CUT_MARK, estimateTokens, fitThread } from './fit';

const message = (id: string, text: string | null): Message => ({
  id,
  from: { name: 'Ana', email: 'ana@example.com' },
  to: [],
  cc: [],
  recipientsComplete: true,
  date: null,
  text,
  isMine: false,
  attachments: [],
  isClipped: false,
  hidden: '',
});

const thread = (...texts: readonly (string | null)[]): Thread => ({
  key: { site: 'gmail', account: '', id: 't' },
  subject: 's',
  me: null,
  messages: texts.map((text, index) => message(String(index), text)),
  foldedMessages: 0,
  compose: null,
  signature: 'unknown',
});

const words = (count: number): string => 'word '.repeat(count).trim();

describe('estimateTokens', () => {
  // Counts of o200k for these texts, which the estimate must not be under.
  it.each([
    ['Could you send me the signed contract by Thursday, please?', 12],
    ['Könnten Sie mir den unterschriebenen Vertrag bis Donnerstag schicken?', 14],
    ['木曜日までに署名済みの契約書を送っていただけますか。', 20],
    ['👍🏽🎉', 5],
    ['1234567890', 4],
  ])('is not under for %j', (text, tokens) => {
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(tokens);
  });

  it('is not more than three times over for English', () => {
    expect(estimateTokens('Could you send me the signed contract by Thursday, please?')).toBeLessThan(36);
  });
});

describe('fitThread', () => {
  it('keeps everything that fits', () => {
    const all = thread('a', null, 'c');
    expect(fitThread(all, 10_000)).toEqual({
      messages: all.messages,
      leftOut: { wholeMessages: 0, shortenedMessages: 0 },
    });
  });

  it('leaves out the oldest first and tells how many', () => {
    const { messages, leftOut } = fitThread(thread(words(3000), words(3000), words(100), words(100)), 600);
    expect(messages.map(({ id }) => id)).toEqual(['1', '2', '3'].slice(3 - messages.length));
    expect(messages.at(-1)?.text).toBe(words(100));
    expect(leftOut.wholeMessages).toBe(4 - messages.length);
  });

  it('keeps the beginning of the oldest that is kept', () => {
    const { messages, leftOut } = fitThread(thread(words(3000), 'newest'), 600);
    expect(messages[0]?.text).toMatch(/^word .* word\n\[…\]$/s);
    expect(leftOut).toEqual({ wholeMessages: 0, shortenedMessages: 1 });
  });

  it('cuts the end of the newest only when it does not fit alone', () => {
    const { messages, leftOut } = fitThread(thread('old', words(3000)), 500);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text?.startsWith('word word')).toBe(true);
    expect(messages[0]?.text?.endsWith(CUT_MARK)).toBe(true);
    expect(leftOut).toEqual({ wholeMessages: 1, shortenedMessages: 1 });
  });

  it('keeps to the budget, the order and the count, whatever comes', () => {
    const texts = fc.array(fc.option(fc.string({ unit: 'grapheme', maxLength: 3000 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 200, max: 3000 }), (given, budget) => {
        const { messages, leftOut } = fitThread(thread(...given), budget);
        const used = messages.reduce((sum, { text }) => sum + estimateTokens(text ?? ''), 0);
        expect(used).toBeLessThanOrEqual(budget);
        expect(messages.length + leftOut.wholeMessages).toBe(given.length);
        expect(messages.map(({ id }) => Number(id))).toEqual(
          given.map((_, index) => index).slice(-messages.length),
        );
        expect(messages.every(({ text }) => text === null || text.isWellFormed())).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('takes a megabyte in well under a second', () => {
    const long = thread(...Array.from({ length: 100 }, () => words(2000)));
    const before = performance.now();
    fitThread(long, 1_000_000);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
