import { EVERYTHING } from './watch-for';

/** What was read of an element before, where it still holds; else what `read` gives now. */
export type WhileUnchanged<T> = (element: Element, besides: string, read: () => T) => T;

/**
 * Remembers what was read of elements for as long as nothing in them changes: a thread is read again at each step, and hardly anything of it is
 * new. What is drawn depends on more than the element: on its size and colour, and on what `lookOf` takes in. `besides` is what else
 * `read` goes by. What is remembered is watched, so it is never for elements that people type in.
 */
export function whileUnchanged<T>(): WhileUnchanged<T> {
  const readings = new WeakMap<Element, { readonly circumstances: string; readonly value: T }>();
  const forget = (changes: readonly MutationRecord[]): void => {
    for (const { target } of changes)
      for (let at: Node | null = target; at; at = at.parentNode) readings.delete(at as Element);
  };
  let observer: MutationObserver | null = null;
  return (element, besides, read) => {
    observer ??= new MutationObserver(forget);
    // Changes that were not told yet.
    forget(observer.takeRecords());
    const { width, height } = element.getBoundingClientRect();
    const { color } = getComputedStyle(element);
    const circumstances = [width, height, color, lookOf(element.ownerDocument), besides].join();
    const known = readings.get(element);
    if (known?.circumstances === circumstances) return known.value;
    const value = read();
    // What moves or fades by itself is another thing to see in each moment.
    if (element.getAnimations({ subtree: true }).length > 0) return value;
    observer.observe(element, EVERYTHING);
    readings.set(element, { circumstances, value });
    return value;
  };
}

let darkScheme: MediaQueryList | null = null;

function isDark(view: Window | null): boolean {
  darkScheme ??= view?.matchMedia('(prefers-color-scheme: dark)') ?? null;
  return darkScheme?.matches ?? false;
}

/** What makes a page draw the same elements otherwise: its window, dark or light, and its styles. */
const lookOf = ({ defaultView: view, documentElement, body, styleSheets }: Document): string =>
  [
    view?.innerWidth,
    view?.devicePixelRatio,
    isDark(view),
    styleSheets.length,
    ...[documentElement, body].flatMap(({ className, style }) => [className, style.cssText]),
  ].join();
