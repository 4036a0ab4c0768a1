import type { Result } from '../../errors';
import { fail, succeed } from '../../errors';
import { isSameThread } from '../../reply/thread';
import { missing } from '../dom/must-find';
import type { ShownThread } from './shown-thread';
import { findMessages, findShownThread, mayShowThread, showsMessages } from './shown-thread';
import { THREAD_SUBJECT, VIEW } from './selectors';

/**
 * Follows which thread is shown. While nothing moves it costs nothing: it listens to the address, the title (Gmail
 * writes it at each change of view), visibility, and the children of the views' container. After one of them it
 * looks closely for a while, for Gmail draws a view in stages 50–800 ms apart and hides the old one late.
 */
export function watchShownThread<Open>(
  open: (shown: ShownThread, closed: AbortSignal) => Open,
  onChange: (shown: Result<Open | null>) => void,
  signal: AbortSignal,
): void {
  /** Undefined before anything was announced. */
  let current: { readonly shown: ShownThread; readonly closing: AbortController } | null | undefined;
  let hasFailed = false;
  let look = new AbortController();

  const report = (isLast: boolean): void => {
    const found = findShownThread();
    // The heading comes before the messages; without any at the end, reading will say what is missing.
    const shown = found && (isLast || findMessages(found.view).length > 0) ? found : null;
    if (found && !shown && current && isSame(current.shown, found)) return;
    if (current !== undefined && isSame(current?.shown ?? null, shown)) return;
    current?.closing.abort();
    const closing = new AbortController();
    current = shown && { shown, closing };
    hasFailed = false;
    onChange(succeed(shown && open(shown, closing.signal)));
  };

  const reportLast = (): void => {
    report(true);
    if (current || hasFailed || !showsMessages()) return;
    hasFailed = true;
    const { failure } = missing(THREAD_SUBJECT, 'the subject of the thread that is shown');
    onChange(fail({ ...failure, step: 'watch' } as typeof failure));
  };

  const lookClosely = (): void => {
    look.abort();
    look = new AbortController();
    watchClosely(() => report(false), reportLast, look.signal);
  };

  const onVisible = (): void => {
    if (!document.hidden) lookClosely();
  };
  const title = new MutationObserver(lookClosely);
  const titleElement = document.querySelector('title');
  if (titleElement) title.observe(titleElement, { childList: true });

  addEventListener('hashchange', lookClosely, { signal });
  addEventListener('popstate', lookClosely, { signal });
  document.addEventListener('visibilitychange', onVisible, { signal });
  signal.addEventListener('abort', () => {
    title.disconnect();
    look.abort();
    current?.closing.abort();
  });
  lookClosely();
}

/** Reports now, at each change below the views' container for as long as it moves, and whenever a view is added later. */
function watchClosely(report: () => void, reportLast: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const container = document.querySelector(VIEW)?.parentElement;
  if (!container) {
    // Gmail is still starting: nothing narrower than this one question can be watched yet.
    setTimeout(() => watchClosely(report, reportLast, signal), STARTING_MS);
    return;
  }
  let isPending = false;
  let restsUntil = 0;
  const observer = new MutationObserver(() => {
    if (isPending) return;
    isPending = true;
    // What comes first may be all of it, and is looked at once it is drawn: before, the looking would have to lay it out. What
    // follows in stages is looked at together. A page that nobody sees draws nothing.
    if (document.hidden || performance.now() < restsUntil) setTimeout(reportChange, BATCH_MS);
    else requestAnimationFrame(() => setTimeout(reportChange));
  });
  const reportChange = (): void => {
    isPending = false;
    restsUntil = performance.now() + BATCH_MS;
    if (!signal.aborted) report();
  };
  const settle = (): void => {
    if (signal.aborted) return;
    observer.disconnect();
    reportLast();
    observer.observe(container, { childList: true });
  };
  observer.observe(container, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['style', 'class'],
  });
  setTimeout(settle, mayShowThread(location.hash) ? THREAD_MS : LIST_MS);
  signal.addEventListener('abort', () => observer.disconnect());
  report();
}

/** A title that blinks does not name the account for a moment; that is no other thread. */
const isSame = (known: ShownThread | null, now: ShownThread | null): boolean =>
  known && now
    ? isSameThread(known.key, { ...now.key, account: now.key.account || known.key.account })
    : known === now;

const STARTING_MS = 250;
const BATCH_MS = 50;
/** How long a view may take to be drawn. */
const THREAD_MS = 8000;
const LIST_MS = 2000;
