import type { Receipt } from '../../../utils/reply/receipt';
import { Notice } from '../../ui/Notice';
import { unknownWords } from '../../words';
import { ActionRow } from '../ActionRow';
import type { Card } from '../card';
import { SentMailLink } from '../SentMailLink';
import { StartOver } from './StartOver';

/** Send was pressed, here or in the page itself, and nothing tells for certain whether the mail left. */
export function Unknown({ card, receipt }: { readonly card: Card; readonly receipt: Receipt }) {
  const said = unknownWords(receipt);
  return (
    <>
      <Notice kind="warning" title={said.title} actions={<SentMailLink url={card.view.sentMailUrl} />}>
        <p>{said.means}</p>
      </Notice>
      <ActionRow copy={() => receipt.text}>
        <StartOver card={card} />
      </ActionRow>
    </>
  );
}
