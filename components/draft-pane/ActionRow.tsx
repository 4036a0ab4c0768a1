import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton';

export interface ActionRowProps {
  /** What Copy copies; '' for nothing to copy. */
  readonly text: string;
  readonly children?: ReactNode;
}

/** The row of buttons at the foot: Copy, and what can be done in this state. */
export function ActionRow({ text, children }: ActionRowProps) {
  return (
    <div className="action-row">
      {text !== '' && <CopyButton text={text} />}
      {children}
    </div>
  );
}
