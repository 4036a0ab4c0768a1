import type { LeftOut } from '../reply/draft';
import type { Message, Thread } from '../reply/thread';
import { cut } from '../text/cut';

export interface FittedThread {
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly leftOut: LeftOut;
}

/** Stands where a message was cut. */
export const CUT_MARK = '[…]';

/**
 * The thread cut to a model's room: the oldest messages go first, and the newest stays whole if it fits at all,
 * else its end goes. Of the oldest one that no longer fits whole, the beginning stays where that says something.
 */
export function fitThread(thread: Thread, budgetTokens: number): FittedThread {
  const kept: Message[] = [];
  let room = budgetTokens;
  let shortenedMessages = 0;
  for (const message of thread.messages.toReversed()) {
    const isNewest = kept.length === 0;
    const cost = HEADER_TOKENS + estimateTokens(message.text ?? '');
    if (cost <= room) {
      kept.unshift(message);
      room -= cost;
      continue;
    }
    const roomForText = room - HEADER_TOKENS - MARK_TOKENS;
    if (isNewest || (message.text !== null && roomForText >= WORTH_KEEPING_TOKENS)) {
      kept.unshift({ ...message, text: beginningOf(message.text ?? '', roomForText) });
      shortenedMessages = 1;
    }
    break;
  }
  return {
    messages: kept,
    leftOut: { wholeMessages: thread.messages.length - kept.length, shortenedMessages },
  };
}

/** Sender, recipients and date of a message, as the prompt writes them. */
const HEADER_TOKENS = 80;
const MARK_TOKENS = 4;
const WORTH_KEEPING_TOKENS = 100;

/**
 * How many tokens a text has at most, for any common tokenizer: too many costs a little room, too few fails the
 * request. Counted by script, for an average over English would be wrong for Japanese by a factor of four.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (let at = 0; at < text.length; at++) tokens += tokensOf(text.charCodeAt(at));
  return Math.ceil(tokens);
}

function tokensOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return 0.3;
  if (unit === 0x20) return 0.15;
  if (unit < 0x80) return 0.6;
  if (unit < 0x250) return 0.8;
  if (unit < 0x2e80) return 1;
  // Ideographs, kana and Hangul; each half of an emoji.
  return 1.3;
}

function beginningOf(text: string, budgetTokens: number): string {
  let tokens = 0;
  let end = 0;
  while (end < text.length && tokens + tokensOf(text.charCodeAt(end)) <= budgetTokens) {
    tokens += tokensOf(text.charCodeAt(end));
    end++;
  }
  const beginning = cut(text, end);
  const lastBreak = Math.max(beginning.lastIndexOf(' '), beginning.lastIndexOf('\n'));
  const whole = lastBreak > end * 0.8 ? beginning.slice(0, lastBreak) : beginning;
  return `${whole}\n${CUT_MARK}`;
}
