import type { Result } from './report';
import type { Row } from './row';
import { ROWS } from './rows/index';

async function resultOf({ id, name, run, allowed }: Row): Promise<Result> {
  const begun = performance.now();
  const { tried, failures, skipped = [], besides = [] } = await run();
  const seconds = (performance.now() - begun) / 1_000;
  return { id, name, home: 'Node', tried, failures, allowed: allowed(tried), seconds, skipped, besides };
}

/** Runs the rows of these ids that need no browser. Where none is given it runs all of them, or those that are not tested apart. */
export async function runRows(ids: readonly string[], isWhole: boolean): Promise<readonly Result[]> {
  const wanted = ROWS.filter(({ id, isTestedApart }) =>
    ids.length === 0 ? isWhole || !isTestedApart : ids.includes(id),
  );
  const results: Result[] = [];
  for (const row of wanted) results.push(await resultOf(row));
  return results;
}
