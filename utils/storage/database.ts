import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Reply } from '../reply/reply';
import { fillReplies } from './migrations/replies-v2';

/** The extension origin's own database, which no content script and no page can reach. */
interface CountersignDatabase extends DBSchema {
  replies: { key: string; value: Reply; indexes: { updatedAt: number } };
  secrets: { key: string; value: string };
  /** When each address was last written to, in milliseconds since 1970, by address in lower case. */
  correspondents: { key: string; value: number };
}

let opened: Promise<IDBPDatabase<CountersignDatabase>> | null = null;

export const openDatabase = (): Promise<IDBPDatabase<CountersignDatabase>> => {
  opened ??= openDB<CountersignDatabase>('countersign', 2, {
    async upgrade(database, before, _, transaction) {
      if (before < 1) {
        database.createObjectStore('replies').createIndex('updatedAt', 'updatedAt');
        database.createObjectStore('secrets');
      }
      database.createObjectStore('correspondents');
      if (before === 1) await fillReplies(transaction.objectStore('replies'));
    },
    terminated() {
      opened = null;
    },
  }).catch((error: unknown) => {
    // A failed opening must not be remembered, or every later write would fail with it.
    opened = null;
    throw error;
  });
  return opened;
};
