import { words } from '../../words';
import type { Card } from '../card';
import { SendRow } from '../SendRow';
import { Failed } from './Failed';
import { Undone } from './Undone';

export interface ReadyProps {
  readonly card: Card;
  /** The person has put the failure's notice away. */
  readonly isDismissed: boolean;
}

/**
 * The draft is there to be read, changed and approved, whatever happened before. One place for all of it: a press on a button also
 * saves what was typed last, and the button must not be another one when it is released.
 */
export function Ready({ card, isDismissed }: ReadyProps) {
  const { phase } = card.reply;
  return (
    <>
      {phase.name === 'failed' && !isDismissed && <Failed card={card} failure={phase.failure} />}
      {phase.name === 'undone' && <Undone />}
      <SendRow card={card} {...(phase.name === 'inserted' && { said: words.states.inserted })} />
    </>
  );
}
