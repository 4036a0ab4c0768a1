import { words } from '../words';
import { ActionRow } from './ActionRow';
import type { Card } from './card';
import type { StreamText } from './stream-text';
import { Drafting } from './states/Drafting';
import { Elsewhere } from './states/Elsewhere';
import { Failed } from './states/Failed';
import { Idle } from './states/Idle';
import { Inserted } from './states/Inserted';
import { Inserting } from './states/Inserting';
import { Reviewing } from './states/Reviewing';
import { Sending } from './states/Sending';
import { Sent } from './states/Sent';
import { Underway } from './states/Underway';
import { Undone } from './states/Undone';
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
  if (card.link === 'extension-updated') return <Updated text={card.text} />;
  if (card.view.isElsewhere) return <Elsewhere card={card} />;
  switch (phase.name) {
    case 'idle':
      return card.hasDraft ? <Reviewing card={card} /> : <Idle card={card} />;
    case 'reading':
      return card.hasDraft ? (
        <Reviewing card={card} />
      ) : (
        <>
          <p className="check-line" />
          <ActionRow copy={null} />
        </>
      );
    case 'drafting':
      return <Drafting card={card} draftId={phase.draftId} stream={stream} />;
    case 'reviewing':
      return <Reviewing card={card} />;
    case 'approved':
    case 'inserting':
      return <Inserting card={card} approval={phase.approval} />;
    case 'inserted':
      return phase.approval ? (
        <Underway card={card} doing={words.states.insertingToSend} />
      ) : (
        <Inserted card={card} />
      );
    case 'sending':
      return <Sending card={card} approval={phase.approval} />;
    case 'sent':
      return <Sent card={card} receipt={phase.receipt} />;
    case 'undone':
      return <Undone card={card} />;
    case 'unknown':
      return <Unknown card={card} receipt={phase.receipt} />;
    case 'failed':
      // Without a draft the words stand where the text would be.
      if (!card.hasDraft) return <Idle card={card} />;
      return isDismissed ? <Reviewing card={card} /> : <Failed card={card} failure={phase.failure} />;
  }
}
