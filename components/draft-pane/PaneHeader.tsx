import type { ReactNode } from 'react';
import type { Sign } from '../../utils/text/sign';
import { IconButton } from '../ui/IconButton';
import { Mark } from '../ui/Mark';
import { SignMark } from '../ui/SignMark';
import { words } from '../words';

export interface PaneHeaderProps {
  readonly sign: Sign;
  readonly children?: ReactNode;
  readonly onCollapse: () => void;
  /** Null where there is no mail to close it for. */
  readonly onClose: (() => void) | null;
}

/** The mark, the name and the person's own sign, then whatever belongs to this reply, then the ways to make the pane go away. */
export function PaneHeader({ sign, children, onCollapse, onClose }: PaneHeaderProps) {
  return (
    <header className="pane-header">
      <Mark size={18} />
      <h1>{words.product}</h1>
      <SignMark sign={sign} />
      {children}
      <IconButton icon="small" label={words.pane.collapse} onClick={onCollapse} />
      {onClose && <IconButton icon="close" label={words.pane.close} onClick={onClose} />}
    </header>
  );
}
