import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

const names = new Map<string, string>();

/**
 * Runs a statement of a hot path in a transaction. Postgres parses and plans it once per connection and keeps it, so its
 * text must not vary, and its plan must be the right one at any size of the tables: find rows by their whole key, through
 * `unnest(…) CROSS JOIN LATERAL (… LIMIT 1)`, a scalar subquery or ON CONFLICT, never by joining a set to a table. A
 * planner that guesses wrongly about such a join reads everything that the tenant ever had.
 */
export async function prepared<R extends QueryResultRow = Record<string, unknown>>(
  tx: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<R[]> {
  if (!tx.queryRunner || tx.queryRunner.isReleased) throw new Error('This transaction has ended');
  // In a transaction there is a connection; asking for it again gives the same.
  const client = (await tx.queryRunner.connect()) as PoolClient & { readonly connection: { readonly stream: Socket } };
  inOnePacket(client.connection.stream);
  const { rows } = await client.query<R>({ name: nameOf(text), text, values: [...values] });
  return rows;
}

/**
 * Statements of one transaction that travel together: waits until every one has been answered, then throws what failed
 * first. Not `Promise.all`, which lets the transaction end while some are still on their way.
 */
export async function together<const T extends readonly unknown[]>(
  statements: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  // In time, not in the order they were named: those behind it only say that the transaction is aborted.
  let failed: { readonly reason: unknown } | undefined;
  for (const statement of statements) {
    Promise.resolve(statement).catch((reason: unknown) => {
      failed ??= { reason };
    });
  }
  const ends = await Promise.allSettled(statements);
  if (failed) throw failed.reason;
  return ends.map((end) => (end as PromiseFulfilledResult<unknown>).value) as {
    -readonly [K in keyof T]: Awaited<T[K]>;
  };
}

/** What is written in this turn goes out as one: a write to a socket costs more than most statements. */
function inOnePacket(stream: Socket): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** The name under which Postgres keeps a statement prepared: the same text has the same name in every connection. */
export function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    names.set(text, name);
  }
  return name;
}
