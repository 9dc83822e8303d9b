import { FinalError } from '#platform/errors';
import type { Database, Tx } from '#platform/persistence';
import { logger, runInContext } from '#platform/telemetry';
import { attemptOf, BossTransaction, type Jobs } from '../jobs.js';
import { QueueReader, type ReadJob } from '../queue.reader.js';
import { retryDelay } from '../retry.js';
import type { ScheduleCases } from './schedule.cases.js';
import type { Begun, Claimed, ScheduleStore } from './schedule.store.js';
import { type ScheduledRun, type ScheduledWork, Superseded } from './scheduled.work.js';

/** Runs of one process at a time, of different schedules. */
const CONCURRENCY = 4;
const log = logger('schedule');

export interface ScheduleJob extends Claimed {
  readonly tenant: string;
}

type Outcome =
  | { readonly outcome: 'done'; readonly result: Readonly<Record<string, unknown>> }
  | { readonly outcome: 'failed'; readonly error: string };

/** Does what was claimed. A run whose process dies comes again within seconds, and is begun anew. */
export class ScheduleWorker {
  private readonly reader: QueueReader<ScheduleJob>;

  constructor(
    private readonly queue: string,
    private readonly works: ReadonlyMap<string, ScheduledWork>,
    private readonly store: ScheduleStore,
    private readonly jobs: Jobs,
    private readonly cases: ScheduleCases,
  ) {
    this.reader = new QueueReader(jobs, queue, CONCURRENCY, async (batch) => {
      for (const read of batch) void this.attempt(read);
    });
  }

  start(): void {
    this.reader.start();
  }

  stop(): Promise<void> {
    return this.reader.stop();
  }

  wake(): void {
    this.reader.wake();
  }

  /** Has the run done, in the transaction that claims it. */
  async enqueue(tx: Tx, tenant: string, claimed: readonly Claimed[]): Promise<void> {
    if (claimed.length === 0) return;
    const jobs = claimed.map((each) => ({ data: { ...each, tenant } }));
    await new BossTransaction(tx).run((db) => this.jobs.boss.insert(this.queue, jobs, { db }));
  }

  private get database(): Database {
    return this.store.database;
  }

  private async attempt(read: ReadJob<ScheduleJob>): Promise<void> {
    const { tenant, id, schedule } = read.job.data;
    try {
      const begun = await this.store.begin(tenant, id);
      if (begun) await runInContext({ tenant }, () => this.run(read, begun));
      else await this.settle(read);
    } catch (err) {
      if (!(err instanceof Superseded)) log.warn({ err, schedule, run: id }, 'run not stored, it will come again');
    } finally {
      read.done();
    }
  }

  private async run(read: ReadJob<ScheduleJob>, begun: Begun): Promise<void> {
    const { attempt } = begun;
    const { tenant, id, schedule, occurrence } = read.job.data;
    const work = this.works.get(schedule);
    if (!work) return this.finish(read, attempt, { outcome: 'failed', error: `nobody does ${schedule} any more` });
    const run: ScheduledRun = {
      tenant,
      id,
      occurrence,
      attempt,
      signal: this.reader.aborted,
      transaction: (each) => this.holding(tenant, id, attempt, each),
    };
    try {
      await this.finish(read, attempt, { outcome: 'done', result: await work.run(run) });
    } catch (error) {
      if (error instanceof Superseded || this.reader.aborted.aborted) throw error;
      await this.failed(read, begun, work, error as Error);
    }
  }

  private holding<T>(tenant: string, id: string, attempt: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      if (!(await this.store.hold(tx, tenant, id, attempt))) throw new Superseded('another process has the run');
      return work(tx);
    });
  }

  /** Another attempt later, or the end. */
  private async failed(
    read: ReadJob<ScheduleJob>,
    { attempt, spentMs }: Begun,
    { name, retry }: ScheduledWork,
    error: Error,
  ): Promise<void> {
    const { data } = read.job;
    log.warn({ err: error, schedule: name, run: data.id, attempt }, 'scheduled work failed');
    if (error instanceof FinalError || spentMs > retry.giveUpAfterMs)
      return this.finish(read, attempt, { outcome: 'failed', error: error.message });
    // In seconds: counted by the database's clock.
    const startAfter = Math.ceil(retryDelay(retry, attempt, undefined) / 1000);
    await this.holding(data.tenant, data.id, attempt, async (tx) => {
      const boss = new BossTransaction(tx);
      await boss.run((db) => this.jobs.boss.complete(this.queue, [attemptOf(read.job)], null, { db }));
      await boss.run((db) => this.jobs.boss.insert(this.queue, [{ data, startAfter }], { db }));
    });
  }

  private finish(read: ReadJob<ScheduleJob>, attempt: number, outcome: Outcome): Promise<void> {
    const { tenant, id, schedule } = read.job.data;
    return this.holding(tenant, id, attempt, async (tx) => {
      await this.store.finish(tx, tenant, id, outcome);
      if (outcome.outcome === 'done') await this.cases.over(tx, tenant, schedule);
      else await this.cases.failed(tx, tenant, schedule, outcome.error);
      await new BossTransaction(tx).run((db) =>
        this.jobs.boss.complete(this.queue, [attemptOf(read.job)], null, { db }),
      );
    });
  }

  private async settle({ job }: ReadJob<ScheduleJob>): Promise<void> {
    await this.jobs.boss.complete(this.queue, [attemptOf(job)], null);
  }
}
