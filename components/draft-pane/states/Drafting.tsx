import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { words } from '../../words';
import { ActionRow } from '../ActionRow';
import type { Card } from '../card';

/** The foot while the model writes: Stop stands where Send will. */
export function Drafting({ card }: { readonly card: Card }) {
  return (
    <>
      <p className="check-line">{card.link === 'reconnecting' ? words.states.reconnecting : ''}</p>
      <ActionRow text="">
        <Button
          className="send-button"
          onClick={() => {
            card.acts.send({ type: 'stop' });
          }}
        >
          <Icon name="stop" />
          {words.actions.stop}
        </Button>
      </ActionRow>
    </>
  );
}
