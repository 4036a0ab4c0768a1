import { table } from '../eval/table';
import { MISSING } from './missing';
import type { Outcome, Row } from './row';
import { ROWS } from './rows/index';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

interface Result {
  readonly row: Row;
  readonly outcome: Outcome;
  readonly isOver: boolean;
  readonly seconds: number;
}

async function resultOf(row: Row): Promise<Result> {
  const begun = performance.now();
  const outcome = await row.run();
  const isOver = outcome.failures.length > row.allowed(outcome.tried) || outcome.tried === 0;
  return { row, outcome, isOver, seconds: (performance.now() - begun) / 1_000 };
}

/** Runs the rows of these ids, all where none is given, prints the table, and says whether every row is within what it allows. */
export async function main(ids: readonly string[]): Promise<boolean> {
  const rows = ROWS.filter(({ id }) => ids.length === 0 || ids.includes(id));
  if (rows.length === 0)
    throw new Error(`There is no such row; there are ${ROWS.map(({ id }) => id).join(', ')}.`);
  const results: Result[] = [];
  for (const row of rows) results.push(await resultOf(row));
  say(
    table(
      ['row', 'tried', 'failed', 'allowed', 'seconds', ''],
      results.map(({ row, outcome: { tried, failures }, isOver, seconds }) => [
        row.id,
        String(tried),
        String(failures.length),
        String(row.allowed(tried)),
        seconds.toFixed(1),
        isOver ? 'OVER' : 'ok',
      ]),
    ),
  );
  say(`\n${results.map(({ row }) => `${row.id.padEnd(5)} ${row.name}`).join('\n')}`);
  for (const { row, outcome } of results) {
    for (const skipped of outcome.skipped ?? []) say(`${row.id}: not run: ${skipped}`);
    for (const seen of outcome.besides ?? []) say(`${row.id}: besides: ${seen}`);
    const shown = outcome.failures.slice(0, 10);
    for (const failure of shown) say(`${row.id}: ${failure}`);
    if (outcome.failures.length > shown.length)
      say(`${row.id}: and ${outcome.failures.length - shown.length} more`);
  }
  if (ids.length === 0) {
    say(
      `\nNot yet:\n${MISSING.map(({ id, name, reason }) => `${id.padEnd(5)} ${name}: ${reason}`).join('\n')}`,
    );
  }
  const over = results.filter(({ isOver }) => isOver).map(({ row }) => row.id);
  const tried = results.reduce((sum, { outcome }) => sum + outcome.tried, 0);
  say(
    `\n${tried} cases in ${results.length} rows, ${MISSING.length} not yet. ${over.length === 0 ? 'No row is over what it allows.' : `OVER: ${over.join(', ')}`}`,
  );
  return over.length === 0;
}

/** Runs one row and says how many of its cases failed, and whether that is over what it allows. */
export async function judge(
  id: string,
): Promise<{ readonly failed: number; readonly tried: number; readonly isOver: boolean }> {
  const row = ROWS.find((known) => known.id === id);
  if (!row) throw new Error(`There is no row ${id}.`);
  const { outcome, isOver } = await resultOf(row);
  return { failed: outcome.failures.length, tried: outcome.tried, isOver };
}
