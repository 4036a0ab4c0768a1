import { browser } from '#imports';
import type { Result } from '../../utils/errors';
import type { MailOpened } from '../../utils/messaging/protocol';
import { isStarted } from './started';

/** Calls back with what `open` makes of the mail that is open, or null, at the start and at each change; fails where one is that cannot be told from others. */
type WatchForMail = (
  open: () => true,
  onChange: (shown: Result<true | null>) => void,
  signal: AbortSignal,
) => void;

/** From one asking to the next; the background may just be stopping when it is asked. */
const ASK_AGAIN_MS = 1_000;
const MOST_ASKS = 10;

/**
 * What runs on every page of a mail site, where often no mail is ever opened: it waits for one, has the background put the site's hands
 * into the page, and is done.
 */
export function waitForMail(site: string, watch: WatchForMail, signal: AbortSignal): void {
  const waiting = new AbortController();
  const opened: MailOpened = { type: 'mail-opened', site };
  let asks = 0;
  const ask = (): void => {
    if (signal.aborted || isStarted() || asks >= MOST_ASKS) return;
    asks += 1;
    setTimeout(ask, ASK_AGAIN_MS * asks);
    try {
      // Nobody answers; that the hands have started is seen here.
      browser.runtime.sendMessage(opened).catch(() => undefined);
    } catch {
      // The extension was updated or removed: nothing more comes to this page.
      asks = MOST_ASKS;
    }
  };
  const onChange = (shown: Result<true | null>): void => {
    if (waiting.signal.aborted || (shown.ok && !shown.value)) return;
    // Not before the watch that calls back has begun.
    queueMicrotask(() => waiting.abort());
    ask();
  };
  watch(() => true, onChange, AbortSignal.any([signal, waiting.signal]));
}
