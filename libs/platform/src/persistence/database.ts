import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityManager, type MigrationInterface } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { isDiskFull } from './infrastructure.js';
import { nameOf } from './statement.js';
import { inTransaction } from './transaction.js';

/** What one app or library keeps: its schema, and the migrations that make it. */
export interface PersistenceFeature {
  readonly schema: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** The transaction that a write takes part in. Everything durable in the product is written through one of these. */
export type Tx = EntityManager;

/** How many connections a process holds at most. */
const POOL_SIZE = 20;
/**
 * How long a transaction may stand still between two statements. Nothing outside is waited for in one, so that whoever
 * does is stopped or overloaded, and has locks that others need: they have to go on well before its jobs move to them.
 */
const IDLE_MS = 5_000;
/** A disk that was full is taken to be so for this long. */
const STAYS_FULL_MS = 10_000;

export function createDataSource(url: string, poolSize = POOL_SIZE): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    logging: false,
    applicationName: 'crossdock',
    extra: {
      idle_in_transaction_session_timeout: IDLE_MS,
      statement_timeout: 60_000,
      connectionTimeoutMillis: 10_000,
      // Statements that do not wait for each other's answers travel together: `together` in a transaction is one trip.
      pipeline: true,
      onConnect: surviveLoss,
    },
  });
}

/**
 * A connection that ends in the moment in which it is handed over has nobody who listens, and an error that nobody listens to
 * ends the process. Whoever has it is told by its next statement.
 */
function surviveLoss(client: PoolClient): void {
  client.on('error', () => undefined);
}

/** What is to be done once a transaction has ended. */
interface Ends {
  /** Each thing once however often it was asked for. */
  readonly committed: Map<unknown, () => void>;
  readonly rolledBack: (() => void)[];
}
const ends = new WeakMap<EntityManager, Ends>();

/**
 * Does something when the transaction has been committed, and nothing when it was rolled back. For hints only: a process
 * that dies in between does not do it. The same key again in one transaction has no effect.
 */
export function onCommit(tx: EntityManager, key: unknown, work: () => void): void {
  const { committed } = endsOf(tx);
  if (!committed.has(key)) committed.set(key, work);
}

/** Does something when the transaction was rolled back, or when it is not known whether its commit went through. */
export function onRollback(tx: EntityManager, work: () => void): void {
  endsOf(tx).rolledBack.push(work);
}

function endsOf(tx: EntityManager): Ends {
  const known = ends.get(tx);
  if (!known) throw new Error('What is to follow a transaction is asked for in one of Database.transaction');
  return known;
}

/** The process's one door to Postgres. */
@Injectable()
export class Database {
  private fullAt?: number;

  constructor(readonly dataSource: DataSource) {}

  /** Postgres refused a write a moment ago because its disk is full. Work that is due tries again all the time. */
  get isFull(): boolean {
    return this.fullAt !== undefined && performance.now() - this.fullAt < STAYS_FULL_MS;
  }

  /** Runs the work in one READ COMMITTED transaction: all of it, or none. */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const after: Ends = { committed: new Map(), rolledBack: [] };
    let result: T;
    try {
      result = await this.noting(
        inTransaction(this.dataSource, (tx) => {
          ends.set(tx, after);
          return work(tx);
        }),
      );
    } catch (error) {
      for (const each of after.rolledBack) each();
      throw error;
    }
    for (const each of after.committed.values()) each();
    return result;
  }

  async query<T = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.noting(this.dataSource.query(sql, [...parameters]))) as T[];
  }

  /**
   * A statement of a hot path that is its own transaction: planned once per connection, straight through the driver.
   * What `prepared` says of its text counts here too.
   */
  async prepared<R extends QueryResultRow = Record<string, unknown>>(
    text: string,
    values: readonly unknown[],
  ): Promise<R[]> {
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool;
    const { rows } = await this.noting(pool.query<R>({ name: nameOf(text), text, values: [...values] }));
    return rows;
  }

  private async noting<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (isDiskFull(error)) this.fullAt = performance.now();
      throw error;
    }
  }
}
