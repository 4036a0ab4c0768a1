import { useState } from 'react';
import type { Guide, OutlineLine } from '../../utils/reply/outline';
import { askLead, promiseLead, reviewWords } from '../review-words';
import { Button } from '../ui/Button';
import type { Card } from './card';

const said = reviewWords.guide;
const SHOWN = 3;

interface GlanceLine {
  readonly line: OutlineLine;
  readonly lead: string;
  readonly isUnanswered: boolean;
}

/** What the thread asks and what was promised in it, a few lines; each leads to its message. */
export function Glance({ card, guide }: { readonly card: Card; readonly guide: Guide }) {
  const [isWhole, setWhole] = useState(false);
  const lines = linesOf(card, guide);
  if (lines.length === 0) return null;
  const shown = isWhole ? lines : lines.slice(0, SHOWN);
  const more = lines.length - SHOWN;
  return (
    <div className="glance">
      <ul>
        {shown.map(({ line, lead, isUnanswered }, index) => (
          <li key={line.id}>
            <button
              type="button"
              className={isUnanswered ? 'glance-line is-unanswered' : 'glance-line'}
              title={said.showInMail(line.words)}
              onClick={() => {
                card.acts.showMessage(line.messageId);
              }}
            >
              <bdi className="glance-lead">{lead}</bdi>
              <bdi className="glance-words">{line.words}</bdi>
              {line.until !== null && !line.words.includes(line.until) && (
                <bdi className="glance-until">{line.until}</bdi>
              )}
              {isUnanswered && <span className="tag is-warning">{said.notAnswered}</span>}
            </button>
            {more > 0 && index === shown.length - 1 && (
              <Button
                look="link"
                onClick={() => {
                  setWhole(!isWhole);
                }}
              >
                <bdi>{isWhole ? said.fewer : said.more(more)}</bdi>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function linesOf({ shownReview }: Card, { outline: { asks, promises } }: Guide): readonly GlanceLine[] {
  const isOneSided = new Set(asks.map(({ by }) => by)).size < 2;
  return [
    ...asks.map((line) => ({
      line,
      lead: askLead(line, isOneSided),
      isUnanswered: shownReview?.unanswered.includes(line.id) ?? false,
    })),
    ...promises.map((line) => ({ line, lead: promiseLead(line), isUnanswered: false })),
  ];
}
