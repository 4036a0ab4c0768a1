import type { Failure, Result } from '../../errors';
import { fail, succeed } from '../../errors';
import type { ThreadKey } from '../../reply/thread';
import { isSameThread } from '../../reply/thread';
import type { OpenThread } from '../mail-site';
import { attempt, attemptLater } from '../dom/attempt';
import { findOptional } from '../dom/must-find';
import { findAnswered, rememberShown } from './answered-mail';
import { readEnv } from './env';
import { PREVIEW_FRAME } from './selectors';
import { findShownMail } from './shown-mail';

/** Makes the open thread of a mail that is shown, or of one that is being answered on this page. */
export type OpenMail = (key: ThreadKey, closed: AbortSignal) => OpenThread;

/**
 * Follows which mail is shown. A page of its own shows one for as long as it lives; the preview beside the list is asked each time it has
 * loaded another page, or has come into sight or gone out of it.
 */
export function watchShownMail(
  openShown: OpenMail,
  openAnswered: OpenMail,
  onChange: (shown: Result<OpenThread | null>) => void,
  signal: AbortSignal,
): void {
  let current: ThreadKey | null = null;
  let closing = new AbortController();
  let lastFailure = '';
  let isFirst = true;

  const report = (key: ThreadKey | null, open: OpenMail): void => {
    if (!isFirst && !lastFailure && (key && current ? isSameThread(key, current) : key === current)) return;
    closing.abort();
    closing = new AbortController();
    [current, isFirst, lastFailure] = [key, false, ''];
    if (key) rememberShown(key);
    onChange(succeed(key && open(key, closing.signal)));
  };

  const reportFailure = (failure: Failure): void => {
    const text = JSON.stringify(failure);
    if (text === lastFailure) return;
    closing.abort();
    [current, isFirst, lastFailure] = [null, false, text];
    onChange(fail(failure));
  };

  const look = (): void => {
    const found = attempt('watch', findShownMail);
    if (found.ok) report(found.value?.key ?? null, openShown);
    else reportFailure(found.failure);
  };

  signal.addEventListener('abort', () => closing.abort());
  const env = readEnv(document);
  if (env?.action === 'compose') {
    void attemptLater('watch', () => findAnswered(env)).then((found) => {
      if (signal.aborted) return;
      // Without an answer from the server nobody can tell which mail it is, and nothing is wrong with the page.
      const isChanged = !found.ok && found.failure.code === 'site-changed';
      if (isChanged) reportFailure(found.failure);
      else report(found.ok ? found.value : null, openAnswered);
    });
    return;
  }
  look();
  const frame = findOptional(document, PREVIEW_FRAME);
  if (!frame) return;
  frame.addEventListener('load', look, { signal });
  const size = new ResizeObserver(look);
  size.observe(frame);
  signal.addEventListener('abort', () => size.disconnect());
}
