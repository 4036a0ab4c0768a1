import { useLayoutEffect, useRef, useState } from 'react';
import type { Guide } from '../../utils/reply/outline';
import { reviewWords } from '../review-words';
import { IconButton } from '../ui/IconButton';
import type { Card } from './card';
import { Glance } from './Glance';
import { Questions } from './Questions';

const said = reviewWords.guide;

/** Height of the pane, in CSS pixels, under which the text would be left only a few lines beside all of this. */
const LOW = 640;

/** The thread at a glance, and what to decide before a draft. */
export function Decide({ card, guide }: { readonly card: Card; readonly guide: Guide }) {
  const [fold, setFold] = useState<boolean | null>(null);
  const isBesideText = card.hasDraft || card.reply.phase.name === 'drafting';
  // Where things have to be looked at, and in a low window, the text needs the room, unless the person wants it otherwise. So it does
  // after the last of them was: nothing is to move then, right before Send.
  const hasItems = (card.shownReview?.items.length ?? 0) > 0;
  const isFolded = fold ?? (hasItems || (isBesideText && innerHeight < LOW));
  const asks = guide.outline.asks.length;
  const unanswered = card.shownReview?.unanswered.length ?? 0;
  const { box, height } = useSteadyHeight(`${guide.source} ${guide.headMessageId}`, isBesideText, isFolded);
  return (
    <section
      ref={box}
      className="decide"
      aria-label={said.label}
      style={isFolded || height === null ? undefined : { height }}
    >
      <IconButton
        icon={isFolded ? 'down' : 'up'}
        label={isFolded ? said.unfold : said.fold}
        isExpanded={!isFolded}
        className="decide-fold"
        onClick={() => {
          setFold(!isFolded);
        }}
      />
      {isFolded ? (
        <p className="is-quiet">
          {said.folded(asks, guide.intents.length)}
          {unanswered > 0 && (
            <>
              {' '}
              <span className="tag is-warning">{said.notAnsweredCount(unanswered)}</span>
            </>
          )}
        </p>
      ) : (
        <>
          <Glance card={card} guide={guide} />
          <Intents card={card} guide={guide} />
          <Questions card={card} guide={guide} />
        </>
      )}
    </section>
  );
}

/**
 * The model's guide takes the place of the rules' while a text is read or written, and the text must not jump: the block keeps the
 * height it had, and scrolls.
 */
function useSteadyHeight(guide: string, isBesideText: boolean, isFolded: boolean) {
  const box = useRef<HTMLElement>(null);
  const before = useRef({ guide, height: 0 });
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = before;
    if (current.guide === guide) return;
    current.guide = guide;
    setHeight(isBesideText && current.height > 0 ? current.height : null);
  }, [guide, isBesideText]);
  useLayoutEffect(() => {
    // Folded it is one line high, which is no height to keep.
    if (!isFolded) before.current.height = box.current?.offsetHeight ?? 0;
  });
  return { box, height };
}

function Intents({ card, guide }: { readonly card: Card; readonly guide: Guide }) {
  const chosen = card.reply.wishes.decision.intent?.id ?? null;
  if (guide.intents.length === 0) return null;
  return (
    <div className="intents" role="group" aria-label={said.intents}>
      {guide.intents.map((intent, index) => (
        <button
          key={intent.id}
          type="button"
          className="intent"
          aria-pressed={intent.id === chosen}
          aria-disabled={!card.canDraft || undefined}
          title={intent.instruction}
          onClick={() => {
            if (card.canDraft) card.acts.choose(intent);
          }}
        >
          <span className="intent-key" aria-hidden="true">
            {index + 1}
          </span>
          <bdi>{intent.label}</bdi>
        </button>
      ))}
    </div>
  );
}
