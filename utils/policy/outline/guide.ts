import type { Guide } from '../../reply/outline';
import { headOf, type Message, type Thread } from '../../reply/thread';
import { cut } from '../../text/cut';
import { intentsFor } from './intents';
import { outlineOf } from './outline';
import { questionsFor } from './questions';

/** Characters of a thread that are looked through, newest message first. What lies farther back decides nothing, and a megabyte of it takes seconds. */
const MOST_READ = 100_000;

/** What to decide before a draft, by plain rules: for threads that no model looked at. */
export function guideOf(thread: Thread): Guide {
  const messages = newestOf(thread.messages);
  const outline = outlineOf({ ...thread, messages });
  const newest = messages.findLast(({ isMine }) => !isMine);
  return {
    source: 'rules',
    outline,
    intents: intentsFor(newest?.text ?? '', outline.asks),
    questions: questionsFor(outline.asks),
    headMessageId: headOf(thread),
  };
}

/** The newest messages, oldest first; of the last that finds room, its beginning. */
function newestOf(messages: readonly Message[]): readonly Message[] {
  const read: Message[] = [];
  let room = MOST_READ;
  for (const message of messages.toReversed()) {
    if (room <= 0) break;
    const text = message.text === null ? null : cut(message.text, room);
    read.unshift({ ...message, text });
    room -= text?.length ?? 0;
  }
  return read;
}
