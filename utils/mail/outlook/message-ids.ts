import { textOf } from '../dom/must-find';
import { findBody, findLines, senderName, unfoldedIdOf } from './messages';
import type { KnownMessage, ThreadMemory } from './shown-thread';

/**
 * The ids of messages, given oldest first. A folded card shows neither id nor the whole date, so a message keeps the id
 * it was read with first, folded or not, as long as it stands where it stood and nothing else about it differs.
 */
export function identify(messages: readonly Element[], memory: ThreadMemory): readonly string[] {
  const seen = messages.map(describe);
  const { messages: known } = memory;
  // Newer ones come at the end, and older ones before the first once they are unfolded.
  const shift = [0, known.length - seen.length].find((by) => fits(seen, known, by));
  const ids = new Set<string>();
  memory.messages = seen.map((now, index) => {
    const before = shift === undefined ? undefined : known[index + shift];
    let id = before?.id ?? (now.unfolded || now.folded);
    while (ids.has(id)) id += '+';
    ids.add(id);
    return {
      id,
      name: now.name,
      unfolded: now.unfolded || (before?.unfolded ?? ''),
      folded: now.folded || (before?.folded ?? ''),
    };
  });
  return [...ids];
}

type Description = Omit<KnownMessage, 'id'>;

function describe(message: Element): Description {
  const name = senderName(message);
  const unfolded = unfoldedIdOf(message);
  const card = findBody(message) ? '' : textOf(findLines(message).at(-1) ?? null);
  return { name, unfolded, folded: unfolded ? '' : `${name} ${card}` };
}

/** Whether what is seen can be what was known, moved by this many places, and something says that it is. */
function fits(seen: readonly Description[], known: readonly KnownMessage[], by: number): boolean {
  const pairs = seen.flatMap((now, index) => {
    const before = known[index + by];
    return before ? [[now, before] as const] : [];
  });
  const isSure = seen.length === known.length || pairs.some(([now, before]) => isAlike(now, before));
  return isSure && pairs.every(([now, before]) => now.name === before.name && !isOther(now, before));
}

const isAlike = (now: Description, before: KnownMessage): boolean =>
  (now.unfolded !== '' && now.unfolded === before.unfolded) ||
  (now.folded !== '' && now.folded === before.folded);

const isOther = (now: Description, before: KnownMessage): boolean =>
  differ(now.unfolded, before.unfolded) || differ(now.folded, before.folded);

const differ = (now: string, before: string): boolean => now !== '' && before !== '' && now !== before;
