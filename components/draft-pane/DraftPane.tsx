import { useEffect, useEffectEvent, useRef } from 'react';
import type { Result } from '../../utils/errors';
import type { PaneMessage, PaneView } from '../../utils/messaging/protocol';
import { currentDraft } from '../../utils/reply/reply';
import type { Review } from '../../utils/reply/review';
import { threadKeyText, type Thread } from '../../utils/reply/thread';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { announcement, describeFailure, unknownThreadWords, words } from '../words';
import { PaneHeader } from './PaneHeader';
import type { Link } from './pane-store';
import { Pill } from './Pill';
import { ReplyCard } from './ReplyCard';
import { ResizeHandle } from './ResizeHandle';
import type { ReviewWanted } from './review-wanted';
import { NoThread } from './states/NoThread';
import { UnknownThread } from './states/UnknownThread';
import { Updated } from './states/Updated';
import type { Sight } from './sight';
import type { StreamText } from './stream-text';

export interface DraftPaneProps {
  /** Null until the hub has said anything: then nothing is drawn. */
  readonly view: PaneView | null;
  readonly stream: StreamText;
  readonly link: Link;
  /** A number that grows each time the pane is asked to take the focus. */
  readonly focusRequest: number;
  /** The report on the page that came last; null before. */
  readonly report: Result<string> | null;
  /** The newest review that came; its text may be an older one than that on the screen. */
  readonly review: Review | null;
  /** The thread the drafts are checked against: messages that facts rest on are named after it. Null or left out until it is known. */
  readonly thread?: Thread | null;
  /** Whether the pane can be seen. Stays the same. */
  readonly sight: Sight;
  /** Asks for a review of what is on the screen. Stays the same function. */
  readonly wantReview: (wanted: ReviewWanted) => void;
  /** Stays the same function. */
  readonly send: (message: PaneMessage) => void;
}

/** The whole pane, as a pill or as a card. */
export function DraftPane({ view, ...rest }: DraftPaneProps) {
  return view && view.layout.shape !== 'hidden' ? <ShownPane view={view} {...rest} /> : null;
}

function ShownPane({
  view,
  stream,
  link,
  focusRequest,
  report,
  review,
  thread = null,
  sight,
  wantReview,
  send,
}: DraftPaneProps & { readonly view: PaneView }) {
  const { appearance, layout, reply, pageFailure } = view;
  const root = useRef<HTMLElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const isPill = layout.shape === 'pill';
  const failure =
    reply?.phase.name === 'failed'
      ? describeFailure(reply.phase.failure, currentDraft(reply) !== null)
      : null;

  const shape = (next: 'pill' | 'card') => (): void => {
    send({ type: 'layout', layout: { ...layout, shape: next } });
  };

  // The button that changed the shape is gone with the shape it belonged to.
  const followShape = useEffectEvent(() => {
    if (!document.hasFocus() || root.current?.contains(document.activeElement) === false) return;
    root.current
      ?.querySelector<HTMLElement>(isPill ? '.pill' : '.card textarea, .card .foot, .card button')
      ?.focus();
  });
  const shownShape = useRef(layout.shape);
  useEffect(() => {
    if (shownShape.current !== layout.shape) followShape();
    shownShape.current = layout.shape;
  }, [layout.shape]);

  useEffect(() => (card.current && !isPill ? sight.watch(card.current) : undefined), [sight, isPill]);

  return (
    <main
      ref={root}
      className="theme pane"
      data-scheme={appearance.isDark ? 'dark' : 'light'}
      dir={appearance.direction}
      lang="en"
      aria-label={words.pane.label}
      style={{ fontFamily: appearance.fontFamily }}
    >
      {isPill && (
        <Pill
          view={view}
          onOpen={shape('card')}
          onWidth={(pillWidth) => {
            send({ type: 'layout', layout: { ...layout, pillWidth } });
          }}
        />
      )}
      {/* Kept while it is a pill, so that the text field's own undo is kept. */}
      <div ref={card} className="card" hidden={isPill}>
        <ResizeHandle
          width={layout.width}
          onWidth={(width) => {
            send({ type: 'layout', layout: { ...layout, width } });
          }}
        />
        {reply ? (
          <ReplyCard
            key={threadKeyText(reply.key)}
            view={view}
            reply={reply}
            stream={stream}
            link={link}
            focusRequest={focusRequest}
            report={report}
            review={review}
            thread={thread}
            sight={sight}
            wantReview={wantReview}
            send={send}
            onCollapse={shape('pill')}
          />
        ) : (
          <div className="reply-card">
            <PaneHeader sign={view.sign} onCollapse={shape('pill')} onClose={null} />
            <div className="middle">
              {link === 'extension-updated' ? (
                <Updated copy={null} />
              ) : pageFailure ? (
                <UnknownThread
                  failure={pageFailure}
                  report={report}
                  onAsk={() => {
                    send({ type: 'check-page' });
                  }}
                />
              ) : (
                <NoThread />
              )}
            </div>
          </div>
        )}
      </div>
      <VisuallyHidden>
        <span role="status">{whatToAnnounce(view, link)}</span>
        <span role="alert">
          {failure
            ? `${failure.happened} ${failure.means} ${failure.next}`
            : !reply && pageFailure
              ? `${words.states.unknownThread}. ${unknownThreadWords(pageFailure)}`
              : ''}
        </span>
      </VisuallyHidden>
    </main>
  );
}

/** What a screen reader is told of the state the pane is in. */
function whatToAnnounce({ isElsewhere, reply }: PaneView, link: Link): string {
  if (link === 'extension-updated') return `${words.states.updated.title}. ${words.states.updated.text}`;
  return isElsewhere ? words.states.elsewhere : announcement(reply);
}
