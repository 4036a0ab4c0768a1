import { effects } from './imports';

/** The extension's own database (`utils/storage/database.ts`), in memory; what is written to it is written down. */
const stores = new Map<string, Map<string, unknown>>();

export const storeOf = (name: string): Map<string, unknown> => {
  const store = stores.get(name) ?? new Map<string, unknown>();
  stores.set(name, store);
  return store;
};

const noCursor = { openCursor: () => Promise.resolve(null) };

const accessTo = (name: string) => ({
  get: (key: string) => Promise.resolve(structuredClone(storeOf(name).get(key))),
  getAll: () => Promise.resolve([...storeOf(name).values()]),
  getAllKeys: () => Promise.resolve([...storeOf(name).keys()]),
  put: (value: unknown, key: string) => {
    storeOf(name).set(key, structuredClone(value));
    effects.push({ kind: 'database', what: name, value });
    return Promise.resolve(key);
  },
  index: () => noCursor,
});

export const openDatabase = () =>
  Promise.resolve({
    get: (name: string, key: string) => accessTo(name).get(key),
    put: (name: string, value: unknown, key: string) => accessTo(name).put(value, key),
    delete: (name: string, key: string) => {
      storeOf(name).delete(key);
      effects.push({ kind: 'cleared', what: name, value: key });
      return Promise.resolve();
    },
    clear: (name: string) => {
      storeOf(name).clear();
      effects.push({ kind: 'cleared', what: name, value: null });
      return Promise.resolve();
    },
    transaction: (name: string) => {
      const store = accessTo(name);
      // One change at a time, as a transaction gives it: what is read is read before anything else is written.
      return { store: { ...store, get: (key: string) => storeOf(name).get(key) }, done: Promise.resolve() };
    },
  });
