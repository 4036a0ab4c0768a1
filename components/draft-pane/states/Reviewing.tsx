import type { Card } from '../card';
import { SendRow } from '../SendRow';

/** The draft is there to be read, changed and approved. */
export function Reviewing({ card }: { readonly card: Card }) {
  return <SendRow card={card} />;
}
