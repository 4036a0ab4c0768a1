import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { words } from '../../words';
import { ActionRow } from '../ActionRow';
import type { Card } from '../card';

/** Another tab works on this reply. */
export function Elsewhere({ card }: { readonly card: Card }) {
  return (
    <>
      <Notice kind="info" title={words.states.elsewhere}>
        <p>{words.states.elsewhereMeans}</p>
      </Notice>
      <ActionRow copy={card.hasDraft ? () => card.text : null}>
        <Button
          look="primary"
          className="send-button"
          onClick={() => {
            card.acts.tell({ type: 'take-over' });
          }}
        >
          {words.actions.workHere}
        </Button>
      </ActionRow>
    </>
  );
}
