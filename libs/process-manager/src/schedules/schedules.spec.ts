import type { Gauge } from 'prom-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FinalError } from '#platform/errors';
import type { Tx } from '#platform/persistence';
import { metrics } from '#platform/telemetry';
import {
  createSampleProcess,
  definition,
  FAST,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';
import type { RetryPolicy } from '../process.js';
import { ScheduleStore } from './schedule.store.js';
import type { ScheduledRun, ScheduledWork } from './scheduled.work.js';

const HOURLY = '0 * * * *';
const BY_RULE = 'FREQ=HOURLY;BYMINUTE=0;BYSECOND=0';
const OPERATOR = { kind: 'operator', id: 'operator' } as const;
const SOON: RetryPolicy = { firstDelayMs: 1, maxDelayMs: 1, giveUpAfterMs: 60_000, warnAfterMs: 60_000 };

describe('a schedule', () => {
  let sample: SampleProcess;
  let runs: ScheduledRun[];

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  afterEach(async () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    await sample.clear();
    await sample.database.query('TRUNCATE sample.schedules, sample.schedule_runs, sample.cases, jobs.job');
  });
  afterAll(() => sample.drop());

  const work = (
    run: (run: ScheduledRun) => Promise<Record<string, unknown>> = async () => ({}),
    retry = SOON,
  ): ScheduledWork => ({
    name: 'count',
    title: 'Counts',
    expression: HOURLY,
    zone: 'UTC',
    retry,
    run: (each) => {
      runs.push(each);
      return run(each);
    },
  });
  const start = (works: ScheduledWork[], scheduling = {}) =>
    sample.start(async () => undefined, ['a'], FAST, definition, { works, scheduling });
  const only = async (
    done?: (run: ScheduledRun) => Promise<Record<string, unknown>>,
    retry?: RetryPolicy,
    expression = HOURLY,
  ) => {
    runs = [];
    return start([work(done, retry)], { count: { expression } });
  };
  /** The next occurrence is so long ago, as after a time in which nobody looked. */
  const overdueBy = (interval: string) =>
    sample.database.query(`UPDATE sample.schedules SET next_at = date_trunc('hour', now()) - $1::interval`, [interval]);
  type Manager = Awaited<ReturnType<typeof only>>['manager'];
  const status = async (manager: Manager) => (await manager.schedules.list())[0];
  const ended = (manager: Manager, ms?: number) =>
    until(async () => {
      const last = (await status(manager))?.last;
      return last?.finishedAt !== undefined && last;
    }, ms);
  const openCases = async (manager: Manager) =>
    (await manager.listCases(TENANT, { state: 'open', limit: 10 })).items.map(({ code }) => code);

  it.each([HOURLY, BY_RULE])('(%s) has an occurrence done once, however many processes look at once', async (by) => {
    const { manager } = await only(async () => ({ counted: 7 }), SOON, by);
    const another = () => start([work()], { count: { expression: by } });
    const others = [await another(), await another()];
    await overdueBy('0');
    await Promise.all([manager, ...others.map((each) => each.manager)].map(({ schedules }) => schedules.tick()));
    expect(await ended(manager)).toMatchObject({ outcome: 'done', missed: 0 });
    await Promise.all(others.map((each) => each.manager.schedules.tick()));
    expect(runs).toHaveLength(1);
    expect(await sample.database.query('SELECT FROM sample.schedule_runs')).toHaveLength(1);
    expect(Date.parse((await status(manager))?.nextAt ?? '')).toBeGreaterThan(Date.now());
  });

  it.each([HOURLY, BY_RULE])('(%s) stands once for all that was missed while nobody was there', async (by) => {
    const { manager } = await only(undefined, SOON, by);
    await overdueBy('5 hours');
    expect(await ended(manager)).toMatchObject({ missed: 5, outcome: 'done' });
    expect(runs).toHaveLength(1);
    expect(Date.parse(runs[0]?.occurrence ?? '')).toBeLessThan(Date.now() - 5 * 3_600_000 + 60_000);
  });

  it('is kept by the database’s clock: a process whose own is an hour off does nothing early, and nothing twice', async () => {
    const { manager } = await only();
    for (const hours of [1, -1]) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000, shouldAdvanceTime: true });
      expect(await manager.schedules.tick()).toBe(0);
      vi.useRealTimers();
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000, shouldAdvanceTime: true });
    const { manager: slow } = await start([work()]);
    await overdueBy('0');
    await slow.schedules.tick();
    vi.useRealTimers();
    await ended(manager);
    await manager.schedules.tick();
    expect(runs).toHaveLength(1);
  });

  it('is begun anew by another process when the one that was at it is killed, and the killed one’s word no longer counts', async () => {
    let resume: () => void = () => undefined;
    const dead = await only(async (run) => {
      if (run.attempt > 1) return { by: 'another' };
      await new Promise<void>((resolve) => {
        resume = resolve;
      });
      return { by: 'the first' };
    });
    await overdueBy('0');
    await until(async () => runs.length === 1);
    await dead.crash();
    const { manager } = await start([work(async () => ({ by: 'another' }))]);
    expect(await ended(manager, 25_000)).toMatchObject({
      result: { by: 'another' },
    });
    resume();
    expect(runs.map(({ attempt, id }) => [attempt, id])).toEqual([
      [1, runs[0]?.id],
      [2, runs[0]?.id],
    ]);
    await expect(runs[0]?.transaction(async () => 'stored')).rejects.toThrow('another process has the run');
    expect((await status(manager))?.last?.result).toEqual({ by: 'another' });
  }, 30_000);

  it('still owes an occurrence whose claim was not committed', async () => {
    const { manager, jobs } = await only();
    vi.spyOn(jobs.boss, 'insert').mockRejectedValueOnce(new Error('the connection is lost'));
    await overdueBy('0');
    await expect(until(async () => (await status(manager))?.last)).resolves.toMatchObject({ missed: 0 });
    await ended(manager);
    expect(runs).toHaveLength(1);
  });

  it('still owes an occurrence when a person’s run begins in the moment in which it is claimed', async () => {
    const { stop } = await only();
    await stop();
    await overdueBy('0');
    const store = new ScheduleStore('sample', sample.database);
    const claim = (meanwhile: () => Promise<unknown> = async () => undefined) =>
      sample.database.transaction((tx) => {
        const looked = Object.create(tx) as Tx;
        looked.query = async (sql: string, values?: unknown[]) => {
          const rows = await tx.query(sql, values);
          if (sql.includes('SKIP LOCKED')) await meanwhile();
          return rows;
        };
        return store.claimDue(looked, TENANT, 'count');
      });
    const asked = () => sample.database.transaction((tx) => store.claimNow(tx, TENANT, 'count', 'operator'));
    expect(await claim(asked)).toBeUndefined();
    const [run] = await sample.database.query<{ id: string }>('SELECT id FROM sample.schedule_runs');
    await sample.database.transaction((tx) =>
      store.finish(tx, TENANT, run?.id as string, { outcome: 'done', result: {} }),
    );
    expect(await claim()).toMatchObject({ schedule: 'count' });
    expect(await claim()).toBeUndefined();
  });

  it('does not run beside itself: what becomes due meanwhile is done afterwards', async () => {
    let finish: () => void = () => undefined;
    const { manager } = await only(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({});
        }),
    );
    await overdueBy('0');
    await until(async () => runs.length === 1);
    await overdueBy('-0.5 hours');
    await overdueBy('1 hour');
    expect(await manager.schedules.tick()).toBe(0);
    finish();
    await until(async () => runs.length === 2);
    finish();
    await ended(manager);
    expect(runs[1]?.occurrence).not.toBe(runs[0]?.occurrence);
  });

  it('that fails is tried again', async () => {
    const { manager } = await only(async ({ attempt }) => {
      if (attempt === 1) throw new Error('the WMS is away');
      return { attempt };
    });
    await overdueBy('0');
    expect(await ended(manager)).toMatchObject({ outcome: 'done', result: { attempt: 2 } });
    expect(await openCases(manager)).toEqual([]);
  });

  it('that fails for good is a case, which ends when it is done the next time', async () => {
    let refuses = true;
    const { manager } = await only(async () => {
      if (refuses) throw new FinalError('capability-missing', 'the ERP tells no stock');
      return {};
    });
    await overdueBy('0');
    expect(await ended(manager)).toMatchObject({ outcome: 'failed', error: 'the ERP tells no stock' });
    expect(await openCases(manager)).toEqual(['schedule-failed:count']);
    refuses = false;
    await manager.schedules.runNow('count', OPERATOR, ({ id }) => id);
    await until(async () => (await status(manager))?.last?.outcome === 'done');
    expect(await openCases(manager)).toEqual([]);
  });

  it('that gives up after its time is a case as well', async () => {
    const { manager } = await only(
      async () => {
        throw new Error('away');
      },
      { ...SOON, giveUpAfterMs: 0 },
    );
    await overdueBy('0');
    expect(await ended(manager)).toMatchObject({ outcome: 'failed', error: 'away' });
  });

  it('that is not done when it is due is a case, once, which ends when it is done', async () => {
    let finish: () => void = () => undefined;
    const { manager } = await only(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({});
        }),
      { ...SOON, warnAfterMs: 300 },
    );
    await overdueBy('0');
    await until(async () => runs.length === 1 && (await openCases(manager)).length > 0);
    await manager.schedules.tick();
    const { items } = await manager.listCases(TENANT, { limit: 10 });
    expect(items).toMatchObject([{ code: 'schedule-late:count', instanceId: 'schedule:count', owner: 'integration' }]);
    finish();
    await ended(manager);
    await until(async () => (await openCases(manager)).length === 0);
  });

  it('is a case as well when nobody was there to begin it', async () => {
    const { manager } = await only();
    await overdueBy('3 hours');
    await ended(manager);
    const { items } = await manager.listCases(TENANT, { limit: 10 });
    expect(items).toMatchObject([{ code: 'schedule-late:count', state: 'resolved', detail: 'Nobody has begun it.' }]);
  });

  it('is run by hand when somebody asks, but not beside itself, and keeps its occurrences', async () => {
    let finish: () => void = () => undefined;
    const { manager } = await only(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({});
        }),
    );
    const before = await status(manager);
    await manager.schedules.runNow('count', OPERATOR, ({ id }) => id);
    await until(async () => runs.length === 1);
    const again = manager.schedules.runNow('count', OPERATOR, ({ id }) => id);
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    finish();
    expect(await ended(manager)).toMatchObject({ askedBy: 'operator', outcome: 'done' });
    expect((await status(manager))?.nextAt).toBe(before?.nextAt);
    await expect(manager.schedules.runNow('none', OPERATOR, () => null)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is told to Prometheus: how long ago it was done, and for how long it is due', async () => {
    const { manager } = await only();
    await manager.schedules.runNow('count', OPERATOR, ({ id }) => id);
    await ended(manager);
    await sample.database.query(`UPDATE sample.schedule_runs SET finished_at = finished_at - interval '1 hour'`);
    const of = async (name: string) => {
      const { values } = await (metrics.getSingleMetric(name) as Gauge).get();
      return values.find(({ labels }) => labels['process'] === 'sample' && labels['schedule'] === 'count')?.value;
    };
    expect(await of('crossdock_schedule_overdue_seconds')).toBe(0);
    expect(await of('crossdock_schedule_last_done_age_seconds')).toBeGreaterThan(3_599);
    await manager.schedules.stop();
    await overdueBy('2 hours');
    expect(await of('crossdock_schedule_overdue_seconds')).toBeGreaterThan(7_199);
  });

  it('that nobody knows is refused with all that are', async () => {
    const unknown = start([work()], { recount: { zone: 'UTC' }, weigh: {} });
    await expect(unknown).rejects.toThrow('there is no recount, weigh; there are: count');
  });
});
