import type { Settings } from '../../utils/storage/settings';
import { Choice } from '../ui/Choice';
import { settingsWords } from '../words';
import type { SaveSettings } from './calls';

export interface DraftOnChoiceProps {
  readonly settings: Pick<Settings, 'draftOn' | 'guideBy'>;
  readonly onChange: SaveSettings;
}

/** When a draft is begun: by itself, or when asked for; and what the model is asked before that all the same. */
export function DraftOnChoice({ settings, onChange }: DraftOnChoiceProps) {
  const { draftOn, guideBy } = settings;
  return (
    <>
      <Choice
        label={settingsWords.writing.draftOn}
        hasVisibleLabel
        value={draftOn}
        options={[
          { value: 'open', label: settingsWords.draftOn.open },
          { value: 'demand', label: settingsWords.draftOn.demand },
        ]}
        onChoose={(chosen) => void onChange({ draftOn: chosen as Settings['draftOn'] })}
      />
      {draftOn === 'demand' && guideBy === 'model' && (
        <p className="field-hint" role="status">
          {settingsWords.draftOn.stillAsked}
        </p>
      )}
    </>
  );
}
