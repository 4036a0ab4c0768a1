import { useId } from 'react';
import type { Option } from './Select';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
  /** The label stands above the choice rather than being read out only. */
  readonly hasVisibleLabel?: boolean;
  readonly isOff?: boolean;
}

/** A few words side by side, of which one holds. */
export function Choice({
  label,
  value,
  options,
  onChoose,
  hasVisibleLabel = false,
  isOff = false,
}: ChoiceProps) {
  const name = useId();
  return (
    <fieldset className="choice" disabled={isOff}>
      <legend className={hasVisibleLabel ? 'field-label' : 'visually-hidden'}>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onChoose(option.value);
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
