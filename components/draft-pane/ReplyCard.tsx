import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PaneMessage, PaneView } from '../../utils/messaging/protocol';
import { isOpenToChange } from '../../utils/reply/lifecycle';
import { audienceOf, currentDraft, type Reply } from '../../utils/reply/reply';
import type { Wishes } from '../../utils/reply/wishes';
import { heldBackWords, whyNotSend, words, type Remedy } from '../words';
import { createApprovalClick } from './approval-click';
import { AudienceLine } from './AudienceLine';
import type { Card, CardActs, Trustable } from './card';
import { CardFoot } from './CardFoot';
import { createDraftText } from './draft-text';
import { KeysDialog } from './KeysDialog';
import { languageTag } from '../languages';
import { PaneHeader } from './PaneHeader';
import type { Link } from './pane-store';
import { Remarks } from './Remarks';
import { blankRanges, ReplyText } from './ReplyText';
import { actOf } from './shortcuts';
import { Failed } from './states/Failed';
import { Obstacle } from './states/Obstacle';
import { Quiet } from './states/Quiet';
import { Reading } from './states/Reading';
import type { StreamText } from './stream-text';
import { StreamingText } from './StreamingText';
import { Versions } from './Versions';
import { WishControls } from './WishControls';

export interface ReplyCardProps {
  readonly view: PaneView;
  readonly reply: Reply;
  readonly stream: StreamText;
  readonly link: Link;
  readonly focusRequest: number;
  readonly send: (message: PaneMessage) => void;
  readonly onCollapse: () => void;
}

/** The card for one reply: who gets it, what it says, how to write it, what can be done. */
export function ReplyCard({ view, reply, stream, link, focusRequest, send, onCollapse }: ReplyCardProps) {
  const [draftText] = useState(() => createDraftText(send));
  const [approvalClick] = useState(() => createApprovalClick(send, draftText));
  const typed = useSyncExternalStore(draftText.subscribe, draftText.typed);
  const click = useSyncExternalStore(approvalClick.subscribe, approvalClick.state);
  const [instruction, setInstruction] = useState<string | null>(null);
  const [isAudienceOpen, setAudienceOpen] = useState(false);
  const [isShowingKeys, setShowingKeys] = useState(false);
  const [dismissed, setDismissed] = useState(-1);
  const field = useRef<HTMLTextAreaElement>(null);
  const foot = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);

  const { phase } = reply;
  const draft = currentDraft(reply);
  const audience = audienceOf(reply);
  const text = draft && typed?.draftId === draft.id ? typed.text : (draft?.text ?? '');
  const isFinished = phase.name === 'sent' || phase.name === 'unknown';
  const canEdit = isOpenToChange(reply) && !view.isElsewhere && link !== 'extension-updated';
  const canDraft = canEdit && link === 'connected' && view.obstacle === null && phase.name !== 'reading';

  // Before the next paint, so that a confirmed text is never drawn twice.
  useLayoutEffect(() => {
    draftText.confirm(draft);
    approvalClick.see(reply);
  }, [reply, draft, draftText, approvalClick]);

  const wasConnected = useRef(link === 'connected');
  useEffect(() => {
    if (link === 'connected' && !wasConnected.current) {
      approvalClick.release();
      draftText.resend();
    }
    wasConnected.current = link === 'connected';
  }, [link, approvalClick, draftText]);

  useEffect(() => {
    window.addEventListener('pagehide', draftText.flush);
    return () => {
      window.removeEventListener('pagehide', draftText.flush);
      draftText.flush();
    };
  }, [draftText]);

  const wishesNow = (change: Partial<Wishes>): Wishes => ({
    ...reply.wishes,
    instruction: (instruction ?? reply.wishes.instruction).trim(),
    ...change,
  });

  const acts: CardActs = {
    send(message) {
      draftText.flush();
      send(message);
    },
    draft(change = {}) {
      if (!canDraft) return;
      draftText.flush();
      send({ type: 'draft', wishes: wishesNow(change) });
      setInstruction(null);
    },
    wish(change) {
      if (draft && canDraft) acts.draft(change);
      else send({ type: 'set-wishes', wishes: wishesNow(change) });
    },
    approve(event: Trustable, purpose, ownText = 'refuse') {
      // A page that could script this frame still could not countersign in the person's place.
      if (!event.isTrusted || !canEdit || link !== 'connected') return;
      if (purpose === 'send') {
        const notReady = whyNotSend(audience, text);
        if (notReady) {
          if (notReady.at !== null) acts.goTo(notReady.at);
          return;
        }
      }
      if (text.trim() !== '') approvalClick.approve(reply, text, purpose, ownText);
    },
    setKind(kind) {
      acts.send({ type: 'set-kind', kind });
    },
    showVersion(index) {
      if (canDraft && reply.drafts[index]) acts.send({ type: 'show-version', index });
    },
    openSettings(section) {
      acts.send({ type: 'open-settings', section });
    },
    remedy(event, remedy) {
      applyRemedy(event, remedy, acts, draftText.giveWay, send);
    },
    goTo(at) {
      if (at === 'audience') {
        setAudienceOpen(true);
        root.current?.querySelector<HTMLElement>('.audience-people')?.focus();
        return;
      }
      const blank = at === 'blank' ? blankRanges(text)[0] : undefined;
      field.current?.focus();
      if (!blank) return;
      field.current?.setSelectionRange(blank.start, blank.end);
      root.current?.querySelector('.reply-copy mark')?.scrollIntoView({ block: 'nearest' });
    },
    dismiss() {
      setDismissed(reply.revision);
    },
  };

  const card: Card = {
    view,
    reply,
    audience,
    text,
    hasDraft: draft !== null,
    link,
    click,
    canDraft,
    canEdit,
    acts,
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (view.layout.shape !== 'card' || isShowingKeys) return;
    const act = actOf(event);
    if (act === null) return;
    event.preventDefault();
    switch (act) {
      case 'insert':
      case 'send':
        if (!event.repeat) acts.approve(event, act);
        return;
      case 'redraft':
        acts.draft();
        return;
      case 'older':
        acts.showVersion(reply.current - 1);
        return;
      case 'newer':
        acts.showVersion(reply.current + 1);
        return;
      case 'leave':
        acts.send({ type: 'focus-mail' });
        return;
      case 'keys':
        setShowingKeys(true);
        return;
    }
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      onKey(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);

  const takeFocus = useEffectEvent(() => {
    (field.current ?? foot.current)?.focus();
  });
  const seenRequest = useRef(focusRequest);
  useEffect(() => {
    if (focusRequest !== seenRequest.current) takeFocus();
    seenRequest.current = focusRequest;
  }, [focusRequest]);

  // A button that has gone takes the focus with it. It is caught here, and never taken from the mail page.
  const hadFocus = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (hadFocus.current && isLost && document.hasFocus()) foot.current?.focus();
  }, [phase.name]);

  const lang = languageTag((phase.name === 'drafting' ? reply.wishes : draft?.wishes)?.language ?? 'thread');
  const isBlocked = view.obstacle !== null && !draft && phase.name !== 'drafting';
  const hasWishes = !isFinished && !isBlocked && !view.isElsewhere && link !== 'extension-updated';

  return (
    <div
      ref={root}
      className="reply-card"
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
        onCollapse={onCollapse}
        onClose={() => {
          acts.send({ type: 'close' });
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
              text={text}
              lang={lang}
              isReadOnly={!canEdit}
              onType={(next) => {
                draftText.type(draft.id, next);
              }}
              onLeave={draftText.flush}
            />
          ) : phase.name === 'reading' ? (
            <Reading />
          ) : phase.name === 'failed' ? (
            <Failed card={card} failure={phase.failure} />
          ) : (
            <Quiet {...heldBackWords(view.heldBack)} />
          )}
          {!isBlocked && !isFinished && <Remarks card={card} />}
        </section>
        {hasWishes && (
          <WishControls
            card={card}
            instruction={instruction ?? reply.wishes.instruction}
            onInstruction={setInstruction}
            onLeaveInstruction={() => {
              if (instruction === null || instruction.trim() === reply.wishes.instruction) return;
              send({ type: 'set-wishes', wishes: wishesNow({}) });
            }}
          />
        )}
      </div>
      {!isBlocked && (
        <section ref={foot} className="foot" tabIndex={-1} aria-label={words.pane.foot}>
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

function applyRemedy(
  event: Trustable,
  remedy: Remedy,
  acts: CardActs,
  giveWay: () => void,
  send: (message: PaneMessage) => void,
): void {
  switch (remedy) {
    case 'draft':
      acts.draft();
      return;
    case 'read-again':
      acts.send({ type: 'read-again' });
      return;
    case 'expand-messages':
      acts.send({ type: 'expand-messages' });
      return;
    case 'keep-below':
      acts.approve(event, 'insert', 'keep-below');
      return;
    case 'take-box-text':
      giveWay();
      send({ type: 'take-box-text' });
      return;
    case 'take-box-recipients':
      acts.send({ type: 'take-box-recipients' });
      return;
    case 'settings-model':
      acts.openSettings('model');
      return;
    case 'first-run':
      acts.openSettings('first-run');
      return;
    case 'look-in-sent':
      return;
  }
}
