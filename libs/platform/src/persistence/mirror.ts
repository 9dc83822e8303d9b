import { logger } from '../telemetry/index.js';
import type { Database } from './database.js';

/** How old a mirrored row can be. */
const POLL_MS = 1_000;
/** A transaction may commit this long after it wrote the time of its change, and is still noticed. */
const OVERLAP_MS = 15_000;
const log = logger('mirror');

export interface MirrorOptions<Row> {
  /** With its schema. Has a column `changed_at` that every write sets; rows are marked as ended, never deleted. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly keyOf: (row: Row) => string;
  /** Done after each reading, before whoever refreshes is told: for what follows from the rows. */
  readonly afterReading?: () => Promise<void>;
}

/**
 * A small table held in memory by every replica, at most a second behind: for what each request asks and few acts
 * change. Costs one query a second and process, and nothing per request. When Postgres is away it answers what it knew
 * last.
 */
export class Mirror<Row> {
  private readonly rows = new Map<string, Row>();
  private since = new Date(0);
  private timer?: NodeJS.Timeout;
  private refreshing?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly options: MirrorOptions<Row>,
  ) {}

  async start(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(
      () => this.refresh().catch((err) => log.warn({ err, table: this.options.table }, 'not refreshed')),
      POLL_MS,
    ).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  get(key: string): Row | undefined {
    return this.rows.get(key);
  }

  values(): IterableIterator<Row> {
    return this.rows.values();
  }

  /** Resolves when what was committed before the call is known here. */
  async refresh(): Promise<void> {
    // A run under way may have read before the caller's write.
    await this.refreshing?.catch(() => undefined);
    this.refreshing ??= this.read().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async read(): Promise<void> {
    const { table, columns, keyOf } = this.options;
    const rows = await this.database.query<Row & { changed_at: Date }>(
      `SELECT ${columns.join(', ')}, changed_at FROM ${table} WHERE changed_at > $1`,
      [new Date(this.since.getTime() - OVERLAP_MS)],
    );
    for (const row of rows) {
      this.rows.set(keyOf(row), row);
      if (row.changed_at > this.since) this.since = row.changed_at;
    }
    await this.options.afterReading?.();
  }
}
