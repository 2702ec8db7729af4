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
     * start, such as the threads that check, verify and finish PDFs, isn't counted: more of the source is tested than
     * this says, above all of pdf/.
     */
    coverage: {
      enabled: process.env.SIYASA_TEST_COVERAGE === 'require',
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 92, branches: 85, functions: 95, lines: 94 },
    },
  },
});
