import { canonical } from '../../../utils/text/canonical';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { words } from '../../words';
import { ActionRow } from '../ActionRow';
import type { Card } from '../card';
import type { StreamText } from '../stream-text';

export interface DraftingProps {
  readonly card: Card;
  readonly draftId: string;
  readonly stream: StreamText;
}

/** The foot while the model writes: Stop stands where Send will. */
export function Drafting({ card, draftId, stream }: DraftingProps) {
  return (
    <>
      <p className="check-line">{card.link === 'reconnecting' ? words.states.reconnecting : ''}</p>
      <ActionRow copy={() => canonical(stream.read(draftId))}>
        <Button
          className="send-button"
          onClick={() => {
            card.acts.tell({ type: 'stop' });
          }}
        >
          <Icon name="stop" />
          {words.actions.stop}
        </Button>
      </ActionRow>
    </>
  );
}
