import { useState } from 'react';
import type { Failure, Result } from '../../utils/errors';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { settingsWords } from '../words';
import { FailureNotice } from './FailureNotice';

export interface KeyFieldProps {
  readonly hasKey: boolean;
  readonly keyUrl: string | undefined;
  /** '' deletes it. */
  readonly onSave: (key: string) => Promise<Result<null>>;
}

/** The key for a model server. It can be written, replaced and deleted, never read. */
export function KeyField({ hasKey, keyUrl, onSave }: KeyFieldProps) {
  const [key, setKey] = useState('');
  const [isReplacing, setReplacing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const said = settingsWords.model;

  const save = async (next: string): Promise<void> => {
    const saved = await onSave(next);
    setFailure(saved.ok ? null : saved.failure);
    if (!saved.ok) return;
    setKey('');
    setReplacing(false);
  };

  if (hasKey && !isReplacing) {
    return (
      <div className="field">
        <span className="field-label">{said.key}</span>
        <div className="beside">
          <span>{said.keySaved}</span>
          <Button
            look="link"
            onClick={() => {
              setReplacing(true);
            }}
          >
            {said.replace}
          </Button>
          <Button look="link" onClick={() => void save('')}>
            {said.delete}
          </Button>
        </div>
        {failure && <FailureNotice failure={failure} />}
      </div>
    );
  }

  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (key.trim() !== '') void save(key.trim());
      }}
    >
      <Field
        label={said.key}
        hint={
          <>
            {said.keyHint}{' '}
            {keyUrl !== undefined && (
              <a className="link" href={keyUrl} target="_blank" rel="noreferrer">
                {said.keyGet}
              </a>
            )}
          </>
        }
      >
        {(ties) => (
          <div className="beside">
            <input
              {...ties}
              className="input"
              type="password"
              autoComplete="off"
              spellCheck={false}
              value={key}
              onChange={(event) => {
                setKey(event.target.value);
              }}
            />
            <Button isOff={key.trim() === ''} onClick={() => void save(key.trim())}>
              {said.save}
            </Button>
            {isReplacing && (
              <Button
                look="plain"
                onClick={() => {
                  setKey('');
                  setReplacing(false);
                }}
              >
                {said.cancel}
              </Button>
            )}
          </div>
        )}
      </Field>
      {failure && <FailureNotice failure={failure} />}
    </form>
  );
}
