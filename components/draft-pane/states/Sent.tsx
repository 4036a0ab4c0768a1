import type { Receipt } from '../../../utils/reply/receipt';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { peopleIn, words } from '../../words';
import { ActionRow } from '../ActionRow';
import type { Card } from '../card';
import { SentMailLink } from '../SentMailLink';
import { StartOver } from './StartOver';

/** The mail has gone; the site's own Undo is offered as long as the site offers it. */
export function Sent({ card, receipt }: { readonly card: Card; readonly receipt: Receipt }) {
  return (
    <>
      <Notice
        kind="success"
        isOneLine
        title={words.states.sent(peopleIn(receipt.audience))}
        actions={
          receipt.canUndo && (
            <Button
              look="link"
              onClick={() => {
                card.acts.tell({ type: 'undo' });
              }}
            >
              {words.actions.undo}
            </Button>
          )
        }
      />
      {receipt.isUndoMissed && (
        <p className="is-quiet">
          {words.states.undoMissed} <SentMailLink url={card.view.sentMailUrl} />
        </p>
      )}
      <ActionRow copy={() => receipt.text}>
        <StartOver card={card} />
      </ActionRow>
    </>
  );
}
