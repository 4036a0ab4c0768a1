/**
 * Waits until `look` gives something other than null or false; null when time is up or the signal aborts.
 * Looks at each change below the roots, which are narrow, and now and then besides: whether an element is shown
 * depends on ancestors outside of them.
 */
export async function watchFor<T>(
  look: () => T | null | false,
  roots: readonly Node[],
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<T | null> {
  const end = performance.now() + timeoutMs;
  while (!signal?.aborted) {
    const found = look();
    if (found !== null && found !== false) return found;
    const left = end - performance.now();
    if (left <= 0) break;
    await nextChange(roots, Math.min(left, RECHECK_MS), signal);
  }
  return null;
}

/** Waits until nothing below `root` has changed for `quietMs`, at most `timeoutMs`. */
export async function waitUntilQuiet(root: Node, quietMs: number, timeoutMs: number): Promise<void> {
  const end = performance.now() + timeoutMs;
  let isQuiet = false;
  while (!isQuiet && performance.now() < end)
    isQuiet = !(await nextChange([root], Math.min(quietMs, end - performance.now())));
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** True at the first change below the roots, false when time is up or the signal aborts. */
const nextChange = (roots: readonly Node[], timeoutMs: number, signal?: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (hasChanged: boolean): void => {
      observer.disconnect();
      clearTimeout(timeout);
      signal?.removeEventListener('abort', giveUp);
      resolve(hasChanged);
    };
    const giveUp = (): void => settle(false);
    const observer = new MutationObserver(() => settle(true));
    const timeout = setTimeout(giveUp, timeoutMs);
    signal?.addEventListener('abort', giveUp);
    for (const root of roots) observer.observe(root, EVERYTHING);
  });

const RECHECK_MS = 200;

/** Whatever can change below a node. */
export const EVERYTHING: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};
