import { canonical } from '../../utils/text/canonical';
import { words } from '../words';
import { ActionRow } from './ActionRow';
import type { Card } from './card';
import type { StreamText } from './stream-text';
import { Drafting } from './states/Drafting';
import { Elsewhere } from './states/Elsewhere';
import { Idle } from './states/Idle';
import { Inserting } from './states/Inserting';
import { Ready } from './states/Ready';
import { Sending } from './states/Sending';
import { Sent } from './states/Sent';
import { Underway } from './states/Underway';
import { Unknown } from './states/Unknown';
import { Updated } from './states/Updated';

export interface CardFootProps {
  readonly card: Card;
  readonly stream: StreamText;
  /** The person has put the failure's notice away. */
  readonly isDismissed: boolean;
}

/** What can be done in the state the reply is in. */
export function CardFoot({ card, stream, isDismissed }: CardFootProps) {
  const { phase } = card.reply;
  if (card.link === 'extension-updated') return <Updated copy={copyOf(card, stream)} />;
  if (card.view.isElsewhere) return <Elsewhere card={card} />;
  switch (phase.name) {
    case 'drafting':
      return <Drafting card={card} draftId={phase.draftId} stream={stream} />;
    case 'approved':
    case 'inserting':
      return <Inserting card={card} approval={phase.approval} />;
    case 'sending':
      return <Sending card={card} approval={phase.approval} />;
    case 'sent':
      return <Sent card={card} receipt={phase.receipt} />;
    case 'unknown':
      return <Unknown card={card} receipt={phase.receipt} />;
    case 'inserted':
      if (phase.approval) return <Underway card={card} doing={words.states.insertingToSend} />;
  }
  if (card.hasDraft) return <Ready card={card} isDismissed={isDismissed} />;
  if (phase.name !== 'reading') return <Idle card={card} />;
  return (
    <>
      <p className="check-line" />
      <ActionRow copy={null} />
    </>
  );
}

/** What there is to copy of a reply that can no longer be worked on here; null where that is nothing. */
function copyOf({ reply: { phase }, text }: Card, stream: StreamText): (() => string) | null {
  const left = (phase.name === 'drafting' && canonical(stream.read(phase.draftId))) || text;
  return left === '' ? null : () => left;
}
