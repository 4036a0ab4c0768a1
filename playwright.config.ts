import { defineConfig } from '@playwright/test';

const NOT_OURS = ['**/node_modules/**', '**/.output/**', '**/.wxt/**'];
const ROUNDCUBE = /roundcube(?:-rest|\/[^/]+)?\.spec\.ts$/;
const FIREFOX = /e2e\/firefox\.spec\.ts$/;
/** Each site and its stand-in alone, without the product around it: run apart, when a site, its selectors or its stand-in change. */
const SITES = /e2e\/drift\/.*\.spec\.ts$|webmail\/.*\.spec\.ts$/;
/** What runs on a site of its own or in a browser of its own. */
const ELSEWHERE = [...NOT_OURS, ROUNDCUBE, SITES, FIREFOX];
/** What pane and background do alike on every site, on the sites that need not show it for every change. */
const ALIKE_AGAIN = /(?:Outlook|Roundcube) .*@alike/;

export default defineConfig<object, { home: 'chromium' | 'firefox' }>({
  // Roundcube is real software that has to be installed first, so its tests can be run apart.
  projects: [
    {
      name: 'browser',
      testMatch: '**/*.spec.ts',
      testIgnore: ELSEWHERE,
      grepInvert: [/@whole/, ALIKE_AGAIN],
    },
    {
      name: 'alike',
      testMatch: '**/*.spec.ts',
      testIgnore: ELSEWHERE,
      grep: ALIKE_AGAIN,
    },
    { name: 'roundcube', testMatch: /e2e\/roundcube\.spec\.ts$/, grepInvert: ALIKE_AGAIN },
    { name: 'roundcube-whole', testMatch: ROUNDCUBE, testIgnore: [...NOT_OURS, SITES] },
    {
      name: 'firefox',
      testMatch: [FIREFOX, /e2e\/hostile\.spec\.ts$/],
      grepInvert: [/hostile\.spec\.ts Outlook/, /firefox\.spec\.ts Outlook (?!approve and send)/],
      use: { home: 'firefox' },
    },
    {
      name: 'firefox-whole',
      testMatch: /e2e\/(?:gmail|outlook|hostile|painted|visible)\.spec\.ts$/,
      use: { home: 'firefox' },
    },
    // The figures of `npm run assure`. `@whole` takes too long for every change, `@chromium` and `@firefox` need what only that browser
    // can do, `@alone` is measured by the clock, `@long` takes many minutes of waiting.
    {
      name: 'assure',
      testMatch: '**/*.spec.ts',
      testIgnore: [...NOT_OURS, ROUNDCUBE, FIREFOX],
      grep: /@row/,
      grepInvert: /@firefox/,
    },
    {
      name: 'assure-firefox',
      testMatch: '**/*.spec.ts',
      testIgnore: [...NOT_OURS, ROUNDCUBE, FIREFOX],
      grep: /@row/,
      grepInvert: /@chromium/,
      use: { home: 'firefox' },
    },
    { name: 'sites', testMatch: SITES, testIgnore: NOT_OURS },
  ],
  outputDir: 'test-output/artifacts',
  fullyParallel: true,
  // One for each core of the smallest machine this runs on: more take no less time together, and each waits longer.
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 25_000 },
  reporter: process.env['COUNTERSIGN_REPORT']
    ? [['list'], ['json', { outputFile: process.env['COUNTERSIGN_REPORT'] }]]
    : [['list']],
});
