import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Result } from '../../utils/errors';
import type { PaneMessage, PaneView, ThreadMessage } from '../../utils/messaging/protocol';
import { isFinished, isOpenToChange } from '../../utils/reply/lifecycle';
import { audienceOf, currentDraft, type Reply } from '../../utils/reply/reply';
import type { Review } from '../../utils/reply/review';
import type { Thread } from '../../utils/reply/thread';
import { languageTag } from '../languages';
import { heldBackWords, words } from '../words';
import { createApprovalClick } from './approval-click';
import { AudienceLine } from './AudienceLine';
import { cardActs } from './card-acts';
import type { Card } from './card';
import { CardFoot } from './CardFoot';
import { Decide } from './Decide';
import { KeysDialog } from './KeysDialog';
import { marksOf } from './marks';
import { MarkStrip } from './MarkStrip';
import { PaneHeader } from './PaneHeader';
import type { Link } from './pane-store';
import { Remarks } from './Remarks';
import { ReplyText } from './ReplyText';
import type { ReviewWanted } from './review-wanted';
import { messageNames } from './source-names';
import { Failed } from './states/Failed';
import { Obstacle } from './states/Obstacle';
import { Quiet } from './states/Quiet';
import { Reading } from './states/Reading';
import type { Sight } from './sight';
import type { StreamText } from './stream-text';
import { StreamingText } from './StreamingText';
import { useCardKeys } from './use-card-keys';
import { useReplyTyping } from './use-reply-typing';
import { itemsIn, useReview, useWantedReview } from './use-review';
import { Versions } from './Versions';
import { WishControls } from './WishControls';

export interface ReplyCardProps {
  readonly view: PaneView;
  readonly reply: Reply;
  readonly stream: StreamText;
  readonly link: Link;
  readonly focusRequest: number;
  readonly report: Result<string> | null;
  readonly review: Review | null;
  readonly thread: Thread | null;
  /** Stays the same. */
  readonly sight: Sight;
  /** Stay the same functions. */
  readonly wantReview: (wanted: ReviewWanted) => void;
  readonly send: (message: PaneMessage) => void;
  readonly onCollapse: () => void;
}

/** The card for one reply: who gets it, what it says, what to check, how to write it, what can be done. */
export function ReplyCard(props: ReplyCardProps) {
  const { view, reply, stream, link, focusRequest, report, thread, sight, send, onCollapse } = props;
  const { phase } = reply;
  const draft = currentDraft(reply);
  const draftId = draft?.id ?? null;
  const audience = audienceOf(reply);

  const [tell] = useState(() => (message: ThreadMessage): void => {
    send({ ...message, key: reply.key });
  });
  const canEdit = isOpenToChange(reply) && !view.isElsewhere && link !== 'extension-updated';
  const typing = useReplyTyping(reply, draft, canEdit, link, tell);
  const { draftText, instructionText, typed } = typing;
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLElement>(null);
  const foot = useRef<HTMLElement>(null);
  const goToItems = useRef<() => void>(() => undefined);
  const [approvalClick] = useState(() =>
    createApprovalClick(tell, draftText, sight, () => {
      goToItems.current();
    }),
  );
  const click = useSyncExternalStore(approvalClick.subscribe, approvalClick.state);
  const [isAudienceOpen, setAudienceOpen] = useState(false);
  const [isShowingKeys, setShowingKeys] = useState(false);
  const [dismissed, setDismissed] = useState(-1);
  const [chosen, setChosen] = useState<string | null>(null);

  const text = draft && typed?.id === draft.id ? typed.text : (draft?.text ?? '');
  const { exact, shown } = useReview(props.review, draftId, text, audience);
  const marks = useMemo(() => marksOf(shown, text), [shown, text]);
  const itemsLeft = useMemo(() => itemsIn(shown, reply.settled, text), [shown, reply.settled, text]);
  const outline = view.guide?.outline ?? null;
  const nameMessage = useMemo(() => messageNames(thread, outline), [thread, outline]);

  const isFinal = isFinished(reply);
  // With a draft on the screen what stands before another is not: it is said once one is asked for.
  const isHindered = view.obstacle !== null && draft === null;
  const canDraft = canEdit && link === 'connected' && !isHindered && phase.name !== 'reading';
  const isEditing = draft !== null && canEdit;

  const parts: Omit<Card, 'acts'> = {
    view,
    reply,
    audience,
    text,
    hasDraft: draft !== null,
    review: exact,
    shownReview: shown,
    marks,
    itemsLeft,
    nameMessage,
    link,
    report,
    click,
    canDraft,
    canEdit,
  };
  const acts = cardActs({
    card: parts,
    draftId,
    typing,
    approvalClick,
    tell,
    send,
    root,
    field,
    copy,
    openAudience() {
      setAudienceOpen(true);
    },
    dismiss() {
      setDismissed(reply.revision);
    },
  });
  const card: Card = { ...parts, acts };
  useWantedReview(isEditing ? card : null, props.wantReview);
  useCardKeys(card, view.layout.shape === 'card' && !isShowingKeys, {
    leave() {
      draftText.flush();
      send({ type: 'focus-mail' });
    },
    showKeys() {
      setShowingKeys(true);
    },
  });

  // After what was typed is confirmed, and before the next paint.
  useLayoutEffect(() => {
    goToItems.current = () => {
      acts.goTo('items');
    };
  });
  useLayoutEffect(() => {
    approvalClick.see(reply, exact);
  }, [reply, draft, exact, approvalClick]);

  const wasConnected = useRef(link === 'connected');
  useEffect(() => {
    if (link === 'connected' && !wasConnected.current) approvalClick.release();
    wasConnected.current = link === 'connected';
  }, [link, approvalClick]);

  const takeFocus = useEffectEvent(() => {
    (field.current ?? foot.current)?.focus();
  });
  const seenRequest = useRef(focusRequest);
  useEffect(() => {
    if (focusRequest !== seenRequest.current) takeFocus();
    seenRequest.current = focusRequest;
  }, [focusRequest]);

  const canUndo = phase.name === 'sent' && phase.receipt.canUndo;
  // A button that has gone takes the focus with it. It is caught here, and never taken from the mail page.
  const hadFocus = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (hadFocus.current && isLost && document.hasFocus()) foot.current?.focus();
  }, [phase.name, dismissed, canUndo]);

  const lang = languageTag((phase.name === 'drafting' ? reply.wishes : draft?.wishes)?.language ?? 'thread');
  const isBlocked = isHindered && phase.name !== 'drafting';
  const hasWishes = !isFinal && !isBlocked && !view.isElsewhere && link !== 'extension-updated';
  const isHigh = isEditing && shown?.tier === 'high';

  return (
    <div
      ref={root}
      className={isHigh ? 'reply-card is-high' : 'reply-card'}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        // Without a next element the focus was lost with the element that had it, or went to the mail page.
        if (event.relatedTarget !== null) return;
        hadFocus.current =
          !event.currentTarget.contains(event.target) || !document.hasFocus() ? false : hadFocus.current;
      }}
    >
      <PaneHeader
        sign={view.sign}
        onCollapse={onCollapse}
        onClose={() => {
          acts.tell({ type: 'close' });
        }}
      >
        <Versions card={card} />
      </PaneHeader>
      <div className="middle">
        <AudienceLine
          card={card}
          isOpen={isAudienceOpen}
          onToggle={() => {
            setAudienceOpen(!isAudienceOpen);
          }}
        />
        {view.guide && hasWishes && <Decide card={card} guide={view.guide} />}
        <section className="reply-scroller" aria-label={words.text.label} tabIndex={-1}>
          {isBlocked && view.obstacle ? (
            <Obstacle obstacle={view.obstacle} host={view.modelHost} acts={acts} />
          ) : phase.name === 'drafting' ? (
            <StreamingText
              draftId={phase.draftId}
              stream={stream}
              lang={lang}
              waiting={words.text.waiting(phase.model, view.modelHost)}
            />
          ) : draft ? (
            <ReplyText
              ref={field}
              copy={copy}
              text={text}
              marks={marks}
              chosen={chosen}
              lang={lang}
              isReadOnly={!canEdit}
              onType={(next) => {
                draftText.type(draft.id, next);
              }}
              onLeave={draftText.flush}
              onChoose={setChosen}
              onGoTo={({ id, span }) => {
                setChosen(id);
                acts.select(span);
              }}
              onMarkAct={(act, mark) => {
                const place = mark.kind === 'finding' ? mark.finding.source?.place : undefined;
                if (act === 'to-buttons') strip.current?.querySelector<HTMLElement>('input, button')?.focus();
                else if (place?.kind === 'message') acts.showMessage(place.messageId);
              }}
            />
          ) : phase.name === 'reading' ? (
            <Reading />
          ) : phase.name === 'failed' ? (
            <Failed card={card} failure={phase.failure} />
          ) : (
            <Quiet {...heldBackWords(view.heldBack)} />
          )}
          {!isBlocked && !isFinal && <Remarks card={card} thread={thread} />}
        </section>
        {isEditing && (
          <MarkStrip ref={strip} card={card} mark={marks.find(({ id }) => id === chosen) ?? null} />
        )}
        {hasWishes && (
          <WishControls
            card={card}
            instruction={typing.instruction}
            onInstruction={typing.typeInstruction}
            onLeaveInstruction={instructionText.flush}
          />
        )}
      </div>
      {!isBlocked && (
        <section
          ref={foot}
          className="foot"
          tabIndex={-1}
          aria-label={words.pane.foot}
          data-reviewed={card.review !== null}
        >
          <CardFoot card={card} stream={stream} isDismissed={dismissed === reply.revision} />
        </section>
      )}
      {isShowingKeys && (
        <KeysDialog
          onClose={() => {
            setShowingKeys(false);
          }}
        />
      )}
    </div>
  );
}
