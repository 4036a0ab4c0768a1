import { useId, useRef } from 'react';
import type { Review } from '../../utils/reply/review';
import { reviewWords, ruleName } from '../review-words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { People } from '../ui/People';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { sendLabel, sendTip, whyNotSend, words } from '../words';
import { ActionRow } from './ActionRow';
import type { Card, Goal } from './card';
import { ItemList, LookedAt } from './ItemList';
import { needsLook } from './marks';
import { useFocusGoesOn } from './use-focus-goes-on';

export interface SendRowProps {
  readonly card: Card;
  /** Said above the buttons while nothing keeps Send from being ready. */
  readonly said?: string;
}

/**
 * Copy, Insert and Send, with the reason above them when Send is not ready. While the review asks for things to be looked at, their
 * list stands in Send's place.
 */
export function SendRow({ card, said }: SendRowProps) {
  const reasonId = useId();
  const { audience, text, acts, itemsLeft } = card;
  const notReady = whyNotSend(audience, text);
  const isBusy = card.click === 'waiting' || card.link !== 'connected';
  const isEmpty = text.trim() === '';
  const hasItems = itemsLeft.length > 0;
  const hindered = hindrance(card);
  const box = useRef<HTMLDivElement>(null);
  // Each item that is settled goes, with the button that settled it: the focus goes on to the next, and from the last to Send.
  const focusWatch = useFocusGoesOn(itemsLeft.map(({ id }) => id).join('\n'), () => {
    const next = hasItems ? '.item-settle' : '.send-button';
    box.current?.querySelector<HTMLElement>(next)?.focus();
  });

  return (
    <div ref={box} className="send-row" {...focusWatch}>
      {card.click === 'not-seen' && (
        <div role="alert">
          <Notice kind="warning" title={words.states.notSeen.title}>
            <p>{words.states.notSeen.text}</p>
          </Notice>
        </div>
      )}
      <p className="check-line" id={reasonId}>
        {hindered !== null ? (
          hindered
        ) : notReady ? (
          <Reason reason={notReady.reason} goal={notReady.at} card={card} />
        ) : (
          <>
            {said !== undefined && <span>{said}</span>}
            {!hasItems && <CareLine card={card} />}
          </>
        )}
      </p>
      <VisuallyHidden>
        <span role="status">{hindered}</span>
      </VisuallyHidden>
      {hasItems && <ItemList card={card} />}
      <LookedAt card={card} />
      <ActionRow copy={() => text}>
        <Button
          className="insert-button"
          title={words.actions.insertTip}
          isOff={isBusy || isEmpty || !audience}
          onClick={(event) => {
            acts.approve(event.nativeEvent, 'insert');
          }}
        >
          {card.reply.inBox ? words.actions.insertAgain : words.actions.insert}
        </Button>
        {!hasItems && (
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
        )}
      </ActionRow>
    </div>
  );
}

/** What keeps a press from doing anything for a moment, which nobody could know who does not see the line. */
const hindrance = ({ link, click, review, text }: Card): string | null => {
  if (link === 'reconnecting') return words.states.reconnecting;
  if (click !== 'not-confirmed') return null;
  return review || text.trim() === '' ? words.states.notConfirmed : reviewWords.care.stillChecking;
};

/** How much there is to check: nothing, so many, or what to have an eye on. */
function CareLine({ card }: { readonly card: Card }) {
  const { shownReview, marks } = card;
  if (!shownReview) return card.text.trim() === '' ? null : <span>{reviewWords.care.checking}</span>;
  const count = marks.filter(needsLook).length + shownReview.unanswered.length + shownReview.mail.length;
  const isSettled = shownReview.items.length > 0;
  if (isSettled) return null;
  if (count > 0) return <Reason reason={reviewWords.care.toCheck(count)} goal="check" card={card} isQuiet />;
  const names = rulesOf(shownReview);
  if (names.length === 0) return <span>{reviewWords.care.nothing}</span>;
  return <Reason reason={reviewWords.care.lookAt(names.join(', '))} goal="check" card={card} isQuiet />;
}

const rulesOf = ({ risks }: Review): readonly string[] => [
  ...new Set(risks.map(({ rule }) => ruleName(rule))),
];

interface ReasonProps {
  readonly reason: string;
  readonly goal: Goal | null;
  readonly card: Card;
  /** It keeps nobody from sending. */
  readonly isQuiet?: boolean;
}

function Reason({ reason, goal, card, isQuiet = false }: ReasonProps) {
  if (goal === null) return reason;
  return (
    <button
      type="button"
      className={isQuiet ? 'reason is-quiet-reason' : 'reason'}
      onClick={() => {
        card.acts.goTo(goal);
      }}
    >
      {!isQuiet && <Icon name="warning" />}
      <span className="one-line">{reason}</span>
    </button>
  );
}
