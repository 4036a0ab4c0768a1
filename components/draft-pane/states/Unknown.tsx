import type { Receipt } from '../../../utils/reply/receipt';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { peopleIn, words } from '../../words';
import { ActionRow } from '../ActionRow';
import type { Card } from '../card';
import { SentMailLink } from '../SentMailLink';

/** Send was pressed and nothing tells whether the mail left. */
export function Unknown({ card, receipt }: { readonly card: Card; readonly receipt: Receipt }) {
  return (
    <>
      <Notice
        kind="warning"
        title={words.states.unknown}
        actions={<SentMailLink url={card.view.sentMailUrl} />}
      >
        <p>{words.states.unknownMeans(peopleIn(receipt.audience))}</p>
      </Notice>
      <ActionRow copy={() => receipt.text}>
        <Button
          onClick={() => {
            card.acts.send({ type: 'start-over' });
          }}
        >
          {words.actions.startOver}
        </Button>
      </ActionRow>
    </>
  );
}
