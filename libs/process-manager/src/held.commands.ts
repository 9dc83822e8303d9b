import { randomUUID } from 'node:crypto';
import { type Database, onCommit, onRollback, type Tx } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import { asStored } from './as-stored.js';
import { HeldInstances } from './held.instances.js';
import type { CommandJobData, HeldCommand } from './instance.js';
import { BossTransaction, commandJob, HEARTBEAT_SECONDS, type Jobs } from './jobs.js';
import type { Lanes } from './lanes/lanes.js';
import type { ProcessDefinition } from './process.js';
import { schemaOf } from './process-manager.migration.js';
import type { QueueReader } from './queue.reader.js';
import { inFormOf } from './upcast.js';

/** A worker says this often that it lives, and looks for those that no longer do. */
const BEAT_MS = 1_000;
/** The first of those that said so within this time looks after the jobs of all. */
const FOLLOWS_SECONDS = 3;
/** One that could not say so for this long takes nothing on: well before others take what it has. */
const DOUBTFUL_MS = (HEARTBEAT_SECONDS * 1000) / 2;
/** What it has in name only is looked for this often, and with the next beat where there may be some. */
const SWEEP_MS = 5_000;
const AT_ONCE = Number.NEGATIVE_INFINITY;
/** Commands that go back to the queue in one transaction. */
const BATCH = 500;
const log = logger('held-commands');

interface LostRow {
  readonly tenant: string;
  readonly instance: string;
  readonly key: string;
  readonly type: string;
  readonly target: string;
  readonly payload: unknown;
  readonly repeat: boolean;
  readonly decided_at: Date;
  readonly attempts: number;
  readonly traceparent: string;
  readonly state: unknown;
  readonly version: number;
}

/**
 * Commands that this worker took on in the transactions that decided them. They have no job: the worker's name stands
 * in their rows. A worker says that it lives and what waits in its lanes, once a second; what one that fell silent has goes to the queue, and so does
 * what this one has in name only, because it never heard whether the transaction was committed: that may still be under way
 * when the connection is lost, so it is looked for again and again.
 */
export class HeldCommands<S> {
  readonly worker = randomUUID();
  /** What it holds and has in hand, or is about to. */
  private readonly inHand = new Set<string>();
  /** Whose they are. */
  readonly instances = new HeldInstances<S>((tenant, key) => this.inHand.has(nameOf({ tenant, key })));
  /** Held and not begun yet, by target: the lane does not know of them. */
  private readonly promised = new Map<string, number>();
  private readonly schema: string;
  private beatAt = Number.NEGATIVE_INFINITY;
  /** When it is next looked whether something stands under our name that is not in hand. */
  private sweepAt = AT_ONCE;
  private stopped = false;
  private timer?: NodeJS.Timeout;
  private beating: Promise<void> = Promise.resolve();

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly queue: string,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly reader: Pick<QueueReader<CommandJobData>, 'caughtUp' | 'reserve' | 'release'>,
    private readonly lanes: Lanes,
    private readonly begin: (command: CommandJobData, done: () => void) => void,
  ) {
    this.schema = schemaOf(definition.name);
  }

  async start(): Promise<void> {
    await this.beat();
    this.again();
  }

  /** Whatever is still held goes to the queue, and nothing waits here any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.beating;
    await this.release([this.worker]).catch((err) => log.warn({ err }, 'not given back; others take it in a while'));
    await this.database
      .query(`UPDATE ${this.schema}.workers SET waiting = '[]' WHERE id = $1`, [this.worker])
      .catch((err) => log.debug({ err }, 'what waited here is told of for some seconds still'));
  }

  /**
   * Takes on what there is room for, as far as nothing else waits for it in the queue: it begins when the transaction is
   * committed.
   * @returns what was taken, to be written with this worker's name
   */
  hold(tx: Tx, due: readonly CommandJobData[]): readonly HeldCommand[] {
    const held = this.granted(due).map((command) => ({
      ...command,
      payload: asStored(command.payload ?? null),
      holder: this.worker,
    }));
    if (held.length === 0) return [];
    for (const command of held) {
      this.inHand.add(nameOf(command));
      this.promise(command.target, 1);
    }
    onCommit(tx, held, () => {
      for (const command of held) {
        this.promise(command.target, -1);
        this.begin(command, () => this.drop(command));
      }
    });
    onRollback(tx, () => {
      // Its commit may have gone through, only its answer been lost.
      this.sweepAt = AT_ONCE;
      for (const command of held) {
        this.promise(command.target, -1);
        this.drop(command);
      }
    });
    return held;
  }

  /** It was done and its outcome could not be stored: it is to come again. */
  lose(): void {
    this.sweepAt = AT_ONCE;
  }

  /** @returns false where it is no longer ours */
  async letGo(tx: Tx, tenant: string, key: string): Promise<boolean> {
    const [released] = (await tx.query(
      `WITH released AS (
         UPDATE ${this.schema}.commands SET holder = NULL WHERE tenant = $1 AND key = $2 AND holder = $3 RETURNING key
       ) SELECT * FROM released`,
      [tenant, key, this.worker],
    )) as unknown[];
    return released !== undefined;
  }

  private granted(due: readonly CommandJobData[]): readonly CommandJobData[] {
    if (this.stopped || !this.reader.caughtUp || performance.now() - this.beatAt > DOUBTFUL_MS) return [];
    const room = new Map<string, number>();
    const fitting = due.filter(({ target }) => {
      const left = room.get(target) ?? this.lanes.of(target).room - (this.promised.get(target) ?? 0);
      room.set(target, left - 1);
      return left > 0;
    });
    return fitting.slice(0, fitting.length > 0 ? this.reader.reserve(fitting.length) : 0);
  }

  private promise(target: string, change: number): void {
    this.promised.set(target, (this.promised.get(target) ?? 0) + change);
  }

  private drop(command: CommandJobData): void {
    this.inHand.delete(nameOf(command));
    this.instances.letGo(command.tenant, command.instance);
    this.reader.release(1);
  }

  private again(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.beating = this.beat()
        .catch((err) => log.warn({ err, process: this.definition.name }, 'could not say that it lives'))
        .then(() => this.again());
    }, BEAT_MS).unref();
  }

  /** The database's clock is everybody's. */
  private async beat(): Promise<void> {
    const at = performance.now();
    const found = await this.database.prepared<{ id: string; leads: boolean }>(
      `WITH me AS (
         INSERT INTO ${this.schema}.workers (id, waiting) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET beat_at = now(), waiting = excluded.waiting
       ), gone AS (
         DELETE FROM ${this.schema}.workers w WHERE w.beat_at < now() - interval '1 hour' AND w.id <> $1
           AND NOT EXISTS (SELECT FROM ${this.schema}.commands c WHERE c.holder = w.id)
       )
       SELECT w.id, false AS leads FROM ${this.schema}.workers w CROSS JOIN LATERAL (
         SELECT FROM ${this.schema}.commands c WHERE c.holder = w.id AND c.holder IS NOT NULL LIMIT 1) c
       WHERE w.beat_at < now() - interval '${HEARTBEAT_SECONDS} seconds' AND w.id <> $1
       UNION ALL SELECT $1, true WHERE NOT EXISTS (SELECT FROM ${this.schema}.workers w
         WHERE w.id < $1 AND w.beat_at > now() - interval '${FOLLOWS_SECONDS} seconds')`,
      [this.worker, JSON.stringify(this.lanes.waiting)],
    );
    this.beatAt = at;
    if (found.some(({ leads }) => leads)) this.jobs.supervise();
    const ids = found.filter(({ leads }) => !leads).map(({ id }) => id);
    if (ids.length > 0) {
      log.warn(
        { process: this.definition.name, workers: ids },
        'workers fell silent, what they held goes to the queue',
      );
      await this.release(ids);
    }
    if (at >= this.sweepAt) await this.releaseStrays(at);
  }

  /** What is in hand when the answer comes was so before it was committed; what is not was lost, or ended meanwhile. */
  private async releaseStrays(at: number): Promise<void> {
    // Set first: what becomes doubtful meanwhile is looked for with the next beat.
    this.sweepAt = at + SWEEP_MS;
    try {
      const held = await this.database.query<{ tenant: string; key: string }>(
        `SELECT tenant, key FROM ${this.schema}.commands WHERE holder = $1`,
        [this.worker],
      );
      const strays = held.map(nameOf).filter((name) => !this.inHand.has(name));
      if (strays.length > 0) await this.release([this.worker], strays);
    } catch (error) {
      this.sweepAt = AT_ONCE;
      throw error;
    }
  }

  /** Somebody may have begun them: their next attempt is a later one. @param names all that these workers hold when absent */
  private async release(workers: readonly string[], names?: readonly string[]): Promise<void> {
    for (let released = BATCH; released === BATCH; ) {
      released = await this.database.transaction(async (tx) => {
        const rows = (await tx.query(
          `WITH lost AS (
             SELECT tenant, key FROM ${this.schema}.commands
             WHERE holder = ANY($1) AND ($2::text[] IS NULL OR tenant || E'\\n' || key = ANY($2)) LIMIT ${BATCH} FOR UPDATE
           ), released AS (
             UPDATE ${this.schema}.commands c SET holder = NULL, attempts = c.attempts + 1
             FROM lost WHERE c.tenant = lost.tenant AND c.key = lost.key RETURNING c.*
           )
           SELECT r.*, i.traceparent, i.state, i.version FROM released r
           JOIN ${this.schema}.instances i ON i.tenant = r.tenant AND i.id = r.instance`,
          [workers, names ?? null],
        )) as LostRow[];
        const again = rows.map((row) => commandJob(this.commandOf(row)));
        if (again.length > 0)
          await new BossTransaction(tx).run((db) => this.jobs.boss.insert(this.queue, again, { db }));
        return rows.length;
      });
    }
  }

  private commandOf(row: LostRow): CommandJobData {
    const { tenant, instance, key, type, target, payload, repeat, decided_at, attempts, traceparent } = row;
    const dueBy = this.dueByOf(row);
    const decidedAt = decided_at.toISOString();
    return {
      ...{ tenant, instance, key, type, target, payload, repeat, decidedAt, attempts, traceparent },
      ...(dueBy && { dueBy }),
    };
  }

  /** It only says what goes first: a state that this release cannot read keeps nothing from going back to the queue. */
  private dueByOf({ version, state, key }: LostRow): string | undefined {
    if (version > this.definition.version) return undefined;
    try {
      return this.definition.dueBy?.(inFormOf(this.definition, state, version));
    } catch (err) {
      log.warn({ err, key }, 'nobody knows by when it is due');
      return undefined;
    }
  }
}

const nameOf = ({ tenant, key }: { readonly tenant: string; readonly key: string }) => `${tenant}\n${key}`;
