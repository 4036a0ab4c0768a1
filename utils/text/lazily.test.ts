import { expect, it, vi } from 'vitest';
import { lazily } from './lazily';

it('makes a value when it is wanted, and once', () => {
  const make = vi.fn(() => ({ made: true }));
  const value = lazily(make);
  expect(make).not.toHaveBeenCalled();
  expect(value()).toBe(value());
  expect(make).toHaveBeenCalledTimes(1);
});
