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
 * The address on a person's card; null where no card comes or it does not tell. A card that does not say the name, but has the
 * account's address, is the person's own, whom the page calls "You": asked a second time, for a card that came late, of somebody
 * pressed before, could look the same.
 */
export async function askCard(
  person: Element,
  findAgain: FindPerson,
  rest: Element,
  account: string,
): Promise<string | null> {
  const first = await openCard(person, rest, account);
  if (!first || first.saysName) return first?.email ?? null;
  const second = await openCard(findAgain(), rest, account);
  return second?.email === first.email ? first.email : null;
}

/** The person as they stand in the page by then: nodes are replaced at any time, and one that is gone opens nothing. */
type FindPerson = () => Element | null;

interface Told {
  readonly email: string;
  readonly saysName: boolean;
}

/**
 * Opens the card of a person, reads the address there and closes it again; null where no card comes or it does not tell one address.
 * `rest` is a place of the page where a press does nothing: a press outside closes a card. Escape is never used, for
 * with a reply box open it asks whether to throw the reply away (HYC, 2026-09). Cards are drawn anywhere in the page, so for as
 * long as one is waited for, and no longer, all of it is watched.
 */
async function openCard(person: Element | null, rest: Element, account: string): Promise<Told | null> {
  if (!person) return null;
  const name = nameOf(person);
  let card: Element | undefined;
  press(person);
  const told = await watchFor(
    () => {
      [card] = findParts(document, DIALOG);
      return card ? addressOn(card, name, account) : null;
    },
    [document.body],
    CARD_MS,
  );
  if (card) await closeCard(card, rest);
  return told;
}

/** A card that was drawn just now may not listen yet, and would stay open over the mail: pressed again until it is gone. */
async function closeCard(card: Element, rest: Element): Promise<void> {
  for (let presses = 0; presses < PRESSES && isShown(card); presses += 1) {
    press(rest);
    await watchFor(() => !isShown(card), [document.body], CLOSING_MS);
  }
}

/** The one address on a card, if it is this person's: it says their name, or has the account's address where that said "You". */
function addressOn(card: Element, name: string, account: string): Told | null {
  const links = findAll<HTMLAnchorElement>(card, 'a[href^="mailto:"]').map(({ href }) => href.slice(7));
  const texts = leavesIn(card).flatMap(({ textContent }) => textContent?.split(/\s/) ?? []);
  const addresses = new Set((links.length > 0 ? links : texts).map(addressIn).filter(Boolean));
  const [email] = addresses;
  if (addresses.size !== 1 || !email) return null;
  const saysName = textOf(card).includes(name);
  return saysName || email === account ? { email, saysName } : null;
}

/** On a slow line the card itself is fetched; who is not named on the page cannot be written to before it has come. */
const CARD_MS = 8000;
const CLOSING_MS = 400;
const PRESSES = 5;
