import { useLayoutEffect, useRef } from 'react';
import type { PaneView } from '../../utils/messaging/protocol';
import { Mark } from '../ui/Mark';
import { pillWords, words } from '../words';

export interface PillProps {
  readonly view: PaneView;
  readonly onOpen: () => void;
  /** How wide the pill is with its present words. */
  readonly onWidth: (width: number) => void;
}

/** The pane made small: the mark and a word or two about how the reply stands. */
export function Pill({ view, onOpen, onWidth }: PillProps) {
  const button = useRef<HTMLButtonElement>(null);
  const said = pillWords(view);

  useLayoutEffect(() => {
    const width = Math.ceil(button.current?.getBoundingClientRect().width ?? 0);
    if (width > 0 && width !== view.layout.pillWidth) onWidth(width);
    // Only the words change the width; an answer that keeps another width must not start a quarrel.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [said.words]);

  return (
    <button
      ref={button}
      type="button"
      className={`pill is-${said.kind}`}
      title={words.pane.open}
      onClick={onOpen}
    >
      <Mark size={18} />
      <span>{said.words}</span>
    </button>
  );
}
