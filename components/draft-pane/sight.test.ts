// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STEADY_MS } from '../../utils/reply/approval';
import { ANSWER_WITHIN_MS, browserSight, pageSight, PASSING_MS, type Sight } from './sight';

let say: (isVisible: boolean | undefined, intersectionRatio?: number) => void;
let looks = 0;
const card = document.createElement('div');

class Observer {
  constructor(tell: (entries: readonly object[]) => void) {
    say = (isVisible, intersectionRatio = 1) => {
      tell([{ target: card, time: performance.now(), isVisible, intersectionRatio }]);
    };
  }
  observe(): void {
    looks += 1;
  }
  unobserve(): void {
    // Nothing is kept.
  }
}

let sight: Sight;
let answers: boolean[] = [];
const ask = (): void => {
  sight.ask((isSeen) => answers.push(isSeen));
};
const wait = (milliseconds: number): void => {
  vi.advanceTimersByTime(milliseconds);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Observer);
  answers = [];
  looks = 0;
  sight = browserSight();
  sight.watch(card);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a pane that has been in sight', () => {
  beforeEach(() => {
    say(true);
    wait(1_000);
  });

  it('is seen after one more look', () => {
    ask();
    wait(150);
    expect(answers).toEqual([]);
    expect(looks).toBe(2);
    say(true);
    expect(answers).toEqual([true]);
  });

  it('is not seen when that look finds it covered', () => {
    ask();
    wait(150);
    say(false);
    wait(PASSING_MS);
    expect(answers).toEqual([false]);
  });

  it('is not seen at once when it has been covered for a while, whatever happens after', () => {
    say(false);
    wait(PASSING_MS + 1);
    ask();
    say(true);
    wait(ANSWER_WITHIN_MS);
    expect(answers).toEqual([false]);
  });

  it('is seen when it was out of sight for no more than a moment', () => {
    say(false);
    wait(100);
    ask();
    wait(50);
    say(true);
    wait(100);
    say(true);
    wait(STEADY_MS);
    expect(answers).toEqual([true]);
  });

  it('is not seen when a part of it lies outside the window', () => {
    say(true, 0.6);
    wait(PASSING_MS + 1);
    ask();
    expect(answers).toEqual([false]);
  });

  it('is not seen once nobody watches it', () => {
    sight.watch(card)();
    ask();
    expect(answers).toEqual([false]);
  });
});

it('waits for the first word, and then until the pane was in sight long enough', () => {
  ask();
  wait(200);
  say(true);
  wait(STEADY_MS - 10);
  expect(answers).toEqual([]);
  wait(10);
  expect(answers).toEqual([true]);
});

it('is not seen where the browser never says anything', () => {
  ask();
  wait(ANSWER_WITHIN_MS);
  expect(answers).toEqual([false]);
});

it('takes no answer that says nothing of covers for a yes', () => {
  say(undefined);
  wait(1_000);
  ask();
  wait(ANSWER_WITHIN_MS);
  expect(answers).toEqual([false]);
});

describe('where the page is asked', () => {
  let answerLook: (isSeen: boolean) => void;

  beforeEach(() => {
    sight = pageSight(
      () =>
        new Promise((resolve) => {
          answerLook = resolve;
        }),
    );
  });

  it.each([true, false])('says what the page says: %s', async (isSeen) => {
    ask();
    answerLook(isSeen);
    await vi.advanceTimersByTimeAsync(0);
    expect(answers).toEqual([isSeen]);
  });

  it('takes silence for a no, and a late answer for nothing', async () => {
    ask();
    await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS);
    answerLook(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(answers).toEqual([false]);
  });

  it('does not take the answer to an earlier act for that to a later one', async () => {
    ask();
    const answerFirst = answerLook;
    ask();
    answerFirst(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(answers).toEqual([false]);
    answerLook(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(answers).toEqual([false, true]);
  });
});
