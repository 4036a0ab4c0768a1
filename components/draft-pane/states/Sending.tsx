import type { Approval } from '../../../utils/reply/approval';
import { peopleIn, words } from '../../words';
import type { Card } from '../card';
import { Underway } from './Underway';

/** Send has been pressed; what became of it is not known yet. */
export function Sending({ card, approval }: { readonly card: Card; readonly approval: Approval }) {
  return <Underway card={card} doing={words.states.sending(peopleIn(approval.audience))} />;
}
