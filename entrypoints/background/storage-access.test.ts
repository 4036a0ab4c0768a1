import { expect, it, vi } from 'vitest';
import { keepToOwnPages } from './storage-access';

it('closes each area to content scripts, also where the one before refused', async () => {
  const local = { setAccessLevel: vi.fn(() => Promise.reject(new Error('refused'))) };
  const session = { setAccessLevel: vi.fn(() => Promise.resolve()) };
  await keepToOwnPages([local, session]);
  expect(local.setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  expect(session.setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

it('does without where the browser has no such call', async () => {
  await expect(keepToOwnPages([{}, {}])).resolves.toBeUndefined();
});
