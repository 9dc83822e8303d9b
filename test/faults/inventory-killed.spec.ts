import { afterAll, describe, expect, it } from 'vitest';
import { Product } from '../support/product.js';
import { doubles, type Json, World } from '../support/world.js';

const SKUS = ['SKU-1001', 'SKU-1002', 'SKU-1003', 'SKU-1004'];
const COUNTS = [-1, 2, -3, 4, -5];

let product: Product;
afterAll(() => product?.dispose());

describe('kill -9 while stock is posted', () => {
  it('loses no movement, posts none twice, and keeps the order of each place', async () => {
    let world: World;
    ({ product, world } = await World.start(0));
    const { dataDir, port, sandboxPort } = product;
    // The ERP has posted, and nobody hears of it before the product is gone.
    await world.faults('sap', [{ match: { path: '/A_MaterialDocumentHeader' }, mode: 'commit-then-hang', times: 4 }]);
    for (const delta of COUNTS)
      for (const sku of SKUS) {
        const adjustment = { sku, warehouse: 'EAST', delta, reason: 'CYCLE_COUNT' };
        await world.control('POST', '/wms/stock-adjustments', adjustment);
      }
    await world.journalWhen('sap', ({ kind }) => kind === 'goods-movement');
    await product.kill9();
    product = await Product.start({ dataDir, port, sandboxPort });
    world = World.of(product);
    await world.control('DELETE', '/sap/faults');

    for (const sku of SKUS) {
      const path = `/inventory-sync/v1/movements?sku=${sku}&state=posted`;
      await world.when(path, ({ items }) => items.length === COUNTS.length, 60_000);
      const journal = (await world.journal('sap')).filter(
        ({ kind, payload }) => kind === 'goods-movement' && payload.items[0].material === sku,
      );
      const posted = journal.map(
        ({ payload: { items } }: Json) => items[0].quantity * (items[0].movementType === '702' ? -1 : 1),
      );
      expect([sku, posted]).toEqual([sku, COUNTS]);
    }
    expect(doubles(await world.journal('sap'))).toEqual([]);
  });
});
