import type { Job } from 'pg-boss';
import { Counter } from 'prom-client';
import { EFFECT_MS } from '#platform/access';
import { clock } from '#platform/clock';
import { RetryableError } from '#platform/errors';
import { type Database, isInfrastructure, type Tx } from '#platform/persistence';
import { logger, metrics, runInContext } from '#platform/telemetry';
import type { LateCommands } from './cases/late-commands.js';
import { type Done, execute, failed, type ToBeRepeated } from './command.execution.js';
import type { Committer } from './committer.js';
import { HeldCommands } from './held.commands.js';
import type { CommandJobData } from './instance.js';
import { InstanceStore } from './instance.store.js';
import { attemptOf, BossTransaction, commandJob, type Jobs } from './jobs.js';
import { Lanes } from './lanes/lanes.js';
import { placeOf, setBackBy, speaksOfSystem } from './lanes/rank.js';
import type { OwnWaiting } from './lanes/waiting.commands.js';
import type { CommandHandler, CommandOutcome, ProcessDefinition } from './process.js';
import { schemaOf } from './process-manager.migration.js';
import { QueueReader, type ReadJob } from './queue.reader.js';
import type { ProcessQueues } from './queues.js';

/** Commands in hand of one process at most: several slow systems' shares, and room for the others. */
const CONCURRENCY = 600;
/** One attempt may take this long; the vendor call below it has a shorter deadline of its own. */
const ATTEMPT_MS = EFFECT_MS + 10_000;

const outcomes = new Counter({
  name: 'crossdock_process_commands_total',
  help: 'Attempts of commands, by process, type and how they ended',
  labelNames: ['process', 'type', 'outcome'],
  registers: [metrics],
});
const log = logger('command');

interface Started {
  readonly startedAt: string;
}
type Executed = Started & (Done | ToBeRepeated);

/** One attempt at a command. */
interface Attempt {
  /** Absent where the worker holds the command itself. */
  readonly job?: Job<CommandJobData>;
  readonly command: CommandJobData;
  /** Counts from 1. */
  readonly number: number;
  readonly warned: boolean;
}

/** Does the commands of a process: fetches jobs in batches, calls handlers side by side, hands outcomes to the committer. */
export class CommandWorker<S> {
  private readonly handlers: ReadonlyMap<string, CommandHandler>;
  /** One for each system: its bulkhead, breaker and limit. */
  readonly lanes: Lanes;
  private readonly reader: QueueReader<CommandJobData>;
  /** Those that it took on without a job. */
  readonly held: HeldCommands<S>;
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
    this.lanes = new Lanes(definition.name, () => this.reader.wake());
    const full = () => this.lanes.full;
    this.reader = new QueueReader(jobs, queues.commands, CONCURRENCY, (batch) => this.run(batch), full);
    const { reader, lanes } = this;
    this.held = new HeldCommands(definition, queues.commands, database, jobs, reader, lanes, (command, done) =>
      this.begin({ command, number: 1, warned: false }, done),
    );
  }

  async start(): Promise<void> {
    await this.held.start();
    this.reader.start();
  }

  async stop(): Promise<void> {
    this.lanes.stop();
    await this.reader.stop();
    await this.held.stop();
  }

  /** What waits in its lanes, in its own name. */
  get waiting(): OwnWaiting {
    return { worker: this.held.worker, lanes: this.lanes.waiting };
  }

  wake(): void {
    this.reader.wake();
  }

  /**
   * A first attempt needs nothing but its job. A later one looks first whether the command has got its outcome
   * meanwhile: the job of a worker that was believed dead comes again, also when it was not.
   */
  private async run(batch: readonly ReadJob<CommandJobData>[]): Promise<void> {
    const later = batch.filter(({ job }) => attemptNumber(job) > 1);
    for (const read of batch) if (attemptNumber(read.job) === 1) this.beginJob(read, false);
    for (const [tenant, reads] of Map.groupBy(later, ({ job }) => job.data.tenant)) {
      const keys = reads.map(({ job }) => job.data.key);
      const loaded = await this.database.transaction((tx) => this.store.load(tx, tenant, keys));
      const byKey = new Map(loaded.map((each) => [each.command.key, each]));
      for (const read of reads) {
        const found = byKey.get(read.job.data.key);
        if (found && !found.finished) this.beginJob(read, found.warned);
        else void this.drop(read);
      }
    }
  }

  private beginJob({ job, done }: ReadJob<CommandJobData>, warned: boolean): void {
    this.begin({ job, command: job.data, number: attemptNumber(job), warned }, done);
  }

  private begin(attempt: Attempt, done: () => void): void {
    void this.attempt(attempt)
      .catch((err) => {
        log.warn({ err, key: attempt.command.key }, 'outcome not stored, the command will come again');
        if (!attempt.job) this.held.lose();
      })
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
    const { tenant, instance, key, type, target, traceparent, dueBy } = command;
    const place = placeOf(command);
    const orderId = this.definition.orderOf?.(instance) ?? instance;
    await runInContext({ traceparent, tenant, orderId, dueBy }, async () => {
      const result = await this.lanes.of(target).run(() => this.execute(attempt), isBusy, place);
      if (!result) return this.handBack(attempt);
      const { startedAt } = result;
      if ('error' in result) return this.retry(attempt, result);
      outcomes.inc({ process: this.definition.name, type, outcome: result.outcome.ok ? 'ok' : 'failed' });
      try {
        await this.submit(attempt, startedAt, result.outcome);
      } catch (error) {
        if (isInfrastructure(error)) throw error;
        // What came cannot be stored, and would not be when it came again: the process hears of that instead.
        const { message } = error as Error;
        log.error({ err: error, key, type, target }, 'outcome cannot be stored');
        const outcome = failed('unstorable-outcome', message.replaceAll('\0', ''), number);
        await this.submit(attempt, startedAt, outcome).catch(async (lost: Error) => {
          // Nor can that be: it fails behind the decision, whatever the outcome is.
          const why = new RetryableError('unstorable-outcome', lost.message.replaceAll('\0', ''));
          if (!isInfrastructure(lost))
            await this.late.open(tenant, instance, { key, type, target, attempts: number }, why);
          throw lost;
        });
      }
      if (attempt.warned) await this.late.close(tenant, instance, { key, type, target, attempts: number });
    });
  }

  /** Resolves when the outcome is committed. */
  private submit({ job, command, number }: Attempt, startedAt: string, outcome: CommandOutcome): Promise<void> {
    const { tenant, instance, key, type, target, payload } = command;
    return this.committer.submit({
      tenant,
      ...(job && { job: { queue: this.queues.commands, ...attemptOf(job) } }),
      delivery: {
        instance,
        id: `outcome:${key}`,
        attempts: number,
        startedAt,
        input: {
          kind: 'outcome',
          command: { key, type, target, payload },
          outcome,
          now: clock.iso(),
        },
      },
    });
  }

  private async execute({ command, number }: Attempt): Promise<Executed> {
    const startedAt = clock.iso();
    const handler = this.handlers.get(command.type);
    if (!handler) return { startedAt, outcome: failed('unknown-command', `no handler for ${command.type}`, number) };
    const began = performance.now();
    const signalOf = () => {
      const left = Math.max(0, ATTEMPT_MS - Math.round(performance.now() - began));
      return AbortSignal.any([this.reader.aborted, AbortSignal.timeout(left)]);
    };
    return { startedAt, ...(await execute(handler, command, number, signalOf)) };
  }

  /** Another attempt later. */
  private async retry(attempt: Attempt, { startedAt, error, retryAfterMs }: Started & ToBeRepeated): Promise<void> {
    const { command, number } = attempt;
    const { tenant, instance, key, type, target } = command;
    outcomes.inc({ process: this.definition.name, type, outcome: 'retry' });
    log.info({ key, type, target, attempt: number, code: error.code, retryAfterMs }, 'command will be tried again');
    const setBack = (command.setBack ?? 0) + setBackBy(error);
    const after = { attempts: number, setBack };
    const again = await this.replace(attempt, after, retryAfterMs, (tx) =>
      tx.query(
        `UPDATE ${this.schema}.commands SET last_error = $3, attempts = $4, started_at = coalesce(started_at, $5)
         WHERE tenant = $1 AND key = $2`,
        [tenant, key, `${error.code}: ${error.message}`, number, startedAt],
      ),
    );
    if (!again) return;
    const policy = this.handlers.get(type)?.retry;
    if (policy && !attempt.warned && clock.now() - Date.parse(command.decidedAt) > policy.warnAfterMs) {
      await this.late.open(tenant, instance, { key, type, target, attempts: number }, error);
    }
    this.reader.wakeAfter(retryAfterMs);
  }

  /** Its turn did not come: it waits in the queue again, as if it had not been fetched. */
  private async handBack(attempt: Attempt): Promise<void> {
    await this.replace(attempt, { attempts: attempt.number - 1 }, 0);
  }

  /** It waits in the queue from now on, and this attempt is over. @returns false where another worker has it now */
  private replace(
    { job, command }: Attempt,
    after: Pick<CommandJobData, 'attempts' | 'setBack'>,
    delayMs: number,
    write?: (tx: Tx) => Promise<unknown>,
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const boss = new BossTransaction(tx);
      const ours = job ? await this.settle(boss, job) : await this.held.letGo(tx, command.tenant, command.key);
      // Given to another meanwhile, who sees to it that there is a next attempt.
      if (!ours) return false;
      await write?.(tx);
      const next = { ...commandJob({ ...command, ...after }), startAfter: new Date(clock.now() + delayMs) };
      await boss.run((db) => this.jobs.boss.insert(this.queues.commands, [next], { db }));
      return true;
    });
  }

  private async settle(boss: BossTransaction, job: Job<CommandJobData>): Promise<boolean> {
    const settled = await boss.run((db) =>
      this.jobs.boss.complete(this.queues.commands, [attemptOf(job)], null, { db }),
    );
    // Its type does not tell what it tells.
    return (settled as { readonly affected?: number }).affected !== 0;
  }
}

/** Those that ended before the job was made, and those of workers that died with it. */
const attemptNumber = ({ data, retryCount }: Job<CommandJobData>) => data.attempts + retryCount + 1;

/** The system is away, or has too much to do: what else is for it waits. */
const isBusy = (executed: Executed): boolean => 'error' in executed && speaksOfSystem(executed.error);
