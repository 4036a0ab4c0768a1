import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { arch, availableParallelism, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../scripts/browser.ts';
import { NOT_MEASURED } from './missing.ts';
import { markdownTable, type Result } from './report.ts';

const PATH = join(import.meta.dirname, '..', 'BENCHMARKS.md');
const HEAD = `# Benchmarks

Made by \`npm run bench\`; CONTRIBUTING.md says how. Times are ratios or differences within one run, medians of interleaved rounds; bytes and counts are exact.`;
const OWN = '## The product';
const NAIVE = '## Done the naive way';

/** The text of BENCHMARKS.md with this run's table in the place of the last one of its kind. */
export function benchmarks(isNaive: boolean, results: readonly Result[]): string {
  const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : '';
  const own = isNaive ? sectionOf(before, OWN) : `${OWN}\n\n${machine()}\n\n${ownPart(results)}`;
  const naive = isNaive ? `${NAIVE}\n\n${machine()}\n\n${naivePart(results)}` : sectionOf(before, NAIVE);
  return `${[HEAD, own, naive].filter(Boolean).join('\n\n')}\n`;
}

const ownPart = (results: readonly Result[]): string =>
  [
    markdownTable(results),
    ...(NOT_MEASURED.length > 0
      ? [`Not measured:\n\n${NOT_MEASURED.map(({ what, why }) => `- ${what}: ${why}`).join('\n')}`]
      : []),
  ].join('\n\n');

const naivePart = (results: readonly Result[]): string =>
  [...new Set(results.map(({ figure }) => figure.naive.name))]
    .map(
      (name) =>
        `With ${name}:\n\n${markdownTable(results.filter(({ figure }) => figure.naive.name === name))}`,
    )
    .join('\n\n');

/** The text from this heading to the next one. */
const sectionOf = (text: string, heading: string): string =>
  text
    .split(/^(?=## )/m)
    .find((section) => section.startsWith(heading))
    ?.trim() ?? '';

/** When and on what kind of machine: nothing that names it. */
function machine(): string {
  const browser = execFileSync(findBrowser(), ['--version'], { encoding: 'utf8' }).trim();
  const [name = ''] = /^\D+[\d.]+/.exec(browser) ?? [];
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, ${memory} GB, ${platform()} ${arch()}, ${name}, Node ${process.versions.node}.`;
}
