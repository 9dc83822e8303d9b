import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource, type EntityManager, type MigrationInterface } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { nameOf } from './statement.js';

/** What one app or library keeps: its schema, and the migrations that make it. */
export interface PersistenceFeature {
  readonly schema: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** The transaction that a write takes part in. Everything durable in the product is written through one of these. */
export type Tx = EntityManager;

/** How many connections a process holds at most. */
const POOL_SIZE = 20;

export function createDataSource(url: string, poolSize = POOL_SIZE): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    logging: false,
    applicationName: 'crossdock',
    extra: {
      // A transaction that its owner forgot must not hold back the readers of the event log.
      idle_in_transaction_session_timeout: 30_000,
      statement_timeout: 60_000,
      connectionTimeoutMillis: 10_000,
      // Statements that do not wait for each other's answers travel together: `together` in a transaction is one trip.
      pipeline: true,
    },
  });
}

/** What is to be done once a transaction is committed, each thing once however often it was asked for. */
const afterCommit = new WeakMap<EntityManager, Map<unknown, () => void>>();

/**
 * Does something when the transaction has been committed, and nothing when it was rolled back. For hints only: a process
 * that dies in between does not do it. The same key again in one transaction has no effect.
 */
export function onCommit(tx: EntityManager, key: unknown, work: () => void): void {
  const works = afterCommit.get(tx);
  if (!works) throw new Error('onCommit needs a transaction of Database.transaction');
  if (!works.has(key)) works.set(key, work);
}

/** The process's one door to Postgres. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** Runs the work in one READ COMMITTED transaction: all of it, or none. */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const works = new Map<unknown, () => void>();
    const result = await this.dataSource.transaction((tx) => {
      afterCommit.set(tx, works);
      return work(tx);
    });
    for (const each of works.values()) each();
    return result;
  }

  async query<T = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.dataSource.query(sql, [...parameters])) as T[];
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
    const { rows } = await pool.query<R>({ name: nameOf(text), text, values: [...values] });
    return rows;
  }
}
