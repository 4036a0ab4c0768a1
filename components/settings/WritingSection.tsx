import { BUILT_IN_TONES, type ReplyLength } from '../../utils/reply/wishes';
import type { Settings } from '../../utils/storage/settings';
import { LANGUAGES } from '../languages';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import { lengthName, settingsWords } from '../words';
import type { SaveSettings } from './calls';
import { DraftOnChoice } from './DraftOnChoice';
import { TextSetting } from './TextSetting';
import { ToneEditor } from './ToneEditor';

export interface WritingSectionProps {
  readonly settings: Settings;
  readonly onChange: SaveSettings;
}

const LENGTHS: readonly ReplyLength[] = ['shorter', 'as-needed', 'longer'];

/** How drafts are written and when they are begun. */
export function WritingSection({ settings, onChange }: WritingSectionProps) {
  const said = settingsWords.writing;
  return (
    <>
      <TextSetting
        label={said.name}
        hint={said.nameHint}
        value={settings.name}
        onCommit={(name) => void onChange({ name })}
      />
      <TextSetting
        label={said.howIWrite}
        hint={said.howIWriteHint}
        rows={4}
        value={settings.howIWrite}
        onCommit={(howIWrite) => void onChange({ howIWrite })}
      />
      <Field label={said.tone}>
        {({ id }) => (
          <Select
            id={id}
            value={settings.tone}
            options={[...BUILT_IN_TONES, ...settings.ownTones].map((tone) => ({
              value: tone.id,
              label: tone.name,
            }))}
            onChoose={(tone) => void onChange({ tone })}
          />
        )}
      </Field>
      <ToneEditor
        tones={settings.ownTones}
        onChange={(ownTones) => {
          // A tone that is deleted cannot be the one to start with.
          const isToneKept = [...BUILT_IN_TONES, ...ownTones].some(({ id }) => id === settings.tone);
          void onChange({ ownTones, ...(!isToneKept && { tone: BUILT_IN_TONES[0]?.id ?? '' }) });
        }}
      />
      <Field label={said.language}>
        {({ id }) => (
          <Select
            id={id}
            value={settings.language}
            options={[
              { value: 'thread', label: said.sameLanguage },
              ...LANGUAGES.map(({ name }) => ({ value: name, label: name })),
            ]}
            onChoose={(language) => void onChange({ language })}
          />
        )}
      </Field>
      <Choice
        label={said.length}
        hasVisibleLabel
        value={settings.length}
        options={LENGTHS.map((length) => ({ value: length, label: lengthName(length) }))}
        onChoose={(length) => void onChange({ length: length as ReplyLength })}
      />
      <DraftOnChoice settings={settings} onChange={onChange} />
      <p className="field-hint">{said.draftOnHint}</p>
    </>
  );
}
