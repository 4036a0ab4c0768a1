import { table } from '../eval/table.ts';
import { median, type Figure } from './figure.ts';

/** A figure with what was measured of it; null where the measuring broke off, with why. */
export interface Result {
  readonly figure: Figure;
  readonly rounds: readonly number[] | null;
  readonly failure: string | null;
}

const PLACES = { bytes: 0, count: 0, ratio: 2, ms: 1, megabytes: 2 } as const;
const UNITS = { bytes: ' B', count: '', ratio: '×', ms: ' ms', megabytes: ' MB' } as const;

/** A value of a figure as it is read: thousands apart, its unit behind. */
export function shown({ kind }: Pick<Figure, 'kind'>, value: number): string {
  const isWhole = Number.isInteger(value);
  const places = isWhole && kind !== 'ratio' ? 0 : Math.max(PLACES[kind], kind === 'count' ? 1 : 0);
  return `${value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places })}${UNITS[kind]}`;
}

export const valueOf = ({ rounds }: Result): number | null => rounds && median(rounds);

/** Over its reach, or not measured at all. */
export const isOver = (result: Result): boolean => {
  const value = valueOf(result);
  const { reach } = result.figure;
  return value === null || (reach !== null && value > reach);
};

/** Whether the command has to fail for it: what is exact is over, or nothing was measured. */
export const isFailure = (result: Result): boolean =>
  isOver(result) &&
  (result.rounds === null || result.figure.kind === 'bytes' || result.figure.kind === 'count');

/** One line of JSON for a figure. */
export const jsonLine = (result: Result): string =>
  JSON.stringify({
    id: result.figure.id,
    kind: result.figure.kind,
    value: valueOf(result),
    reach: result.figure.reach,
    status: statusOf(result),
    ...((result.rounds?.length ?? 0) > 1 && { rounds: result.rounds }),
    ...(result.failure !== null && { failure: result.failure }),
  });

export const statusOf = (result: Result): 'within' | 'over' | 'failed' | 'to compare' => {
  if (result.rounds === null) return 'failed';
  if (result.figure.reach === null) return 'to compare';
  return isOver(result) ? 'over' : 'within';
};

const HEADS = ['figure', 'is', 'rounds', 'reach', 'status'];

const cells = (result: Result): readonly string[] => {
  const { figure, rounds } = result;
  const value = valueOf(result);
  return [
    figure.name,
    value === null ? '-' : shown(figure, value),
    rounds && rounds.length > 1 ? rangeOf(figure, rounds) : '',
    figure.reach === null ? '' : shown(figure, figure.reach),
    statusOf(result),
  ];
};

const rangeOf = (figure: Figure, rounds: readonly number[]): string =>
  `${rounds.length}: ${shown(figure, Math.min(...rounds))} to ${shown(figure, Math.max(...rounds))}`;

export const textTable = (results: readonly Result[]): string => table(HEADS, results.map(cells));

/**
 * The same as a table of Markdown, of the figures with these names in this order. Rows of an earlier table stay where nothing new was
 * measured; those of figures that are no more go.
 */
export function markdownTable(
  results: readonly Result[],
  names: readonly string[],
  earlier: readonly string[] = [],
): string {
  const rows = results.map((result) => `| ${cells(result).join(' | ')} |`);
  const merged = new Map([...earlier, ...rows].map((row) => [figureIn(row), row]));
  const measured = names.flatMap((name) => merged.get(name) ?? []);
  const ruler = HEADS.map((_, column) => (column === 0 ? '---' : '---:'));
  return [`| ${HEADS.join(' | ')} |`, `| ${ruler.join(' | ')} |`, ...measured].join('\n');
}

/** Whether the figure of this name is over its reach in such a table. */
export const isOverIn = (table: string, name: string): boolean =>
  table.split('\n').some((row) => figureIn(row) === name && row.endsWith('| over |'));

const figureIn = (row: string): string => row.split('|')[1]?.trim() ?? '';
