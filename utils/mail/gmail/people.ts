import type { Address } from '../../reply/thread';
import { addressIn } from '../dom/mail-address';
import { findAll, textOf } from '../dom/must-find';

/** The people below `root`, as elements that carry name and address. */
export const readPeople = (root: ParentNode, selector: string): readonly Address[] =>
  findAll(root, selector).map(readPerson);

export function readPerson(person: Element): Address {
  const said = (attribute: string): string | null => person.getAttribute(attribute);
  return {
    name: (said('data-name') || said('name') || textOf(person)).trim(),
    email: addressIn(said('email')) ?? addressIn(said('data-hovercard-id')),
  };
}
