import type { Settings } from '../../utils/storage/settings';
import { Choice } from '../ui/Choice';
import { settingsWords } from '../words';
import type { SaveSettings } from './calls';

/** When a draft is begun: by itself, or when asked for. */
export function DraftOnChoice({
  value,
  onChange,
}: {
  readonly value: Settings['draftOn'];
  readonly onChange: SaveSettings;
}) {
  return (
    <Choice
      label={settingsWords.writing.draftOn}
      hasVisibleLabel
      value={value}
      options={[
        { value: 'open', label: settingsWords.draftOn.open },
        { value: 'demand', label: settingsWords.draftOn.demand },
      ]}
      onChoose={(draftOn) => void onChange({ draftOn: draftOn as Settings['draftOn'] })}
    />
  );
}
