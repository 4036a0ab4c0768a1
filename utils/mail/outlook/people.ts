import type { Address } from '../../reply/thread';
import { addressIn } from '../dom/mail-address';
import { textOf } from '../dom/must-find';

/**
 * A person as the page shows them. The address is the one at the end of what is written or told, "Name<address>", and
 * only where all of it agrees: whoever writes a mail chooses the name.
 */
export function readPerson(person: Element): Address {
  const said = [person, ...person.children]
    .flatMap((part) => [part.getAttribute('title'), part.getAttribute('aria-label')])
    .concat(textOf(person));
  const addresses = new Set(said.map((text) => addressIn(text?.split('<').at(-1))).filter(Boolean));
  const [email] = addresses;
  return { name: nameOf(person), email: addresses.size === 1 && email ? email : null };
}

/** The name alone, whether the address stands behind it or not. */
export const nameOf = (person: Element | null): string =>
  textOf(person)
    .replace(/(?<=\S)\s*<[^<>]*>$/, '')
    .replace(/\s+/g, ' ');
