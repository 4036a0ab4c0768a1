import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { licenceProblems, type LockedPackage } from './licences.ts';

// Known weaknesses of what is shipped, and licences that do not fit. Not every registry answers the first; then that is said.

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const problems = [...licenceProblems(packages)];
console.log(`Licences of ${Object.keys(packages).length - 1} packages: ${problems.length} problems.`);

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 });
const counts = countsOf(stdout);
if (counts === null) {
  console.log('The registry does not answer what is known of weaknesses, so that was not checked.');
} else {
  const serious = counts.high + counts.critical;
  console.log(`Known weaknesses of what is shipped: ${counts.total}, of them high or critical: ${serious}.`);
  if (serious > 0) problems.push('`npm audit --omit=dev` names them.');
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

interface Counts {
  readonly high: number;
  readonly critical: number;
  readonly total: number;
}

function countsOf(report: string): Counts | null {
  try {
    const { metadata } = JSON.parse(report) as {
      readonly metadata?: { readonly vulnerabilities?: Counts };
    };
    return metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
