import { useId } from 'react';

export interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A switch with its words. */
export function Toggle({ label, isOn, onChange }: ToggleProps) {
  const id = useId();
  return (
    <div className="toggle">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
    </div>
  );
}
