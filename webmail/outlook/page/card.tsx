import { useEffect, useRef } from 'react';
import { css } from './class-names.ts';
import { Coin } from './persona.tsx';
import { change, useApp } from './store.ts';
import { words } from './words.ts';
import type { ReactElement } from 'react';

/** The card of the persona that was pressed last. Escape and a press anywhere else close it. */
export function PersonaCard(): ReactElement | null {
  const card = useApp((state) => state.card);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (card === null) return undefined;
    const close = (): void => {
      change({ card: null });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const onPress = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) close();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPress, true);
    };
  }, [card]);
  if (card === null) return null;
  const { person } = card;
  return (
    <div
      ref={root}
      role="dialog"
      aria-label={words.profileOf(person.name)}
      className={css('card')}
      data-log-name="PersonaCard"
      style={{ left: card.left, top: card.top }}
    >
      <div className={css('cardHead')}>
        <Coin person={person} size={56} />
        <div className={css('cardName')} role="heading" aria-level={2}>
          {person.name}
        </div>
      </div>
      <div className={css('cardRow')}>
        <span className={css('faint')}>{words.contact}</span>
        <a href={`mailto:${person.email}`} className={css('cardLink')}>
          {person.email}
        </a>
      </div>
    </div>
  );
}
