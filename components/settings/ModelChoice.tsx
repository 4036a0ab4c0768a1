import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '../../utils/errors';
import { hostOf } from '../../utils/storage/origin';
import type { Settings } from '../../utils/storage/settings';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { Select } from '../ui/Select';
import { settingsWords } from '../words';
import { isOffered } from './address';
import type { AddressPreset, Connection, ModelCalls, SaveSettings } from './calls';
import { ConnectionLight } from './ConnectionLight';
import { FailureNotice } from './FailureNotice';
import { KeyField } from './KeyField';
import { NotAllowed } from './NotAllowed';
import { TextSetting } from './TextSetting';
import { useAllowed } from './use-allowed';

export interface ModelChoiceProps {
  readonly settings: Pick<Settings, 'address' | 'model'>;
  readonly presets: readonly AddressPreset[];
  readonly calls: ModelCalls;
  readonly onChange: SaveSettings;
}

const OTHER = 'other';
const said = settingsWords.model;

/** Which model writes the drafts: where it runs, its key, its name, and whether it answers. */
export function ModelChoice({ settings, presets, calls, onChange }: ModelChoiceProps) {
  const { address, model } = settings;
  const preset = presets.find((known) => isOffered(known, address));
  const [isOther, setOther] = useState(address !== '' && !preset);
  // Arrow keys go through the choices one by one, and what was chosen at each is there on the way back.
  const left = useRef(new Map<string, Pick<Settings, 'address' | 'model'>>());
  const [keyAt, setKeyAt] = useState<{ readonly address: string; readonly hasKey: boolean } | null>(null);

  useEffect(() => {
    let isCurrent = true;
    if (!calls.isUsable(address)) return;
    void calls.hasKey(address).then((answer) => {
      if (isCurrent && answer.ok) setKeyAt({ address, hasKey: answer.value });
    });
    return () => {
      isCurrent = false;
    };
  }, [address, calls]);

  const chosen = isOther ? OTHER : (preset?.id ?? '');
  const isUsable = calls.isUsable(address);
  const hasKeyField = isUsable && (isOther || preset?.needsKey === true);
  const hasKey = keyAt?.address === address && keyAt.hasKey;

  return (
    <div className="model-choice">
      <fieldset>
        <legend className="field-label">{said.where}</legend>
        <div className="preset-list">
          {[...presets, { id: OTHER, label: said.other, address: '' }].map((known) => (
            <label key={known.id} className="preset">
              <input
                type="radio"
                name="preset"
                checked={chosen === known.id}
                onChange={() => {
                  left.current.set(chosen, { address, model });
                  setOther(known.id === OTHER);
                  void onChange(left.current.get(known.id) ?? { address: known.address, model: '' });
                }}
              />
              <span>
                {known.label}
                {known.address !== '' && <small>{hostOf(known.address)}</small>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {(isOther || preset?.blank !== undefined) && (
        <TextSetting
          key={chosen}
          label={said.address}
          hint={said.addressHint}
          type="url"
          placeholder="https://models.example.com/v1"
          value={address}
          problem={(text) => {
            if (text === '' || calls.isUsable(text)) return null;
            return preset?.blank && text.includes(preset.blank)
              ? said.addressBlank(preset.blank)
              : said.addressProblem;
          }}
          onCommit={(next) => void onChange({ address: next.trim(), model: '' })}
        />
      )}
      {hasKeyField && (
        <KeyField
          key={address}
          hasKey={hasKey}
          keyUrl={preset?.keyUrl}
          onSave={async (key) => {
            const saved = await calls.saveKey(address, key);
            if (saved.ok) setKeyAt({ address, hasKey: key !== '' });
            return saved;
          }}
        />
      )}
      {isUsable && (
        <ModelName
          key={`name of ${address}`}
          address={address}
          model={model}
          calls={calls}
          onChange={onChange}
        />
      )}
    </div>
  );
}

interface ModelNameProps {
  readonly address: string;
  readonly model: string;
  readonly calls: ModelCalls;
  readonly onChange: SaveSettings;
}

function ModelName({ address, model, calls, onChange }: ModelNameProps) {
  const [models, setModels] = useState<readonly string[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [connection, setConnection] = useState<Connection>({ state: 'untested' });
  const allowed = useAllowed(
    useMemo(() => [address], [address]),
    calls,
  );
  const isAllowed = allowed?.has(address) ?? true;

  // The browser asks only when it is called straight from the click, so nothing may be awaited before.
  const onceAllowed = async (then: () => Promise<void>): Promise<void> => {
    const asked = calls.allow(address);
    setBusy(true);
    setProblem(null);
    const isGranted = await asked;
    setRefused(!isGranted);
    if (isGranted) await then();
    setBusy(false);
  };

  const connect = async (): Promise<void> => {
    const listed = await calls.listModels(address);
    if (!listed.ok) {
      setProblem(listed.failure);
      return;
    }
    setModels(listed.value);
    const first = listed.value[0];
    if (model === '' && first !== undefined && listed.value.length === 1) await onChange({ model: first });
  };

  const test = async (): Promise<void> => {
    setConnection({ state: 'testing' });
    const answer = await calls.testModel(address, model);
    setConnection({ state: 'tested', answer });
  };

  return (
    <>
      {models !== null && models.length > 0 ? (
        <Field label={said.model} hint={said.modelListed(models.length)}>
          {(ties) => (
            <Select
              id={ties.id}
              describedBy={ties['aria-describedby']}
              value={model}
              options={[
                ...(model === '' ? [{ value: '', label: said.choose }] : []),
                ...models.map((name) => ({ value: name, label: name })),
              ]}
              onChoose={(name) => {
                setConnection({ state: 'untested' });
                void onChange({ model: name });
              }}
            />
          )}
        </Field>
      ) : (
        <TextSetting
          label={said.model}
          hint={models === null ? said.modelHint : said.noModels}
          value={model}
          onCommit={(name) => {
            setConnection({ state: 'untested' });
            void onChange({ model: name.trim() });
          }}
        />
      )}
      <div className="beside">
        {models === null || models.length === 0 ? (
          <Button isOff={isBusy} onClick={() => void onceAllowed(connect)}>
            {said.listModels}
          </Button>
        ) : (
          <Button
            onClick={() => {
              setModels(null);
            }}
          >
            {said.typeName}
          </Button>
        )}
        <Button isOff={isBusy || model === ''} onClick={() => void onceAllowed(test)}>
          {said.test}
        </Button>
        <ConnectionLight connection={connection} />
      </div>
      <p className="field-hint">{said.testHint}</p>
      {(isRefused || (model !== '' && !isAllowed)) && (
        <NotAllowed
          host={hostOf(address)}
          isRefused={isRefused}
          onAllow={() => void onceAllowed(() => Promise.resolve())}
        />
      )}
      {problem && <FailureNotice failure={problem} />}
      {connection.state === 'tested' &&
        (connection.answer.ok ? (
          <Notice kind="success" title={said.works(connection.answer.value.milliseconds)}>
            <p className="answer">{connection.answer.value.text}</p>
          </Notice>
        ) : (
          <FailureNotice failure={connection.answer.failure} />
        ))}
    </>
  );
}
