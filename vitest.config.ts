import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules', '.output', '.wxt'],
    restoreMocks: true,
    // Many tests do nothing but wait: on two cores five take two thirds of the time that three take.
    maxWorkers: 5,
    // Some go through thousands of texts, on machines that do other things too.
    testTimeout: 30_000,
  },
});
