import { Injectable } from '@nestjs/common';
import { planned, type Tx } from '#platform/persistence';
import { type CountChange, type CountedSettlement, countChanges, countsOf, countsOfSettlement } from './counts.js';
import { endedAt, leftAt, mergeOrders, type TowerOrder } from './orders.js';
import type { Rows, SettlementRow } from './project.js';

const revision = "nextval('portal.tower_revisions')";

const PUT_TIMELINE = `
  INSERT INTO portal.tower_timeline AS t (order_id, id, at, rank, kind, system, title, outcome, correlation_id, duration_ms, detail)
  SELECT n."orderId", n.id, (n.entry->>'at')::timestamptz, n.rank, n.entry->>'kind', n.entry->>'system', n.entry->>'title',
    n.entry->>'outcome', nullif(n.entry->>'correlationId', ''), (n.entry->>'durationMs')::int, n.entry->'detail'
  FROM jsonb_to_recordset($1::jsonb) AS n("orderId" text, id text, rank smallint, entry jsonb)
  ON CONFLICT (order_id, id) DO UPDATE SET at = excluded.at, system = excluded.system, title = excluded.title,
    outcome = excluded.outcome, correlation_id = coalesce(excluded.correlation_id, t.correlation_id),
    duration_ms = excluded.duration_ms, detail = excluded.detail
  WHERE (t.outcome IS NULL OR t.outcome = 'pending' OR excluded.outcome IS DISTINCT FROM 'pending')
    AND (t.at, t.title, t.outcome, t.duration_ms, t.detail)
      IS DISTINCT FROM (excluded.at, excluded.title, excluded.outcome, excluded.duration_ms, excluded.detail)`;

const PUT_NUMBERS = `
  INSERT INTO portal.tower_numbers (number, order_id, kind, system, told)
  SELECT number, "orderId", kind, system, told
  FROM jsonb_to_recordset($1::jsonb) AS n(number text, "orderId" text, kind text, system text, told text)
  ON CONFLICT DO NOTHING`;

const ORDERS = 'SELECT body FROM portal.tower_orders WHERE id = ANY($1)';

const PUT_ORDERS = `
  INSERT INTO portal.tower_orders (id, sequence, state, ended, erp, order_number, customer, warehouses, carriers, opened_at,
    updated_at, ended_at, promised_on, left_at, body, revision)
  SELECT n.id, n.sequence, n.state, n.ended, n.erp, n."orderNumber", n.customer, n.warehouses, n.carriers, n."openedAt",
    n."updatedAt", n."endedAt", n."promisedOn", n."leftAt", n.body, ${revision}
  FROM jsonb_to_recordset($1::jsonb) AS n(id text, sequence int, state text, ended boolean, erp text, "orderNumber" text,
    customer text, warehouses text[], carriers text[], "openedAt" timestamptz, "updatedAt" timestamptz,
    "endedAt" timestamptz, "promisedOn" date, "leftAt" timestamptz, body jsonb)
  ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, ended = excluded.ended,
    erp = excluded.erp, order_number = excluded.order_number, customer = excluded.customer,
    warehouses = excluded.warehouses, carriers = excluded.carriers, opened_at = excluded.opened_at,
    updated_at = excluded.updated_at, ended_at = excluded.ended_at, promised_on = excluded.promised_on,
    left_at = excluded.left_at, body = excluded.body, revision = excluded.revision`;

/** An order stands under what it stands under now: a warehouse that it has left is not its own any more. */
const DROP_KEYS = `
  DELETE FROM portal.tower_order_keys k USING jsonb_to_recordset($1::jsonb) AS n("orderId" text, kind text, key text)
  WHERE k.order_id = n."orderId" AND k.kind = n.kind AND k.key = n.key`;
const PUT_KEYS = `
  INSERT INTO portal.tower_order_keys (kind, key, state, opened_at, order_id)
  SELECT kind, key, state, "openedAt", "orderId"
  FROM jsonb_to_recordset($1::jsonb) AS n(kind text, key text, state text, "openedAt" timestamptz, "orderId" text)
  ON CONFLICT (order_id, kind, key) DO UPDATE SET state = excluded.state`;

const COUNT = `
  INSERT INTO portal.tower_counts AS c (series, at, key, n)
  SELECT series, at, key, by FROM jsonb_to_recordset($1::jsonb) AS n(series text, at timestamptz, key text, by bigint)
  ON CONFLICT (series, at, key) DO UPDATE SET n = c.n + excluded.n`;
const DROP_COUNTS = `
  DELETE FROM portal.tower_counts c USING jsonb_to_recordset($1::jsonb) AS n(series text, at timestamptz, key text)
  WHERE c.series = n.series AND c.at = n.at AND c.key = n.key AND c.n = 0`;

const SETTLEMENTS = `
  SELECT id, sequence, state, ended, opened_at AS "openedAt", body#>'{view,expected}' AS expected
  FROM portal.tower_settlements WHERE id = ANY($1)`;

const PUT_SETTLEMENTS = `
  INSERT INTO portal.tower_settlements AS t (id, order_id, sequence, state, ended, carrier, opened_at, body)
  SELECT n.id, n."orderId", n.sequence, n.state, n.ended, n.view->>'carrier', n."openedAt",
    jsonb_build_object('view', n.view, 'waitsFor', n."waitsFor", 'updatedAt', n."updatedAt")
  FROM jsonb_to_recordset($1::jsonb) AS n(id text, "orderId" text, sequence int, state text, ended boolean,
    "openedAt" timestamptz, "updatedAt" text, "waitsFor" jsonb, view jsonb)
  ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, ended = excluded.ended,
    carrier = excluded.carrier, body = excluded.body
  WHERE t.sequence <= excluded.sequence`;

const PUT_STOCK = `
  INSERT INTO portal.tower_stock AS t (id, sequence, warehouse, sku, state, at_rest, body)
  SELECT n.id, n.sequence, n.view->>'warehouse', n.view->>'sku', n.state, n."atRest", n.view
  FROM jsonb_to_recordset($1::jsonb) AS n(id text, sequence int, state text, "atRest" boolean, view jsonb)
  ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, at_rest = excluded.at_rest,
    body = excluded.body
  WHERE t.sequence <= excluded.sequence`;

const PUT_CASES = `
  INSERT INTO portal.tower_cases AS t (id, process, instance_id, order_id, code, cause, owner, assignee, severity, state,
    opened_at, due_at, changed_in, body, revision)
  SELECT (n."case"->>'id')::uuid, n.process, n."case"->>'instanceId', n."case"->>'orderId', n."case"->>'code',
    coalesce(n."case"->>'cause', n."case"->>'code'), n."case"->>'owner', n."case"->>'assignee', n."case"->>'severity',
    n."case"->>'state', (n."case"->>'openedAt')::timestamptz, (n."case"->>'dueAt')::timestamptz,
    (n."case"->>'changedIn')::bigint, n."case", ${revision}
  FROM jsonb_to_recordset($1::jsonb) AS n(process text, "case" jsonb)
  ON CONFLICT (id) DO UPDATE SET code = excluded.code, cause = excluded.cause, owner = excluded.owner,
    assignee = excluded.assignee, severity = excluded.severity, state = excluded.state, due_at = excluded.due_at,
    changed_in = excluded.changed_in, body = excluded.body, revision = excluded.revision
  WHERE t.changed_in < excluded.changed_in`;

interface KeyRow {
  readonly kind: string;
  readonly key: string;
  readonly state: string;
  readonly openedAt: string;
  readonly orderId: string;
}

type KnownSettlement = Omit<CountedSettlement, 'openedAt'> & {
  readonly id: string;
  readonly sequence: number;
  readonly openedAt: Date;
};

/**
 * Writes rows in the caller's transaction. Whoever calls holds the row of `portal.tower_state`: nobody else writes, so that
 * revisions are committed in their order.
 */
@Injectable()
export class TowerStore {
  async put(tx: Tx, { timeline, numbers, orders, settlements, stock, cases }: Rows): Promise<void> {
    await write(tx, PUT_TIMELINE, timeline);
    await write(tx, PUT_NUMBERS, numbers);
    await this.putOrders(tx, orders);
    await this.putSettlements(tx, settlements);
    const places = stock.filter(({ view }) => view['kind'] === 'lane');
    await write(tx, PUT_STOCK, places);
    await write(tx, PUT_CASES, cases);
  }

  private async putOrders(tx: Tx, told: readonly TowerOrder[]): Promise<void> {
    if (told.length === 0) return;
    const rows = await planned<{ body: TowerOrder }>(tx, ORDERS, [told.map(({ id }) => id)]);
    const before = new Map(rows.map(({ body }) => [body.id, body]));
    const after = told.map((order) => {
      const known = before.get(order.id);
      return known ? mergeOrders(known, order) : order;
    });
    await write(tx, PUT_ORDERS, after.map(toRow));
    const [had, have] = [after.flatMap(({ id }) => before.get(id) ?? []), after].map((each) => each.flatMap(keysOf));
    const [old, now] = [had, have].map(
      (rows = []) => new Map(rows.map((row) => [`${row.orderId}\n${row.kind}\n${row.key}`, row])),
    );
    await write(
      tx,
      DROP_KEYS,
      [...(old ?? [])].flatMap(([name, row]) => (now?.has(name) ? [] : [row])),
    );
    await write(
      tx,
      PUT_KEYS,
      [...(now ?? [])].flatMap(([name, row]) => (old?.get(name)?.state === row.state ? [] : [row])),
    );
    const changes = after.flatMap((order) => {
      const known = before.get(order.id);
      return countChanges(known ? countsOf(known) : [], countsOf(order));
    });
    await count(tx, changes);
  }

  private async putSettlements(tx: Tx, told: readonly SettlementRow[]): Promise<void> {
    if (told.length === 0) return;
    const rows = await planned<{ [K in keyof KnownSettlement]: KnownSettlement[K] }>(tx, SETTLEMENTS, [
      told.map(({ id }) => id),
    ]);
    const before = new Map(rows.map((row) => [row.id, row]));
    const later = told.filter(({ id, sequence }) => sequence >= (before.get(id)?.sequence ?? 0));
    await write(tx, PUT_SETTLEMENTS, later);
    const changes = later.flatMap((row) => {
      const known = before.get(row.id);
      const had = known ? countsOfSettlement({ ...known, openedAt: known.openedAt.toISOString() }) : [];
      const { expected } = row.view as Pick<CountedSettlement, 'expected'>;
      return countChanges(had, countsOfSettlement({ ...row, ...(expected && { expected }) }));
    });
    await count(tx, changes);
  }
}

/** What nothing is counted in any more is not kept. */
async function count(tx: Tx, changes: readonly CountChange[]): Promise<void> {
  const sums = summed(changes);
  await write(tx, COUNT, sums);
  await write(
    tx,
    DROP_COUNTS,
    sums.filter(({ by }) => by < 0),
  );
}

async function write(tx: Tx, statement: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await planned(tx, statement, [JSON.stringify(rows)]);
}

function toRow(order: TowerOrder) {
  const { id, sequence, standing } = order;
  const {
    view: _view,
    waitsFor: _waits,
    correlationId: _trace,
    ...columns
  } = standing ?? {
    ended: false,
    warehouses: [],
    carriers: [],
    view: {},
    waitsFor: [],
    correlationId: '',
  };
  return { id, sequence, ...columns, endedAt: endedAt(order), leftAt: leftAt(order), body: order };
}

function keysOf({ id, standing }: TowerOrder): KeyRow[] {
  if (!standing) return [];
  const { erp, warehouses, carriers, openedAt, state } = standing;
  const of = (kind: string, keys: readonly string[]) =>
    keys.map((key) => ({ kind, key, state, openedAt, orderId: id }));
  return [...of('erp', [erp]), ...of('warehouse', warehouses), ...of('carrier', carriers)];
}

/** A statement changes each row once. */
function summed(changes: readonly CountChange[]): CountChange[] {
  const sums = new Map<string, CountChange>();
  for (const change of changes) {
    const key = `${change.series}\n${change.at}\n${change.key}`;
    sums.set(key, { ...change, by: change.by + (sums.get(key)?.by ?? 0) });
  }
  return [...sums.values()].filter(({ by }) => by !== 0);
}
