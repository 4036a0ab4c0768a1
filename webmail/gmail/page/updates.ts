import type { Accepted } from '../wire.ts';

/** What a compose or a thread changes outside itself. */
export interface PageUpdates {
  sent(accepted: Accepted): void;
  undone(accepted: Accepted): void;
  /** A thread was read or changed, so lists and counts may look different. */
  listsChanged(): void;
}

/** The page's own {@link PageUpdates}, filled in when it starts, so that modules need not import in a circle. */
export const pageUpdates: PageUpdates = {
  sent: () => undefined,
  undone: () => undefined,
  listsChanged: () => undefined,
};
