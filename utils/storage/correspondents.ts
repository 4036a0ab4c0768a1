import { openDatabase } from './database';

/** More than anybody writes to; the check of a recipient goes through all of them. */
const MOST = 5_000;

/** The addresses that mail was sent to before, lower case, those written to last first. */
export const readCorrespondents = async (): Promise<readonly string[]> => {
  const database = await openDatabase();
  const transaction = database.transaction('correspondents');
  const [addresses, times] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  return addresses
    .map((address, index) => ({ address, at: times[index] ?? 0 }))
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST)
    .map(({ address }) => address);
};

/** Keeps that these were written to. `at`: milliseconds since 1970. */
export const rememberCorrespondents = async (addresses: readonly string[], at: number): Promise<void> => {
  if (addresses.length === 0) return;
  const database = await openDatabase();
  const transaction = database.transaction('correspondents', 'readwrite');
  for (const address of addresses) void transaction.store.put(at, address.toLowerCase());
  await transaction.done;
};

export const clearCorrespondents = async (): Promise<void> => (await openDatabase()).clear('correspondents');
