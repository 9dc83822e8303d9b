import { Counter } from 'prom-client';
import { FinalError, RetryableError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import { logger, metrics, runInContext } from '#platform/telemetry';
import type { Committer } from './committer.js';
import { attemptOf, bossIn, type Jobs } from './jobs.js';
import type { CommandFailure, CommandHandler, CommandOutcome, ProcessDefinition } from './process.js';
import { schemaOf } from './process-manager.migration.js';
import { QueueReader, type ReadJob } from './queue.reader.js';
import type { ProcessQueues } from './queues.js';
import { retryDelay } from './retry.js';
import type { WarnCases } from './warn-cases.js';

/** Commands under way in one process at most. */
const CONCURRENCY = 100;
/** One attempt may take this long; the vendor call below it has a shorter deadline of its own. */
const ATTEMPT_MS = 60_000;

const outcomes = new Counter({
  name: 'crossdock_process_commands_total',
  help: 'Attempts of commands, by process, type and how they ended',
  labelNames: ['process', 'type', 'outcome'],
  registers: [metrics],
});
const log = logger('command');

interface CommandJobData {
  readonly tenant: string;
  readonly instance: string;
  readonly key: string;
}

interface CommandRow {
  readonly key: string;
  readonly type: string;
  readonly target: string;
  readonly payload: unknown;
  readonly repeat: boolean;
  readonly attempts: number;
  readonly outcome: unknown;
  readonly decided_at: Date;
  readonly traceparent: string;
  readonly warned: boolean;
}

/** Does the commands of a process: fetches jobs in batches, calls handlers side by side, hands outcomes to the committer. */
export class CommandWorker<S> {
  private readonly handlers: ReadonlyMap<string, CommandHandler>;
  private readonly reader: QueueReader<CommandJobData>;
  private readonly schema: string;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    handlers: readonly CommandHandler[],
    private readonly queues: ProcessQueues,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly committer: Committer<S>,
    private readonly warnings: WarnCases,
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.type, handler]));
    this.schema = schemaOf(definition.name);
    this.reader = new QueueReader(jobs, queues.commands, CONCURRENCY, (batch) => this.run(batch));
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

  /** One statement claims the attempts of a whole batch; a redelivered job is an attempt more. */
  private async run(batch: readonly ReadJob<CommandJobData>[]): Promise<void> {
    const rows = await this.database.query<CommandRow>(
      `WITH claimed AS (
         UPDATE ${this.schema}.commands c SET attempts = c.attempts + 1, started_at = coalesce(c.started_at, clock_timestamp())
         FROM unnest($1::text[], $2::text[]) AS j(tenant, key) WHERE c.tenant = j.tenant AND c.key = j.key
         RETURNING c.*
       )
       SELECT c.key, c.type, c.target, c.payload, c.repeat, c.attempts, c.outcome, c.decided_at, c.warned, i.traceparent
       FROM claimed c JOIN ${this.schema}.instances i ON i.tenant = c.tenant AND i.id = c.instance`,
      [batch.map(({ job }) => job.data.tenant), batch.map(({ job }) => job.data.key)],
    );
    const byKey = new Map(rows.map((row) => [row.key, row]));
    for (const { job, done } of batch) {
      const row = byKey.get(job.data.key);
      void this.attempt(job, row)
        .catch((err) => log.warn({ err, key: job.data.key }, 'outcome not stored, the job will come again'))
        .finally(done);
    }
  }

  private async attempt(job: ReadJob<CommandJobData>['job'], row: CommandRow | undefined): Promise<void> {
    if (!row || row.outcome !== null) {
      await this.jobs.boss.complete(this.queues.commands, [attemptOf(job)], null);
      return;
    }
    const { tenant, instance } = job.data;
    const orderId = this.definition.orderOf?.(instance) ?? instance;
    await runInContext({ traceparent: row.traceparent, tenant, orderId }, async () => {
      const result = await this.execute(job, row);
      if ('retryAfterMs' in result) return this.retry(job, row, result.error, result.retryAfterMs);
      outcomes.inc({ process: this.definition.name, type: row.type, outcome: result.outcome.ok ? 'ok' : 'failed' });
      await this.committer.submit({
        tenant,
        job: { queue: this.queues.commands, ...attemptOf(job) },
        delivery: {
          instance,
          id: `outcome:${row.key}`,
          input: {
            kind: 'outcome',
            command: { key: row.key, type: row.type, target: row.target, payload: row.payload },
            outcome: result.outcome,
            now: new Date().toISOString(),
          },
        },
      });
      if (row.warned) await this.warnings.close(tenant, instance, row);
    });
  }

  private async execute(
    job: ReadJob<CommandJobData>['job'],
    row: CommandRow,
  ): Promise<{ outcome: CommandOutcome } | { error: RetryableError; retryAfterMs: number }> {
    const handler = this.handlers.get(row.type);
    if (!handler) return { outcome: failed('unknown-command', `no handler for ${row.type}`, row) };
    try {
      const result = await handler.execute(row.payload, {
        tenant: job.data.tenant,
        instanceId: job.data.instance,
        idempotencyKey: row.key,
        attempt: row.attempts,
        mayHaveHappened: row.repeat || row.attempts > 1,
        traceparent: row.traceparent,
        signal: AbortSignal.any([this.reader.aborted, AbortSignal.timeout(ATTEMPT_MS)]),
      });
      return { outcome: { ok: true, result: result ?? null } };
    } catch (error) {
      if (error instanceof FinalError) return { outcome: failed(error.code, error.message, row, error.correlationId) };
      const retryable =
        error instanceof RetryableError
          ? error
          : new RetryableError('unexpected', (error as Error).message, { unclear: true, cause: error });
      const spent = Date.now() - row.decided_at.getTime();
      if (spent > handler.retry.giveUpAfterMs)
        return { outcome: failed('gave-up', retryable.message, row, retryable.correlationId) };
      return { error: retryable, retryAfterMs: retryDelay(handler.retry, row.attempts, retryable.retryAfterMs) };
    }
  }

  /** Another attempt later: this job is done, a delayed one takes its place in the same transaction. */
  private async retry(
    job: ReadJob<CommandJobData>['job'],
    row: CommandRow,
    error: RetryableError,
    delayMs: number,
  ): Promise<void> {
    outcomes.inc({ process: this.definition.name, type: row.type, outcome: 'retry' });
    log.info(
      { key: row.key, type: row.type, target: row.target, attempt: row.attempts, code: error.code, delayMs },
      'command will be tried again',
    );
    const { tenant, instance } = job.data;
    await this.database.transaction(async (tx) => {
      const db = bossIn(tx);
      await tx.query(`UPDATE ${this.schema}.commands SET last_error = $3 WHERE tenant = $1 AND key = $2`, [
        tenant,
        row.key,
        `${error.code}: ${error.message}`,
      ]);
      await this.jobs.boss.complete(this.queues.commands, [attemptOf(job)], null, { db });
      await this.jobs.boss.insert(
        this.queues.commands,
        [{ data: job.data, startAfter: new Date(Date.now() + delayMs) }],
        { db },
      );
    });
    const policy = this.handlers.get(row.type)?.retry;
    if (policy && !row.warned && Date.now() - row.decided_at.getTime() > policy.warnAfterMs) {
      await this.warnings.open(tenant, instance, row, error);
    }
    this.reader.wakeAfter(delayMs);
  }
}

function failed(code: string, message: string, row: CommandRow, correlationId?: string): CommandOutcome {
  const failure: CommandFailure = { code, message, attempts: row.attempts, ...(correlationId && { correlationId }) };
  return { ok: false, failure };
}
