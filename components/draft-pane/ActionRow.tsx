import type { ReactNode } from 'react';
import { CopyButton } from '../ui/CopyButton';

export interface ActionRowProps {
  /** What Copy copies; null where there is nothing to copy. */
  readonly copy: (() => string) | null;
  readonly children?: ReactNode;
}

/** The row of buttons at the foot: Copy, and what can be done in this state. */
export function ActionRow({ copy, children }: ActionRowProps) {
  return (
    <div className="action-row">
      {copy !== null && <CopyButton read={copy} />}
      {children}
    </div>
  );
}
