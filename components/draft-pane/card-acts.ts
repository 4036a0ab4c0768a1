import type { RefObject } from 'react';
import type { PaneMessage, ThreadMessage } from '../../utils/messaging/protocol';
import { whyNotSend, type Remedy } from '../words';
import type { ApprovalClick } from './approval-click';
import type { Card, CardActs, Trustable } from './card';
import { lookOf, markAt, needsLook, overlaps, type TextMark } from './marks';
import { replaceWords } from './replace-words';
import { scrollToPlace } from './ReplyCopy';
import type { ReplyTyping } from './use-reply-typing';

/** What the acts of a card work on. */
export interface CardParts {
  readonly card: Omit<Card, 'acts'>;
  readonly draftId: string | null;
  readonly typing: ReplyTyping;
  readonly approvalClick: ApprovalClick;
  readonly tell: (message: ThreadMessage) => void;
  readonly send: (message: PaneMessage) => void;
  readonly root: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly copy: RefObject<HTMLElement | null>;
  readonly openAudience: () => void;
  readonly dismiss: () => void;
}

/** Everything a person can do on a card, as it stands now. */
export function cardActs(parts: CardParts): CardActs {
  const { card, draftId, typing, approvalClick, root, field, copy, send } = parts;
  const { reply, text, marks, canDraft, canEdit } = card;
  const { draftText } = typing;

  const focusOn = (selector: string): boolean => {
    const found = root.current?.querySelector<HTMLElement>(selector);
    found?.focus();
    return found !== null && found !== undefined;
  };

  const goToMark = (mark: TextMark | undefined): void => {
    if (mark) acts.select(mark.span);
    else field.current?.focus();
  };

  const acts: CardActs = {
    tell(message) {
      draftText.flush();
      parts.tell(message);
    },
    draft(change = {}) {
      if (!canDraft) return;
      draftText.flush();
      typing.tellWishes('draft', change);
    },
    wish(change) {
      if (card.hasDraft && canDraft) acts.draft(change);
      else typing.tellWishes('set-wishes', change);
    },
    choose(intent) {
      const decision = typing.wishes().decision;
      if (decision.intent?.id === intent.id) acts.decide((before) => ({ ...before, intent: null }));
      else acts.draft({ decision: { ...decision, intent } });
    },
    decide(change) {
      typing.tellWishes('set-wishes', { decision: change(typing.wishes().decision) });
    },
    approve(event, purpose, ownText = 'refuse') {
      // A page that could script this frame still could not countersign in the person's place.
      if (!event.isTrusted || !canEdit || card.link !== 'connected') return;
      if (purpose === 'send') {
        const notReady = whyNotSend(card.audience, text);
        const goal = notReady ? notReady.at : card.itemsLeft.length > 0 ? 'items' : null;
        if (goal !== null) acts.goTo(goal);
        if (notReady || goal !== null) return;
      }
      if (text.trim() !== '') approvalClick.approve(reply, card.review, text, purpose, ownText);
    },
    settle(event, item, isSettled) {
      if (!event.isTrusted || !canEdit) return;
      if (!isSettled) acts.tell({ type: 'settle', item, isSettled });
      else if (card.link === 'connected') approvalClick.settle(item);
    },
    setKind(kind) {
      acts.tell({ type: 'set-kind', kind });
    },
    showVersion(index) {
      if (canEdit && card.link === 'connected' && reply.drafts[index])
        acts.tell({ type: 'show-version', index });
    },
    showMessage(messageId) {
      parts.tell({ type: 'show-message', messageId });
    },
    openSettings(section) {
      draftText.flush();
      send({ type: 'open-settings', section });
    },
    remedy(event, remedy) {
      applyRemedy(event, remedy, acts, draftText.giveWay);
    },
    goTo(goal) {
      switch (goal) {
        case 'audience':
          parts.openAudience();
          focusOn('.audience-people');
          return;
        case 'items':
          focusOn('.items .item-settle');
          return;
        case 'text':
          field.current?.focus();
          return;
        case 'blank':
          goToMark(marks.find((mark) => lookOf(mark) === 'blank'));
          return;
        case 'check': {
          const open = marks.find(needsLook);
          if (!open && focusOn('.glance .is-unanswered')) return;
          const risk = card.shownReview?.risks.find(({ span }) => span !== null)?.span;
          if (!open && risk) acts.select(risk);
          else goToMark(open);
          return;
        }
      }
    },
    select({ start, end }) {
      field.current?.focus();
      field.current?.setSelectionRange(start, end);
      if (!copy.current) return;
      const mark = markAt(marks, { start, end }) ?? marks.find(({ span }) => overlaps(span, { start, end }));
      scrollToPlace(copy.current, text, start, mark?.id ?? null);
    },
    replace(span, words) {
      if (!field.current || !canEdit || draftId === null) return;
      const origin = document.activeElement;
      replaceWords(field.current, span, words, (next) => {
        draftText.type(draftId, next);
      });
      // Who goes through the list goes on in it.
      if (origin instanceof HTMLElement && origin.closest('.items')) origin.focus({ preventScroll: true });
    },
    askReport() {
      send({ type: 'check-page' });
    },
    dismiss: parts.dismiss,
  };
  return acts;
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
    case 'go-to-items':
      acts.goTo('items');
      return;
    case 'look-in-sent':
      return;
  }
}
