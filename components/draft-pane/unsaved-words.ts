import type { Draft } from '../../utils/reply/draft';
import { threadKeyText, type ThreadKey } from '../../utils/reply/thread';

/**
 * Words that were typed just before the pane went away with its page. A message posted then does not arrive where the background has
 * just died, so they are left in the tab's own storage, which ends with the tab, and taken up when the same thread is opened in it again.
 */
const PLACE = 'unsaved-words';

interface Unsaved {
  readonly thread: string;
  readonly draftId: string;
  /** What the record held when they were typed. */
  readonly base: string;
  readonly text: string;
}

export function leaveWords(key: ThreadKey, { id: draftId, text: base }: Draft, text: string): void {
  const unsaved: Unsaved = { thread: threadKeyText(key), draftId, base, text };
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(unsaved));
  } catch {
    // A browser that keeps nothing for frames; then only the message can bring them into the record.
  }
}

/** What was left of this draft; null where nothing was, or where the record has changed since: then they arrived, or are out of date. */
export function takeWords(key: ThreadKey, { id, text }: Draft): string | null {
  try {
    const unsaved = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as Unsaved | null;
    if (unsaved?.thread !== threadKeyText(key)) return null;
    sessionStorage.removeItem(PLACE);
    return unsaved.draftId === id && unsaved.base === text ? unsaved.text : null;
  } catch {
    return null;
  }
}
