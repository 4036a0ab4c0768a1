import { defineConfig } from '@playwright/test';

export default defineConfig({
  testMatch: '**/*.spec.ts',
  testIgnore: ['node_modules/**', '.output/**', '.wxt/**'],
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
