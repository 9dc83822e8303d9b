import { createHash } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import { clientOf } from './transaction.js';

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
  const client = clientOf(tx);
  const { rows } = await client.query<R>({ name: nameOf(text), text, values: [...values] });
  return rows;
}

/** Runs a statement in a transaction that is sought seldom, hence planned for the values it is given. */
export async function planned<R extends QueryResultRow = Record<string, unknown>>(
  tx: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<R[]> {
  const { rows } = await clientOf(tx).query<R>({ text, values: [...values] });
  return rows;
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
