import { useId } from 'react';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { People } from '../ui/People';
import { sendLabel, sendTip, whyNotSend, words } from '../words';
import { ActionRow } from './ActionRow';
import type { Card } from './card';

export interface SendRowProps {
  readonly card: Card;
  /** Said above the buttons while nothing keeps Send from being ready. */
  readonly said?: string;
}

/** Copy, Insert and Send, with the reason above them when Send is not ready. */
export function SendRow({ card, said }: SendRowProps) {
  const reasonId = useId();
  const { audience, text, acts } = card;
  const notReady = whyNotSend(audience, text);
  const isBusy = card.click === 'waiting' || card.link !== 'connected';
  const isEmpty = text.trim() === '';
  return (
    <>
      <p className="check-line" id={reasonId}>
        {card.link === 'reconnecting' ? (
          words.states.reconnecting
        ) : card.click === 'not-confirmed' ? (
          words.states.notConfirmed
        ) : notReady ? (
          <Reason reason={notReady.reason} at={notReady.at} card={card} />
        ) : (
          said
        )}
      </p>
      <ActionRow copy={() => text}>
        <Button
          title={words.actions.insertTip}
          isOff={isBusy || isEmpty || !audience}
          onClick={(event) => {
            acts.approve(event.nativeEvent, 'insert');
          }}
        >
          {card.reply.inBox ? words.actions.insertAgain : words.actions.insert}
        </Button>
        <Button
          look="primary"
          className="send-button"
          title={sendTip(audience)}
          isOff={isBusy || notReady !== null}
          describedBy={reasonId}
          onClick={(event) => {
            acts.approve(event.nativeEvent, 'send');
          }}
        >
          <People {...sendLabel(audience)} />
        </Button>
      </ActionRow>
    </>
  );
}

interface ReasonProps {
  readonly reason: string;
  readonly at: 'blank' | 'audience' | 'text' | null;
  readonly card: Card;
}

function Reason({ reason, at, card }: ReasonProps) {
  if (at === null) return reason;
  return (
    <button
      type="button"
      className="reason"
      onClick={() => {
        card.acts.goTo(at);
      }}
    >
      <Icon name="warning" />
      <span className="one-line">{reason}</span>
    </button>
  );
}
