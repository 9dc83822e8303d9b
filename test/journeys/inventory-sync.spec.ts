import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeSscc } from '#canonical';
import type { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

const EAST = '3pl-east';
const SUPPLIER = 'rhein-supply';
const EAST_GLN = '4012345000016';
const API = '/inventory-sync/v1';

let product: Product;
let world: World;
beforeAll(async () => {
  ({ product, world } = await World.start(0));
});
afterEach(() => world.control('DELETE', '/sap/faults'));
afterAll(() => product.dispose());

const adjust = (sku: string, delta: number, reason = 'CYCLE_COUNT') =>
  world.control('POST', '/wms/stock-adjustments', { sku, warehouse: 'EAST', delta, reason });
const movementsOf = (sku: string, states: readonly string[]): Promise<Json> =>
  world.when(
    `${API}/movements?sku=${sku}`,
    ({ items }) => JSON.stringify(items.map(({ state }: Json) => state)) === JSON.stringify(states),
  );
const journalOf = async (sku: string) =>
  (await world.journal('sap')).filter(
    ({ kind, payload }) => kind === 'goods-movement' && payload.items.some(({ material }: Json) => material === sku),
  );
const signed = ({ payload }: Json): string[] =>
  payload.items.map(({ movementType, quantity }: Json) => `${movementType} ${quantity}`);

describe('stock that a warehouse changes', () => {
  it('is in the ERP’s book once per change, in order, under the movement’s id', async () => {
    await adjust('SKU-1003', -3);
    await adjust('SKU-1003', 2, 'FOUND');
    await adjust('SKU-1003', -1, 'DAMAGED');
    const { items } = await movementsOf('SKU-1003', ['posted', 'posted', 'posted']);
    const journal = await journalOf('SKU-1003');
    expect(journal.flatMap(signed)).toEqual(['702 3', '701 2', '551 1']);
    expect(journal.map(({ businessKey }) => businessKey)).toEqual(items.map(({ id }: Json) => id));
  });

  it.each(['commit-then-reset', 'reset', 'error', 'rate-limit', 'ok-with-error'])(
    'is there once although the ERP answered with %s',
    async (mode) => {
      const sku = `SKU-10${{ 'commit-then-reset': '04', reset: '05', error: '06', 'rate-limit': '07', 'ok-with-error': '10' }[mode]}`;
      await world.faults('sap', [
        { match: { method: 'POST', path: '/A_MaterialDocumentHeader' }, mode, times: 1, retryAfter: 1 },
      ]);
      await adjust(sku, -1);
      await adjust(sku, -2);
      await movementsOf(sku, ['posted', 'posted']);
      expect((await journalOf(sku)).flatMap(signed)).toEqual(['702 1', '702 2']);
    },
  );

  it('is told by a 3PL over the partner API, and posted once however often it is told', async () => {
    const body = { sku: 'SKU-1002', location: EAST_GLN, delta: -4, unit: 'EA', reason: 'damaged' };
    const key = randomUUID();
    for (let n = 0; n < 3; n++)
      expect((await world.call(EAST, '/partner/v1/stock-adjustments', { body, key })).status).toBe(201);
    const { items } = await movementsOf('SKU-1002', ['posted']);
    expect(items.map(({ reference }: Json) => reference)).toEqual([key]);
    expect((await journalOf('SKU-1002')).flatMap(signed)).toEqual(['551 4']);
  });

  it('is a case where the ERP refuses it, and goes on when the period is open again', async () => {
    const period = new Date().toISOString().slice(0, 7);
    await world.control('POST', `/sap/periods/${period}/close`, {});
    await adjust('SKU-1009', -1);
    const { items } = await movementsOf('SKU-1009', ['in-case']);
    await world.control('POST', `/sap/periods/${period}/open`, {});
    const path = `${API}/exceptions/${items[0].exceptionId}`;
    expect((await world.get(path)).detail).toContain('M7/053');
    expect((await world.call('operator', `${path}/retry`, { body: {} })).status).toBe(200);
    await movementsOf('SKU-1009', ['posted']);
    expect(await journalOf('SKU-1009')).toHaveLength(1);
  });

  it('of an item that the ERP does not know is a case, which somebody skips', async () => {
    const body = { sku: 'NO-SUCH-ITEM', location: EAST_GLN, delta: 1, unit: 'EA', reason: 'found' };
    await world.call(EAST, '/partner/v1/stock-adjustments', { body });
    const { items } = await movementsOf('NO-SUCH-ITEM', ['in-case']);
    await world.call('operator', `${API}/exceptions/${items[0].exceptionId}/skip`, {
      body: { reason: 'no such item' },
    });
    await movementsOf('NO-SUCH-ITEM', ['set-aside']);
  });
});

describe('an order', () => {
  it('moves its stock once: by its goods issue', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 5 }]);
    const withWarehouse = ({ fulfilments }: Json) => fulfilments[0]?.state === 'released';
    await world.orderWhen(orderId, withWarehouse);
    for (const verb of ['accept', 'pick', 'pack', 'load', 'ship']) await world.warehouse(`${orderId}-F1`, verb);
    await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'goods-issued');
    expect(await journalOf('SKU-1001')).toEqual([]);
  });
});

describe('goods from a supplier', () => {
  it('are received in the ERP against their purchase order, what is not fit is blocked, and the rest is a case', async () => {
    const { items: orders } = (await world.call(SUPPLIER, '/partner/v1/purchase-orders')).body;
    const order = orders.find(({ lines }: Json) => lines.some(({ sku }: Json) => sku === 'SKU-1004'));
    const line = order.lines.find(({ sku }: Json) => sku === 'SKU-1004');
    const told = { purchaseOrderId: order.id, lineId: line.lineId };
    const notice = {
      shipmentNumber: 'ASN-E2E-1',
      warehouse: EAST_GLN,
      handlingUnits: [{ sscc: '340123450000000024', contents: [{ ...told, quantity: { value: 48, unit: 'EA' } }] }],
    };
    const announced = await world.call(SUPPLIER, '/partner/v1/inbound-shipments', { body: notice });
    expect(announced.status, JSON.stringify(announced.body)).toBe(201);
    const id = announced.body.inboundShipmentId;
    const path = `${API}/inbound-shipments/${encodeURIComponent(id)}`;
    await world.when(path, ({ state }) => state === 'expected');

    const received = {
      kind: 'received',
      lines: [{ ...told, quantity: { value: 40, unit: 'EA' }, damaged: { value: 3, unit: 'EA' } }],
    };
    const confirmations = `/partner/v1/inbound-shipments/${encodeURIComponent(id)}/confirmations`;
    await world.faults('sap', [
      { match: { method: 'POST', path: '/A_MaterialDocumentHeader' }, mode: 'commit-then-reset', times: 1 },
    ]);
    const confirmed = await world.call(EAST, confirmations, { body: received });
    expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(201);
    const posted = await world.when(path, ({ state }) => state === 'posted');
    expect(posted.documents).toHaveLength(2);
    const before = (await journalOf('SKU-1004')).filter(({ payload }) => payload.items[0].movementType !== '702');
    expect(before.flatMap(signed)).toEqual(['101 40', '344 3']);
    const codes = (await world.cases('inventory-sync', id)).map(({ code }) => code);
    expect(codes.sort()).toEqual(['damaged', 'short']);
    const after = (await world.call(SUPPLIER, `/partner/v1/purchase-orders/${order.id}`)).body;
    expect(after.lines.find(({ lineId }: Json) => lineId === line.lineId).received).toMatchObject({ value: 40 });

    const rest = { ...received, further: true, lines: [{ ...told, quantity: { value: 8, unit: 'EA' } }] };
    expect((await world.call(EAST, confirmations, { body: rest })).status).toBe(201);
    const open = async () => (await world.cases('inventory-sync', id)).filter(({ state }) => state === 'open');
    await expect.poll(async () => (await open()).map(({ code }) => code), { timeout: 10_000 }).toEqual(['damaged']);
    await world.when(path, ({ state, documents }) => state === 'posted' && documents.length === 3);
  });
});

describe('goods that a warehouse’s own system takes in', () => {
  /** Ordered, and announced by their supplier. */
  const announced = async (sku: string, shipmentNumber: string, quantity: number) => {
    await world.control('POST', '/sap/purchase-orders', { lines: [{ sku, quantity }] });
    const ordered = async () => {
      const { items } = (await world.call(SUPPLIER, '/partner/v1/purchase-orders')).body;
      return items.find(({ lines }: Json) => lines[0].sku === sku);
    };
    await expect.poll(ordered, { timeout: 10_000 }).toBeTruthy();
    const order = await ordered();
    const [line] = order.lines;
    const contents = [{ purchaseOrderId: order.id, lineId: line.lineId, quantity: { value: quantity, unit: 'EA' } }];
    const sscc = makeSscc(3, '4012345', BigInt(shipmentNumber.replace(/\D/g, '')));
    const body = { shipmentNumber, warehouse: EAST_GLN, handlingUnits: [{ sscc, contents }] };
    const told = await world.call(SUPPLIER, '/partner/v1/inbound-shipments', { body });
    expect(told.status, JSON.stringify(told.body)).toBe(201);
    const id: string = told.body.inboundShipmentId;
    const path = `${API}/inbound-shipments/${encodeURIComponent(id)}`;
    await world.when(path, ({ state }) => state === 'expected');
    return { id, path, line: { purchaseOrder: order.id, purchaseOrderLine: line.lineId } };
  };
  const entered = (externalId: string, line: object, sku: string, expected: number) =>
    world.control('POST', '/wms/inbound-deliveries', {
      ...{ externalId, supplier: SUPPLIER, warehouse: 'EAST' },
      lines: [{ ...line, sku, expected }],
    });
  const at = (externalId: string, verb: 'arrive' | 'receive', body?: object) =>
    world.control('POST', `/wms/inbound-deliveries/${encodeURIComponent(externalId)}/${verb}`, body);
  const receipts = async (sku: string) =>
    (await journalOf(sku)).filter(({ payload }) => /^(10|34)/.test(payload.items[0].movementType)).flatMap(signed);

  it('are announced, stand at the gate, and are in the ERP’s book as they were counted', async () => {
    const sku = 'SKU-1008';
    const { id, path, line } = await announced(sku, 'ASN-WMS-701', 20);
    await entered(id, line, sku, 20);
    await at(id, 'arrive');
    await world.when(path, ({ state }) => state === 'arrived');
    const lots = [{ lot: 'L-7', quantity: 18, damaged: 2 }];
    await at(id, 'receive', { reason: 'Crushed', lines: [{ ...line, quantity: 18, damaged: 2, lots }] });
    await world.when(path, ({ state, documents }) => state === 'posted' && documents.length === 2);
    expect(await receipts(sku)).toEqual(['101 18', '344 2']);
    const seen = (await world.call(SUPPLIER, `/partner/v1/inbound-shipments/${encodeURIComponent(id)}`)).body;
    expect(seen).toMatchObject({
      state: 'received',
      receipt: { reason: 'Crushed', lines: [{ lots: [{ lot: 'L-7' }] }] },
    });
    await at(id, 'receive');
    await world.when(path, ({ documents }) => documents.length === 3);
    expect(await receipts(sku)).toEqual(['101 18', '344 2', '101 2']);
  });

  it('under a mistyped id are booked once, under the one that a person names', async () => {
    const sku = 'SKU-1011';
    const { id, path, line } = await announced(sku, 'ASN-WMS-702', 10);
    const mistyped = id.replace('702', '720');
    await entered(mistyped, line, sku, 10);
    await at(mistyped, 'receive');
    await expect.poll(() => world.cases('inventory-sync', mistyped), { timeout: 10_000 }).toHaveLength(1);
    expect(await receipts(sku)).toEqual([]);
    const resolve = async (of: string, result: object) => {
      const [{ id: exception }] = await world.cases('inventory-sync', of);
      const answer = await world.call('operator', `${API}/exceptions/${exception}/resolve`, { body: { result } });
      expect(answer.status).toBe(200);
    };
    await resolve(mistyped, { inboundShipmentId: id });
    await world.when(path, ({ state }) => state === 'posted');
    // The same goods once more, or others that came besides: its teller does not say, so a person does.
    await entered(id, line, sku, 10);
    await at(id, 'receive');
    await expect.poll(() => world.cases('inventory-sync', id), { timeout: 10_000 }).toHaveLength(1);
    await resolve(id, { decision: 'keep' });
    await expect
      .poll(async () => (await world.cases('inventory-sync', id)).filter(({ state }) => state === 'open'))
      .toEqual([]);
    expect(await receipts(sku)).toEqual(['101 10']);
  });
});

describe('what is available', () => {
  const PORTAL = 'acme-portal';
  const asked = async () => (await world.call(PORTAL, '/partner/v1/availability?sku=SKU-1012')).body;

  it('is the smaller of both books, and follows a count within moments', async () => {
    expect(await asked()).toMatchObject({ free: { value: 100 }, stale: false });
    await world.control('POST', '/sap/stock', { sku: 'SKU-1012', plant: '1010', quantity: 50 });
    await adjust('SKU-1012', -10);
    await movementsOf('SKU-1012', ['posted']);
    await expect.poll(async () => (await asked()).free.value).toBe(90);
    const { items } = await world.get(`${API}/availability?sku=SKU-1012&location=${EAST_GLN}`);
    expect(items).toMatchObject([
      { free: { value: 50 }, wms: { onHand: { value: 50 } }, erp: { free: { value: 100 } } },
    ]);
  });

  it.each(['wms', 'sap'])('is told from the last figures, with their age, while %s is down', async (system) => {
    const { asOf } = await asked();
    await world.faults(system, [{ match: {}, mode: 'down' }]);
    try {
      await expect.poll(asked, { timeout: 15_000 }).toMatchObject({ free: { value: 90 }, stale: true });
      expect(Date.parse((await asked()).asOf)).toBeGreaterThanOrEqual(Date.parse(asOf));
    } finally {
      await world.control('DELETE', `/${system}/faults`);
    }
    await expect.poll(asked, { timeout: 40_000, interval: 500 }).toMatchObject({ free: { value: 90 }, stale: false });
  });
});

describe('after all of it', () => {
  it('the ERP has nothing twice', async () => {
    expect(doubles(await world.journal('sap'))).toEqual([]);
  });
});
