import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Reply } from '../reply/reply';

/** The extension origin's own database, which no content script and no page can reach. */
interface CountersignDatabase extends DBSchema {
  replies: { key: string; value: Reply; indexes: { updatedAt: number } };
  secrets: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<CountersignDatabase>> | null = null;

export const openDatabase = (): Promise<IDBPDatabase<CountersignDatabase>> => {
  opened ??= openDB<CountersignDatabase>('countersign', 1, {
    upgrade(database) {
      database.createObjectStore('replies').createIndex('updatedAt', 'updatedAt');
      database.createObjectStore('secrets');
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
