import { defineConfig } from 'vitest/config';
import root, { sources } from '../../vitest.config.js';

/** Specs against a real Tryton, apart from `npm test`: they need Debian's packages. `npm run test:tryton` runs them. */
export default defineConfig({
  ...sources,
  test: {
    fsModuleCache: root.test?.fsModuleCache ?? false,
    globalSetup: root.test?.globalSetup ?? [],
    reporters: root.test?.reporters ?? [],
    name: 'tryton',
    env: { LOG_LEVEL: 'silent' },
    include: ['test/tryton/**/*.spec.ts'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 300_000,
    // The first one may have to set Tryton's modules up.
    hookTimeout: 1_200_000,
    fileParallelism: false,
  },
});
