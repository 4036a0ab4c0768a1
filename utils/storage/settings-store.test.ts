import { beforeEach, expect, it, vi } from 'vitest';
import { parseSettings, type Settings } from './settings';
import { createSettingsStore } from './settings-store';

const disk = vi.hoisted(() => ({
  stored: {} as object,
  /** Saves that are on their way. */
  waiting: [] as { settle: () => void; fail: (error: Error) => void }[],
  tell: (() => undefined) as (settings: unknown) => void,
}));

vi.mock('./settings', async (original) => ({
  ...(await original()),
  readSettings: () => Promise.resolve(disk.stored),
  watchSettings: (onChange: (settings: unknown) => void) => {
    disk.tell = onChange;
  },
  saveSettings: (change: object) =>
    new Promise((resolve, fail) =>
      disk.waiting.push({
        settle: () => {
          disk.stored = { ...disk.stored, ...change };
          disk.tell(disk.stored);
          resolve(disk.stored);
        },
        fail,
      }),
    ),
}));

const open = async () => {
  const store = createSettingsStore();
  await store.read;
  return { ...store, shown: (): Settings | null => store.state.getState().settings };
};

beforeEach(() => {
  disk.stored = parseSettings({ model: 'first' });
  disk.waiting = [];
});

it('shows a choice before it is stored', async () => {
  const { save, shown } = await open();
  const saved = save({ model: 'second' });
  expect(shown()?.model).toBe('second');
  disk.waiting[0]?.settle();
  await saved;
  expect(shown()?.model).toBe('second');
});

it('keeps showing the last of several choices while they are stored one after the other', async () => {
  const { save, state, shown } = await open();
  const seen: unknown[] = [];
  const saves = [save({ model: 'second' }), save({ model: 'third' })];
  state.subscribe(({ settings }) => seen.push(settings?.model));
  for (const { settle } of disk.waiting) settle();
  await Promise.all(saves);
  expect(seen.filter((model) => model !== 'third')).toEqual([]);
  expect(shown()?.model).toBe('third');
});

it('shows what is stored where a choice could not be', async () => {
  const { save, shown } = await open();
  const saved = save({ model: 'second' });
  disk.waiting[0]?.fail(new Error('no room'));
  await expect(saved).rejects.toThrow('no room');
  expect(shown()?.model).toBe('first');
});

it('shows what another tab has stored', async () => {
  const { shown } = await open();
  disk.tell(parseSettings({ model: 'second' }));
  expect(shown()?.model).toBe('second');
});
