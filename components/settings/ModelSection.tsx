import type { Settings } from '../../utils/storage/settings';
import { settingsWords } from '../words';
import type { AddressPreset, ModelCalls, SaveSettings } from './calls';
import { ModelChoice } from './ModelChoice';
import { TextSetting } from './TextSetting';

export interface ModelSectionProps {
  readonly settings: Settings;
  readonly presets: readonly AddressPreset[];
  readonly calls: ModelCalls;
  readonly onChange: SaveSettings;
}

const ROOM = { min: 1_000, max: 2_000_000 } as const;

const roomIn = (text: string): number | null => {
  const number = Number(text.replaceAll(/[,. _]/g, ''));
  return Number.isInteger(number) && number >= ROOM.min && number <= ROOM.max ? number : null;
};

/** The model and how much of a thread it is given. */
export function ModelSection({ settings, presets, calls, onChange }: ModelSectionProps) {
  const said = settingsWords.model;
  return (
    <>
      <p className="section-intro">{said.intro}</p>
      <ModelChoice settings={settings} presets={presets} calls={calls} onChange={onChange} />
      <TextSetting
        label={said.room}
        hint={said.roomHint}
        type="number"
        value={String(settings.roomTokens)}
        problem={(text) => (roomIn(text) === null ? said.roomError : null)}
        onCommit={(text) => {
          const roomTokens = roomIn(text);
          if (roomTokens !== null && roomTokens !== settings.roomTokens) void onChange({ roomTokens });
        }}
      />
    </>
  );
}
