// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { draft, key } from '../../utils/testing/samples';
import { leaveWords, takeWords } from './unsaved-words';

afterEach(() => {
  sessionStorage.clear();
  vi.restoreAllMocks();
});

const before = draft({ text: 'Before.' });

it('gives back once what was left of a draft', () => {
  leaveWords(key, before, 'My own words.');
  expect(takeWords(key, before)).toBe('My own words.');
  expect(takeWords(key, before)).toBeNull();
});

it.each([
  ['another draft', draft({ id: 'another', text: 'Before.' })],
  ['a record that has changed since', draft({ text: 'Written in another tab.' })],
])('gives nothing back for %s', (_, now) => {
  leaveWords(key, before, 'My own words.');
  expect(takeWords(key, now)).toBeNull();
});

it('keeps what belongs to another thread', () => {
  leaveWords(key, before, 'My own words.');
  expect(takeWords({ ...key, id: 'another' }, before)).toBeNull();
  expect(takeWords(key, before)).toBe('My own words.');
});

it('does without where the browser keeps nothing', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  leaveWords(key, before, 'My own words.');
  expect(takeWords(key, before)).toBeNull();
});
