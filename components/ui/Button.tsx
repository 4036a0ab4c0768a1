import type { MouseEvent, ReactNode, Ref } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly look?: 'primary' | 'outlined' | 'plain' | 'danger' | 'link';
  readonly title?: string | undefined;
  /** Read out in place of the words, and begins with them: what it acts on. */
  readonly label?: string;
  /** Not usable now. It keeps the focus and its place, so nothing is lost to a keyboard. */
  readonly isOff?: boolean;
  readonly describedBy?: string | undefined;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words. */
export function Button({
  children,
  onClick,
  look = 'outlined',
  title,
  label,
  isOff = false,
  describedBy,
  className = '',
  ref,
}: ButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={`button is-${look} ${className}`}
      title={title}
      aria-label={label}
      aria-disabled={isOff || undefined}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (!isOff) onClick(event);
      }}
    >
      {children}
    </button>
  );
}
