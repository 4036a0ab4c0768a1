import type { Rest } from '../dom/in-turns';
import { textOf } from '../dom/must-find';
import { whileUnchanged } from '../dom/while-unchanged';
import { findBody, findLines, senderName, unfoldedIdOf } from './messages';
import type { ThreadMemory } from './shown-thread';

/** How a message was seen last, and the id it was given. */
export interface KnownMessage {
  readonly id: string;
  readonly name: string;
  /** What tells it while it is unfolded, and while it is folded; '' for what was not seen yet. */
  readonly unfolded: string;
  readonly folded: string;
}

/** Looks at each message once, in turns, so that whatever asks about all of them at once finds it remembered. */
export async function lookOver(messages: readonly Element[], rest: Rest): Promise<void> {
  for (const message of messages) {
    await rest(message);
    describe(message);
  }
}

/**
 * The ids of messages, given oldest first. A folded card shows neither id nor the whole date, so as long as there are as
 * many messages as before and nothing says that one of them is another, each keeps the id it had.
 */
export function identify(messages: readonly Element[], memory: ThreadMemory): readonly string[] {
  const known = memory.messages;
  const seen = messages.map(describe);
  const isKnown =
    seen.length === known.length && seen.every((now, index) => isSame(now, known[index] ?? now));
  const ids = new Set<string>();
  memory.messages = seen.map((now, index) => {
    const before = isKnown ? known[index] : undefined;
    let id = before?.id || now.unfolded || now.folded;
    while (ids.has(id)) id += '+';
    ids.add(id);
    return {
      ...now,
      id,
      unfolded: now.unfolded || (before?.unfolded ?? ''),
      folded: now.folded || (before?.folded ?? ''),
    };
  });
  return [...ids];
}

/** How a message is seen now. */
const describe = (message: Element): Omit<KnownMessage, 'id'> =>
  recall(message, '', () => describeAnew(message));

const recall = whileUnchanged<Omit<KnownMessage, 'id'>>();

function describeAnew(message: Element): Omit<KnownMessage, 'id'> {
  const name = senderName(message);
  const unfolded = unfoldedIdOf(message);
  // The last on a card is its date.
  const last = findBody(message) ? null : (findLines(message).at(-1) ?? null);
  return { name, unfolded, folded: unfolded ? '' : `${name} ${textOf(last)}` };
}

const isSame = (now: Omit<KnownMessage, 'id'>, before: Omit<KnownMessage, 'id'>): boolean =>
  now.name === before.name && isAlike(now.unfolded, before.unfolded) && isAlike(now.folded, before.folded);

const isAlike = (now: string, before: string): boolean => !now || !before || now === before;
