import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectedPorts, type FakePort } from '../testing/fake-port';
import { stayConnected } from './port';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function stay(): { readonly hubs: FakePort[]; readonly heard: unknown[]; readonly lost: () => number } {
  const hubs: FakePort[] = [];
  const heard: unknown[] = [];
  let lost = 0;
  stayConnected({
    connect: () => {
      const { near, far } = connectedPorts();
      hubs.push(far);
      return near;
    },
    onConnect: () => undefined,
    onMessage: (message) => heard.push(message),
    onLost: () => (lost += 1),
    onGone: () => undefined,
    signal: new AbortController().signal,
  });
  return { hubs, heard, lost: () => lost };
}

it('gives a connection up that nobody answers, and waits longer for the next', async () => {
  const { hubs, heard, lost } = stay();
  await vi.advanceTimersByTimeAsync(5_001);
  expect([hubs.length, lost()]).toEqual([2, 1]);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(hubs).toHaveLength(2);
  hubs[1]?.postMessage('here');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([hubs.length, heard]).toEqual([2, ['here']]);
});

it('keeps a connection that was answered once, however long it is silent', async () => {
  const { hubs, lost } = stay();
  await vi.advanceTimersByTimeAsync(0);
  hubs[0]?.postMessage('here');
  await vi.advanceTimersByTimeAsync(600_000);
  expect([hubs.length, lost()]).toEqual([1, 0]);
});

it('connects again at once when the other end goes', async () => {
  const { hubs, lost } = stay();
  await vi.advanceTimersByTimeAsync(0);
  hubs[0]?.postMessage('here');
  await vi.advanceTimersByTimeAsync(0);
  hubs[0]?.disconnect();
  await vi.advanceTimersByTimeAsync(0);
  expect([hubs.length, lost()]).toEqual([2, 1]);
});

it('ends for good once the extension was reloaded under its page', async () => {
  const hubs: FakePort[] = [];
  let isReloaded = false;
  let gone = 0;
  const send = stayConnected({
    connect: () => {
      if (isReloaded) throw new Error('Extension context invalidated.');
      const { near, far } = connectedPorts();
      hubs.push(far);
      return near;
    },
    onConnect: () => undefined,
    onMessage: () => undefined,
    onGone: () => (gone += 1),
    signal: new AbortController().signal,
  });
  await vi.advanceTimersByTimeAsync(0);
  isReloaded = true;
  hubs[0]?.disconnect();
  await vi.advanceTimersByTimeAsync(600_000);
  expect([hubs.length, gone, send('lost')]).toEqual([1, 1, false]);
});
