import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules', '.output', '.wxt'],
    restoreMocks: true,
    // It would leave one core of two idle, and some tests do nothing but wait.
    maxWorkers: 3,
    // Some go through thousands of texts, on machines that do other things too.
    testTimeout: 30_000,
  },
});
