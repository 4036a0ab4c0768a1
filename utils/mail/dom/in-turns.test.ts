// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurns, type Rest } from './in-turns';

/** Long enough for a turn to be over. */
const work = (): void => {
  const end = performance.now() + 45;
  while (performance.now() < end);
};

const messages = (): readonly Element[] => [...document.querySelectorAll('p')];

const readAll = async (rest: Rest): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (const message of messages()) {
    await rest(message);
    texts.push(message.textContent);
    work();
  }
  return texts;
};

beforeEach(() => {
  document.body.innerHTML = '<p>one</p><p>two</p><p>three</p>';
  // jsdom lays nothing out.
  Element.prototype.checkVisibility = function () {
    return this.isConnected;
  };
});

describe('inTurns', () => {
  it('gives the page its turn between two elements', async () => {
    let turns = 0;
    const page = setInterval(() => (turns += 1), 0);
    expect(await inTurns(readAll)).toEqual(['one', 'two', 'three']);
    clearInterval(page);
    expect(turns).toBeGreaterThan(0);
  });

  it('reads again what was drawn anew meanwhile', async () => {
    setTimeout(() => (document.body.innerHTML = '<p>four</p><p>five</p>'), 0);
    expect(await inTurns(readAll)).toEqual(['four', 'five']);
  });

  it('gives what the reading throws', async () => {
    await expect(inTurns(() => Promise.reject(new Error('no subject')))).rejects.toThrow('no subject');
  });

  it('does not rest in a page that nobody looks at', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    let turns = 0;
    const page = setInterval(() => (turns += 1), 0);
    await inTurns(readAll);
    clearInterval(page);
    expect(turns).toBe(0);
    vi.restoreAllMocks();
  });
});
