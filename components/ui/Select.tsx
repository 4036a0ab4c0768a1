import { useEffect, useRef, useState } from 'react';
import { Icon } from './Icon';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
  /** Read out where no visible label is tied to it. */
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly isOff?: boolean;
}

// With the arrow keys a closed select changes at each step; a step on the way is not a choice.
const KEYBOARD_PAUSE = 700;

/** A native list to choose from. With the keyboard the choice counts after a pause, on Enter, or on leaving. */
export function Select({ value, options, onChoose, label, id, describedBy, isOff = false }: SelectProps) {
  const [passing, setPassing] = useState<string | null>(null);
  const isByKeyboard = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const choose = (chosen: string | null): void => {
    clearTimeout(timer.current);
    setPassing(null);
    if (chosen !== null && chosen !== value) onChoose(chosen);
  };

  const shown = passing ?? value;
  return (
    <span className="select-box">
      <select
        className="select"
        id={id}
        aria-label={label}
        title={label}
        aria-describedby={describedBy}
        disabled={isOff}
        value={shown}
        onPointerDown={() => {
          isByKeyboard.current = false;
        }}
        onKeyDown={(event) => {
          isByKeyboard.current = true;
          if (event.key === 'Enter' && passing !== null) choose(passing);
        }}
        onChange={(event) => {
          const next = event.target.value;
          if (!isByKeyboard.current) return choose(next);
          setPassing(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            choose(next);
          }, KEYBOARD_PAUSE);
        }}
        onBlur={() => {
          choose(passing);
        }}
      >
        {options.some((option) => option.value === shown) ? null : <option value={shown}>{shown}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
