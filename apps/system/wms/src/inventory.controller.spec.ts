import { afterEach, describe, expect, it } from 'vitest';
import type { WmsConnections } from './connections.js';
import { InventoryController } from './inventory.controller.js';
import { InventoryReader } from './inventory.reader.js';
import type { InventoryItem, InventoryPageQuery } from './wms.port.js';

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

/** What the vendors were asked. */
const calls: [system: string, cursor: string | undefined, limit: number][] = [];
/** A vendor that keeps its filters, and one warehouse more than the landscape has; its cursor is where the next page begins. */
const connection = (id: string, warehouses: [gln: string, code: string][], items: InventoryItem[]) => ({
  id,
  warehouses: warehouses.map(([gln, wmsCode]) => ({ gln, wmsCode })),
  port: {
    async readInventory(query: { sku?: string; warehouseCode?: string }, { cursor, limit }: InventoryPageQuery) {
      calls.push([id, cursor, limit]);
      const found = items.filter(
        ({ sku, warehouseCode }) =>
          (query.sku ?? sku) === sku && (query.warehouseCode ?? warehouseCode) === warehouseCode,
      );
      const end = Number(cursor ?? 0) + limit;
      return { items: found.slice(end - limit, end), nextCursor: end < found.length ? String(end) : null };
    },
  },
});
const controllerOf = (...connections: ReturnType<typeof connection>[]) =>
  new InventoryController(new InventoryReader({ all: () => connections } as unknown as WmsConnections));

describe('GET /wms/v1/inventory', () => {
  afterEach(() => calls.splice(0));

  const controller = controllerOf(
    connection('wms', [[EAST, 'E1']], [item('B', 'E1'), item('A', 'E1'), item('A', 'ELSEWHERE')]),
    connection('other', [[WEST, 'E1']], [item('A', 'E1', 4, 4)]),
  );

  it('tells on hand and free apart, by GLN, and leaves out what is not ours', async () => {
    expect(await controller.list({ limit: 50 })).toEqual({
      items: [
        {
          sku: 'A',
          location: WEST,
          quantity: { value: 4, unit: 'EA' },
          free: { value: 4, unit: 'EA' },
          asOf,
          system: 'other',
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
          location: EAST,
          quantity: { value: 10, unit: 'EA' },
          free: { value: 7, unit: 'EA' },
          asOf,
          system: 'wms',
        },
      ],
      nextCursor: null,
    });
  });

  it('filters by SKU and location', async () => {
    const found = async (query: object) =>
      (await controller.list({ limit: 50, ...query })).items.map(({ sku, location }) => [sku, location]);
    expect(await found({ sku: 'A' })).toEqual([
      ['A', WEST],
      ['A', EAST],
    ]);
    expect(await found({ location: WEST })).toEqual([['A', WEST]]);
    expect(await found({ sku: 'NOPE' })).toEqual([]);
    expect(await found({ location: '4012345000030' })).toEqual([]);
  });

  const pages = async (of: InventoryController, limit: number): Promise<string[][]> => {
    const read: string[][] = [];
    for (let cursor: string | undefined, ended = false; !ended; ) {
      const page = await of.list({ limit, cursor });
      read.push(page.items.map(({ sku, location }) => `${location}/${sku}`));
      ended = page.nextCursor === null;
      cursor = page.nextCursor ?? undefined;
    }
    return read;
  };

  it.each([1, 2, 50])('pages by %i without leaving out or repeating an item', async (limit) => {
    const read = await pages(controller, limit);
    expect(read.flat()).toEqual([`${WEST}/A`, `${EAST}/B`, `${EAST}/A`]);
    for (const page of read) expect(page.length).toBeLessThanOrEqual(limit);
  });

  it.each([1, 2, 50])(
    'asks every system at the same time for one item, and pages by %i as for all of them',
    async (limit) => {
      const read: string[] = [];
      for (let cursor: string | undefined, ended = false; !ended; ) {
        const page = await controller.list({ limit, cursor, sku: 'A' });
        if (read.length === 0) expect(calls.map(([system]) => system)).toEqual(['other', 'wms']);
        read.push(...page.items.map(({ sku, location }) => `${location}/${sku}`));
        expect(page.items.length).toBeLessThanOrEqual(limit);
        ended = page.nextCursor === null;
        cursor = page.nextCursor ?? undefined;
      }
      expect(read).toEqual([`${WEST}/A`, `${EAST}/A`]);
    },
  );

  it('asks a vendor for a page, not for all that it has, however long its listing is', async () => {
    const long = Array.from({ length: 1_500 }, (_, nth) => item(`S${nth}`, 'E1'));
    const paged = controllerOf(connection('wms', [[EAST, 'E1']], long));
    const { nextCursor } = await paged.list({ limit: 1 });
    expect(calls).toEqual([['wms', undefined, 1]]);
    calls.splice(0);
    await controllerOf(connection('wms', [[EAST, 'E1']], long)).list({ limit: 200, cursor: nextCursor as string });
    expect(calls).toEqual([['wms', '1', 200]]);
    expect(new Set((await pages(paged, 1)).flat()).size).toBe(1_500);
  });

  it('answers also where little of what a vendor tells is ours: with less than asked for, and where to go on', async () => {
    const foreign = Array.from({ length: 200 }, (_, nth) => item(`S${nth}`, 'ELSEWHERE'));
    const mixed = controllerOf(connection('wms', [[EAST, 'E1']], [...foreign, item('A', 'E1')]));
    const first = await mixed.list({ limit: 5 });
    expect([first.items, calls.length]).toEqual([[], 10]);
    expect((await pages(mixed, 5)).flat()).toEqual([`${EAST}/A`]);
  });

  it('goes on with the next system where the one that a cursor is of is connected no longer', async () => {
    const east = connection('a', [[EAST, 'E1']], [item('A', 'E1'), item('B', 'E1')]);
    const west = connection('b', [[WEST, 'W1']], [item('C', 'W1')]);
    const { nextCursor } = await controllerOf(east, west).list({ limit: 1 });
    const cursor = nextCursor as string;
    expect((await controllerOf(west).list({ limit: 50, cursor })).items).toMatchObject([{ sku: 'C' }]);
  });

  it('refuses a cursor that is none of its own', async () => {
    await expect(controller.list({ limit: 1, cursor: '["4012345000016"]' })).rejects.toMatchObject({
      code: 'validation-failed',
    });
  });
});
