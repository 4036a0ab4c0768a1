// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOldestFirst, readDate } from './dates';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T12:00:00Z') });
});
afterEach(() => vi.useRealTimers());

const asDate = (time: number | null): string | null =>
  time === null ? null : new Date(time * 60_000).toISOString().slice(0, 16);

describe('readDate', () => {
  it.each([
    ['en', 'Thu 9/17/2026 2:52 PM', '2026-09-17T14:52'],
    ['en', 'Thu 9/17/2026 12:05 AM', '2026-09-17T00:05'],
    ['en-GB', 'Thu 17/09/2026 14:52', '2026-09-17T14:52'],
    ['de', 'Fr, 2026-05-22 15:22', '2026-05-22T15:22'],
    ['de', 'Fr. 22.05.26 15:22', '2026-05-22T15:22'],
    ['de', 'Do 19.11.', '2026-11-19T00:00'],
    ['fr', 'jeu. 17 sept. 2026 14:52', '2026-09-17T14:52'],
    ['fr-CA', '2026-09-17 14 h 52', '2026-09-17T14:52'],
    ['es', 'jue 17/09/2026 14:52', '2026-09-17T14:52'],
    ['pt-BR', 'qui., 17/09/2026 14:52', '2026-09-17T14:52'],
    ['fi', 'to 17.9.2026 14.52', '2026-09-17T14:52'],
    ['sv', 'tors 2026-09-17 14:52', '2026-09-17T14:52'],
    ['pl', 'czw. 17.09.2026 14:52', '2026-09-17T14:52'],
    ['ru', 'чт 17.09.2026 14:52', '2026-09-17T14:52'],
    ['ja', '2026/09/17 (木) 14:52', '2026-09-17T14:52'],
    ['ja', '2026年9月17日(木) 午後2:52', '2026-09-17T14:52'],
    ['zh-CN', '2026/9/17 (周四) 14:52', '2026-09-17T14:52'],
    ['zh-TW', '2026/9/17 (週四) 下午 2:52', '2026-09-17T14:52'],
    ['ko', '2026-09-17 (목) 오후 2:52', '2026-09-17T14:52'],
    ['he', 'יום ה׳ 17.9.2026 14:52', '2026-09-17T14:52'],
    ['he', '\u200fיום ה׳ 19.11', '2026-11-19T00:00'],
    ['ar-EG', '١٧/٩/٢٠٢٦ ٢:٥٢ م', '2026-09-17T14:52'],
    ['en', 'Thu 11/19', '2026-11-19T00:00'],
    ['en', 'Wed 12/31', '2025-12-31T00:00'],
    ['en', 'Thu 2:52 PM', '2026-11-19T14:52'],
    ['en', '2:52 PM', '2026-11-20T14:52'],
    ['not-a-language-at-all', '2026-09-17 14:52', '2026-09-17T14:52'],
    ['', '2026-09-17 14:52', '2026-09-17T14:52'],
  ])('%s: %s', (language, text, expected) => {
    expect(asDate(readDate(text, language))).toBe(expected);
  });

  it.each([
    ['en', 'Thu 9/17/2026 and then we meet again at 2:52 PM'],
    ['en', 'Could you quote 24 chairs for 9/30, please'],
    ['en', 'Fri 9/17/2026'],
    ['en', '24 chairs'],
    ['en', 'Jo Weber'],
    ['en', '13/13/2026'],
    ['en', ''],
  ])('is no date: %s %s', (language, text) => {
    expect(readDate(text, language)).toBeNull();
  });

  it('takes day and month the other way round when told', () => {
    expect(asDate(readDate('17/9/2026', 'en', true))).toBe('2026-09-17T00:00');
  });
});

describe('isOldestFirst', () => {
  it.each([
    ['newest on top', 'en', ['Thu 9/17/2026 2:52 PM', 'Wed 9/16'], false],
    ['newest on the bottom', 'en', ['Wed 9/16', 'Thu 9/17/2026 2:52 PM'], true],
    ['over the new year', 'de', ['Mi. 31.12.25 23:10', 'Do. 01.01.26 08:00'], true],
    [
      'days before months where the language says otherwise',
      'en',
      ['12/10/2026', '28/10/2026', '01/11/2026'],
      true,
    ],
    ['one message without a date', 'ja', ['2026/09/17 14:52', '', '2026/09/16 9:00'], false],
    [
      'one clock that is wrong',
      'en',
      ['9/16/2026 9:00 AM', '9/16/2026 8:59 AM', '9/16/2026 9:05 AM', '9/17/2026 1:00 AM'],
      true,
    ],
    ['the same minute', 'en', ['9/17/2026 2:52 PM', '9/17/2026 2:52 PM'], null],
    ['no dates', 'en', ['', ''], null],
    ['one date only', 'en', ['', '9/17/2026 2:52 PM'], null],
    ['no order at all', 'en', ['9/17/2026', '9/12/2026', '9/18/2026'], null],
  ] as const)('%s', (_, language, dates, expected) => {
    expect(isOldestFirst(dates, language)).toBe(expected);
  });
});
