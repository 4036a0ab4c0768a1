import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { specsIn, type BrowserReport, type Spec, type TestResult } from '../scripts/report.ts';
import type { Result } from './report.ts';

/** Where the rows of the browsers are run, and which of Playwright's projects does it. */
export const HOMES = { Chromium: 'assure', Firefox: 'assure-firefox' } as const;

/** What names another build than the product's own. */
const BUILT = { Chromium: 'COUNTERSIGN_BUILT', Firefox: 'COUNTERSIGN_BUILT_FOR_FIREFOX' } as const;

type Counted = Pick<Result, 'id' | 'name' | 'tried' | 'failures' | 'allowed' | 'skipped'>;

/**
 * Runs the tests that count cases for a figure, and adds up what they counted. A test that broke off before it had counted is a failure of its
 * own. `built` is another build than the product, for the first of `homes`; then the first failure ends it all.
 */
export function runInBrowsers(
  ids: readonly string[],
  homes: readonly (keyof typeof HOMES)[],
  built: string | null = null,
): readonly Result[] {
  const grep = ids.length === 0 ? '@row' : ids.map((id) => `@${id}(?!\\w)`).join('|');
  const first = built === null ? [] : ['--max-failures=1'];
  const run = (chosen: string, ...options: readonly string[]): readonly Result[] =>
    runTests(['--grep', chosen, ...first, ...options, ...homes.map((home) => `--project=${HOMES[home]}`)], {
      isQuiet: built !== null,
      environment:
        built === null
          ? { COUNTERSIGN_CASES: 'all' }
          : { [BUILT[homes[0] ?? 'Chromium']]: built, COUNTERSIGN_ONE_FAILURE: 'yes' },
    });
  return added([
    // A product with a defence taken out is known by shorter ones.
    ...run(grep, '--grep-invert', built === null ? '@alone' : '@alone|@long'),
    // What is measured by the clock is measured with nothing beside it.
    ...run(`(?=.*@alone).*(?:${grep})`, '--workers=1'),
  ]);
}

function runTests(
  options: readonly string[],
  { isQuiet, environment }: { readonly isQuiet: boolean; readonly environment: NodeJS.ProcessEnv },
): readonly Result[] {
  const file = join(tmpdir(), `countersign-rows-${process.pid}.json`);
  spawnSync('npx', ['--no-install', 'playwright', 'test', '--pass-with-no-tests', ...options], {
    stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, ...environment, COUNTERSIGN_REPORT: file },
  });
  try {
    const { suites } = JSON.parse(readFileSync(file, 'utf8')) as BrowserReport;
    return specsIn(suites).flatMap((spec) =>
      spec.tests.flatMap(({ projectName, results }) =>
        results.flatMap((result) => rowsOf(spec, homeOf(projectName), result)),
      ),
    );
  } catch (error) {
    throw new Error('The tests in the browsers left no report.', { cause: error });
  } finally {
    rmSync(file, { force: true });
  }
}

const homeOf = (project: string): string =>
  Object.entries(HOMES).find(([, known]) => known === project)?.[0] ?? project;

/** What one run of a test counted. */
function rowsOf(
  { title, tags }: Spec,
  home: string,
  { duration, attachments, error }: TestResult,
): readonly Result[] {
  const counted = attachments
    .filter(({ name }) => name === 'row')
    .map(({ body = '' }) => JSON.parse(Buffer.from(body, 'base64').toString()) as Counted);
  const seconds = duration / 1_000 / Math.max(counted.length, 1);
  const rows = counted.map((row) => ({ ...row, home, seconds, besides: [] }));
  // One that ran out of time has counted nothing, which is lost among those that have.
  const isSaid = error === undefined || rows.some(({ failures, allowed }) => failures.length > allowed);
  const id = tags.find((tag) => /^[SR]\d/.test(tag)) ?? '?';
  return isSaid ? rows : [...rows, brokenOff(id, home, `${title}: ${error.message ?? ''}`)];
}

const BROKEN_OFF = 'tests that broke off';

const brokenOff = (id: string, home: string, message: string): Result => ({
  id,
  name: BROKEN_OFF,
  home,
  tried: 1,
  allowed: 0,
  failures: [message.split('\n', 1)[0] ?? ''],
  seconds: 0,
  skipped: [],
  besides: [],
});

/** A figure may be counted by several tests. */
function added(results: readonly Result[]): readonly Result[] {
  const rows = new Map<string, Result>();
  for (const result of results) {
    const key = `${result.id} ${result.home}`;
    const row = rows.get(key);
    rows.set(
      key,
      row
        ? {
            ...row,
            name: row.name === BROKEN_OFF ? result.name : row.name,
            tried: row.tried + result.tried,
            allowed: row.allowed + result.allowed,
            failures: [...row.failures, ...result.failures],
            skipped: [...new Set([...row.skipped, ...result.skipped])],
            seconds: row.seconds + result.seconds,
          }
        : result,
    );
  }
  return [...rows.values()].sort((a, b) => a.id.localeCompare(b.id) || a.home.localeCompare(b.home));
}
