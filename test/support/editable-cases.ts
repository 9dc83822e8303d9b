import { randomUUID } from 'node:crypto';
import type { Json } from './world.js';

type Query = (sql: string, values?: readonly unknown[]) => Promise<readonly Json[]>;

const SHIP_TO = { name: 'Nordwind', city: 'Hamburg', postalCode: '20457', country: 'DE' };
const LINE = { lineId: '10', sku: 'SKU-1001', quantity: { value: 1, unit: 'EA' } };

/** A command of each process that may be edited once it failed. */
const COMMANDS: Readonly<Record<string, (instance: string) => { type: string; target: string; payload: Json }>> = {
  order_to_ship: (orderId) => ({
    type: 'release-fulfilment',
    target: 'wms',
    payload: {
      wms: 'wms',
      request: {
        fulfilmentId: `${orderId}-F1`,
        orderId,
        orderNumber: orderId,
        warehouse: '4012345000016',
        shipTo: SHIP_TO,
        lines: [LINE],
      },
    },
  }),
  ship_to_settle: (settlementId) => ({
    type: 'reverse-accrual',
    target: 'sap',
    payload: {
      erp: 'sap',
      orderId: settlementId,
      reference: settlementId,
      documentNumber: '0100000001-1010-2026',
      postingDate: '2026-11-30',
    },
  }),
  inventory_sync: (instance) => ({
    type: 'post-stock-movement',
    target: 'erp',
    payload: { movement: movement(instance) },
  }),
};

const movement = (reference: string) => ({
  reference,
  reason: 'count',
  warehouse: '4012345000016',
  occurredAt: '2026-11-24T08:00:00.000Z',
  items: [{ sku: 'SKU-1001', delta: { value: 1, unit: 'EA' } }],
});

/** How a process keeps a command that failed, and under which code its case is open. */
const stuck = (state: Json, code: string, command: Json) => ({ ...state, stuck: [...state.stuck, { code, command }] });
const KEPT: Readonly<Record<string, (state: Json, code: string, command: Json) => Json>> = {
  order_to_ship: stuck,
  ship_to_settle: stuck,
  inventory_sync: (state, code, { payload: { movement } }) => {
    const { reason, occurredAt, items } = movement;
    const id = code.replace('movement:', '');
    return { ...state, queue: [{ id, reason, occurredAt, items, told: 'spec', state: 'in-case' }, ...state.queue] };
  },
};

/** A patch that the command of `makeEditable` takes, by API. */
export const PATCHES: Readonly<Record<string, Json>> = {
  'order-to-ship': { request: { requestedShipDate: '2026-12-24' } },
  'ship-to-settle': { postingDate: '2026-12-01' },
  'inventory-sync': { movement: { occurredAt: '2026-12-01T08:00:00.000Z' } },
};

/** Has a case be open and about a command that failed, which the process keeps and which may be edited. */
async function makeEditable(query: Query, schema: string, caseId: string): Promise<void> {
  const [found] = await query(`SELECT tenant, instance, code FROM ${schema}.cases WHERE id = $1`, [caseId]);
  const { tenant, instance, code: before } = found as { tenant: string; instance: string; code: string };
  const code = schema === 'inventory_sync' ? `movement:${caseId}` : before;
  const command = (COMMANDS[schema] as (typeof COMMANDS)[string])(instance);
  const key = `spec:${instance}:${randomUUID()}:0:r0`;
  await query(
    `INSERT INTO ${schema}.commands (tenant, instance, key, type, target, payload, decided_at, finished_at, outcome)
     VALUES ($1, $2, $3, $4, $5, $6, now(), now(), '{"ok": false}')`,
    [tenant, instance, key, command.type, command.target, JSON.stringify(command.payload)],
  );
  await query(
    `UPDATE ${schema}.cases SET state = 'open', code = $3, closed_at = NULL, command_key = $2,
       actions = '{retry,resolve,abandon,assign,skip,edit}' WHERE id = $1`,
    [caseId, key, code],
  );
  const [held] = await query(`SELECT state FROM ${schema}.instances WHERE tenant = $1 AND id = $2`, [tenant, instance]);
  const state = KEPT[schema]?.((held as { state: Json }).state, code, command);
  await query(
    `UPDATE ${schema}.instances SET state = $5, open_cases = open_cases || jsonb_build_object($3::text, $4::text)
     WHERE tenant = $1 AND id = $2`,
    [tenant, instance, code, caseId, JSON.stringify(state)],
  );
}

/** Acts that none of the commands above takes, each with a stuck command that does. */
const OTHERS: Readonly<Record<string, (instance: string) => Readonly<Record<string, Json>>>> = {
  order_to_ship: (orderId) => ({
    skip: {
      type: 'shorten-delivery',
      target: 'sap',
      payload: {
        erp: 'sap',
        orderId,
        reference: `${orderId}-F1`,
        orderNumber: orderId,
        deliveryNumber: '1',
        lines: [LINE],
      },
    },
  }),
  ship_to_settle: (settlementId) => ({
    skip: {
      type: 'dispute-freight-invoice',
      target: 'tms',
      payload: {
        tms: 'tms',
        orderId: settlementId,
        shipmentId: settlementId,
        invoiceNumber: '1',
        carrier: 'SWFT',
        variances: [],
      },
    },
    abandon: { type: 'post-accrual', target: 'sap', payload: { erp: 'sap', orderId: settlementId, accrual: {} } },
  }),
};

/** A case about a command that takes one act beside being assigned. */
async function makeOther(query: Query, schema: string, row: Json, action: string, command: Json): Promise<void> {
  const { tenant, id: instance } = row;
  const code = `command-failed:spec-${action}`;
  await query(
    `WITH made AS (
       INSERT INTO ${schema}.cases (tenant, id, instance, code, cause, title, owner, severity, actions, opened_at, due_at)
       VALUES ($1, gen_random_uuid(), $2, $3, 'spec-' || md5($2) || $4, 'To be acted on', 'spec', 'low', ARRAY[$4, 'assign'],
         now(), now()) RETURNING id)
     UPDATE ${schema}.instances i SET state = $5, open_cases = open_cases || jsonb_build_object($3::text, made.id::text)
     FROM made WHERE i.tenant = $1 AND i.id = $2`,
    [tenant, instance, code, action, JSON.stringify(stuck(row.state, code, command))],
  );
}

/** An inbound shipment that is overdue may be waited for, or not. */
const OVERDUE = `
  WITH made AS (
    INSERT INTO inventory_sync.cases (tenant, id, instance, code, cause, title, owner, severity, actions, opened_at, due_at)
    SELECT i.tenant, gen_random_uuid(), i.id,
      CASE i.state->>'stage' WHEN 'expected' THEN 'overdue:arrival' ELSE 'overdue:receipt' END, 'spec-overdue', 'It is late',
      'spec', 'low', '{resolve,abandon,assign}', now() - interval '1 day', now()
    FROM inventory_sync.instances i
    WHERE i.state->>'kind' = 'inbound-shipment' AND i.state->>'stage' IN ('expected', 'arrived')
    ON CONFLICT DO NOTHING RETURNING tenant, instance, code, id)
  UPDATE inventory_sync.instances i SET open_cases = open_cases || jsonb_build_object(made.code, made.id::text)
  FROM made WHERE i.tenant = made.tenant AND i.id = made.instance`;

/** Cases of each instance of every process that offer everything, each of a cause of its own, and for each act one that takes it. */
export async function openCases(query: Query): Promise<void> {
  for (const schema of Object.keys(COMMANDS)) {
    const cases = await query(
      `INSERT INTO ${schema}.cases (tenant, id, instance, code, cause, title, owner, severity, actions, opened_at, due_at)
       SELECT i.tenant, gen_random_uuid(), i.id, 'command-failed:spec-' || n, 'spec-' || md5(i.id) || n, 'To be acted on', 'spec', 'low',
         '{retry,resolve,abandon,assign,skip}', now(), now() FROM ${schema}.instances i CROSS JOIN generate_series(1, 4) AS n RETURNING id`,
    );
    for (const { id } of cases) await makeEditable(query, schema, id as string);
    for (const action of ['skip', 'abandon']) {
      const rows = await query(`SELECT tenant, id, state FROM ${schema}.instances WHERE state IS NOT NULL`);
      for (const row of rows) {
        const command = OTHERS[schema]?.(row.id)[action];
        if (command) await makeOther(query, schema, row, action, command);
      }
    }
  }
  await query(OVERDUE);
}

/** An edit of the case that somebody else has proposed. @returns its id */
export async function proposedEdit(query: Query, schema: string, caseId: string): Promise<string> {
  await makeEditable(query, schema, caseId);
  await query(`UPDATE ${schema}.case_edits SET state = 'superseded' WHERE case_id = $1 AND state = 'proposed'`, [
    caseId,
  ]);
  const [made] = await query(
    `INSERT INTO ${schema}.case_edits (tenant, id, case_id, command_key, payload, changes, reason, proposed_by, proposed_at)
     SELECT c.tenant, gen_random_uuid(), c.id, k.key, k.payload, '[]', 'spec', '{"kind": "operator", "id": "spec"}', now()
     FROM ${schema}.cases c JOIN ${schema}.commands k ON k.tenant = c.tenant AND k.key = c.command_key
     WHERE c.id = $1 RETURNING id`,
    [caseId],
  );
  return (made as { id: string }).id;
}

/** Has a settlement know a supplement that nothing was posted for, and that others may want taken back. @returns its id */
export async function supplemented(query: Query, undoing?: object): Promise<string> {
  const amount = { amount: 100, currency: 'EUR' };
  const invoice = {
    invoiceNumber: 'SUPPLEMENT-1',
    carrier: 'SWFT',
    charges: [],
    total: amount,
    invoiceDate: '2026-11-30',
  };
  const record = {
    invoice,
    state: 'disputed',
    variances: [],
    allocations: [],
    supplement: invoice.invoiceNumber,
    undoing,
  };
  const [changed] = await query(
    `UPDATE ship_to_settle.instances SET state = jsonb_set(state, '{invoices}', state->'invoices' ||
       jsonb_set($1::jsonb, '{0,invoice,shipmentId}', to_jsonb(id)))
     WHERE id = (
       SELECT id FROM ship_to_settle.instances WHERE NOT state->'invoices' @> '[{"supplement": "SUPPLEMENT-1"}]'
       ORDER BY id LIMIT 1) RETURNING id`,
    [JSON.stringify([record])],
  );
  return (changed as { id: string }).id;
}
