// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { wait, waitUntilQuiet, watchFor } from './watch-for';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('watchFor', () => {
  const look = (): Element | null => document.querySelector('b');

  it('gives what is there already', async () => {
    document.body.innerHTML = '<b></b>';
    expect(await watchFor(look, [], 5)).toBe(look());
  });

  it('gives what a change below the root brings', async () => {
    const found = watchFor(look, [document.body], 150);
    document.body.innerHTML = '<b></b>';
    expect(await found).not.toBeNull();
  });

  it('gives null when time is up, and when the signal aborts', async () => {
    expect(await watchFor(look, [document.body], 5)).toBeNull();
    const stop = new AbortController();
    const found = watchFor(look, [document.body], 60_000, stop.signal);
    stop.abort();
    expect(await found).toBeNull();
    expect(await watchFor(look, [], 60_000, stop.signal)).toBeNull();
  });

  it('hands on what the look throws', async () => {
    await expect(
      watchFor(
        () => {
          throw new Error('gone');
        },
        [],
        60_000,
      ),
    ).rejects.toThrow('gone');
  });
});

it('waits for quiet, but not for ever', async () => {
  const start = Date.now();
  const noise = setInterval(() => document.body.append('x'), 10);
  await waitUntilQuiet(document.body, 60, 200);
  expect(Date.now() - start).toBeGreaterThanOrEqual(190);
  clearInterval(noise);
  await waitUntilQuiet(document.body, 30, 60_000);
  await wait(0);
});
