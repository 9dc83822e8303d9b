import type { Database } from '#platform/persistence';
import { SHAPE } from '../../../apps/portal/src/tower/follow/tower.state.js';
import { normalised } from '../../../apps/portal/src/tower/model/numbers.js';

/** An order whose timeline is long. */
export const LONG = 'sap-77';
const ENTRIES = 300;

/** An own number that every tenth order has. */
export const SHARED = 'PO-2026';
/** They never meet. */
export const STRANGERS = { warehouse: '4012345000000', carrier: 'SCB' } as const;
/** Who has next to none of the cases. */
export const RARE = { owner: 'treasury', assignee: 'm.jansen' } as const;

/**
 * A read model with so many orders: nine of ten have ended, few of the others are late, one of five has a case and one of five
 * hundred an open one.
 */
export async function populate(database: Database, orders: number): Promise<void> {
  for (const statement of statements(orders)) await database.query(statement);
  await database.query('ANALYZE');
}

const statements = (orders: number): string[] => [
  `INSERT INTO portal.tower_state (shape) VALUES (${SHAPE})`,
  `CREATE FUNCTION pg_temp.pair(one text, other text) RETURNS text IMMUTABLE LANGUAGE sql
   RETURN '["' || one || '","' || other || '"]'`,
  `CREATE TEMPORARY VIEW o AS
   SELECT n, 'sap-' || n AS id, n % 10 <> 0 AS ended, now() - (${orders} - n) * interval '20 seconds' AS opened,
     '40123450000' || lpad((n % 12)::text, 2, '0') AS warehouse, 'SC' || chr(65 + n % 20) AS carrier,
     CASE WHEN n % 3 = 0 THEN 'd365' ELSE 'sap' END AS erp,
     CASE WHEN n % 5000 = 0 THEN current_date - 2 WHEN n % 10 = 0 THEN current_date + 5 END AS due,
     CASE WHEN n % 10 <> 0 THEN 'closed' ELSE (ARRAY['released', 'promised', 'in-fulfilment', 'shipped'])[1 + n / 10 % 4] END AS state
   FROM generate_series(1, ${orders}) AS n`,
  `INSERT INTO portal.tower_orders (id, sequence, state, ended, erp, order_number, customer, warehouses, carriers, opened_at,
     updated_at, ended_at, requested_on, promised_on, due_on, left_at, body, revision)
   SELECT id, 20, state, ended, erp, n::text, 'C-' || n % 500, ARRAY[warehouse], ARRAY[carrier], opened, opened + interval '2 days',
     CASE WHEN ended THEN opened + interval '2 days' END, coalesce(due, (opened + interval '1 day')::date),
     coalesce(due, (opened + interval '1 day')::date), due,
     CASE WHEN ended THEN opened + interval '20 hours' END,
     jsonb_build_object('id', id, 'sequence', 20, 'met', '{}'::jsonb, 'standing', jsonb_build_object('state', state,
       'ended', ended, 'correlationId', md5(id), 'waitsFor', '[]'::jsonb, 'view', jsonb_build_object('id', id, 'text', repeat('x', 1000)))),
     nextval('portal.tower_revisions')
   FROM o`,
  `INSERT INTO portal.tower_order_keys (kind, key, state, opened_at, due_on, order_id)
   SELECT k.kind, k.key, state, opened, due, id FROM o CROSS JOIN LATERAL (
     VALUES ('warehouse', warehouse), ('carrier', carrier), ('erp', erp), ('warehouse carrier', pg_temp.pair(warehouse, carrier)),
       ('warehouse erp', pg_temp.pair(warehouse, erp)), ('carrier erp', pg_temp.pair(carrier, erp)),
       ('warehouse carrier erp', '["' || warehouse || '","' || carrier || '","' || erp || '"]')) AS k(kind, key)`,
  `INSERT INTO portal.tower_numbers (number, order_id, kind, system, told)
   SELECT upper(replace(k.told, '-', '')), id, k.kind, '', k.told FROM o CROSS JOIN LATERAL (VALUES ('order', id),
     ('order-number', n::text), ('delivery', (80000000 + n)::text), ('shipment', id || '-S1'), ('pro', 'PRO' || n),
     ('sscc', '340123450' || lpad(n::text, 9, '0')), ('customer-invoice', (90000000 + n)::text), ('carrier-invoice', 'SW' || n))
     AS k(kind, told)`,
  `INSERT INTO portal.tower_numbers (number, order_id, kind, system, told)
   SELECT '${normalised(SHARED)}', id, 'customer-order', '', '${SHARED}' FROM o WHERE n % 10 = 0`,
  `INSERT INTO portal.tower_timelines (order_id, revision) SELECT id, nextval('portal.tower_revisions') FROM o`,
  `INSERT INTO portal.tower_timeline (order_id, id, at, rank, kind, system, title, outcome, correlation_id, duration_ms, detail)
   SELECT o.id, 'event:' || n * 10 + e, opened + e * interval '1 hour', 1, 'event', 'sap', 'order.changed', NULL, md5(o.id), NULL,
     '{"source": "/erp/sap"}'::jsonb FROM o CROSS JOIN generate_series(1, 4) AS e`,
  `INSERT INTO portal.tower_timeline (order_id, id, at, rank, kind, system, title, outcome, correlation_id, duration_ms, detail)
   SELECT '${LONG}', 'call:' || e, now() - e * interval '1 minute', 4, 'call', (ARRAY['sap', 'wms', 'tms'])[1 + e % 3], 'read', 'ok',
     md5('x'), 20, '{"method": "GET"}'::jsonb FROM generate_series(1, ${ENTRIES}) AS e`,
  `INSERT INTO portal.tower_cases (id, process, instance_id, order_id, code, cause, owner, assignee, severity, state, opened_at,
     due_at, changed_in, retryable, body, revision)
   SELECT gen_random_uuid(), 'order-to-ship', id, id, 'unknown-item', 'sap:cause-' || n % 40, owner, assignee, 'high', state,
     opened, opened + interval '4 hours', n, true,
     jsonb_build_object('id', id, 'instanceId', id, 'orderId', id, 'code', 'unknown-item', 'title', 'Unknown item', 'owner', owner,
       'severity', 'high', 'state', state, 'actions', '["retry"]'::jsonb, 'openedAt', opened, 'dueAt', opened),
     nextval('portal.tower_revisions')
   FROM (SELECT n, id, opened, CASE WHEN n % 500 = 0 THEN 'open' ELSE 'resolved' END AS state,
     CASE WHEN n % 20000 = 5 THEN '${RARE.owner}' ELSE 'order-desk' END AS owner,
     CASE WHEN n % 20000 = 15 THEN '${RARE.assignee}' END AS assignee FROM o WHERE n % 5 = 0) AS c`,
  `INSERT INTO portal.tower_settlements (id, order_id, sequence, state, ended, carrier, disputed, opened_at, revision, body)
   SELECT id || '-S1', id, 9, CASE WHEN ended THEN 'closed' ELSE 'awaiting-invoice' END, ended, carrier, n % 20000 = 0, opened,
     nextval('portal.tower_revisions'),
     jsonb_build_object('view', jsonb_build_object('carrier', carrier, 'expected', '{"amount": 12000, "currency": "EUR"}'::jsonb),
       'waitsFor', '[]'::jsonb, 'updatedAt', opened)
   FROM o`,
  `INSERT INTO portal.tower_stock (id, sequence, warehouse, sku, state, at_rest, revision, body)
   SELECT 'lane-' || n, 3, warehouse, 'SKU-' || n, CASE WHEN n % 1000 = 0 THEN 'variance' ELSE 'in-step' END, n % 1000 <> 0,
     nextval('portal.tower_revisions'), jsonb_build_object('kind', 'lane', 'unposted', 1) FROM o WHERE n % 10 = 0`,
  `INSERT INTO portal.tower_comparisons (id, started_at, body)
   SELECT 'run-' || n, now() - n * interval '1 day', jsonb_build_object('id', 'run-' || n, 'startedAt', now(), 'state', 'done',
     'sides', '{"left": "erp", "right": "wms"}'::jsonb) FROM generate_series(1, 1000) AS n`,
  `INSERT INTO portal.tower_counts (series, at, key, n)
   SELECT 'state', timestamptz '1970-01-01 00:00Z', state, count(*) FROM o GROUP BY state
   UNION ALL SELECT 'warehouse', timestamptz '1970-01-01 00:00Z', jsonb_build_array(warehouse, state)::text, count(*) FROM o WHERE NOT ended GROUP BY 3
   UNION ALL SELECT 'carrier', timestamptz '1970-01-01 00:00Z', jsonb_build_array(carrier, state)::text, count(*) FROM o WHERE NOT ended GROUP BY 3
   UNION ALL SELECT 'choice', timestamptz '1970-01-01 00:00Z', jsonb_build_array('carrier', carrier)::text, count(*) FROM o GROUP BY 3
   UNION ALL SELECT 'age', date_trunc('hour', opened), '', count(*) FROM o WHERE NOT ended GROUP BY 2
   UNION ALL SELECT 'due', date_trunc('day', opened + interval '1 day'), '', count(*) FROM o WHERE NOT ended GROUP BY 2
   UNION ALL SELECT 'settlement', timestamptz '1970-01-01 00:00Z', 'awaiting-invoice', count(*) FROM o WHERE NOT ended
   UNION ALL SELECT 'settlement-age', date_trunc('day', opened), '', count(*) FROM o WHERE NOT ended GROUP BY 2
   UNION ALL SELECT 'settlement-expected', date_trunc('day', opened), 'EUR', 12000 * count(*) FROM o WHERE NOT ended GROUP BY 2
   UNION ALL SELECT 'opened', date_trunc('minute', opened), '', count(*) FROM o GROUP BY 2
   UNION ALL SELECT 'left', date_trunc('hour', opened), '117', count(*) FROM o WHERE ended GROUP BY 2`,
];
