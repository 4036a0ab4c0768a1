import { words } from '../../words';
import { ActionRow } from '../ActionRow';
import type { Card } from '../card';

export interface UnderwayProps {
  readonly card: Card;
  /** What is being done. */
  readonly doing: string;
}

/** An approval is being carried out; there is nothing to press until it has ended. */
export function Underway({ card, doing }: UnderwayProps) {
  return (
    <>
      <p className="check-line" />
      <ActionRow copy={() => card.text}>
        <p className="doing">{card.link === 'reconnecting' ? words.states.reconnecting : doing}</p>
      </ActionRow>
    </>
  );
}
