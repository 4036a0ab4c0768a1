import type { Plugin } from 'vite';

const REPLACED: Readonly<Record<string, string>> = {
  'webextension-polyfill': 'export default globalThis.browser ?? globalThis.chrome',
  'wxt/utils/content-script-context':
    'export class ContentScriptContext { signal = new AbortController().signal }',
};

/**
 * For what runs in mail pages: it uses two calls that all browsers have alike, so it does without the polyfill's 3 kB (the background
 * and the pages keep it). Of WXT's context they use the signal; the whole of it would besides announce the script to
 * the page, by an event that a page can send as well to switch the script off.
 */
export const leanContentScript = (): Plugin => ({
  name: 'lean-content-script',
  enforce: 'pre',
  resolveId: (source) => (source in REPLACED ? `\0${source}` : null),
  load: (id) => (id.startsWith('\0') ? (REPLACED[id.slice(1)] ?? null) : null),
});
