import { useState } from 'react';
import type { OwnRule } from '../../utils/reply/material';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { settingsWords } from '../words';
import { OwnList } from './OwnList';

export interface OwnRulesProps {
  readonly rules: readonly OwnRule[];
  readonly onChange: (rules: readonly OwnRule[]) => void;
}

/** Rules of the person's own. */
export function OwnRules({ rules, onChange }: OwnRulesProps) {
  const said = settingsWords.review;
  return (
    <OwnList
      entries={rules}
      said={{ ...said, title: said.own, none: said.noOwn }}
      blank={{ name: '', words: [], tier: 'high' }}
      remark={({ tier }) => <small>· {said.tiers[tier]}</small>}
      detail={({ words }) => words.join(', ')}
      form={(rule, onSave, onCancel) => (
        <RuleForm
          rule={rule}
          takenNames={rules.filter(({ id }) => id !== rule.id).map(({ name }) => name.toLowerCase())}
          onSave={onSave}
          onCancel={onCancel}
        />
      )}
      onChange={onChange}
    />
  );
}

interface RuleFormProps {
  readonly rule: OwnRule;
  /** Lower case. */
  readonly takenNames: readonly string[];
  readonly onSave: (rule: OwnRule) => void;
  readonly onCancel: () => void;
}

function RuleForm({ rule, takenNames, onSave, onCancel }: RuleFormProps) {
  const [name, setName] = useState(rule.name);
  const [text, setText] = useState(rule.words.join('\n'));
  const [tier, setTier] = useState(rule.tier);
  const [isRefused, setRefused] = useState(false);
  const said = settingsWords.review;
  const list = wordsIn(text);
  const nameProblem =
    name.trim() === ''
      ? said.nameMissing
      : takenNames.includes(name.trim().toLowerCase())
        ? said.nameTaken
        : null;
  const wordsProblem =
    list.length === 0
      ? said.wordsMissing
      : list.some((phrase) => !SAYS_ANYTHING.test(phrase))
        ? said.wordsEmpty
        : null;

  const save = (): void => {
    if (nameProblem === null && wordsProblem === null)
      onSave({ id: rule.id, name: name.trim(), words: list, tier });
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
      <Field label={said.name} hint={said.nameHint} error={isRefused ? nameProblem : null}>
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
      <Field label={said.words} hint={said.wordsHint} error={isRefused ? wordsProblem : null}>
        {(ties) => (
          <textarea
            {...ties}
            className="input"
            rows={4}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      <Choice
        label={said.care}
        hasVisibleLabel
        value={tier}
        options={[
          { value: 'normal', label: said.tiers.normal },
          { value: 'high', label: said.tiers.high },
        ]}
        onChoose={(chosen) => {
          setTier(chosen as OwnRule['tier']);
        }}
      />
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

/** One a line, each once. */
const wordsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  ),
];

// A rule of a lone comma would ask for care in every mail.
const SAYS_ANYTHING = /[\p{L}\p{N}]/u;
