import { EVERYTHING } from './watch-for';

/**
 * Gives again what was found in an element, within one turn of the page and as long as nothing on the page changes: what is asked
 * for at every step of one piece of work is looked for once. Between turns it costs nothing.
 */
export function onceATurn<T>(find: (root: Element) => T): (root: Element) => T {
  let known: { readonly root: Element; readonly found: T } | null = null;
  let observer: MutationObserver | null = null;
  let isWatching = false;
  const forget = (): void => {
    known = null;
  };
  const endTurn = (): void => {
    forget();
    observer?.disconnect();
    isWatching = false;
  };
  return (root) => {
    observer ??= new MutationObserver(forget);
    // Changes that were not told yet.
    if (observer.takeRecords().length > 0) forget();
    if (known?.root === root) return known.found;
    if (!isWatching) {
      observer.observe(root.ownerDocument, EVERYTHING);
      setTimeout(endTurn);
      isWatching = true;
    }
    known = { root, found: find(root) };
    return known.found;
  };
}
