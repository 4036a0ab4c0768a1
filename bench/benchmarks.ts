import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { arch, availableParallelism, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../scripts/browser.ts';
import type { Figure } from './figure.ts';
import { NOT_MEASURED, type Point } from './missing.ts';
import { isOverIn, markdownTable, type Result } from './report.ts';

const PATH = join(import.meta.dirname, '..', 'BENCHMARKS.md');
const HEAD = `# Benchmarks

Made by \`npm run bench\`; CONTRIBUTING.md says how. Times are ratios or differences within one run, medians of interleaved rounds; bytes and counts are exact. A run of some figures replaces their rows; the date is that of the last run.`;
const OWN = '## The product';
const NAIVE = '## Done the naive way';

/** The text of BENCHMARKS.md with what was measured now in the place of what was measured before. `figures` are all there are. */
export function benchmarks(isNaive: boolean, results: readonly Result[], figures: readonly Figure[]): string {
  const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : '';
  const own = isNaive ? sectionOf(before, OWN) : ownPart(before, results, figures);
  const named = results.map((result) => ({ ...result, figure: doneNaively(result.figure) }));
  const naive = isNaive
    ? tableAfter(before, NAIVE, named, figures.map(doneNaively))
    : sectionOf(before, NAIVE);
  return `${[HEAD, own, naive].filter(Boolean).join('\n\n')}\n`;
}

function ownPart(before: string, results: readonly Result[], figures: readonly Figure[]): string {
  const table = tableAfter(before, OWN, results, figures);
  const over = figures.flatMap(({ name, why }) =>
    why !== undefined && isOverIn(table, name) ? [{ what: name, why }] : [],
  );
  return `${table}${listOf('Over, and why', over)}${listOf('Not measured', NOT_MEASURED)}`;
}

const doneNaively = (figure: Figure): Figure => ({
  ...figure,
  name: `${figure.name}: ${figure.naive?.name ?? ''}`,
});

function tableAfter(
  before: string,
  heading: string,
  results: readonly Result[],
  figures: readonly Figure[],
): string {
  const rows = sectionOf(before, heading)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  const names = figures.map(({ name }) => name);
  return `${heading}\n\n${machine()}\n\n${markdownTable(results, names, rows)}`;
}

const listOf = (title: string, points: readonly Point[]): string =>
  points.length === 0
    ? ''
    : `\n\n${title}:\n\n${points.map(({ what, why }) => `- ${what}: ${why}`).join('\n')}`;

/** The text from this heading to the next one. */
const sectionOf = (text: string, heading: string): string =>
  text
    .split(/^(?=## )/m)
    .find((section) => section.startsWith(heading))
    ?.trim() ?? '';

/** When and on what kind of machine: nothing that names it. */
function machine(): string {
  const browser = execFileSync(findBrowser(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  const [name = ''] = /^\D+[\d.]+/.exec(browser) ?? [];
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, ${memory} GB, ${platform()} ${arch()}, ${name}, Node ${process.versions.node}.`;
}
