import { addressIn } from '../dom/mail-address';
import { findAll, textOf } from '../dom/must-find';
import { leavesIn } from '../dom/nodes';
import { press } from '../dom/press';
import { isShown } from '../dom/visibility';
import { watchFor } from '../dom/watch-for';
import { findParts } from './messages';
import { nameOf } from './people';
import { DIALOG } from './selectors';

/**
 * Opens the card of a person, reads the address there and closes it again; null where no card comes or it does not tell one address.
 * `rest` is a place of the page where a press does nothing: a press outside closes a card. Escape is never used, for
 * with a reply box open it asks whether to throw the reply away (HYC, 2026-09). Cards are drawn anywhere in the page, so for as
 * long as one is waited for, and no longer, all of it is watched.
 */
export async function askCard(person: Element, rest: Element, account: string): Promise<string | null> {
  const name = nameOf(person);
  let card: Element | undefined;
  press(person);
  const email = await watchFor(
    () => {
      [card] = findParts(document, DIALOG);
      return card ? addressOn(card, name, account) : null;
    },
    [document.body],
    CARD_MS,
  );
  if (card) {
    press(rest);
    await watchFor(() => !card || !isShown(card), [document.body], CLOSING_MS);
  }
  return email;
}

/** The one address on a card, if it is this person's: it says their name, or has the account's address where that said "You". */
function addressOn(card: Element, name: string, account: string): string | null {
  const links = findAll<HTMLAnchorElement>(card, 'a[href^="mailto:"]').map(({ href }) => href.slice(7));
  const texts = leavesIn(card).flatMap(({ textContent }) => textContent?.split(/\s/) ?? []);
  const addresses = new Set((links.length > 0 ? links : texts).map(addressIn).filter(Boolean));
  const [email] = addresses;
  if (addresses.size !== 1 || !email) return null;
  return textOf(card).includes(name) || email === account ? email : null;
}

const CARD_MS = 2000;
const CLOSING_MS = 1000;
