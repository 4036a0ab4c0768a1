import { useState } from 'react';
import type { Guide } from '../../utils/reply/outline';
import { reviewWords } from '../review-words';
import { IconButton } from '../ui/IconButton';
import type { Card } from './card';
import { Glance } from './Glance';
import { Questions } from './Questions';

const said = reviewWords.guide;

/** The thread at a glance, and what to decide before a draft. */
export function Decide({ card, guide }: { readonly card: Card; readonly guide: Guide }) {
  const [isFolded, setFolded] = useState(false);
  const asks = guide.outline.asks.length;
  const isBesideText = card.hasDraft || card.reply.phase.name === 'drafting';
  return (
    <section className={isBesideText && !isFolded ? 'decide is-steady' : 'decide'} aria-label={said.label}>
      <IconButton
        icon={isFolded ? 'down' : 'up'}
        label={isFolded ? said.unfold : said.fold}
        isExpanded={!isFolded}
        className="decide-fold"
        onClick={() => {
          setFolded(!isFolded);
        }}
      />
      {isFolded ? (
        <p className="is-quiet">{said.folded(asks, guide.intents.length)}</p>
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
