/**
 * Stands in for the browser under the real background (`entrypoints/background/index.ts`): what it registers is kept to be called, and
 * whatever it does to the world outside its own memory is written down.
 */

/** Something the background did that outlasts it or leaves it. */
export interface Effect {
  readonly kind: 'stored' | 'cleared' | 'database' | 'tab' | 'script' | 'request';
  /** Which store, address or file. */
  readonly what: string;
  readonly value: unknown;
}

export const effects: Effect[] = [];

/** Who connects or asks, as the browser says it. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id: number };
}

export interface RuntimePort {
  readonly name: string;
  readonly sender: Sender;
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export type Connected = (port: RuntimePort) => void;
export type Asked = (message: unknown, sender: Sender, answer: (value: unknown) => void) => boolean;

export const OWN_ID = 'countersign';
export const MAIL_PAGE = 'https://mail.example';
export const connected: Connected[] = [];
export const asked: Asked[] = [];

const ignored = { addListener: (): void => undefined };

export const browser = {
  runtime: {
    id: OWN_ID,
    getURL: (path: string) => `https://extension.example${path}`,
    getManifest: () => ({
      content_scripts: [{ matches: [`${MAIL_PAGE}/*`], js: ['content-scripts/gmail.js'] }],
    }),
    onConnect: { addListener: (listener: Connected) => connected.push(listener) },
    onMessage: { addListener: (listener: Asked) => asked.push(listener) },
    onInstalled: ignored,
  },
  commands: { onCommand: ignored },
  permissions: {
    contains: () => Promise.resolve(true),
    onAdded: ignored,
    onRemoved: ignored,
  },
  storage: { local: {}, session: {} },
  scripting: {
    getRegisteredContentScripts: () => Promise.resolve([]),
    registerContentScripts: (scripts: unknown) => did('script', 'registered', scripts),
    unregisterContentScripts: (scripts: unknown) => did('script', 'unregistered', scripts),
    executeScript: (script: unknown) => did('script', 'executed', script).then(() => []),
  },
  tabs: {
    query: () => Promise.resolve([]),
    create: (tab: { readonly url: string }) => did('tab', tab.url, tab),
  },
};

const did = (kind: Effect['kind'], what: string, value: unknown): Promise<void> => {
  effects.push({ kind, what, value });
  return Promise.resolve();
};

export const defineBackground = (start: () => void): (() => void) => start;

const kept = new Map<string, unknown>();

export const storage = {
  defineItem: (name: string, { fallback }: { readonly fallback: unknown }) => ({
    getValue: () => Promise.resolve(kept.get(name) ?? fallback),
    setValue: (value: unknown) => {
      kept.set(name, value);
      return did('stored', name, value);
    },
    removeValue: () => {
      kept.delete(name);
      return did('cleared', name, null);
    },
    watch: () => () => undefined,
  }),
};

/** Puts something there without its being written down. */
export const keep = (name: string, value: unknown): void => void kept.set(name, value);
