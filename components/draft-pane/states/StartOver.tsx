import { Button } from '../../ui/Button';
import { words } from '../../words';
import type { Card } from '../card';

/** Another reply to the same mail, where that is open: what is left of one that took its page along is only to be read. */
export function StartOver({ card }: { readonly card: Card }) {
  if (!card.view.isMailOpen) return null;
  return (
    <Button
      onClick={() => {
        card.acts.tell({ type: 'start-over' });
      }}
    >
      {words.actions.startOver}
    </Button>
  );
}
