import type { Address, Message } from '../../reply/thread';
import { addressIn } from '../dom/mail-address';
import { findAll, textOf } from '../dom/must-find';
import { press } from '../dom/press';
import { watchFor } from '../dom/watch-for';
import { findParts } from './messages';
import { readPerson } from './people';
import { BUTTON, PERSON, RECIPIENTS } from './selectors';
import type { ThreadMemory } from './shown-thread';

type Recipients = Pick<Message, 'to' | 'cc' | 'recipientsComplete'>;

/** Whom a message went to. */
export function readRecipients(message: Element, id: string, memory: ThreadMemory): Recipients {
  const rows = findRows(message);
  const people = rows.map((row, index) =>
    readRow(row).map((person, place) => knownAddress(person, `${id}/${index}/${place}`, memory)),
  );
  const isCc = (index: number): boolean => index > 0 || rows[0]?.id.endsWith('_CC') === true;
  return {
    to: people.filter((_, index) => !isCc(index)).flat(),
    cc: people.filter((_, index) => isCc(index)).flat(),
    recipientsComplete: rows.length > 0 && !rows.some(findRest),
  };
}

/** The rows of a message: To, then Cc. */
export const findRows = (message: Element): readonly Element[] =>
  findParts(message, RECIPIENTS).filter((row) => !row.parentElement?.closest(RECIPIENTS));

/** The people of a row; where none has a card, what is written after the colon. */
export function readRow(row: Element): readonly Address[] {
  const people = findPeople(row);
  if (people.length > 0) return people.map(readPerson);
  return textOf(row)
    .replace(/^[^:：]*[:：]/, '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ name: part.replace(/\s*<[^<>]*>$/, ''), email: addressIn(part.split('<').at(-1)) }));
}

/** The people below an element: the outermost that say a name, for their pictures are people too. */
export const findPeople = (root: Element): readonly Element[] =>
  findParts(root, PERSON).filter((person) => textOf(person) && !person.parentElement?.closest(PERSON));

/** Shows the shortened rows of a message whole. */
export async function openRest(message: Element): Promise<void> {
  for (const row of findRows(message)) {
    const rest = findRest(row);
    if (!rest) continue;
    press(rest);
    await watchFor(() => !row.isConnected || !findRest(row), [row], 1000);
  }
}

/** The person with the address their card told, if the page shows none. A place in a message always means the same person. */
export const knownAddress = (
  { name, email }: Address,
  place: string,
  { addresses }: ThreadMemory,
): Address => ({
  name,
  email: email ?? addresses.get(`${place}/${name}`) ?? null,
});

/** What shows the rest of a shortened row, "+3 others": a button that is nobody's, with a number. */
const findRest = (row: Element): Element | null =>
  findAll(row, BUTTON).find((button) => !button.closest(PERSON) && /\p{Nd}/u.test(textOf(button))) ?? null;
