import { useEffect, useEffectEvent } from 'react';
import type { Card } from './card';
import { actOf } from './shortcuts';

/** What keys do beyond the card's own acts. */
export interface CardKeyActs {
  /** Back to the mail. */
  readonly leave: () => void;
  readonly showKeys: () => void;
}

/** The keys that work wherever in the pane the focus is, while the card is listening. */
export function useCardKeys(card: Card, isListening: boolean, { leave, showKeys }: CardKeyActs): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = isListening ? actOf(event) : null;
    if (act === null) return;
    const { acts, reply, view } = card;
    const intent = act.startsWith('intent-') ? view.guide?.intents[Number(act.slice(-1)) - 1] : undefined;
    if (act.startsWith('intent-') && !intent) return;
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
        leave();
        return;
      case 'keys':
        showKeys();
        return;
      default:
        if (intent && card.canDraft) acts.choose(intent);
    }
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isHeldOn(event)) event.preventDefault();
      onKey(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
}

/** Enter, held on a button: it would press again and again, each time whatever the press before has moved the focus to. */
const isHeldOn = ({ key, repeat, target }: KeyboardEvent): boolean =>
  repeat && key === 'Enter' && target instanceof Element && target.closest('button, a') !== null;
