import { useState, type ReactNode, type Ref } from 'react';
import type { Finding } from '../../utils/reply/review';
import { Button } from '../ui/Button';
import { blankFor, kindName, reviewWords, standingWords } from '../review-words';
import { namedIn } from '../words';
import { askForBlank } from './ask-sentence';
import type { Card } from './card';
import { lookOf, type TextMark } from './marks';
import { spanToRemove } from './replace-words';

const said = reviewWords.marks;

export interface MarkStripProps {
  readonly ref: Ref<HTMLElement>;
  readonly card: Card;
  /** The mark that is spoken of; null while none is. */
  readonly mark: TextMark | null;
}

/**
 * Below the text: what the mark at the caret or under the mouse is, what it rests on, and what can be done with it. Its room is kept
 * while there is none, so that nothing jumps.
 */
export function MarkStrip({ ref, card, mark }: MarkStripProps) {
  return (
    <section
      ref={ref}
      className={mark ? `mark-strip is-${lookOf(mark)}` : 'mark-strip'}
      aria-label={said.label}
    >
      <div role="status" className="mark-words">
        {mark ? (
          <MarkWords card={card} mark={mark} />
        ) : (
          <p className="is-quiet">
            <bdi>{idleWords(card)}</bdi>
          </p>
        )}
      </div>
      {mark?.kind === 'finding' && <FindingActs card={card} finding={mark.finding} />}
      {mark?.kind === 'blank' && <BlankActs key={mark.id + mark.words} card={card} mark={mark} />}
    </section>
  );
}

const idleWords = ({ shownReview, marks }: Card): string => {
  if (!shownReview) return said.checking;
  const count = marks.filter((mark) => lookOf(mark) === 'supported').length;
  return count > 0 ? said.traced(count) : marks.length > 0 ? said.open : said.none;
};

function MarkWords({ card, mark }: { readonly card: Card; readonly mark: TextMark }) {
  const kind = mark.kind === 'blank' ? said.blank : kindName(mark.finding.kind);
  const { lead, quote } =
    mark.kind === 'blank'
      ? { lead: said.blankMeans, quote: null }
      : standingWords(mark.finding, card.nameMessage);
  const tip = quote === null ? lead : said.quoted(lead, quote);
  return (
    <>
      <p className="mark-said" title={tip}>
        <strong>{kind}</strong> <bdi>{mark.words}</bdi>
        {quote !== null && <bdi className="mark-standing"> · {lead}:</bdi>}
      </p>
      <p className="mark-said" title={tip}>
        {quote === null ? <bdi className="mark-standing">{lead}</bdi> : <bdi>“{quote}”</bdi>}
      </p>
    </>
  );
}

interface ActProps {
  readonly does: string;
  readonly words: string;
  readonly onClick: () => void;
}

function Act({ does, words, onClick }: ActProps) {
  return (
    <Button look="link" label={said.of(does, words)} onClick={onClick}>
      {does}
    </Button>
  );
}

const ActLine = ({ children }: { readonly children: ReactNode }) => (
  <div className="mark-acts">{children}</div>
);

function FindingActs({ card, finding }: { readonly card: Card; readonly finding: Finding }) {
  const { acts } = card;
  const { words, span } = finding;
  const place = finding.source?.place;
  const instead = finding.conflict?.instead ?? null;
  return (
    <ActLine>
      {card.canEdit && instead !== null && (
        <Act
          does={said.use(instead)}
          words={words}
          onClick={() => {
            acts.replace(span, instead);
          }}
        />
      )}
      {place?.kind === 'message' && (
        <Act
          does={said.showInMail}
          words={words}
          onClick={() => {
            acts.showMessage(place.messageId);
          }}
        />
      )}
      {card.canEdit && finding.standing !== 'supported' && finding.kind !== 'promise' && (
        <Act
          does={said.makeBlank}
          words={words}
          onClick={() => {
            acts.replace(span, blankFor(finding.kind));
          }}
        />
      )}
    </ActLine>
  );
}

function BlankActs({ card, mark }: { readonly card: Card; readonly mark: TextMark }) {
  const [filling, setFilling] = useState('');
  const { acts, audience, text, canEdit } = card;
  if (!canEdit) return null;
  const fill = (): void => {
    if (filling.trim() !== '') acts.replace(mark.span, filling.trim());
  };
  return (
    <ActLine>
      <input
        className="input"
        aria-label={said.fillLabel(mark.words)}
        dir="auto"
        value={filling}
        onChange={(event) => {
          setFilling(event.target.value);
        }}
        onKeyDown={(event) => {
          const isPlain = !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
          if (event.key !== 'Enter' || !isPlain) return;
          event.preventDefault();
          fill();
        }}
      />
      <Act does={said.fill} words={mark.words} onClick={fill} />
      <Act
        does={said.remove}
        words={mark.words}
        onClick={() => {
          acts.replace(spanToRemove(text, mark.span), '');
        }}
      />
      {audience && (
        <Act
          does={said.ask(firstNameOf(namedIn(audience).first))}
          words={mark.words}
          onClick={() => {
            const question = askForBlank(text, mark.span);
            acts.replace(question.span, question.words);
          }}
        />
      )}
    </ActLine>
  );
}

// The strip is narrow, and whose mail it is stands above. An address stays whole.
const firstNameOf = (name: string): string => (name.includes('@') ? name : (name.split(/\s/)[0] ?? name));
