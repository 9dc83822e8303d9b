import { describe, expect, it } from 'vitest';
import type { WmsConnections } from './connections.js';
import { InventoryController } from './inventory.controller.js';
import { InventoryReader } from './inventory.reader.js';
import type { InventoryItem } from './wms.port.js';

const EAST = '4012345000016';
const WEST = '4012345000023';
const asOf = '2026-11-24T08:00:00.000Z';
const item = (sku: string, warehouseCode: string, onHand = 10, free = 7): InventoryItem => ({
  sku,
  warehouseCode,
  onHand: { value: onHand, unit: 'EA' },
  free: { value: free, unit: 'EA' },
  asOf,
});

/** A vendor that keeps its filters, and one warehouse more than the landscape has. */
const connection = (id: string, warehouses: [gln: string, code: string][], items: InventoryItem[]) => ({
  id,
  warehouses: warehouses.map(([gln, wmsCode]) => ({ gln, wmsCode })),
  port: {
    readInventory: async (query: { sku?: string; warehouseCode?: string }) =>
      items.filter(
        ({ sku, warehouseCode }) =>
          (query.sku ?? sku) === sku && (query.warehouseCode ?? warehouseCode) === warehouseCode,
      ),
  },
});
const controllerOf = (...connections: ReturnType<typeof connection>[]) =>
  new InventoryController(new InventoryReader({ all: () => connections } as unknown as WmsConnections));

describe('GET /wms/v1/inventory', () => {
  const controller = controllerOf(
    connection('wms', [[EAST, 'E1']], [item('B', 'E1'), item('A', 'E1'), item('A', 'ELSEWHERE')]),
    connection('other', [[WEST, 'E1']], [item('A', 'E1', 4, 4)]),
  );

  it('tells on hand and free apart, by GLN, and leaves out what is not ours', async () => {
    expect(await controller.list({ limit: 50 })).toEqual({
      items: [
        {
          sku: 'A',
          location: EAST,
          quantity: { value: 10, unit: 'EA' },
          free: { value: 7, unit: 'EA' },
          asOf,
          system: 'wms',
        },
        {
          sku: 'B',
          location: EAST,
          quantity: { value: 10, unit: 'EA' },
          free: { value: 7, unit: 'EA' },
          asOf,
          system: 'wms',
        },
        {
          sku: 'A',
          location: WEST,
          quantity: { value: 4, unit: 'EA' },
          free: { value: 4, unit: 'EA' },
          asOf,
          system: 'other',
        },
      ],
      nextCursor: null,
    });
  });

  it('filters by SKU and location', async () => {
    const found = async (query: object) =>
      (await controller.list({ limit: 50, ...query })).items.map(({ sku, location }) => [sku, location]);
    expect(await found({ sku: 'A' })).toEqual([
      ['A', EAST],
      ['A', WEST],
    ]);
    expect(await found({ location: WEST })).toEqual([['A', WEST]]);
    expect(await found({ sku: 'NOPE' })).toEqual([]);
    expect(await found({ location: '4012345000030' })).toEqual([]);
  });

  it('pages without leaving out or repeating an item', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await controller.list({ limit: 1, cursor });
      expect(page.items).toHaveLength(1);
      seen.push(...page.items.map(({ sku, location }) => `${location}/${sku}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([`${EAST}/A`, `${EAST}/B`, `${WEST}/A`]);
  });

  it('turns the pages of one snapshot, and reads anew for a first page', async () => {
    let reads = 0;
    const counting = connection('wms', [[EAST, 'E1']], [item('A', 'E1'), item('B', 'E1'), item('C', 'E1')]);
    const { readInventory } = counting.port;
    counting.port.readInventory = (query) => {
      reads += 1;
      return readInventory(query);
    };
    const paged = controllerOf(counting);
    for (let cursor: string | undefined, pages = 0; pages < 3; pages++)
      cursor = (await paged.list({ limit: 1, cursor })).nextCursor ?? undefined;
    expect(reads).toBe(1);
    await paged.list({ limit: 1 });
    expect(reads).toBe(2);
  });
});
