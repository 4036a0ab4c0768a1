import { Notice } from '../../ui/Notice';
import { words } from '../../words';
import type { Card } from '../card';
import { SendRow } from '../SendRow';

/** The site took the mail back. */
export function Undone({ card }: { readonly card: Card }) {
  return (
    <>
      <Notice kind="info" title={words.states.undone} />
      <SendRow card={card} />
    </>
  );
}
