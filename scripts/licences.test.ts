import { expect, it } from 'vitest';
import { licenceProblems, type LockedPackage } from './licences';

const problemsOf = (one: LockedPackage, path = 'node_modules/one') => licenceProblems({ [path]: one });

it.each<[LockedPackage, number]>([
  [{ license: 'MIT' }, 0],
  [{ license: '(MPL-2.0 OR GPL-3.0)' }, 0],
  [{ license: '(MIT AND BSD-3-Clause)', dev: true }, 0],
  [{ license: 'CC-BY-4.0', dev: true }, 0],
  [{ license: 'CC-BY-4.0' }, 1],
  [{ license: 'GPL-3.0-only' }, 1],
  [{ license: 'AGPL-3.0', dev: true }, 1],
  [{ license: '(MIT AND GPL-2.0)' }, 1],
  [{ license: 'SEE LICENSE IN LICENSE' }, 1],
  [{}, 1],
])('%o has %i problems', (one, count) => {
  expect(problemsOf(one)).toHaveLength(count);
});

it('names the package and its licence', () => {
  expect(problemsOf({ license: 'GPL-3.0-only' })).toEqual([
    'node_modules/one is under GPL-3.0-only, which does not fit MIT.',
  ]);
});

it('does not ask for the licence of the project itself', () => {
  expect(problemsOf({}, '')).toEqual([]);
});
