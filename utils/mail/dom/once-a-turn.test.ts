// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { onceATurn } from './once-a-turn';

const find = vi.fn((root: Element) => [...root.querySelectorAll('b')]);
let findBold: (root: Element) => readonly Element[];

const at = (selector: string): Element => document.querySelector(selector) ?? document.body;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(async () => {
  await nextTurn();
  document.body.innerHTML = '<p><b>one</b></p><p id="other"><b>two</b></p>';
  findBold = onceATurn(find);
  find.mockClear();
});

it('looks once in a turn, across the steps of one piece of work', async () => {
  const first = findBold(document.body);
  await Promise.resolve();
  expect(findBold(document.body)).toBe(first);
  expect(find).toHaveBeenCalledTimes(1);
});

it('looks again in the next turn, though nothing has changed', async () => {
  findBold(document.body);
  await nextTurn();
  findBold(document.body);
  expect(find).toHaveBeenCalledTimes(2);
});

it.each<[string, () => void]>([
  ['of an element', () => document.body.append(document.createElement('b'))],
  ['of an attribute', () => at('p').setAttribute('hidden', '')],
  ['above it', () => document.documentElement.setAttribute('class', 'dark')],
])('looks again in the same turn after a change %s, told or not', async (_, change) => {
  findBold(document.body);
  change();
  findBold(document.body);
  expect(find).toHaveBeenCalledTimes(2);
  change();
  await Promise.resolve();
  await Promise.resolve();
  document.documentElement.removeAttribute('class');
  findBold(document.body);
  expect(find).toHaveBeenCalledTimes(3);
});

it('looks anew for another element', () => {
  findBold(document.body);
  expect(findBold(at('#other'))).toHaveLength(1);
});

it('stops watching with the turn, however often the page changed in it', async () => {
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  findBold(document.body);
  document.body.append('!');
  findBold(document.body);
  document.body.append('!');
  await nextTurn();
  expect(disconnect).toHaveBeenCalledTimes(1);
  disconnect.mockRestore();
});
