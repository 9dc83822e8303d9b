import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { OpenAPIBackend } from 'openapi-backend';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { perform } from './floor.js';
import { arrive, enter, receive } from './inbound.js';
import { MemoryBook } from './memory.book.js';
import { answer } from './stowpoint.api.js';

/** The contract that the adapter's folder publishes: what we simulate must be what we tell others to build. */
const CONTRACT = new URL('../../../system/wms/src/adapters/stowpoint/stowpoint.openapi.yaml', import.meta.url);

let contract: OpenAPIBackend;
let book: MemoryBook;

beforeAll(async () => {
  contract = new OpenAPIBackend({
    definition: fileURLToPath(CONTRACT),
    quick: true,
    ajvOpts: { strict: false, formats: { date: true, 'date-time': true } },
  });
  await contract.init();
});
beforeEach(() => {
  book = new MemoryBook();
});

/** Asks the simulation and checks both sides against the contract. */
function ask(
  operationId: string,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  query: Record<string, string> = {},
) {
  const { errors } = contract.validateRequest(
    { method, path, query, body, headers: { 'content-type': 'application/json' } },
    operationId,
  );
  const { status, body: told } = answer(book, { method, path, query, body });
  const response = contract.validateResponse(told, operationId, status);
  expect(response.errors ?? [], `${operationId} ${status}`).toEqual([]);
  return { status, told: told as Record<string, unknown>, requestErrors: errors ?? null };
}

const order = {
  externalId: 'sap-1-F1',
  orderReference: '1',
  warehouse: 'EAST',
  shipTo: { name: 'N', city: 'Hamburg', postalCode: '20457', countryCode: 'DE' },
  lines: [
    {
      externalLineId: '10',
      sku: 'SKU-1001',
      quantity: 4,
      uom: 'EACH',
      dangerousGoods: { unNumber: 'UN1133', hazardClass: '3', packingGroup: 'II' },
      temperature: 'CHILLED',
    },
    { externalLineId: '20', sku: 'SKU-1007', quantity: 2, uom: 'EACH' },
    { externalLineId: '30', sku: 'SKU-1014', quantity: 1, uom: 'EACH' },
  ],
};
const ORDERS = '/api/v2/shipment-orders';

describe('the simulated StowPoint keeps its published contract', () => {
  it('when it takes an order and follows it to the end', () => {
    const created = ask('createShipmentOrder', 'POST', ORDERS, order);
    expect([created.status, created.requestErrors]).toEqual([201, null]);
    expect(ask('createShipmentOrder', 'POST', ORDERS, order).status).toBe(200);
    for (const verb of ['accept', 'short-pick', 'pack', 'load', 'ship', 'return'] as const) {
      const there = book.order('sap-1-F1');
      if (there) perform(book, there, verb);
      expect(ask('listShipmentOrders', 'GET', ORDERS, undefined, { externalId: 'sap-1-F1' }).told.data).toHaveLength(1);
      expect(ask('getShipmentOrder', 'GET', `${ORDERS}/${created.told.id}`).status).toBe(200);
    }
  });

  it('when it tells of goods from a supplier', () => {
    const ajv = new Ajv({ strict: false, formats: { date: true, 'date-time': true } });
    const isEvent = ajv.addSchema(contract.definition, 'stowpoint').compile({
      $ref: 'stowpoint#/components/schemas/Event',
    });
    const line = { purchaseOrder: 'sap-1', purchaseOrderLine: '10' };
    const lines = [{ ...line, sku: 'SKU-1001', expected: 48 }];
    const delivery = enter(book, { externalId: 'rhein:ASN-1', supplier: 'rhein', warehouse: 'EAST', lines });
    const lots = [{ lot: 'L1', quantity: 40, damaged: 3, expiry: '2027-05-31' }];
    receive(book, arrive(book, delivery), { lines: [{ ...line, quantity: 40, damaged: 3, lots }], reason: 'crushed' });
    expect(book.told).toHaveLength(2);
    for (const { type, occurredAt, sequence, data } of book.told)
      expect([isEvent({ id: 'evt_1', type, occurred_at: occurredAt, sequence, data }), isEvent.errors]).toEqual([
        true,
        null,
      ]);
  });

  it('when it refuses', () => {
    const { told } = ask('createShipmentOrder', 'POST', ORDERS, order);
    expect(ask('createShipmentOrder', 'POST', ORDERS, { ...order, orderReference: '2' }).status).toBe(409);
    const unknown = { ...order, externalId: 'x', lines: [{ ...order.lines[0], sku: 'NOPE' }] };
    expect(ask('createShipmentOrder', 'POST', ORDERS, unknown).status).toBe(422);
    expect(ask('createShipmentOrder', 'POST', ORDERS, { ...order, lines: [] }).status).toBe(422);
    expect(ask('getShipmentOrder', 'GET', `${ORDERS}/SO-0`).status).toBe(404);
    const there = book.order('sap-1-F1');
    if (there) perform(book, there, 'pick');
    expect(ask('cancelShipmentOrder', 'POST', `${ORDERS}/${told.id}/cancellation`, { reason: 'no' }).status).toBe(422);
  });

  it('when it lists stock and warehouses', () => {
    expect(ask('listInventory', 'GET', '/api/v2/inventory', undefined, { limit: '3' }).told.data).toHaveLength(3);
    expect(ask('listWarehouses', 'GET', '/api/v2/warehouses', undefined, { limit: '1' }).told.nextCursor).toEqual(
      expect.any(String),
    );
  });

  it('and the check itself finds what is missing', () => {
    expect(contract.validateResponse({ id: 'SO-1' }, 'getShipmentOrder', 200).errors?.length).toBeGreaterThan(0);
    expect(contract.validateResponse({ code: 'X' }, 'createShipmentOrder', 422).errors?.length).toBeGreaterThan(0);
  });
});
