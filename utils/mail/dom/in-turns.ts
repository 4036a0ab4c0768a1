import { isShown } from './visibility';
import { wait } from './watch-for';

/** Long enough to get somewhere, short enough that a key pressed meanwhile is not waited for. */
const TURN_MS = 12;

/** Lets the page go on where this turn has been long. `next` is what is read after it. */
export type Rest = (next: Element) => Promise<void>;

/**
 * Reads much of a page without keeping it busy for long. Where the page has taken an element away meanwhile, whose styles then say
 * nothing, all is read again in one turn. A page that nobody looks at is read in one turn too: there a browser makes
 * each rest last a second.
 */
export async function inTurns<T>(read: (rest: Rest) => Promise<T>): Promise<T> {
  let turnEnds = performance.now() + TURN_MS;
  const rest: Rest = async (next) => {
    if (performance.now() < turnEnds || document.hidden) return;
    await wait(0);
    turnEnds = performance.now() + TURN_MS;
    if (!isShown(next)) throw new TakenAway();
  };
  try {
    return await read(rest);
  } catch (error) {
    if (error instanceof TakenAway) return read(() => Promise.resolve());
    throw error;
  }
}

class TakenAway extends Error {}
