// @ts-expect-error jsdom has no types of its own, and one more package for one call is not worth it.
import { JSDOM } from 'jsdom';

/**
 * Makes the globals of a page that draws nothing and loads nothing. To be called before anything is imported that looks for a
 * document when it is loaded, as React and DOMPurify do.
 */
export function openPage(): void {
  const { window } = new (JSDOM as Page)('<!doctype html><html><body></body></html>', {
    url: 'https://extension.example/',
    pretendToBeVisual: true,
  });
  // Node's own stay where it has them: its fetch, its timers, its streams.
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in globalThis) continue;
    Object.defineProperty(globalThis, name, {
      configurable: true,
      writable: true,
      value: Reflect.get(window, name),
    });
  }
  for (const name of ['Event', 'CustomEvent', 'MessageEvent'])
    Object.defineProperty(globalThis, name, {
      configurable: true,
      writable: true,
      value: Reflect.get(window, name),
    });
}

type Page = new (
  html: string,
  options: { readonly url: string; readonly pretendToBeVisual: boolean },
) => {
  readonly window: object;
};
