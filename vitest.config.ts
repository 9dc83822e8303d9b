import { defineConfig } from 'vitest/config';

/** Sources instead of the build: the `imports` of package.json resolve to TypeScript under this condition. */
const conditions = ['crossdock-source', 'node', 'development|production'];

export const sources = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
} as const;

/** Each call of each command of a vendor struck by each fault. */
const STRIKES = 'apps/**/*unclear-outcomes.spec.ts';

export default defineConfig({
  ...sources,
  test: {
    globalSetup: ['test/support/cluster.setup.ts'],
    reporters: [['default', { summary: false }], './test/support/totals.reporter.ts'],
    projects: [
      {
        ...sources,
        test: {
          name: 'unit',
          env: { LOG_LEVEL: 'silent' },
          include: ['apps/**/*.spec.ts', 'libs/**/*.spec.ts', 'scripts/**/*.spec.ts', 'test/support/**/*.spec.ts'],
          exclude: [STRIKES],
          setupFiles: ['reflect-metadata'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          // Vitest leaves one core to itself, which on a machine of two is half of it.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...sources,
        test: {
          name: 'contract',
          include: ['test/{contract,layers}/**/*.spec.ts'],
          setupFiles: ['reflect-metadata'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...sources,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.spec.ts'],
          setupFiles: ['reflect-metadata', 'test/support/traffic.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...sources,
        test: {
          name: 'hostile',
          include: ['test/hostile/**/*.spec.ts'],
          setupFiles: ['reflect-metadata', 'test/support/traffic.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        ...sources,
        test: {
          name: 'fuzz',
          include: ['test/fuzz/**/*.spec.ts'],
          setupFiles: ['reflect-metadata'],
          fileParallelism: false,
        },
      },
      {
        ...sources,
        test: {
          name: 'faults',
          env: { LOG_LEVEL: 'silent' },
          include: [STRIKES],
          setupFiles: ['reflect-metadata'],
          testTimeout: 60_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...sources,
        test: {
          name: 'outages',
          include: ['test/faults/**/*.spec.ts'],
          setupFiles: ['reflect-metadata', 'test/support/traffic.setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...sources,
        test: {
          name: 'chaos',
          include: ['test/chaos/**/*.spec.ts'],
          setupFiles: ['reflect-metadata'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
