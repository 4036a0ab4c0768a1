import { words } from '../../words';
import type { Card } from '../card';
import { SendRow } from '../SendRow';

/** The text is in the site's reply box and can be sent there or here. */
export function Inserted({ card }: { readonly card: Card }) {
  return <SendRow card={card} said={words.states.inserted} />;
}
