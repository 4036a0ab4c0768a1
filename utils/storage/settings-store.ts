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
  watchSettings(show);
  return { state, read, save: async (change) => show(await saveSettings(change)) };
}
