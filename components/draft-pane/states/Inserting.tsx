import type { Approval } from '../../../utils/reply/approval';
import { words } from '../../words';
import type { Card } from '../card';
import { Underway } from './Underway';

/** The text is on its way into the site's reply box. */
export function Inserting({ card, approval }: { readonly card: Card; readonly approval: Approval }) {
  return (
    <Underway
      card={card}
      doing={approval.purpose === 'send' ? words.states.insertingToSend : words.states.inserting}
    />
  );
}
