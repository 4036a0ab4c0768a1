import type { Guide } from '../../reply/outline';
import { headOf, type Thread } from '../../reply/thread';
import { intentsFor } from './intents';
import { outlineOf } from './outline';
import { questionsFor } from './questions';

/** What to decide before a draft, by plain rules: for threads that no model looked at. */
export function guideOf(thread: Thread): Guide {
  const outline = outlineOf(thread);
  const newest = thread.messages.findLast(({ isMine }) => !isMine);
  return {
    source: 'rules',
    outline,
    intents: intentsFor(newest?.text ?? '', outline.asks),
    questions: questionsFor(outline.asks),
    headMessageId: headOf(thread),
  };
}
