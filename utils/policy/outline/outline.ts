import type { Outline, OutlineLine } from '../../reply/outline';
import type { Span } from '../../reply/review';
import type { Message, Thread } from '../../reply/thread';
import { cut } from '../../text/cut';
import { languageOf } from '../../text/language';
import { sentencesOf } from '../../text/sentences';
import { commitmentsIn } from '../facts/commitments';
import { asksIn } from './asks';
import { firstTimeIn } from './time-words';

const MOST_ASKS = 12;
const MOST_PROMISES = 8;
const MOST_WORDS = 160;

/** What the thread asks of the person and what anybody promised in it, newest message first. */
export function outlineOf(thread: Thread): Outline {
  const lastOwn = thread.messages.findLastIndex(({ isMine }) => isMine);
  const open = thread.messages.slice(lastOwn + 1).toReversed();
  return {
    asks: open.flatMap(asksOf).slice(0, MOST_ASKS),
    promises: thread.messages.toReversed().flatMap(promisesOf).slice(0, MOST_PROMISES),
  };
}

const asksOf = (message: Message): readonly OutlineLine[] =>
  message.text === null
    ? []
    : asksIn(message.text).map((span) => lineOf(message, message.text ?? '', span, span));

function promisesOf(message: Message): readonly OutlineLine[] {
  const text = message.text;
  if (text === null) return [];
  return commitmentsIn(text, languageOf(text)).map(({ span, clause }) =>
    lineOf(
      message,
      text,
      span,
      sentencesOf(text).find(({ start, end }) => start <= span.start && span.start < end) ?? clause,
    ),
  );
}

/** `around` is where the time words are looked for. */
function lineOf({ id, from, isMine }: Message, text: string, span: Span, around: Span): OutlineLine {
  const short = shortened(text, span);
  return {
    id: `${id}-${span.start}`,
    words: text.slice(short.start, short.end),
    by: from.name.trim() || (from.email ?? ''),
    isMine,
    until: firstTimeIn(text.slice(around.start, around.end)),
    messageId: id,
    span: short,
  };
}

/** At most so many characters, cut between words where there are any. */
function shortened(text: string, { start, end }: Span): Span {
  if (end - start <= MOST_WORDS) return { start, end };
  const words = cut(text.slice(start, end), MOST_WORDS);
  const space = words.lastIndexOf(' ');
  return { start, end: start + (space > MOST_WORDS / 2 ? space : words.length) };
}
