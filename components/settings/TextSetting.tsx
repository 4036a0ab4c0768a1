import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Field } from '../ui/Field';

export interface TextSettingProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly type?: 'text' | 'url' | 'number';
  readonly placeholder?: string;
  /** Words for a value that cannot be kept; null for one that can. */
  readonly problem?: (value: string) => string | null;
}

const PAUSE = 800;

/** A text that is kept when the person pauses or leaves. What cannot be kept stays on the screen with the reason. */
export function TextSetting({
  label,
  value,
  onCommit,
  hint,
  rows,
  type = 'text',
  placeholder,
  problem = () => null,
}: TextSettingProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = typed ?? value;

  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = (text: string, isLeaving: boolean): void => {
    clearTimeout(timer.current);
    if (problem(text) !== null) return;
    if (text !== value) onCommit(text);
    if (isLeaving) setTyped(null);
  };

  const onType = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      commit(text, false);
    }, PAUSE);
  };

  return (
    <Field label={label} hint={hint} error={problem(shown)}>
      {(ties) =>
        rows === undefined ? (
          <input
            {...ties}
            className="input"
            type={type === 'number' ? 'text' : type}
            inputMode={type === 'number' ? 'numeric' : undefined}
            placeholder={placeholder}
            spellCheck={type === 'text'}
            value={shown}
            onChange={(event) => {
              onType(event.target.value);
            }}
            onBlur={() => {
              commit(shown, true);
            }}
          />
        ) : (
          <textarea
            {...ties}
            className="input"
            rows={rows}
            dir="auto"
            placeholder={placeholder}
            value={shown}
            onChange={(event) => {
              onType(event.target.value);
            }}
            onBlur={() => {
              commit(shown, true);
            }}
          />
        )
      }
    </Field>
  );
}
