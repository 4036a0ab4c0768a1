import type { ThreadKey } from '../../reply/thread';
import { StepFailed } from './attempt';

/**
 * What is shown, as long as it is this thread. Of the key the id alone counts, for the account can become known only after the thread is
 * there.
 */
export function mustBeShown<Shown extends { readonly key: ThreadKey }>(
  key: ThreadKey,
  shown: Shown | null,
): Shown {
  if (shown?.key.id !== key.id) throw new StepFailed({ code: 'thread-changed' });
  return shown;
}
