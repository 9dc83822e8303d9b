import { availableParallelism } from 'node:os';
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

/** Of what a process has one: they set its clock, its signals, its end. Everything else shares what it has loaded. */
const ALONE = [
  'apps/crossdock/src/shutdown.spec.ts',
  'apps/identity/src/oidc/{access-tokens,private-key-jwt}.spec.ts',
  'libs/platform/src/{access/{access.guard,internal-tokens},clock/clock,telemetry/health}.spec.ts',
  'libs/process-manager/src/schedules/schedules.spec.ts',
];

/** What `npm start` owes by the clock: nothing else runs beside it. */
const START = 'test/e2e/start.spec.ts';

/** The product is sparing with memory, those who test it need not be: most of what they make is gone soon. */
const WORKER = { execArgv: ['--max-semi-space-size=64'] };

/** Loading what a file imports takes as long as many of its tests do: the files of a worker share what it has loaded. */
const SHARED = { ...WORKER, isolate: false } as const;

/** Projects of one group run side by side with as many workers. Much of it waits for a database and for time to pass. */
const TOGETHER = { maxWorkers: 2 * availableParallelism(), sequence: { groupOrder: 0 } } as const;

/** Every failpoint once; its own command. */
const SWEEP = 'test/chaos/sweep.spec.ts';

/** Pictures of every page, for people to look at. */
const SHOTS = 'test/browser/shots.spec.ts';

export default defineConfig({
  ...sources,
  test: {
    // Every command of the whole run transforms much the same sources.
    fsModuleCache: true,
    globalSetup: ['test/support/cluster.setup.ts'],
    reporters: [['default', { summary: false }], './test/support/totals.reporter.ts'],
    projects: [
      {
        ...sources,
        test: {
          name: 'unit',
          env: { LOG_LEVEL: 'silent' },
          include: [
            '{apps,libs,scripts}/**/*.spec.ts',
            'test/{support,chaos/{driver,ground,invariants,plan,preload,report}}/**/*.spec.ts',
          ],
          exclude: [STRIKES, ...ALONE],
          ...SHARED,
          setupFiles: ['reflect-metadata'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          ...TOGETHER,
        },
      },
      {
        ...sources,
        test: {
          name: 'alone',
          ...WORKER,
          env: { LOG_LEVEL: 'silent' },
          include: ALONE,
          setupFiles: ['reflect-metadata'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          ...TOGETHER,
        },
      },
      {
        ...sources,
        test: {
          name: 'contract',
          ...SHARED,
          include: ['test/{contract,layers}/**/*.spec.ts'],
          setupFiles: ['reflect-metadata'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...TOGETHER,
        },
      },
      {
        ...sources,
        test: {
          name: 'e2e',
          ...SHARED,
          include: ['test/e2e/**/*.spec.ts'],
          exclude: [START],
          setupFiles: ['reflect-metadata', 'test/support/traffic.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // The simulated world takes its time, in which another one's processes have the cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...sources,
        test: {
          name: 'start',
          ...WORKER,
          include: [START],
          setupFiles: ['reflect-metadata', 'test/support/traffic.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        ...sources,
        test: {
          name: 'journeys',
          ...WORKER,
          include: ['test/journeys/**/*.spec.ts'],
          setupFiles: ['reflect-metadata', 'test/support/traffic.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        ...sources,
        test: {
          name: 'books',
          ...WORKER,
          include: ['test/books/**/*.spec.ts'],
          setupFiles: ['reflect-metadata', 'test/support/traffic.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        ...sources,
        test: {
          name: 'hostile',
          ...WORKER,
          include: ['test/hostile/**/*.spec.ts'],
          setupFiles: ['reflect-metadata', 'test/support/traffic.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        ...sources,
        test: {
          name: 'fuzz',
          ...WORKER,
          include: ['test/fuzz/**/*.spec.ts'],
          setupFiles: ['reflect-metadata'],
          fileParallelism: false,
        },
      },
      {
        ...sources,
        test: {
          name: 'faults',
          ...SHARED,
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
          ...WORKER,
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
          name: 'proofs',
          ...SHARED,
          include: ['test/chaos/proofs/**/*.spec.ts'],
          setupFiles: ['reflect-metadata'],
          hookTimeout: 120_000,
          // Most of it is waiting for others to take over.
          maxWorkers: 2,
        },
      },
      {
        ...sources,
        test: {
          name: 'browser',
          ...SHARED,
          include: ['test/browser/**/*.spec.ts'],
          exclude: [SHOTS],
          setupFiles: ['reflect-metadata'],
          // A page is looked at four times, and the largest have ten thousand elements.
          testTimeout: 120_000,
          // As long as the browser's own waits.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        ...sources,
        test: {
          name: 'shots',
          ...WORKER,
          include: [SHOTS],
          setupFiles: ['reflect-metadata'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...sources,
        test: {
          name: 'chaos',
          ...WORKER,
          include: ['test/chaos/*.spec.ts'],
          exclude: [SWEEP],
          setupFiles: ['reflect-metadata'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        ...sources,
        test: { name: 'sweep', ...WORKER, include: [SWEEP], setupFiles: ['reflect-metadata'], testTimeout: 300_000 },
      },
    ],
  },
});
