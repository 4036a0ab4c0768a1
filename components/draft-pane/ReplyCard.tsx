import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Result } from '../../utils/errors';
import type { PaneMessage, PaneView, ThreadMessage } from '../../utils/messaging/protocol';
import { isOpenToChange } from '../../utils/reply/lifecycle';
import { audienceOf, currentDraft, type Reply } from '../../utils/reply/reply';
import type { Wishes } from '../../utils/reply/wishes';
import { canonical } from '../../utils/text/canonical';
import { heldBackWords, whyNotSend, words, type Remedy } from '../words';
import { createApprovalClick } from './approval-click';
import { AudienceLine } from './AudienceLine';
import type { Card, CardActs, Trustable } from './card';
import { CardFoot } from './CardFoot';
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
import { createTyping } from './typing';
import { Versions } from './Versions';
import { WishControls } from './WishControls';

export interface ReplyCardProps {
  readonly view: PaneView;
  readonly reply: Reply;
  readonly stream: StreamText;
  readonly link: Link;
  readonly focusRequest: number;
  readonly report: Result<string> | null;
  /** Stays the same function. */
  readonly send: (message: PaneMessage) => void;
  readonly onCollapse: () => void;
}

const EDIT_PAUSE = 300;
const INSTRUCTION_PAUSE = 800;
const INSTRUCTION = 'instruction';

/** The card for one reply: who gets it, what it says, how to write it, what can be done. */
export function ReplyCard({
  view,
  reply,
  stream,
  link,
  focusRequest,
  report,
  send,
  onCollapse,
}: ReplyCardProps) {
  // The wishes as they were last told, so that a tone just chosen is not taken back by an instruction that follows.
  const wishes = useRef(reply.wishes);
  const [tell] = useState(() => (message: ThreadMessage): void => {
    send({ ...message, key: reply.key });
  });
  const [draftText] = useState(() =>
    createTyping({
      pause: EDIT_PAUSE,
      tidy: canonical,
      post: ({ id, text }) => {
        tell({ type: 'edit', draftId: id, text });
      },
    }),
  );
  const [instructionText] = useState(() =>
    createTyping({
      pause: INSTRUCTION_PAUSE,
      tidy: (text) => text.trim(),
      post: ({ text }) => {
        wishes.current = { ...wishes.current, instruction: text };
        tell({ type: 'set-wishes', wishes: wishes.current });
      },
    }),
  );
  const [approvalClick] = useState(() => createApprovalClick(tell, draftText));
  const typed = useSyncExternalStore(draftText.subscribe, draftText.typed);
  const instruction = useSyncExternalStore(instructionText.subscribe, instructionText.typed);
  const click = useSyncExternalStore(approvalClick.subscribe, approvalClick.state);
  const [isAudienceOpen, setAudienceOpen] = useState(false);
  const [isShowingKeys, setShowingKeys] = useState(false);
  const [dismissed, setDismissed] = useState(-1);
  const field = useRef<HTMLTextAreaElement>(null);
  const foot = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);

  const { phase } = reply;
  const draft = currentDraft(reply);
  const audience = audienceOf(reply);
  const text = draft && typed?.id === draft.id ? typed.text : (draft?.text ?? '');
  const isFinished = phase.name === 'sent' || phase.name === 'unknown';
  const canEdit = isOpenToChange(reply) && !view.isElsewhere && link !== 'extension-updated';
  const canDraft = canEdit && link === 'connected' && view.obstacle === null && phase.name !== 'reading';

  // Before the next paint, so that a confirmed text is never drawn twice.
  useLayoutEffect(() => {
    wishes.current = reply.wishes;
    draftText.confirm(draft);
    instructionText.confirm({ id: INSTRUCTION, text: reply.wishes.instruction });
    approvalClick.see(reply);
  }, [reply, draft, draftText, instructionText, approvalClick]);

  const wasConnected = useRef(link === 'connected');
  useEffect(() => {
    if (link === 'connected' && !wasConnected.current) {
      approvalClick.release();
      draftText.resend();
      instructionText.resend();
    }
    wasConnected.current = link === 'connected';
  }, [link, approvalClick, draftText, instructionText]);

  useEffect(() => {
    const flush = (): void => {
      draftText.flush();
      instructionText.flush();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      draftText.leave();
      instructionText.leave();
    };
  }, [draftText, instructionText]);

  const tellWishes = (type: 'draft' | 'set-wishes', change: Partial<Wishes>): void => {
    instructionText.carried();
    const told = instructionText.typed()?.text ?? wishes.current.instruction;
    wishes.current = { ...wishes.current, instruction: told, ...change };
    tell({ type, wishes: wishes.current });
  };

  const acts: CardActs = {
    tell(message) {
      draftText.flush();
      tell(message);
    },
    draft(change = {}) {
      if (!canDraft) return;
      draftText.flush();
      tellWishes('draft', change);
    },
    wish(change) {
      if (draft && canDraft) acts.draft(change);
      else tellWishes('set-wishes', change);
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
      acts.tell({ type: 'set-kind', kind });
    },
    showVersion(index) {
      if (canDraft && reply.drafts[index]) acts.tell({ type: 'show-version', index });
    },
    openSettings(section) {
      draftText.flush();
      send({ type: 'open-settings', section });
    },
    remedy(event, remedy) {
      applyRemedy(event, remedy, acts, draftText.giveWay);
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
    askReport() {
      send({ type: 'check-page' });
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
    report,
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
        draftText.flush();
        send({ type: 'focus-mail' });
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
            instruction={instruction?.text ?? reply.wishes.instruction}
            onInstruction={(next) => {
              instructionText.type(INSTRUCTION, next);
            }}
            onLeaveInstruction={instructionText.flush}
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

function applyRemedy(event: Trustable, remedy: Remedy, acts: CardActs, giveWay: () => void): void {
  switch (remedy) {
    case 'draft':
      acts.draft();
      return;
    case 'read-again':
      acts.tell({ type: 'read-again' });
      return;
    case 'expand-messages':
      acts.tell({ type: 'expand-messages' });
      return;
    case 'keep-below':
      acts.approve(event, 'insert', 'keep-below');
      return;
    case 'take-box-text':
      giveWay();
      acts.tell({ type: 'take-box-text' });
      return;
    case 'take-box-recipients':
      acts.tell({ type: 'take-box-recipients' });
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
