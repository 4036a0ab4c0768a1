import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findRoundcube } from '../webmail/roundcube/install.ts';
import { findBrowser } from './browser.ts';

/** One kind of check; `count` reads how many of its tests passed and failed once it has run. */
interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly report?: string;
  /** Takes too long for every time: run only by its name. */
  readonly isApart?: boolean;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const OUTPUT = 'test-output';
const UNIT_REPORT = `${OUTPUT}/unit.json`;
const BROWSER_REPORT = `${OUTPUT}/browser.json`;
const ROUNDCUBE_REPORT = `${OUTPUT}/roundcube.json`;

const STAGES: readonly Stage[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    report: UNIT_REPORT,
  },
  // What the review finds in a corpus of its own; fails under its floors.
  { name: 'eval', command: ['node', 'eval/run.ts'] },
  // The figures about safety and reliability that need no browser; fails where a row is over what it allows.
  { name: 'assure', command: ['node', 'assure/run.ts'] },
  { name: 'build', command: ['wxt', 'build'] },
  // Only for the gates over the package (e2e/build.spec.ts); the browser tests run in Chromium.
  { name: 'firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'browser', command: ['playwright', 'test', '--project=browser'], report: BROWSER_REPORT },
  // A real Roundcube, installed where it is missing; elsewhere than on Debian these skip, and say so.
  { name: 'roundcube', command: ['playwright', 'test', '--project=roundcube'], report: ROUNDCUBE_REPORT },
  {
    name: 'sites',
    command: ['playwright', 'test', '--project=sites'],
    report: `${OUTPUT}/sites.json`,
    isApart: true,
  },
];

process.env['COUNTERSIGN_BROWSER'] = findBrowser();
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });

/** All of them, or those named on the command line; what is built is built for those too. */
const named = process.argv.slice(2);
const stages = STAGES.filter(({ name, isApart }) =>
  named.length === 0 ? !isApart : name === 'build' || named.includes(name),
);

// Installed here where it is missing and can be had, and not in the middle of tests that have only so long.
const roundcube = stages.some(({ command }) => command.includes('playwright')) ? findRoundcube() : null;
if (typeof roundcube === 'string') console.log(roundcube);

const total = { passed: 0, failed: 0, skipped: 0 };
for (const stage of stages) {
  console.log(`\n== ${stage.name}`);
  const begun = Date.now();
  const env = { ...process.env, COUNTERSIGN_REPORT: stage.report ?? '' };
  const { status } = spawnSync('npx', ['--no-install', ...stage.command], { stdio: 'inherit', env });
  const count = countOf(stage, status === 0);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const seconds = Math.round((Date.now() - begun) / 1_000);
  console.log(
    `== ${stage.name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped, ${seconds} s`,
  );
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A stage without a report is one check. A stage that fails without naming a failed test counts one failure for itself. */
function countOf({ report }: Stage, isGood: boolean): Count {
  const own = report === undefined ? { passed: isGood ? 1 : 0, failed: 0, skipped: 0 } : readReport(report);
  return isGood || own.failed > 0 ? own : { ...own, failed: own.failed + 1 };
}

function readReport(path: string): Count {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly numPassedTests?: number;
      readonly numFailedTests?: number;
      readonly numPendingTests?: number;
      readonly stats?: {
        readonly expected: number;
        readonly unexpected: number;
        readonly flaky: number;
        readonly skipped: number;
      };
    };
    // A test that passed only when repeated is a bug, so it counts as failed.
    return report.stats
      ? {
          passed: report.stats.expected,
          failed: report.stats.unexpected + report.stats.flaky,
          skipped: report.stats.skipped,
        }
      : {
          passed: report.numPassedTests ?? 0,
          failed: report.numFailedTests ?? 0,
          skipped: report.numPendingTests ?? 0,
        };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
