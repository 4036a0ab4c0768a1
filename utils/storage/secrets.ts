import { openDatabase } from './database';

/**
 * API keys, each bound to one exact origin (scheme, host and port). They live in the extension origin's IndexedDB because
 * `storage.local` is readable by content scripts, in Firefox without a way to close it (measured 2026-11).
 */
export const saveKey = async (origin: string, key: string): Promise<void> => {
  const database = await openDatabase();
  if (key === '') await database.delete('secrets', origin);
  else await database.put('secrets', key, origin);
};

/** '' when no key is kept for this origin. */
export const readKey = async (origin: string): Promise<string> =>
  (await (await openDatabase()).get('secrets', origin)) ?? '';

export const clearKeys = async (): Promise<void> => (await openDatabase()).clear('secrets');
