// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STEADY_MS } from '../../utils/reply/approval';
import { watchPaneSight, type PaneSight } from './pane-sight';

// What jsdom lacks: a top layer, in which the host alone lies here, and a layout, in which the frame is all that can be hit.
let host: HTMLElement;
let frame: HTMLElement;
let root: ShadowRoot;
let sight: PaneSight;
const OWN = 3;

beforeEach(() => {
  vi.useFakeTimers();
  host = document.createElement('div');
  root = host.attachShadow({ mode: 'closed' });
  frame = document.createElement('iframe');
  root.append(frame);
  document.documentElement.append(host);
  Object.assign(host, { showPopover: () => undefined, matches: () => true });
  Object.assign(document, {
    elementFromPoint: () => host,
    querySelectorAll: () => [],
  });
  frame.getBoundingClientRect = () => new DOMRect(0, 0, 400, 600);
  vi.stubGlobal('CSS', { supports: () => false });
  sight = watchPaneSight(() => OWN);
  sight.begin(host, frame);
});

afterEach(() => {
  sight.end();
  host.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const asked = async (frameId = OWN): Promise<boolean> => {
  vi.advanceTimersByTime(STEADY_MS);
  const answer = sight.ask(frameId);
  await vi.advanceTimersByTimeAsync(STEADY_MS);
  return answer;
};

describe('the frame', () => {
  it('is in sight where it lies alone in its root', async () => {
    expect(await asked()).toBe(true);
  });

  it('is not the one that is asked for where that one is another', async () => {
    expect(await asked(OWN + 1)).toBe(false);
  });

  it.each([
    ['an element', () => document.createElement('div')],
    ['words', () => document.createTextNode('Nothing to check')],
  ])('is not while something of the page lies in its root with it: %s', async (_, make) => {
    const cover = make();
    root.append(cover);
    expect(await asked()).toBe(false);
    cover.remove();
    vi.advanceTimersByTime(STEADY_MS);
    expect(await asked()).toBe(true);
  });

  it('is not where it was taken out of its root', async () => {
    host.append(frame);
    expect(await asked()).toBe(false);
  });
});
