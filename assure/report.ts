import { table } from '../eval/table.ts';
import type { MissingRow } from './row.ts';

/** A figure as it came out. */
export interface Result {
  readonly id: string;
  readonly name: string;
  /** Where it was run: a browser, or none. */
  readonly home: string;
  readonly tried: number;
  readonly allowed: number;
  /** Each failed case in a line. */
  readonly failures: readonly string[];
  readonly seconds: number;
  readonly skipped: readonly string[];
  readonly besides: readonly string[];
}

const SHOWN = 10;

/** A figure that tried nothing shows nothing. */
export const isOver = ({ tried, failures, allowed }: Result): boolean =>
  failures.length > allowed || tried === 0;

/** The table of the figures, what each means, and what failed; then what is missing. */
export function report(results: readonly Result[], missing: readonly MissingRow[]): string {
  const lines = [
    table(
      ['row', 'in', 'tried', 'failed', 'allowed', 'seconds', ''],
      results.map((result) => [
        result.id,
        result.home,
        String(result.tried),
        String(result.failures.length),
        String(result.allowed),
        result.seconds.toFixed(1),
        isOver(result) ? 'OVER' : 'ok',
      ]),
    ),
    '',
  ];
  const names = new Map(results.map(({ id, name }) => [id, name]));
  for (const [id, name] of names) lines.push(`${id.padEnd(5)} ${name}`);
  for (const { id, home, failures, skipped, besides } of results) {
    const where = `${id}, ${home}`;
    for (const reason of skipped) lines.push(`${where}: not run: ${reason}`);
    for (const seen of besides) lines.push(`${where}: besides: ${seen}`);
    for (const failure of failures.slice(0, SHOWN)) lines.push(`${where}: ${failure}`);
    if (failures.length > SHOWN) lines.push(`${where}: and ${failures.length - SHOWN} more`);
  }
  if (missing.length > 0) lines.push('', 'Not here:');
  for (const { id, name, reason } of missing) lines.push(`${id.padEnd(5)} ${name}: ${reason}`);
  const over = results.filter(isOver).map(({ id, home }) => `${id} in ${home}`);
  const tried = results.reduce((sum, result) => sum + result.tried, 0);
  lines.push(
    '',
    `${tried} cases in ${results.length} rows. ${over.length === 0 ? 'No row is over what it allows.' : `OVER: ${over.join(', ')}`}`,
  );
  return lines.join('\n');
}
