import { watchFor } from './watch-for';

/**
 * Tells when a reply box is back after Undo. On a slow line that is long after it was pressed and waited for: then what was said of it is
 * put right.
 */
export async function tellWhenBack(
  findBox: () => Element | null,
  onLater: (later: 'undone') => void,
): Promise<void> {
  if (await watchFor(findBox, [], LATE_MS)) onLater('undone');
}

/** How long a box that has not come back is looked for besides. */
const LATE_MS = 30_000;
