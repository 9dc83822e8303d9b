import { describe, expect, it } from 'vitest';
import { SapConfig } from './config.js';
import type { Entity, ODataRequest } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { SapSales } from './sap.sales.js';
import { itemEntity, orderEntity } from './sap.samples.js';

const items = (count: number) =>
  Array.from({ length: count }, (_, at) => itemEntity({ SalesOrderItem: String(at + 1), Material: `M-${at}` }));

/** @param of the order that is read */
function salesOf(of: Entity, options: Partial<SapConfig> = {}) {
  const asked: ODataRequest[] = [];
  const client = {
    readOne: async () => of,
    readPage: async () => ({ rows: [of, of], more: false }),
    readAll: async (_: string, request: ODataRequest) => {
      asked.push(request);
      return [{ Product: 'M-0', HazardousMaterialNumber: 'UN1133', TemperatureConditionInd: '' }];
    },
  } as unknown as SapClient;
  return { sales: new SapSales(client, Object.assign(new SapConfig(), options), 'sap'), asked };
}

describe('the goods of an order', () => {
  it('are asked about in the material master, by twenty', async () => {
    const { sales, asked } = salesOf(orderEntity({ to_Item: { results: items(25) } }));
    const order = await sales.readOrder('4711');
    expect(order?.lines.slice(0, 2)).toMatchObject([{ dangerous: true, hazmat: 'UN1133' }, {}]);
    expect(asked.map(({ path, query }) => [path, query?.['$filter']?.split(' or ').length])).toEqual([
      ['A_ProductStorage', 20],
      ['A_ProductStorage', 5],
    ]);
  });

  it('are asked about once per page of the feed', async () => {
    const { sales, asked } = salesOf(orderEntity({ to_Item: { results: items(2) } }));
    const { orders } = await sales.readOrderChanges(null);
    expect(orders.map(({ order }) => order.lines[0]?.hazmat)).toEqual(['UN1133', 'UN1133']);
    expect(asked).toHaveLength(1);
  });

  it('are read although an order beside it cannot be, which is told by its number with the reason', async () => {
    const { sales } = salesOf(orderEntity({ to_Item: { results: items(1) } }));
    const strange = orderEntity({
      SalesOrder: '4712',
      to_Item: { results: [itemEntity({ RequestedQuantityUnit: 'ROLLE', RequestedQuantityISOUnit: '' })] },
    });
    const client = (sales as unknown as { client: { readPage: unknown } }).client;
    client.readPage = async () => ({ rows: [strange, orderEntity()], more: false });
    const { orders, unreadable } = await sales.readOrderChanges(null);
    expect(orders.map(({ order }) => order.orderNumber)).toEqual([orderEntity()['SalesOrder']]);
    expect(unreadable).toMatchObject([
      { orderNumber: '4712', why: '"ROLLE" is not a UN/ECE Rec 20 code', raw: strange },
    ]);
  });

  it('are not asked about where a connection says so', async () => {
    const { sales, asked } = salesOf(orderEntity({ to_Item: { results: items(1) } }), { readGoodsData: false });
    expect((await sales.readOrder('4711'))?.lines[0]).not.toHaveProperty('dangerous');
    expect(asked).toEqual([]);
  });
});
