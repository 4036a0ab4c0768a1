import { createStore, type StoreApi } from 'zustand/vanilla';
import { readSettings, saveSettings, watchSettings, type Settings } from './settings';

/** The settings as a page shows them: null until read, and then live across tabs. */
export interface SettingsState {
  readonly settings: Settings | null;
}

export function createSettingsStore(): {
  readonly state: StoreApi<SettingsState>;
  /** Settled once they are there for the first time. */
  readonly read: Promise<void>;
  readonly save: (change: Partial<Settings>) => Promise<void>;
} {
  const state = createStore<SettingsState>(() => ({ settings: null }));
  const show = (settings: Settings): void => state.setState({ settings });
  const read = readSettings().then(show);
  let saving = 0;
  /** What is stored, unless more is on its way there. */
  const showStored = (settings: Settings): void => {
    if (saving === 0) show(settings);
  };
  watchSettings(showStored);
  const endSave = (settings: Settings): void => {
    saving -= 1;
    showStored(settings);
  };

  const save = async (change: Partial<Settings>): Promise<void> => {
    const { settings } = state.getState();
    // A choice is seen to be made at once, however long the disk takes.
    if (settings) show({ ...settings, ...change });
    saving += 1;
    try {
      endSave(await saveSettings(change));
    } catch (error) {
      endSave(await readSettings());
      throw error;
    }
  };
  return { state, read, save };
}
