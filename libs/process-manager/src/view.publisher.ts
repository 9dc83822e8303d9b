import { setTimeout as sleep } from 'node:timers/promises';
import { StatePublisher, type Tx, viewChanges } from '#messaging';
import { type Database, together } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { Changes } from './changes.js';
import { statementsOf } from './instance.statements.js';
import type { ProcessDefinition, PublishedViews } from './process.js';
import { schemaOf } from './process-manager.migration.js';
import { inFormOf } from './upcast.js';

/** Instances published anew in one transaction. */
const BATCH = 100;
/** Instances that others hold just now are looked at again after this long. */
const HELD_MS = 50;
/** A replica of the version before publishes its own shape as long as it runs: it is mended this often. */
const MEND_EVERY_MS = 60_000;
const log = logger('published-state');

/**
 * Publishes what others may read of a process's instances: with each decision what it changed, and on start whatever
 * was never published or has another shape. Replicas that start at once share that work.
 */
export class ViewPublisher<S> {
  private readonly target: StatePublisher;
  private readonly sql: ReturnType<typeof statementsOf>;
  private readonly stopping = new AbortController();
  private mending?: NodeJS.Timeout;
  private working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly database: Database,
  ) {
    this.target = new StatePublisher(definition.name);
    this.sql = statementsOf(schemaOf(definition.name));
  }

  /** Resolves when all that there is can be read. */
  async start(): Promise<void> {
    const { published } = this.definition;
    if (!published) return;
    await this.publishAll(published);
    await this.database.transaction((tx) => this.target.complete(tx, published.kinds, published.shape));
    this.mending = setInterval(() => {
      this.working = this.publishAll(published).catch((err) => log.warn({ err }, 'not published anew'));
    }, MEND_EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.mending);
    this.stopping.abort();
    await this.working;
  }

  /**
   * In the transaction that decides, which holds the instances' locks.
   * @returns the statements under way
   */
  publish(tx: Tx, tenant: string, changes: readonly Changes<S>[]): Promise<unknown>[] {
    const { published } = this.definition;
    if (!published) return [];
    const publications = changes.flatMap(({ instance: { id, state, sequence }, stateBefore }) => {
      if (state === null || state === stateBefore) return [];
      const before = stateBefore === null ? [] : published.viewsOf(stateBefore);
      return [{ instance: id, version: sequence, changes: viewChanges(before, published.viewsOf(state)) }];
    });
    return this.target.publish(tx, tenant, publications);
  }

  private async publishAll(published: PublishedViews<S>): Promise<void> {
    let anew = 0;
    while (!this.stopping.signal.aborted) {
      const done = await this.publishSome(published);
      anew += done;
      if (done > 0) continue;
      if (!(await this.isAnyLeft(published))) break;
      await sleep(HELD_MS);
    }
    if (anew > 0)
      log.info({ process: this.definition.name, shape: published.shape, instances: anew }, 'published anew');
  }

  private publishSome({ shape, viewsOf }: PublishedViews<S>): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = (await tx.query(this.sql.unpublished, [shape, BATCH])) as {
        tenant: string;
        id: string;
        version: number;
        state: unknown;
        sequence: number;
      }[];
      const [first] = rows;
      if (!first) return 0;
      const { tenant } = first;
      const ids = rows.map(({ id }) => id);
      const held = await this.target.held(tx, tenant, ids);
      const publications = rows.map(({ id, version, state, sequence }) => ({
        instance: id,
        version: sequence,
        changes: viewChanges(held.get(id) ?? [], viewsOf(inFormOf(this.definition, state, version))),
      }));
      await together([
        ...this.target.publish(tx, tenant, publications),
        tx.query(this.sql.mark, [tenant, ids, shape]) as Promise<unknown>,
      ]);
      return rows.length;
    });
  }

  private async isAnyLeft({ shape }: PublishedViews<S>): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM ${schemaOf(this.definition.name)}.instances
       WHERE (published < $1 OR published > $1) AND state IS NOT NULL LIMIT 1`,
      [shape],
    );
    return rows.length > 0;
  }
}
