import { Button } from '../../ui/Button';
import { words } from '../../words';
import { ActionRow } from '../ActionRow';
import type { Card } from '../card';

/** The foot while there is no draft: to begin one. */
export function Idle({ card }: { readonly card: Card }) {
  return (
    <>
      <p className="check-line">{card.link === 'reconnecting' ? words.states.reconnecting : ''}</p>
      <ActionRow copy={null}>
        <Button
          look="primary"
          className="send-button"
          isOff={!card.canDraft}
          onClick={() => {
            card.acts.draft();
          }}
        >
          {words.wishes.draft}
        </Button>
      </ActionRow>
    </>
  );
}
