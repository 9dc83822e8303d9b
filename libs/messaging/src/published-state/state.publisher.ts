import { planned, prepared, type Tx } from '#platform/persistence';
import type { HeldView, ViewChanges } from './published-view.js';

/** What one instance changes of what others may read of it. */
export interface Publication {
  readonly instance: string;
  /** Counts up with each change of the instance. */
  readonly version: number;
  readonly changes: ViewChanges;
}

/** Every row is found by its whole key (`prepared` says why). */
const PUT = `
  WITH n AS MATERIALIZED (
    SELECT * FROM json_to_recordset($3::json) AS n(kind text, id text, instance text, version int, gained text[], body json)
  ), put AS (
    INSERT INTO messaging.published_state AS t (tenant, kind, id, instance, publisher, version, body)
    SELECT $1, n.kind, n.id, n.instance, $2, n.version, n.body FROM n
    ON CONFLICT (tenant, kind, id, instance) DO UPDATE SET publisher = excluded.publisher, version = excluded.version,
      body = excluded.body, changed_at = now()
  )
  INSERT INTO messaging.published_owners (tenant, kind, owner, id, instance)
  SELECT $1, n.kind, o.owner, n.id, n.instance FROM n CROSS JOIN LATERAL unnest(n.gained) AS o(owner)
  ON CONFLICT DO NOTHING`;

/** Seldom, hence planned for what it is given. */
const WITHDRAW = `
  WITH gone AS MATERIALIZED (
    SELECT * FROM json_to_recordset($2::json) AS g(kind text, id text, instance text, owners text[])
  ), views AS (
    DELETE FROM messaging.published_state t USING gone g
    WHERE t.tenant = $1 AND t.kind = g.kind AND t.id = g.id AND t.instance = g.instance AND g.owners IS NULL
  )
  DELETE FROM messaging.published_owners o USING gone g
  WHERE o.tenant = $1 AND o.kind = g.kind AND o.id = g.id AND o.instance = g.instance
    AND (g.owners IS NULL OR o.owner = ANY(g.owners))`;

const HELD = `
  SELECT s.instance, s.kind, s.id, ARRAY(
    SELECT o.owner FROM messaging.published_owners o
    WHERE o.tenant = s.tenant AND o.kind = s.kind AND o.id = s.id AND o.instance = s.instance) AS owners
  FROM messaging.published_state s WHERE s.tenant = $1 AND s.publisher = $2 AND s.instance = ANY($3)`;

/**
 * Publishes, in the transaction in which it was decided, what others may read of a process's instances. Whoever calls
 * holds the locks of the instances: their views are written in the order of their decisions. Rows live as long as their
 * instance; whoever removes one withdraws its views in the same transaction.
 *
 * Cost: one statement for any number of instances, and one more where a view or an owner is gone. None waits for an
 * answer of another, and nobody is notified.
 */
export class StatePublisher {
  constructor(private readonly publisher: string) {}

  /** @returns the statements under way */
  publish(tx: Tx, tenant: string, publications: readonly Publication[]): Promise<unknown>[] {
    const put = publications.flatMap(({ instance, version, changes }) =>
      changes.put.map(({ kind, id, gained, body }) => ({ kind, id, instance, version, gained, body })),
    );
    const gone = publications.flatMap(({ instance, changes }) =>
      changes.withdrawn.map((each) => ({ ...each, instance })),
    );
    const statements: Promise<unknown>[] = [];
    if (gone.length > 0) statements.push(planned(tx, WITHDRAW, [tenant, JSON.stringify(gone)]));
    if (put.length > 0) statements.push(prepared(tx, PUT, [tenant, this.publisher, JSON.stringify(put)]));
    return statements;
  }

  /** What is published of instances, by instance: keys and owners, no bodies. */
  async held(tx: Tx, tenant: string, instances: readonly string[]): Promise<Map<string, HeldView[]>> {
    const rows = (await tx.query(HELD, [tenant, this.publisher, instances])) as (HeldView & { instance: string })[];
    return Map.groupBy(rows, ({ instance }) => instance);
  }

  /**
   * From now on these kinds can be read: everything that there is of them is published.
   * @throws when another process publishes one of them
   */
  async complete(tx: Tx, kinds: readonly string[], shape: number): Promise<void> {
    const rows = (await tx.query(
      `INSERT INTO messaging.publications AS p (kind, publisher, shape) SELECT kind, $2, $3 FROM unnest($1::text[]) AS kind
       ON CONFLICT (kind) DO UPDATE SET shape = excluded.shape,
         completed_at = CASE WHEN p.shape = excluded.shape THEN p.completed_at ELSE now() END
       WHERE p.publisher = excluded.publisher RETURNING kind`,
      [kinds, this.publisher, shape],
    )) as unknown[];
    if (rows.length < kinds.length) throw new Error(`${this.publisher} publishes a kind of another process`);
  }
}
