import { useState } from 'react';
import type { Tone } from '../../utils/reply/wishes';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { settingsWords } from '../words';

export interface ToneEditorProps {
  readonly tones: readonly Tone[];
  readonly onChange: (tones: readonly Tone[]) => void;
}

/** The person's own tones: add, edit, delete. */
export function ToneEditor({ tones, onChange }: ToneEditorProps) {
  const [edited, setEdited] = useState<Tone | null>(null);
  const said = settingsWords.writing;

  const save = (tone: Tone): void => {
    const isKnown = tones.some(({ id }) => id === tone.id);
    onChange(isKnown ? tones.map((known) => (known.id === tone.id ? tone : known)) : [...tones, tone]);
    setEdited(null);
  };

  return (
    <section className="tones" aria-label={said.ownTones}>
      <h3>{said.ownTones}</h3>
      {tones.length === 0 && edited === null && <p className="field-hint">{said.noOwnTones}</p>}
      <ul>
        {tones.map((tone) => (
          <li key={tone.id} className="tone">
            <div>
              <strong>{tone.name}</strong>
              <p className="field-hint">{tone.guidance}</p>
            </div>
            <div className="beside">
              <Button
                look="link"
                title={`${said.edit}: ${tone.name}`}
                onClick={() => {
                  setEdited(tone);
                }}
              >
                {said.edit}
              </Button>
              <Button
                look="link"
                title={`${said.delete}: ${tone.name}`}
                onClick={() => {
                  onChange(tones.filter(({ id }) => id !== tone.id));
                }}
              >
                {said.delete}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {edited === null ? (
        <Button
          onClick={() => {
            setEdited({ id: crypto.randomUUID(), name: '', guidance: '' });
          }}
        >
          {said.addTone}
        </Button>
      ) : (
        <ToneForm
          key={edited.id}
          tone={edited}
          onSave={save}
          onCancel={() => {
            setEdited(null);
          }}
        />
      )}
    </section>
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
