import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

let product: Product;
let world: World;

beforeAll(async () => {
  ({ product, world } = await World.start(0));
});
afterAll(() => product.dispose());

const ADHESIVE = { hazmat: 'UN1133', hazardClass: '3', packingGroup: 'II' };

const released = (orderId: string) =>
  world.orderWhen(orderId, ({ fulfilments }) => fulfilments.some(({ state }: Json) => state === 'released'));

async function packed(orderId: string): Promise<void> {
  await released(orderId);
  for (const verb of ['accept', 'pick', 'pack']) await world.warehouse(`${orderId}-F1`, verb);
}

const openCase = async (orderId: string, code: string): Promise<Json> => {
  const { items } = await world.when(`/order-to-ship/v1/exceptions?instanceId=${orderId}&state=open`, (page) =>
    page.items.some((item: Json) => item.code === code),
  );
  return items.find((item: Json) => item.code === code);
};

const resolve = ({ id }: Json, lines: readonly object[]) =>
  world.call('operator', `/order-to-ship/v1/exceptions/${id}/resolve`, { body: { result: { lines } } });

describe('dangerous and cold goods', () => {
  it('are told to the warehouse, its 3PL, the TMS and the carrier, and go with one that is fit for them', async () => {
    const orderId = await world.enterOrder([
      { sku: 'SKU-1001', quantity: 1 },
      { sku: 'SKU-1013', quantity: 2 },
      { sku: 'SKU-1014', quantity: 3 },
    ]);
    await packed(orderId);
    const [fulfilment] = await world.journalWhen('wms', ({ businessKey }) => businessKey === `${orderId}-F1`);
    const [plain, dangerous, cold] = fulfilment?.payload.lines ?? [];
    expect(plain).not.toHaveProperty('dangerousGoods');
    expect(dangerous.dangerousGoods).toEqual({ unNumber: 'UN1133', hazardClass: '3', packingGroup: 'II' });
    expect(cold).toMatchObject({ sku: 'SKU-1014', temperature: 'CHILLED' });
    const seen = await world.call('3pl-east', `/partner/v1/fulfilments/${orderId}-F1`);
    expect(seen.body.lines).toMatchObject([{ sku: 'SKU-1001' }, ADHESIVE, { temperature: 'chilled' }]);

    const tender = await world.when(`/order-to-ship/v1/tenders/${orderId}-S1-T2`, ({ state }) => state === 'open');
    expect(tender.carrier).toBe('NRTH');
    const shown = await world.call('northern', `/partner/v1/tenders/${tender.id}`);
    const [{ sscc }] = tender.request.packages;
    expect(shown.body.commodities).toEqual([
      { sku: 'SKU-1013', quantity: { value: 2, unit: 'EA' }, ...ADHESIVE, ssccs: [sscc] },
      { sku: 'SKU-1014', quantity: { value: 3, unit: 'EA' }, temperature: 'chilled', ssccs: [sscc] },
    ]);
    const [load] = await world.journalWhen(
      'tms',
      ({ kind, businessKey }) => kind === 'load' && businessKey === `${orderId}-S1`,
    );
    expect(load?.payload.commodities).toMatchObject([{ un_number: 'UN1133' }, { temperature: 'CHILLED' }]);
    const timeline = await world.get(`/order-to-ship/v1/orders/${orderId}/timeline`);
    expect(JSON.stringify(timeline)).toContain('Swift Freight does not carry dangerous goods UN1133 of class 3');
  });

  it('that no carrier is fit for leave a case that names what each of them does not carry', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1016', quantity: 1 }]);
    await packed(orderId);
    const { detail } = await openCase(orderId, `no-carrier:${orderId}-S1`);
    for (const name of ['Swift Freight', 'Northern Lines', 'Ocean Express'])
      expect(detail).toContain(`${name} does not carry dangerous goods UN0191 of class 1.4G`);
  });
});

describe('dangerous goods of which the ERP tells no UN number', () => {
  it('are held with a case, and released with what a person tells of them', async () => {
    const orderId = await world.enterOrder([{ sku: 'SKU-1015', quantity: 1 }]);
    const held = await world.orderWhen(orderId, ({ state }) => state === 'held');
    expect([held.holdReason, held.fulfilments]).toEqual(['goods-data', []]);
    const asked = await openCase(orderId, 'held:goods-data');
    expect(asked).toMatchObject({ owner: 'order-desk', detail: expect.stringContaining('SKU-1015') });

    expect(await resolve(asked, [{ lineId: '10', hazmat: '1760' }])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/result/lines/0/hazmat' }] },
    });
    expect((await resolve(asked, [{ lineId: '20', hazmat: 'UN1760' }])).status).toBe(422);
    expect((await resolve(asked, [{ lineId: '10', hazmat: 'UN1760', hazardClass: '8' }])).status).toBe(200);
    await released(orderId);
    const [fulfilment] = await world.journalWhen('wms', ({ businessKey }) => businessKey === `${orderId}-F1`);
    expect(fulfilment?.payload.lines).toMatchObject([{ dangerousGoods: { unNumber: 'UN1760', hazardClass: '8' } }]);
  });
});
