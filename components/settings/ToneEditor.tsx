import { useState } from 'react';
import type { Tone } from '../../utils/reply/wishes';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { settingsWords } from '../words';
import { OwnList } from './OwnList';

export interface ToneEditorProps {
  readonly tones: readonly Tone[];
  readonly onChange: (tones: readonly Tone[]) => void;
}

/** The person's own tones. */
export function ToneEditor({ tones, onChange }: ToneEditorProps) {
  const said = settingsWords.writing;
  return (
    <OwnList
      entries={tones}
      said={{ ...said, title: said.ownTones, none: said.noOwnTones, add: said.addTone }}
      blank={{ name: '', guidance: '' }}
      detail={({ guidance }) => guidance}
      form={(tone, onSave, onCancel) => <ToneForm tone={tone} onSave={onSave} onCancel={onCancel} />}
      onChange={onChange}
    />
  );
}

interface ToneFormProps {
  readonly tone: Tone;
  readonly onSave: (tone: Tone) => void;
  readonly onCancel: () => void;
}

function ToneForm({ tone, onSave, onCancel }: ToneFormProps) {
  const [name, setName] = useState(tone.name);
  const [guidance, setGuidance] = useState(tone.guidance);
  const [isRefused, setRefused] = useState(false);
  const said = settingsWords.writing;
  const isComplete = name.trim() !== '' && guidance.trim() !== '';

  const save = (): void => {
    if (isComplete) onSave({ id: tone.id, name: name.trim(), guidance: guidance.trim() });
    else setRefused(true);
  };

  return (
    <form
      className="tone-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={said.toneName}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            maxLength={40}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        )}
      </Field>
      <Field
        label={said.toneGuidance}
        hint={said.toneGuidanceHint}
        error={isRefused && !isComplete ? said.toneNeeds : null}
      >
        {(ties) => (
          <textarea
            {...ties}
            className="input"
            rows={3}
            value={guidance}
            onChange={(event) => {
              setGuidance(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="beside">
        <Button look="primary" onClick={save}>
          {said.save}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}
