import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What a stage of the tests came to. */
export interface Count {
  readonly passed: number;
  /** The names of those that failed. */
  readonly failed: readonly string[];
  readonly skipped: number;
}

const NONE: Count = { passed: 0, failed: [], skipped: 0 };

/** Reads what Vitest or Playwright wrote at `path`; nothing readable there counts as no test at all. */
export function readReport(path: string): Count {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as UnitReport | BrowserReport;
    return 'stats' in report ? ofBrowser(report) : ofUnits(report);
  } catch {
    return NONE;
  }
}

/** Vitest's report, as far as it is read. */
interface UnitReport {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function ofUnits({ numPassedTests, numPendingTests, testResults }: UnitReport): Count {
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${relative('.', name)} ${fullName}`),
  );
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

/** Playwright's report, as far as it is read. */
export interface BrowserReport {
  readonly stats: { readonly expected: number; readonly skipped: number };
  readonly suites: readonly Suite[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}

/** A test with its runs. */
export interface Spec {
  readonly title: string;
  /** Without their `@`. */
  readonly tags: readonly string[];
  readonly tests: readonly {
    readonly projectName: string;
    readonly status: string;
    readonly results: readonly TestResult[];
  }[];
}

/** One run of a test. */
export interface TestResult {
  /** Milliseconds. */
  readonly duration: number;
  readonly attachments: readonly {
    readonly name: string;
    /** Base 64. */
    readonly body?: string;
  }[];
  readonly error?: { readonly message?: string };
}

/** All tests of a report, each by its title with those of the suites it stands in. */
export const specsIn = (suites: readonly Suite[], within = ''): readonly Spec[] =>
  suites.flatMap(({ title, suites: inner = [], specs = [] }) => [
    ...specs.map((spec) => ({ ...spec, title: `${within}${title} ${spec.title}` })),
    ...specsIn(inner, `${within}${title} `),
  ]);

function ofBrowser({ stats, suites }: BrowserReport): Count {
  // A test that passed only when repeated is a bug, so it counts as failed.
  const failed = specsIn(suites)
    .filter(({ tests }) => tests.some(({ status }) => ['unexpected', 'flaky'].includes(status)))
    .map(({ title, tests }) => `${tests[0]?.projectName ?? ''}: ${title}`);
  return { passed: stats.expected, failed, skipped: stats.skipped };
}
