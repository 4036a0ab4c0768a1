import type { Result } from '../../errors';
import { fail, succeed } from '../../errors';
import { isSameThread } from '../../reply/thread';
import { missing } from '../dom/must-find';
import { findMessages, findPane, showsMail } from './messages';
import { MESSAGE, PANE, SELECTED_ROW } from './selectors';
import type { ShownThread } from './shown-thread';
import { followThread } from './shown-thread';
import { watchPane } from './watch-pane';

/** Follows which conversation is shown. */
export function watchShownThread<Open>(
  open: (find: () => ShownThread | null, shown: ShownThread, closed: AbortSignal) => Open,
  onChange: (shown: Result<Open | null>) => void,
  signal: AbortSignal,
): void {
  const find = followThread();
  /** Undefined before anything was announced. */
  let current: { readonly shown: ShownThread; readonly closing: AbortController } | null | undefined;
  let hasFailed = false;

  const report = (isLast: boolean): void => {
    const shown = find();
    const isLost = !shown && showsMail();
    if (current === undefined || !isSame(current?.shown ?? null, shown) || (hasFailed && !isLost)) {
      current?.closing.abort();
      const closing = new AbortController();
      current = shown && { shown, closing };
      hasFailed = false;
      onChange(succeed(shown && open(find, shown, closing.signal)));
    }
    if (!isLast || !isLost || hasFailed) return;
    hasFailed = true;
    const { failure } = whatIsMissing();
    onChange(fail({ ...failure, step: 'watch' } as typeof failure));
  };

  report(false);
  watchPane(report, signal);
  signal.addEventListener('abort', () => current?.closing.abort());
}

function whatIsMissing(): ReturnType<typeof missing> {
  const pane = findPane();
  if (!pane) return missing(PANE, 'the pane around the mail that is shown');
  if (findMessages(pane).length === 0)
    return missing(MESSAGE, 'the messages of the conversation that is shown');
  return missing([SELECTED_ROW, '/id/ in the address'], 'which conversation is shown');
}

/** The folder pane, which tells the account, can be closed and opened; that is no other conversation. */
const isSame = (known: ShownThread | null, now: ShownThread | null): boolean =>
  known && now
    ? isSameThread(known.key, {
        ...now.key,
        account: now.key.account || known.key.account,
      })
    : known === now;
