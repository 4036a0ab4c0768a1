import { describe, expect, it } from 'vitest';
import { median, type Figure, type Kind } from './figure';
import {
  isFailure,
  isOverIn,
  jsonLine,
  markdownTable,
  shown,
  statusOf,
  textTable,
  type Result,
} from './report';

const figure = (kind: Kind, reach: number | null): Figure => ({
  id: 'one',
  name: 'one figure',
  kind,
  reach,
  naive: { name: 'naive', edits: [] },
});
const result = (kind: Kind, reach: number | null, rounds: readonly number[] | null): Result => ({
  figure: figure(kind, reach),
  rounds,
  failure: rounds ? null : 'the page closed',
});

describe('the median', () => {
  it.each([
    [[3], 3],
    [[1, 2], 1.5],
    [[9, 1, 2], 2],
    [[10, 2, 4, 3], 3.5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('of nothing is an error', () => {
    expect(() => median([])).toThrow('Nothing was measured');
  });
});

describe('a result', () => {
  it.each<[Kind, number | null, readonly number[] | null, string, boolean]>([
    ['bytes', 10, [10], 'within', false],
    ['bytes', 10, [11], 'over', true],
    ['count', 0, [1], 'over', true],
    ['ratio', 1, [0.5, 2, 3], 'over', false],
    ['ratio', 1, [0.5, 0.9, 3], 'within', false],
    ['ms', 50, null, 'failed', true],
    ['bytes', null, [11], 'to compare', false],
    ['ratio', null, null, 'failed', true],
  ])('of kind %s with reach %s and rounds %j is %s', (kind, reach, rounds, status, fails) => {
    expect(statusOf(result(kind, reach, rounds))).toBe(status);
    expect(isFailure(result(kind, reach, rounds))).toBe(fails);
  });

  it('is one line of JSON', () => {
    expect(JSON.parse(jsonLine(result('ratio', 1, [3, 1, 2])))).toEqual({
      id: 'one',
      kind: 'ratio',
      value: 2,
      reach: 1,
      status: 'over',
      rounds: [3, 1, 2],
    });
    expect(JSON.parse(jsonLine(result('ms', 1, null)))).toMatchObject({
      value: null,
      failure: 'the page closed',
    });
  });
});

it.each<[Kind, number, string]>([
  ['bytes', 12_000, '12,000 B'],
  ['count', 3, '3'],
  ['count', 19.96, '20.0'],
  ['ratio', 1, '1.00×'],
  ['ms', 2.345, '2.3 ms'],
])('shows a value of kind %s, %d, as %s', (kind, value, text) => {
  expect(shown({ kind }, value)).toBe(text);
});

it('puts results into a table, with the range of their rounds', () => {
  const another = {
    ...result('ratio', 1.5, [1, 2, 3]),
    figure: { ...figure('ratio', 1.5), name: 'one other' },
  };
  const results = [result('bytes', 12_000, [9_500]), another];
  expect(textTable(results)).toBe(
    [
      'figure           is             rounds     reach  status',
      'one figure  9,500 B                     12,000 B  within',
      'one other     2.00×  3: 1.00× to 3.00×     1.50×    over',
    ].join('\n'),
  );
  expect(markdownTable(results, ['one figure', 'one other']).split('\n')).toEqual([
    '| figure | is | rounds | reach | status |',
    '| --- | ---: | ---: | ---: | ---: |',
    '| one figure | 9,500 B |  | 12,000 B | within |',
    '| one other | 2.00× | 3: 1.00× to 3.00× | 1.50× | over |',
  ]);
});

it('keeps rows of an earlier table for what was not measured again, in the order of the figures and none that is gone', () => {
  const earlier = [
    '| one figure | 9 B |  | 5 B | over |',
    '| one that is gone | 1 |  | 5 | within |',
    '| another | 3 |  | 5 | within |',
  ];
  expect(
    markdownTable([result('bytes', 5, [4])], ['another', 'one figure', 'never measured'], earlier)
      .split('\n')
      .slice(2),
  ).toEqual(['| another | 3 |  | 5 | within |', '| one figure | 4 B |  | 5 B | within |']);
});

it('tells from a table which figures are over', () => {
  const others = { ...result('bytes', null, [9]), figure: { ...figure('bytes', null), name: 'one other' } };
  const table = markdownTable([result('bytes', 5, [6]), others], ['one figure', 'one other']);
  expect(isOverIn(table, 'one figure')).toBe(true);
  expect(isOverIn(table, 'one other')).toBe(false);
  expect(isOverIn(table, 'one')).toBe(false);
});
