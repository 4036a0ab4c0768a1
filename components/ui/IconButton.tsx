import type { MouseEvent } from 'react';
import { Icon, type IconName } from './Icon';

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does: read out, and shown as a tip. */
  readonly label: string;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly isOff?: boolean;
  readonly isExpanded?: boolean | undefined;
  readonly isMirrored?: boolean;
  readonly className?: string;
}

/** A button with a drawing only. */
export function IconButton({
  icon,
  label,
  onClick,
  isOff = false,
  isExpanded,
  isMirrored = false,
  className = '',
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      title={label}
      aria-label={label}
      aria-disabled={isOff || undefined}
      aria-expanded={isExpanded}
      onClick={(event) => {
        if (!isOff) onClick(event);
      }}
    >
      <Icon name={icon} isMirrored={isMirrored} />
    </button>
  );
}
