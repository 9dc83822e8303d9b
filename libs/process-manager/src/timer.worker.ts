import { logger } from '#platform/telemetry';
import type { Committer } from './committer.js';
import { attemptOf, type Jobs } from './jobs.js';
import { QueueReader, type ReadJob } from './queue.reader.js';

const log = logger('timer');
const CONCURRENCY = 200;

interface TimerJobData {
  readonly tenant: string;
  readonly instance: string;
  readonly name: string;
  readonly version: number;
  readonly payload?: unknown;
}

/** Timers that are due become inputs. One that was replaced or cancelled meanwhile is another version: it is dropped. */
export class TimerWorker<S> {
  private readonly reader: QueueReader<TimerJobData>;

  constructor(
    private readonly queue: string,
    jobs: Jobs,
    private readonly committer: Committer<S>,
  ) {
    this.reader = new QueueReader(jobs, queue, CONCURRENCY, async (batch) => {
      for (const read of batch) void this.fire(read);
    });
  }

  start(): void {
    this.reader.start();
  }

  stop(): Promise<void> {
    return this.reader.stop();
  }

  private async fire({ job, done }: ReadJob<TimerJobData>): Promise<void> {
    const { tenant, instance, name, version, payload } = job.data;
    try {
      await this.committer.submit({
        tenant,
        job: { queue: this.queue, ...attemptOf(job) },
        delivery: {
          instance,
          id: `timer:${name}:${version}`,
          input: { kind: 'timer', name, payload: payload ?? null, now: new Date().toISOString() },
          timerVersion: version,
        },
      });
    } catch (err) {
      log.warn({ err, instance, name }, 'timer not applied, it will come again');
    } finally {
      done();
    }
  }
}
