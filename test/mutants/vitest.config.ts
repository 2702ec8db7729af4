import path from 'node:path';
import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

export default mergeConfig(base, {
  test: {
    root: path.resolve(import.meta.dirname, '../..'),
    setupFiles: 'test/mutants/switch.ts',
    maxWorkers: 1,
  },
});
