import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, vendor TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
    UNIQUE (vendor, collection, id)) STRICT;
  CREATE TABLE IF NOT EXISTS document_keys (
    vendor TEXT NOT NULL, collection TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (vendor, collection, name, value, id)) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS document_keys_by_id ON document_keys (vendor, collection, id);
  CREATE TABLE IF NOT EXISTS journal (
    vendor TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, business_key TEXT NOT NULL,
    payload TEXT NOT NULL, PRIMARY KEY (vendor, seq)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS unheard (
    vendor TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (vendor, seq)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS numbers (
    vendor TEXT NOT NULL, range TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (vendor, range)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT, vendor TEXT NOT NULL, due REAL NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS plans_by_due ON plans (due, id);
  CREATE TABLE IF NOT EXISTS outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, vendor TEXT NOT NULL, lane TEXT NOT NULL, message_id TEXT NOT NULL, body TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL, created_at INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS outbox_by_lane ON outbox (vendor, lane, id);
  CREATE TABLE IF NOT EXISTS faults (
    vendor TEXT NOT NULL, position INTEGER NOT NULL, rule TEXT NOT NULL, times_left INTEGER,
    PRIMARY KEY (vendor, position)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS clock (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), speed REAL NOT NULL, simulated REAL NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS seeded (vendor TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

interface Job {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/**
 * The vendors' books in one SQLite file. Work that arrives in the same turn of the event loop shares one durable
 * commit, each piece behind its own savepoint, and nothing is answered before that commit.
 */
export class Store {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private readonly listeners: (() => void)[] = [];
  private readonly beforeCommit: (() => void)[] = [];
  private queue: Job[] = [];
  private scheduled = false;
  private closed = false;
  /** Counts what was changed. */
  writes = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.database = new DatabaseSync(join(folder, 'sandbox.sqlite'), { timeout: 2_000 });
    // The lock is held until the process ends, so that two sandboxes never write the same book.
    this.database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    this.database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
  }

  /** Runs `work` in a transaction; the promise settles when what it wrote is on the disk. */
  run<T>(work: () => T): Promise<T> {
    if (this.closed) return Promise.reject(new Error('The sandbox is stopping.'));
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => this.flush());
    });
  }

  /** Called after every commit that changed something. */
  onCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Called inside a transaction that changed something, just before it is committed. */
  onBeforeCommit(listener: () => void): void {
    this.beforeCommit.push(listener);
  }

  /** Runs `work`, inside of `run`, and takes back what it wrote. */
  takingBack<T>(work: () => T): T {
    this.database.exec('SAVEPOINT taken_back');
    try {
      return work();
    } finally {
      this.database.exec('ROLLBACK TO taken_back; RELEASE taken_back');
    }
  }

  write(sql: string, ...values: SQLInputValue[]): number {
    const { changes } = this.prepared(sql).run(...values);
    this.writes += Number(changes);
    return Number(changes);
  }

  rows<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.closed ? [] : (this.prepared(sql).all(...values) as T[]);
  }

  row<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.closed ? undefined : (this.prepared(sql).get(...values) as T | undefined);
  }

  close(): void {
    if (this.closed) return;
    this.flush();
    this.closed = true;
    this.database.close();
  }

  private flush(): void {
    this.scheduled = false;
    const jobs = this.queue;
    this.queue = [];
    if (jobs.length === 0 || this.closed) return;
    const before = this.writes;
    let outcomes: Outcome[];
    try {
      this.database.exec('BEGIN');
      outcomes = jobs.map(({ work }) => this.attempt(work));
      if (this.writes > before) for (const listener of this.beforeCommit) listener();
      this.database.exec('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      for (const { reject } of jobs) reject(error);
      return;
    }
    jobs.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index] as Outcome;
      if ('error' in outcome) reject(outcome.error);
      else resolve(outcome.value);
    });
    if (this.writes > before) for (const listener of this.listeners) listener();
  }

  private attempt(work: () => unknown): Outcome {
    this.database.exec('SAVEPOINT work');
    try {
      const value = work();
      this.database.exec('RELEASE work');
      return { value };
    } catch (error) {
      this.database.exec('ROLLBACK TO work; RELEASE work');
      return { error };
    }
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
