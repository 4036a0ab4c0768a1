import { useState } from 'react';
import type { Finding, Item } from '../../utils/reply/review';
import { itemWords, reasonsOf, reviewWords } from '../review-words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import type { Card } from './card';

const { care, marks: markWords } = reviewWords;

/** What has to be looked at before the reply can be sent: each with why, and with what can be done, at the item. */
export function ItemList({ card }: { readonly card: Card }) {
  const { itemsLeft } = card;
  return (
    <section className="items" aria-label={care.items(itemsLeft.length)}>
      <p className="items-title">
        <bdi>{care.items(itemsLeft.length)}</bdi>
      </p>
      <ul>
        {itemsLeft.map((item) => (
          <ItemLine key={item.id} card={card} item={item} />
        ))}
      </ul>
    </section>
  );
}

function ItemLine({ card, item }: { readonly card: Card; readonly item: Item }) {
  const { acts, shownReview, nameMessage, click, link } = card;
  const reasons = shownReview ? reasonsOf(item, shownReview, nameMessage) : [];
  const conflict = conflictOf(card, item);
  const instead = conflict?.conflict?.instead ?? null;
  return (
    <li className="item">
      <button
        type="button"
        className="item-words"
        dir="auto"
        title={care.goTo}
        aria-label={markWords.of(care.goTo, itemWords(item))}
        onClick={() => {
          goToItem(card, item);
        }}
      >
        {itemWords(item)}
      </button>
      <p className="item-reasons">
        <bdi>{reasons.join(' · ')}</bdi>
      </p>
      <div className="item-acts">
        {conflict && instead !== null && (
          <Button
            label={markWords.of(markWords.use(instead), conflict.words)}
            onClick={() => {
              acts.replace(conflict.span, instead);
            }}
          >
            {markWords.use(instead)}
          </Button>
        )}
        <Button
          className="item-settle"
          label={markWords.of(care.isRight, itemWords(item))}
          isOff={click === 'waiting' || link !== 'connected'}
          onClick={(event) => {
            acts.settle(event.nativeEvent, item.id, true);
          }}
        >
          {care.isRight}
        </Button>
      </div>
    </li>
  );
}

/** The finding that the item says is contradicted, where it stands in the text on the screen. */
const conflictOf = ({ marks }: Card, { reasons }: Item): Finding | null => {
  const ids = reasons.flatMap((reason) => (reason.kind === 'conflict' ? [reason.finding] : []));
  for (const mark of marks) if (mark.kind === 'finding' && ids.includes(mark.id)) return mark.finding;
  return null;
};

const goToItem = ({ acts }: Card, { span, source, reasons }: Item): void => {
  if (span) acts.select(span);
  else if (source?.place.kind === 'message') acts.showMessage(source.place.messageId);
  else acts.goTo(reasons.some(({ kind }) => kind === 'not-reviewed') ? 'text' : 'audience');
};

/** The items that were said to be right; each may be taken back. */
export function LookedAt({ card }: { readonly card: Card }) {
  const [isOpen, setOpen] = useState(false);
  const { shownReview, reply, acts } = card;
  const settled = (shownReview?.items ?? []).filter(({ id }) => reply.settled.includes(id));
  if (settled.length === 0) return null;
  return (
    <div className="looked-at">
      <button
        type="button"
        className="looked-at-fold"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <Icon name="check" />
        {care.lookedAt(settled.length)}
        <Icon name={isOpen ? 'up' : 'down'} />
      </button>
      {isOpen && (
        <ul>
          {settled.map((item) => (
            <li key={item.id}>
              <bdi className="one-line">{itemWords(item)}</bdi>
              <Button
                look="link"
                label={markWords.of(care.takeBack, itemWords(item))}
                onClick={(event) => {
                  acts.settle(event.nativeEvent, item.id, false);
                }}
              >
                {care.takeBack}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
