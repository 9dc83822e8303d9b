import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FulfilmentLine } from '#canonical';
import { TrytonDouble } from '../../conformance/tryton.double.js';
import type { ErpPort } from '../../erp.port.js';
import { trytonDescriptor } from './descriptor.js';

const ONCE = { mayHaveHappened: false };

describe('the shipments of one sale', () => {
  const tryton = new TrytonDouble();
  let erp: ErpPort;
  beforeAll(async () => {
    erp = trytonDescriptor.connect(await tryton.start());
  });
  afterAll(() => tryton.stop());

  const sell = async (quantity: number) => {
    const orderNumber = await tryton.enterOrder({ quantity });
    const lineId = (await erp.readOrder(orderNumber))?.lines[0]?.lineId ?? '';
    const lines = (value: number): FulfilmentLine[] => [
      { lineId, sku: tryton.sku, quantity: { value, unit: tryton.unit } },
    ];
    const deliver = async (fulfilment: string, value: number) => {
      const request = { orderNumber, warehouseCode: tryton.warehouseCode, lines: lines(value) };
      return (await erp.createDelivery({ ...request, reference: `${orderNumber}-${fulfilment}` }, ONCE)).deliveryNumber;
    };
    const issue = (fulfilment: string, deliveryNumber: string, value: number) =>
      erp.postGoodsIssue(
        {
          reference: `${orderNumber}-${fulfilment}`,
          orderNumber,
          deliveryNumber,
          lines: lines(value),
          occurredAt: '2026-11-24T08:00:00.000Z',
        },
        ONCE,
      );
    return { orderNumber, deliver, issue };
  };
  const available = async () => (await erp.readAvailability([tryton.sku])).items[0]?.available.value ?? 0;
  const completed = async (orderNumber: string) => {
    await tryton.bill(orderNumber);
    return (await erp.closeOrder(orderNumber, ONCE)).status;
  };

  it('are of the size that each fulfilment asked for', async () => {
    const before = await available();
    const { orderNumber, deliver, issue } = await sell(10);
    const first = await deliver('F1', 6);
    expect(await available()).toBe(before - 6);
    const second = await deliver('F2', 4);
    expect(await available()).toBe(before - 10);
    await issue('F2', second, 4);
    await issue('F1', first, 6);
    expect(await completed(orderNumber)).toBe('done');
  });

  it('give up what a warehouse ran short of while they still lie there', async () => {
    const { orderNumber, deliver, issue } = await sell(5);
    const first = await deliver('F1', 5);
    const rest = await deliver('F2', 2);
    expect(rest).not.toBe(first);
    expect(await deliver('F2', 2)).toBe(rest);
    await issue('F1', first, 3);
    await issue('F2', rest, 2);
    expect(await completed(orderNumber)).toBe('done');
  });

  it('move over whole when nothing could be picked, and leave no empty one behind', async () => {
    const { orderNumber, deliver, issue } = await sell(3);
    const first = await deliver('F1', 3);
    const second = await deliver('F2', 3);
    await expect(issue('F1', first, 3)).rejects.toMatchObject({ kind: 'rejected' });
    await issue('F2', second, 3);
    expect(await completed(orderNumber)).toBe('done');
  });

  it('refuse what the sale does not have, and stay as they are', async () => {
    const { deliver, issue } = await sell(3);
    await expect(deliver('F1', 4)).rejects.toMatchObject({ kind: 'rejected' });
    const first = await deliver('F1', 3);
    await expect(deliver('F2', 4)).rejects.toMatchObject({ kind: 'rejected' });
    await issue('F1', first, 3);
  });
});
