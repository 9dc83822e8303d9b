import type { Database } from './database.js';

/** A table whose rows tell in which transaction they were written (`writtenColumn`). */
export interface CommitOrdered {
  readonly table: string;
  readonly columns: string;
  /** On its columns; `$1` is `tenant`. */
  readonly where: string;
  /** They tell rows of one transaction apart; an index leads along them through what was there before the column was. */
  readonly keys: readonly { readonly column: string; readonly type: string; readonly least: string }[];
}

/** Behind the row with these keys that was written in that transaction. */
export interface CommitCursor {
  readonly written: string;
  readonly keys: readonly string[];
}

export interface CommitPage<R> {
  readonly rows: readonly R[];
  readonly next: CommitCursor;
  /** There may be more already. */
  readonly more: boolean;
  /** What was committed until then has been read, where there is no more. */
  readonly asOf: Date;
}

/** Another database's transactions stand in the cursor: what it leads to is not to be found behind it. */
export class ForeignCursor extends Error {
  override readonly name = 'ForeignCursor';
}

/** How many transactions are looked through at first. */
const SPAN = 1_024;
const WIDER = 8;
const OLD = '0';

/** The oldest transaction that is still under way, and since when it is. */
const HEAD = `
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS head,
    coalesce((SELECT min(xact_start) FROM pg_stat_activity WHERE backend_xid IS NOT NULL), clock_timestamp()) AS as_of`;

const current = 'pg_current_xact_id()::text::bigint';

/**
 * Statements that give a table the number of the transaction that wrote each row: 8 bytes and no entry in any index, only a
 * summary of each 32 blocks. What is there already has 0.
 */
export const writtenColumn = (table: string): readonly string[] => [
  `ALTER TABLE ${table} ADD COLUMN written bigint NOT NULL DEFAULT 0`,
  `ALTER TABLE ${table} ALTER COLUMN written SET DEFAULT ${current}`,
  `CREATE INDEX ON ${table} USING brin (written) WITH (pages_per_range = 32, autosummarize = on)`,
];

/** The same for a table whose rows change: of each the transaction that changed it last. */
export const writtenAnew = (schema: string, table: string): readonly string[] => [
  `ALTER TABLE ${schema}.${table} ADD COLUMN written bigint NOT NULL DEFAULT 0`,
  `CREATE INDEX ON ${schema}.${table} (written, tenant)`,
  `CREATE FUNCTION ${schema}.note_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.written := ${current}; RETURN NEW; END $$`,
  `CREATE TRIGGER note_transaction BEFORE INSERT OR UPDATE ON ${schema}.${table}
    FOR EACH ROW EXECUTE FUNCTION ${schema}.note_transaction()`,
];

/** Where there is nothing before. */
export const beginningOf = ({ keys }: CommitOrdered): CommitCursor => ({
  written: OLD,
  keys: keys.map(({ least }) => least),
});

/**
 * Reads rows in an order in which none is missed: by the transaction that wrote them, and of transactions only those before
 * which all have ended. A row that is written late has a later transaction, or was waited for. Each row once, unless it
 * was written anew.
 * @throws ForeignCursor after the database was restored from a dump
 */
export async function readCommitted<R extends object>(
  database: Database,
  source: CommitOrdered,
  tenant: string,
  after: CommitCursor,
  limit: number,
): Promise<CommitPage<R>> {
  // Asked first: what ended before this moment can be seen by every statement after it.
  const [now] = await database.query<{ head: string; as_of: Date }>(HEAD);
  const { head: oldest, as_of: asOf } = now as { head: string; as_of: Date };
  const head = BigInt(oldest);
  if (BigInt(after.written) > head) throw new ForeignCursor();
  let from = after;
  if (after.written === OLD) {
    const rows = await readOld<R>(database, source, tenant, after, limit);
    if (rows.length === limit) return { rows, next: { written: OLD, keys: keysOf(source, rows) }, more: true, asOf };
    from = { written: '1', keys: beginningOf(source).keys };
    if (rows.length > 0) return { rows, next: from, more: true, asOf };
  }
  for (let span = SPAN; ; span *= WIDER) {
    const end = BigInt(from.written) + BigInt(span);
    const upper = end < head ? end : head;
    const rows = await readSpan<R>(database, source, tenant, from, upper, limit);
    const last = rows.at(-1);
    if (last && rows.length === limit)
      return { rows, next: { written: String(last.written), keys: keysOf(source, rows) }, more: true, asOf };
    const next = { written: String(upper), keys: beginningOf(source).keys };
    if (last || upper === head) return { rows, next, more: upper < head, asOf };
    from = next;
  }
}

/**
 * After a restore from a dump transactions are counted anew, and rows may have numbers that are yet to come: they become old
 * ones. Without a restore there are none.
 */
export async function adoptRestored(database: Database, { table }: Pick<CommitOrdered, 'table'>): Promise<void> {
  const next = 'pg_snapshot_xmax(pg_current_snapshot())::text::bigint';
  const [now] = await database.query<{ next: string }>(`SELECT ${next} AS next`);
  // The number of just now has the plan know that there are few, and look where the summary says; a second look is exact.
  await database.query(`UPDATE ${table} SET written = 0 WHERE written > $1 AND written > (SELECT ${next})`, [
    now?.next,
  ]);
}

/** Those from before the column was, along the index of the keys. */
async function readOld<R>(
  database: Database,
  { table, columns, where, keys }: CommitOrdered,
  tenant: string,
  after: CommitCursor,
  limit: number,
): Promise<R[]> {
  const [old] = await database.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM ${table} WHERE written = 0) AS any`);
  if (!old?.any) return [];
  const names = keys.map(({ column }) => column).join(', ');
  const given = keys.map(({ type }, nth) => `$${nth + 2}::${type}`).join(', ');
  return database.query<R & object>(
    `SELECT ${columns}, written FROM ${table}
     WHERE ${where} AND written = 0 AND (${names}) > (${given}) ORDER BY ${names} LIMIT ${limit}`,
    [tenant, ...after.keys],
  );
}

function readSpan<R>(
  database: Database,
  { table, columns, where, keys }: CommitOrdered,
  tenant: string,
  from: CommitCursor,
  upper: bigint,
  limit: number,
): Promise<(R & { readonly written: string })[]> {
  const names = keys.map(({ column }) => column).join(', ');
  const given = keys.map(({ type }, nth) => `$${nth + 4}::${type}`).join(', ');
  return database.query<R & { readonly written: string }>(
    `SELECT ${columns}, written FROM ${table}
     WHERE ${where} AND written >= $2::bigint AND written < $3::bigint AND (written, ${names}) > ($2::bigint, ${given})
     ORDER BY written, ${names} LIMIT ${limit}`,
    [tenant, from.written, String(upper), ...from.keys],
  );
}

const keysOf = <R extends object>({ keys }: CommitOrdered, rows: readonly R[]): string[] => {
  const last = rows.at(-1) as Readonly<Record<string, unknown>>;
  return keys.map(({ column }) => String(last[column]));
};
