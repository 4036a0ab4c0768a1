import { threadKeyText, type ThreadKey } from '../reply/thread';
import type { Reply } from '../reply/reply';
import { openDatabase } from './database';

export const readReply = async (key: ThreadKey): Promise<Reply | null> =>
  (await (await openDatabase()).get('replies', threadKeyText(key))) ?? null;

/**
 * Reads one reply, lets `change` make the next one, and stores it, all in one transaction: two changes never start from the same
 * state. Resolves once the write is on disk. `change` returns the reply it was given when there is nothing to change.
 */
export const changeReply = async (
  key: ThreadKey,
  change: (reply: Reply | null) => Reply | null,
): Promise<{ readonly before: Reply | null; readonly after: Reply | null }> => {
  const database = await openDatabase();
  const transaction = database.transaction('replies', 'readwrite', { durability: 'strict' });
  const id = threadKeyText(key);
  const before = (await transaction.store.get(id)) ?? null;
  const after = change(before);
  if (after !== null && after !== before) await transaction.store.put(after, id);
  await transaction.done;
  return { before, after };
};

/** The replies touched last, newest first. */
export const readRecentReplies = async (most: number): Promise<readonly Reply[]> => {
  const database = await openDatabase();
  const replies: Reply[] = [];
  let cursor = await database.transaction('replies').store.index('updatedAt').openCursor(null, 'prev');
  while (cursor && replies.length < most) {
    replies.push(cursor.value);
    cursor = await cursor.continue();
  }
  return replies;
};

/** Forgets replies not touched since `before` (milliseconds since 1970). */
export const forgetRepliesBefore = async (before: number): Promise<void> => {
  const database = await openDatabase();
  const transaction = database.transaction('replies', 'readwrite');
  let cursor = await transaction.store.index('updatedAt').openCursor(IDBKeyRange.upperBound(before, true));
  while (cursor) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
};

export const clearReplies = async (): Promise<void> => (await openDatabase()).clear('replies');
