import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/support/own-folders.ts',
    include: ['test/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    /*
     * What CI insists on (SIYASA_TEST_COVERAGE=require, or --coverage). What runs in threads and in programs that tests
     * start is counted too.
     */
    coverage: {
      enabled: process.env.SIYASA_TEST_COVERAGE === 'require',
      provider: 'custom',
      customProviderModule: 'test/support/coverage.ts',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 56, branches: 49, functions: 61, lines: 58 },
    },
  },
});
