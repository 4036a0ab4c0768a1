import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from './report.ts';

/** Where the rows of the browsers are run, and which of Playwright's projects does it. */
export const HOMES = { Chromium: 'assure', Firefox: 'assure-firefox' } as const;

interface Attachment {
  readonly name: string;
  /** Base 64. */
  readonly body?: string;
}

/** Playwright's report, as far as it is read. */
interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly results: readonly {
        readonly duration: number;
        readonly attachments: readonly Attachment[];
        readonly error?: { readonly message?: string };
      }[];
    }[];
  }[];
}

type Counted = Pick<Result, 'id' | 'name' | 'tried' | 'failures' | 'allowed' | 'skipped'>;

/**
 * Runs the tests that count cases for a figure, and adds up what they counted. A test that broke off before it had counted is a failure of its
 * own. `built` is another build than the product; then the first failure ends a test.
 */
export function runInBrowsers(
  ids: readonly string[],
  homes: readonly (keyof typeof HOMES)[],
  built: string | null = null,
): readonly Result[] {
  const file = join(tmpdir(), `countersign-rows-${process.pid}.json`);
  const grep = ids.length === 0 ? '@row' : ids.map((id) => `@${id}(?!\\w)`).join('|');
  spawnSync(
    'npx',
    [
      '--no-install',
      'playwright',
      'test',
      ...homes.map((home) => `--project=${HOMES[home]}`),
      '--grep',
      grep,
    ],
    {
      stdio: ['ignore', built === null ? 'inherit' : 'ignore', 'inherit'],
      env: {
        ...process.env,
        COUNTERSIGN_REPORT: file,
        ...(built === null
          ? { COUNTERSIGN_CASES: 'all' }
          : { COUNTERSIGN_BUILT: built, COUNTERSIGN_ONE_FAILURE: 'yes' }),
      },
    },
  );
  try {
    const { suites } = JSON.parse(readFileSync(file, 'utf8')) as { readonly suites: readonly Suite[] };
    return added(suites.flatMap(resultsOf));
  } catch (error) {
    throw new Error('The tests in the browsers left no report.', { cause: error });
  } finally {
    rmSync(file, { force: true });
  }
}

function resultsOf({ suites = [], specs = [] }: Suite): readonly Result[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.flatMap(({ projectName, results }) => {
      const home = Object.entries(HOMES).find(([, project]) => project === projectName)?.[0] ?? projectName;
      return results.flatMap(({ duration, attachments, error }): readonly Result[] => {
        const counted = attachments
          .filter(({ name }) => name === 'row')
          .map(({ body = '' }) => JSON.parse(Buffer.from(body, 'base64').toString()) as Counted);
        const seconds = duration / 1_000 / Math.max(counted.length, 1);
        const rows = counted.map((row) => ({ ...row, home, seconds, besides: [] }));
        const isSaid = error === undefined || rows.some(({ failures, allowed }) => failures.length > allowed);
        return isSaid ? rows : [...rows, brokenOff(title, home, error.message ?? '')];
      });
    }),
  );
  return [...own, ...suites.flatMap(resultsOf)];
}

const brokenOff = (title: string, home: string, message: string): Result => ({
  id: '?',
  name: 'tests that broke off',
  home,
  tried: 1,
  allowed: 0,
  failures: [`${title}: ${message.split('\n', 1)[0] ?? ''}`],
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
