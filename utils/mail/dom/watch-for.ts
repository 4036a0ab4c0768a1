/** What a wait looks at, and for how long. */
export interface Watch {
  /** Narrow roots: their subtrees are observed while the wait lasts. */
  readonly roots: readonly Node[];
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Waits until `look` gives something other than null or false; null when time is up or the signal aborts.
 * Looks at each change below the roots, and now and then besides: whether an element is shown depends on
 * ancestors outside of them.
 */
export function watchFor<T>(
  look: () => T | null | false,
  { roots, timeoutMs, signal }: Watch,
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const settle = (found: T | null): void => {
      stop.abort();
      resolve(found);
    };
    const check = (): void => {
      try {
        const found = look();
        if (found !== null && found !== false) settle(found);
      } catch (error) {
        stop.abort();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const observer = new MutationObserver(check);
    const recheck = setInterval(check, RECHECK_MS);
    const timeout = setTimeout(() => {
      check();
      settle(null);
    }, timeoutMs);
    stop.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearInterval(recheck);
      clearTimeout(timeout);
      signal?.removeEventListener('abort', giveUp);
    });
    const giveUp = (): void => settle(null);
    if (signal?.aborted) return giveUp();
    signal?.addEventListener('abort', giveUp);
    for (const root of roots) observer.observe(root, EVERYTHING);
    check();
  });
}

/** Waits until nothing below `root` has changed for `quietMs`, at most `timeoutMs`. */
export function waitUntilQuiet(root: Node, quietMs: number, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(limit);
      resolve();
    };
    let quiet = setTimeout(finish, quietMs);
    const limit = setTimeout(finish, timeoutMs);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(finish, quietMs);
    });
    observer.observe(root, EVERYTHING);
  });
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const RECHECK_MS = 200;
const EVERYTHING = { subtree: true, childList: true, characterData: true, attributes: true } as const;
