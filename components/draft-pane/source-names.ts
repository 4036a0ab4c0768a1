import type { Outline } from '../../utils/reply/outline';
import type { Thread } from '../../utils/reply/thread';
import type { NameMessage } from '../review-words';

/** Names messages as the thread has them, else as far as the thread at a glance tells. */
export const messageNames =
  (thread: Thread | null, outline: Outline | null): NameMessage =>
  (messageId) => {
    const message = thread?.messages.find(({ id }) => id === messageId);
    if (message) {
      const by = message.from.name.trim() || message.from.email;
      return by ? { by, date: shortDate(message.date), isMine: message.isMine } : null;
    }
    const line =
      outline && [...outline.asks, ...outline.promises].find((known) => known.messageId === messageId);
    return line ? { by: line.by, date: null, isMine: line.isMine } : null;
  };

// Pages add how long ago it was: "Thu, Nov 19, 10:20 AM (2 days ago)".
const shortDate = (date: string | null): string | null =>
  date?.replace(/\s*\([^)]*\)\s*$/, '').trim() || null;
