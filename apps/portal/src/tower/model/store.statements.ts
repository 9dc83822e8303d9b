// What the read model is written by. Rows come as JSON; what is not new is not written, and tells nobody.

const revision = "nextval('portal.tower_revisions')";

export const PUT_TIMELINE = `
  WITH put AS (INSERT INTO portal.tower_timeline AS t (order_id, id, at, rank, kind, system, title, outcome, correlation_id, duration_ms, detail)
  SELECT n."orderId", n.id, (n.entry->>'at')::timestamptz, n.rank, n.entry->>'kind', n.entry->>'system', n.entry->>'title',
    n.entry->>'outcome', nullif(n.entry->>'correlationId', ''), (n.entry->>'durationMs')::int, n.entry->'detail'
  FROM jsonb_to_recordset($1::jsonb) AS n("orderId" text, id text, rank smallint, entry jsonb)
  ON CONFLICT (order_id, id) DO UPDATE SET at = excluded.at, system = excluded.system, title = excluded.title,
    outcome = excluded.outcome, correlation_id = coalesce(excluded.correlation_id, t.correlation_id),
    duration_ms = excluded.duration_ms, detail = excluded.detail
  WHERE (t.outcome IS NULL OR t.outcome = 'pending' OR excluded.outcome IS DISTINCT FROM 'pending')
    AND (t.at, t.title, t.outcome, t.duration_ms, t.detail)
      IS DISTINCT FROM (excluded.at, excluded.title, excluded.outcome, excluded.duration_ms, excluded.detail)
  RETURNING t.order_id)
  INSERT INTO portal.tower_timelines (order_id, revision)
  SELECT order_id, ${revision} FROM (SELECT DISTINCT order_id FROM put) AS changed
  ON CONFLICT (order_id) DO UPDATE SET revision = excluded.revision`;

export const PUT_NUMBERS = `
  INSERT INTO portal.tower_numbers (number, order_id, kind, system, told)
  SELECT number, "orderId", kind, system, told
  FROM jsonb_to_recordset($1::jsonb) AS n(number text, "orderId" text, kind text, system text, told text)
  ON CONFLICT DO NOTHING`;

export const ORDERS = 'SELECT body FROM portal.tower_orders WHERE id = ANY($1)';

export const PUT_ORDERS = `
  INSERT INTO portal.tower_orders AS t (id, sequence, state, ended, erp, order_number, customer, warehouses, carriers,
    opened_at, updated_at, ended_at, requested_on, promised_on, due_on, left_at, body, revision)
  SELECT n.id, n.sequence, n.state, n.ended, n.erp, n."orderNumber", n.customer, n.warehouses, n.carriers, n."openedAt",
    n."updatedAt", n."endedAt", n."requestedOn", n."promisedOn", n."dueOn", n."leftAt", n.body, ${revision}
  FROM jsonb_to_recordset($1::jsonb) AS n(id text, sequence int, state text, ended boolean, erp text, "orderNumber" text,
    customer text, warehouses text[], carriers text[], "openedAt" timestamptz, "updatedAt" timestamptz,
    "endedAt" timestamptz, "requestedOn" date, "promisedOn" date, "dueOn" date, "leftAt" timestamptz, body jsonb)
  ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, ended = excluded.ended,
    erp = excluded.erp, order_number = excluded.order_number, customer = excluded.customer,
    warehouses = excluded.warehouses, carriers = excluded.carriers, opened_at = excluded.opened_at,
    updated_at = excluded.updated_at, ended_at = excluded.ended_at, requested_on = excluded.requested_on,
    promised_on = excluded.promised_on, due_on = excluded.due_on, left_at = excluded.left_at, body = excluded.body,
    revision = excluded.revision
  WHERE t.body IS DISTINCT FROM excluded.body`;

/** An order stands under what it stands under now: a warehouse that it has left is not its own any more. */
export const DROP_KEYS = `
  DELETE FROM portal.tower_order_keys k USING jsonb_to_recordset($1::jsonb) AS n("orderId" text, kind text, key text)
  WHERE k.order_id = n."orderId" AND k.kind = n.kind AND k.key = n.key`;
export const PUT_KEYS = `
  INSERT INTO portal.tower_order_keys (kind, key, state, opened_at, due_on, order_id)
  SELECT kind, key, state, "openedAt", "dueOn", "orderId"
  FROM jsonb_to_recordset($1::jsonb)
    AS n(kind text, key text, state text, "openedAt" timestamptz, "dueOn" date, "orderId" text)
  ON CONFLICT (order_id, kind, key) DO UPDATE SET state = excluded.state, due_on = excluded.due_on`;

export const COUNT = `
  INSERT INTO portal.tower_counts AS c (series, at, key, n)
  SELECT series, at, key, by FROM jsonb_to_recordset($1::jsonb) AS n(series text, at timestamptz, key text, by bigint)
  ON CONFLICT (series, at, key) DO UPDATE SET n = c.n + excluded.n`;
export const DROP_COUNTS = `
  DELETE FROM portal.tower_counts c USING jsonb_to_recordset($1::jsonb) AS n(series text, at timestamptz, key text)
  WHERE c.series = n.series AND c.at = n.at AND c.key = n.key AND c.n = 0`;

export const SETTLEMENTS = `
  SELECT id, sequence, state, ended, carrier, opened_at AS "openedAt", body#>'{view,expected}' AS expected
  FROM portal.tower_settlements WHERE id = ANY($1)`;

export const PUT_SETTLEMENTS = `
  INSERT INTO portal.tower_settlements AS t (id, order_id, sequence, state, ended, carrier, disputed, opened_at, body, revision)
  SELECT n.id, n."orderId", n.sequence, n.state, n.ended, n.view->>'carrier',
    coalesce(n.view @? '$.invoices[*] ? (@.state == "disputed")', false), n."openedAt",
    jsonb_build_object('view', n.view, 'waitsFor', n."waitsFor", 'updatedAt', n."updatedAt"), ${revision}
  FROM jsonb_to_recordset($1::jsonb) AS n(id text, "orderId" text, sequence int, state text, ended boolean,
    "openedAt" timestamptz, "updatedAt" text, "waitsFor" jsonb, view jsonb)
  ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, ended = excluded.ended,
    carrier = excluded.carrier, disputed = excluded.disputed, body = excluded.body, revision = excluded.revision
  WHERE t.sequence <= excluded.sequence AND (t.sequence, t.body) IS DISTINCT FROM (excluded.sequence, excluded.body)`;

export const PUT_STOCK = `
  INSERT INTO portal.tower_stock AS t (id, sequence, warehouse, sku, state, at_rest, body, revision)
  SELECT n.id, n.sequence, n.view->>'warehouse', n.view->>'sku', n.state, n."atRest", n.view, ${revision}
  FROM jsonb_to_recordset($1::jsonb) AS n(id text, sequence int, state text, "atRest" boolean, view jsonb)
  ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state, at_rest = excluded.at_rest,
    body = excluded.body, revision = excluded.revision
  WHERE t.sequence <= excluded.sequence
    AND (t.sequence, t.body) IS DISTINCT FROM (excluded.sequence, excluded.body)`;

export const PUT_CASES = `
  INSERT INTO portal.tower_cases AS t (id, process, instance_id, order_id, code, cause, owner, assignee, severity, state,
    opened_at, due_at, changed_in, retryable, body, revision)
  SELECT (n."case"->>'id')::uuid, n.process, n."case"->>'instanceId', n."case"->>'orderId', n."case"->>'code',
    coalesce(n."case"->>'cause', n."case"->>'code'), n."case"->>'owner', n."case"->>'assignee', n."case"->>'severity',
    n."case"->>'state', (n."case"->>'openedAt')::timestamptz, (n."case"->>'dueAt')::timestamptz,
    (n."case"->>'changedIn')::bigint, coalesce(n."case"->'actions' ? 'retry', false), n."case", ${revision}
  FROM jsonb_to_recordset($1::jsonb) AS n(process text, "case" jsonb)
  ON CONFLICT (id) DO UPDATE SET code = excluded.code, cause = excluded.cause, owner = excluded.owner,
    assignee = excluded.assignee, severity = excluded.severity, state = excluded.state, due_at = excluded.due_at,
    changed_in = excluded.changed_in, retryable = excluded.retryable, body = excluded.body, revision = excluded.revision
  WHERE t.changed_in < excluded.changed_in`;

/** What it is and can do stays told while its API does not answer. */
export const PUT_SYSTEMS = `
  INSERT INTO portal.tower_systems AS t (id, told_at, body)
  SELECT n.id, n."toldAt", n.body FROM jsonb_to_recordset($1::jsonb) AS n(id text, "toldAt" timestamptz, body jsonb)
  ON CONFLICT (id) DO UPDATE SET told_at = excluded.told_at, body = excluded.body || coalesce(
    (SELECT jsonb_object_agg(key, value) FROM jsonb_each(t.body)
     WHERE key IN ('label', 'capabilities', 'docs') AND NOT excluded.body ? 'status'), '{}')`;

export const PUT_COMPARISONS = `
  INSERT INTO portal.tower_comparisons AS t (id, started_at, body)
  SELECT n.id, (n.body->>'startedAt')::timestamptz, n.body FROM jsonb_to_recordset($1::jsonb) AS n(id text, body jsonb)
  ON CONFLICT (id) DO UPDATE SET body = excluded.body WHERE t.body IS DISTINCT FROM excluded.body`;

export const PUT_DRIFT = `
  INSERT INTO portal.tower_drift (warehouse, sku, position, at, delta, unit)
  SELECT warehouse, sku, position, at, value, unit FROM jsonb_to_recordset($1::jsonb)
    AS n(warehouse text, sku text, position bigint, at timestamptz, value numeric, unit text)
  ON CONFLICT DO NOTHING`;
