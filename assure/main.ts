import type { Result } from './report';
import type { Row } from './row';
import { ROWS } from './rows/index';

async function resultOf({ id, name, run, allowed }: Row): Promise<Result> {
  const begun = performance.now();
  const { tried, failures, skipped = [], besides = [] } = await run();
  const seconds = (performance.now() - begun) / 1_000;
  return { id, name, home: 'Node', tried, failures, allowed: allowed(tried), seconds, skipped, besides };
}

/** Runs the rows of these ids that need no browser; all of them where none is given. */
export async function runRows(ids: readonly string[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const row of ROWS) if (ids.length === 0 || ids.includes(row.id)) results.push(await resultOf(row));
  return results;
}
