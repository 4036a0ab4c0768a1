import type { Rest } from '../dom/in-turns';
import { textOf } from '../dom/must-find';
import { watchFor } from '../dom/watch-for';
import { askCard } from './cards';
import { findBox, findPills } from './compose';
import { identify } from './message-ids';
import { findParts, findSender } from './messages';
import { nameOf, readPerson } from './people';
import { findInOrder } from './read-thread';
import { findPeople, findRows, openRest } from './recipients';
import { DIALOG, PERSON } from './selectors';
import type { ShownThread } from './shown-thread';
import { findSubject } from './shown-thread';

/**
 * Shows the newest message's recipients whole, and opens the cards of those whose address the page does not show, where it
 * matters who they are: the newest message's people, for they decide who gets a reply, and the reply box's. Each once,
 * a few at most, and not while somebody types. What it found whole is whole when it ends: the page shortens it again.
 */
export function learnAddresses(find: () => ShownThread, rest: Rest): Promise<void> {
  const learning = lastLearning.then(() => learn(find, rest));
  lastLearning = learning.catch(() => undefined);
  return learning;
}

/** Two readings at once would press the same people, and take and leave each other's cards. */
let lastLearning: Promise<unknown> = Promise.resolve();

async function learn(find: () => ShownThread, rest: Rest): Promise<void> {
  for (let cards = 0; cards < CARDS; cards += 1) {
    const newest = findInOrder(find().pane).at(-1);
    if (newest) await openRest(newest);
    await rest(find().pane);
    if (!findUnknown(find())) return;
    await rest(find().pane);
    await watchFor(() => performance.now() - lastKeyAt > CALM_MS, [], TYPING_MS);
    const shown = find();
    const unknown = findUnknown(shown);
    if (!unknown || findParts(document, DIALOG).length > 0) return;
    const { pane, key, memory } = shown;
    const findAgain = (): Element | null => {
      const now = findUnknown(find());
      return now?.place === unknown.place ? now.person : null;
    };
    const email = await askCard(unknown.person, findAgain, findSubject(pane) ?? pane, key.account);
    if (email || missed.has(unknown.place)) memory.addresses.set(unknown.place, email);
    missed.add(unknown.place);
    // A card that has not come may still come, and be taken for the next person's; the next reading asks once more.
    if (!email) return;
  }
}

function findUnknown(shown: ShownThread): { readonly person: Element; readonly place: string } | null {
  const { pane, memory } = shown;
  const messages = findInOrder(pane);
  const id = identify(messages, memory).at(-1) ?? '';
  const newest = messages.at(-1);
  const sender = newest && findSender(newest);
  const rows = newest ? findRows(newest) : [];
  const box = findBox(shown);
  const people = [
    ...(sender ? [sender, ...sender.querySelectorAll(PERSON)] : []).map((person) => ({
      person,
      place: `${id}/from`,
    })),
    ...rows.flatMap((row, index) =>
      findPeople(row).map((person, place) => ({ person, place: `${id}/${index}/${place}` })),
    ),
    ...(box ? findPills(box) : []),
  ];
  return (
    people
      .map(({ person, place }) => ({ person, place: place && `${place}/${nameOf(person)}` }))
      .find(
        ({ person, place }) =>
          place &&
          person.matches(PERSON) &&
          textOf(person) &&
          !readPerson(person).email &&
          !memory.addresses.has(place),
      ) ?? null
  );
}

/** Keeps an eye on when somebody last typed: a card would take the keyboard away. */
export function watchTyping(signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    ({ isTrusted }) => {
      if (isTrusted) lastKeyAt = performance.now();
    },
    { capture: true, passive: true, signal },
  );
}

let lastKeyAt = 0;

/** Whose card did not come once. */
const missed = new Set<string>();

/** More would flicker for long; a reply to so many is checked by hand anyway. */
const CARDS = 12;
const CALM_MS = 1500;
const TYPING_MS = 6000;
