import type { Job } from 'pg-boss';
import { Counter } from 'prom-client';
import { FinalError, RetryableError } from '#platform/errors';
import { type Database, isInfrastructure } from '#platform/persistence';
import { logger, metrics, runInContext } from '#platform/telemetry';
import type { LateCommands } from './cases/late-commands.js';
import type { Committer } from './committer.js';
import type { CommandJobData } from './instance.js';
import { InstanceStore } from './instance.store.js';
import { attemptOf, BossTransaction, type Jobs } from './jobs.js';
import type { CommandFailure, CommandHandler, CommandOutcome, ProcessDefinition } from './process.js';
import { schemaOf } from './process-manager.migration.js';
import { QueueReader, type ReadJob } from './queue.reader.js';
import type { ProcessQueues } from './queues.js';
import { retryDelay } from './retry.js';

/** Commands under way in one process at most. */
const CONCURRENCY = 200;
/** One attempt may take this long; the vendor call below it has a shorter deadline of its own. */
const ATTEMPT_MS = 60_000;

const outcomes = new Counter({
  name: 'crossdock_process_commands_total',
  help: 'Attempts of commands, by process, type and how they ended',
  labelNames: ['process', 'type', 'outcome'],
  registers: [metrics],
});
const log = logger('command');

/** One attempt at a command. */
interface Attempt {
  readonly job: Job<CommandJobData>;
  readonly command: CommandJobData;
  /** Counts from 1. */
  readonly number: number;
  readonly startedAt: string;
  readonly warned: boolean;
}

/** Does the commands of a process: fetches jobs in batches, calls handlers side by side, hands outcomes to the committer. */
export class CommandWorker<S> {
  private readonly handlers: ReadonlyMap<string, CommandHandler>;
  private readonly reader: QueueReader<CommandJobData>;
  private readonly schema: string;
  private readonly store: InstanceStore<S>;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    handlers: readonly CommandHandler[],
    private readonly queues: ProcessQueues,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly committer: Committer<S>,
    private readonly late: LateCommands,
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.type, handler]));
    this.schema = schemaOf(definition.name);
    this.store = new InstanceStore(definition);
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

  reserve(wanted: number): number {
    return this.reader.reserve(wanted);
  }

  take(reserved: number, jobs: readonly Job<CommandJobData>[]): void {
    this.reader.take(reserved, jobs);
  }

  /**
   * A first attempt needs nothing but its job. A later one looks first whether the command has got its outcome
   * meanwhile: the job of a worker that was believed dead comes again, also when it was not.
   */
  private async run(batch: readonly ReadJob<CommandJobData>[]): Promise<void> {
    const later = batch.filter(({ job }) => attemptNumber(job) > 1);
    for (const read of batch) if (attemptNumber(read.job) === 1) this.begin(read, false);
    for (const [tenant, reads] of Map.groupBy(later, ({ job }) => job.data.tenant)) {
      const keys = reads.map(({ job }) => job.data.key);
      const loaded = await this.database.transaction((tx) => this.store.load(tx, tenant, keys));
      const byKey = new Map(loaded.map((each) => [each.command.key, each]));
      for (const read of reads) {
        const found = byKey.get(read.job.data.key);
        if (found && !found.finished) this.begin(read, found.warned);
        else void this.drop(read);
      }
    }
  }

  private begin({ job, done }: ReadJob<CommandJobData>, warned: boolean): void {
    const startedAt = new Date().toISOString();
    void this.attempt({ job, command: job.data, number: attemptNumber(job), startedAt, warned })
      .catch((err) => log.warn({ err, key: job.data.key }, 'outcome not stored, the job will come again'))
      .finally(done);
  }

  private async drop({ job, done }: ReadJob<CommandJobData>): Promise<void> {
    await this.jobs.boss
      .complete(this.queues.commands, [attemptOf(job)], null)
      .catch((err) => log.warn({ err, key: job.data.key }, 'job not settled, it will come again'));
    done();
  }

  private async attempt(attempt: Attempt): Promise<void> {
    const { command, number } = attempt;
    const { tenant, instance, key, type, target, traceparent } = command;
    const orderId = this.definition.orderOf?.(instance) ?? instance;
    await runInContext({ traceparent, tenant, orderId }, async () => {
      const result = await this.execute(attempt);
      if ('retryAfterMs' in result) return this.retry(attempt, result.error, result.retryAfterMs);
      outcomes.inc({ process: this.definition.name, type, outcome: result.outcome.ok ? 'ok' : 'failed' });
      try {
        await this.submit(attempt, result.outcome);
      } catch (error) {
        if (isInfrastructure(error)) throw error;
        // What came cannot be stored, and would not be when it came again: the process hears of that instead.
        const { message } = error as Error;
        log.error({ err: error, key, type, target }, 'outcome cannot be stored');
        await this.submit(attempt, failed('unstorable-outcome', message.replaceAll('\0', ''), number));
      }
      if (attempt.warned) await this.late.close(tenant, instance, { key, type, target, attempts: number });
    });
  }

  /** Resolves when the outcome is committed. */
  private submit({ job, command, number, startedAt }: Attempt, outcome: CommandOutcome): Promise<void> {
    const { tenant, instance, key, type, target, payload } = command;
    return this.committer.submit({
      tenant,
      job: { queue: this.queues.commands, ...attemptOf(job) },
      delivery: {
        instance,
        id: `outcome:${key}`,
        attempts: number,
        startedAt,
        input: {
          kind: 'outcome',
          command: { key, type, target, payload },
          outcome,
          now: new Date().toISOString(),
        },
      },
    });
  }

  private async execute({
    command,
    number,
  }: Attempt): Promise<{ outcome: CommandOutcome } | { error: RetryableError; retryAfterMs: number }> {
    const handler = this.handlers.get(command.type);
    if (!handler) return { outcome: failed('unknown-command', `no handler for ${command.type}`, number) };
    try {
      const result = await handler.execute(command.payload, {
        tenant: command.tenant,
        instanceId: command.instance,
        idempotencyKey: command.key,
        attempt: number,
        mayHaveHappened: command.repeat || number > 1,
        traceparent: command.traceparent,
        signal: AbortSignal.any([this.reader.aborted, AbortSignal.timeout(ATTEMPT_MS)]),
      });
      return { outcome: { ok: true, result: result ?? null } };
    } catch (error) {
      if (error instanceof FinalError)
        return { outcome: failed(error.code, error.message, number, error.correlationId) };
      const retryable =
        error instanceof RetryableError
          ? error
          : new RetryableError('unexpected', (error as Error).message, { unclear: true, cause: error });
      const spent = Date.now() - Date.parse(command.decidedAt);
      if (spent > handler.retry.giveUpAfterMs)
        return { outcome: failed('gave-up', retryable.message, number, retryable.correlationId) };
      return { error: retryable, retryAfterMs: retryDelay(handler.retry, number, retryable.retryAfterMs) };
    }
  }

  /** Another attempt later: this job is done, a delayed one takes its place in the same transaction. */
  private async retry(attempt: Attempt, error: RetryableError, delayMs: number): Promise<void> {
    const { job, command, number, startedAt } = attempt;
    const { tenant, instance, key, type, target } = command;
    outcomes.inc({ process: this.definition.name, type, outcome: 'retry' });
    log.info({ key, type, target, attempt: number, code: error.code, delayMs }, 'command will be tried again');
    const again = await this.database.transaction(async (tx) => {
      const boss = new BossTransaction(tx);
      const settled = await boss.run((db) =>
        this.jobs.boss.complete(this.queues.commands, [attemptOf(job)], null, { db }),
      );
      // Given to another meanwhile, who sees to it that there is a next attempt. (Its type does not tell what it tells.)
      if ((settled as { readonly affected?: number }).affected === 0) return false;
      await tx.query(
        `UPDATE ${this.schema}.commands SET last_error = $3, attempts = $4, started_at = coalesce(started_at, $5)
         WHERE tenant = $1 AND key = $2`,
        [tenant, key, `${error.code}: ${error.message}`, number, startedAt],
      );
      const startAfter = new Date(Date.now() + delayMs);
      const jobs = [{ data: { ...command, attempts: number }, startAfter }];
      await boss.run((db) => this.jobs.boss.insert(this.queues.commands, jobs, { db }));
      return true;
    });
    if (!again) return;
    const policy = this.handlers.get(type)?.retry;
    if (policy && !attempt.warned && Date.now() - Date.parse(command.decidedAt) > policy.warnAfterMs) {
      await this.late.open(tenant, instance, { key, type, target, attempts: number }, error);
    }
    this.reader.wakeAfter(delayMs);
  }
}

/** Those that ended before the job was made, and those of workers that died with it. */
const attemptNumber = ({ data, retryCount }: Job<CommandJobData>) => data.attempts + retryCount + 1;

function failed(code: string, message: string, attempts: number, correlationId?: string): CommandOutcome {
  const failure: CommandFailure = { code, message, attempts, ...(correlationId && { correlationId }) };
  return { ok: false, failure };
}
