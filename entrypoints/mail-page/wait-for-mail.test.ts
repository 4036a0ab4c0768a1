// @vitest-environment jsdom
import { browser } from '#imports';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, succeed, type Result } from '../../utils/errors';
import { markStarted } from './started';
import { waitForMail } from './wait-for-mail';

let tell: (shown: Result<true | null>) => void;
let waiting: AbortSignal;
let page: AbortController;
const asked = vi.fn(() => Promise.resolve());

beforeEach(() => {
  vi.useFakeTimers();
  Reflect.deleteProperty(globalThis, 'countersignStarted');
  asked.mockReset().mockResolvedValue(undefined);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(asked);
  page = new AbortController();
  waitForMail(
    'gmail',
    (_open, onChange, signal) => {
      tell = onChange;
      waiting = signal;
    },
    page.signal,
  );
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

it('asks for nothing while no mail is open', async () => {
  tell(succeed(null));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).not.toHaveBeenCalled();
  expect(waiting.aborted).toBe(false);
});

it.each([
  ['a mail is open', succeed(true)],
  [
    'one is that cannot be told from others',
    fail({ code: 'site-changed', step: '', selector: '', sought: '' }),
  ],
] as const)('asks for the hands once %s, and watches no more', async (_, shown) => {
  tell(shown as Result<true>);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveBeenCalledExactlyOnceWith({ type: 'mail-opened', site: 'gmail' });
  expect(waiting.aborted).toBe(true);
});

it('asks again while the hands have not started, and not for ever', async () => {
  tell(succeed(true));
  asked.mockRejectedValue(new Error('Could not establish connection'));
  await vi.advanceTimersByTimeAsync(3_500);
  expect(asked).toHaveBeenCalledTimes(3);
  markStarted();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveBeenCalledTimes(3);
});

it('gives up after some time', async () => {
  tell(succeed(true));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveBeenCalledTimes(10);
});

it('is quiet where the extension is gone', async () => {
  asked.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  tell(succeed(true));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveBeenCalledTimes(1);
});
