import { defineConfig } from '@playwright/test';

const NOT_OURS = ['**/node_modules/**', '**/.output/**', '**/.wxt/**'];
const ROUNDCUBE = /roundcube(?:\/[^/]+)?\.spec\.ts$/;
/** Hundreds of pages each: run apart, when a site or its selectors change. */
const DRIFT = /e2e\/drift\/.*\.spec\.ts$/;

export default defineConfig({
  // Roundcube is real software that has to be installed first, so its tests can be run apart.
  projects: [
    { name: 'browser', testMatch: '**/*.spec.ts', testIgnore: [...NOT_OURS, ROUNDCUBE, DRIFT] },
    { name: 'roundcube', testMatch: ROUNDCUBE, testIgnore: NOT_OURS },
    { name: 'drift', testMatch: DRIFT, testIgnore: NOT_OURS },
  ],
  outputDir: 'test-output/artifacts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env['COUNTERSIGN_REPORT']
    ? [['list'], ['json', { outputFile: process.env['COUNTERSIGN_REPORT'] }]]
    : [['list']],
});
