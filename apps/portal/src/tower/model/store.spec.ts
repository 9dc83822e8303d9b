import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { TOWER_MIGRATIONS, TOWER_TABLES } from '../tower.tables.js';
import type { Fact } from './facts.js';
import { caseOf, commandOf, eventOf, instanceOf, settlementOf, varianceOf } from './facts.sample.js';
import { project } from './project.js';
import { TowerStore } from './store.js';

const ORDERS = ['sap-1', 'sap-2'];
const TYPES = ['order.released', 'order.changed', 'fulfilment.shipped', 'shipment.delivered', 'order.closed'];

let test: TestDatabase;
let database: Database;
const store = new TowerStore();
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const orderId = fc.constantFrom(...ORDERS);
const facts = fc.array(
  fc.oneof(
    fc
      .tuple(orderId, fc.integer({ min: 1, max: 6 }))
      .map(([id, n]) => instanceOf(id, n, n > 5, n > 3 ? 'EAST' : 'WEST')),
    fc.tuple(orderId, fc.integer({ min: 1, max: 5 })).map(([id, n]) => settlementOf(id, n)),
    // Of one command: what ended is told with one outcome only.
    fc.tuple(orderId, fc.nat(3), fc.boolean()).map(([id, n, ended]) => commandOf(id, n, ended ? 'ok' : 'pending')),
    fc
      .tuple(orderId, fc.constantFrom(...TYPES), fc.integer({ min: 1, max: 9 }))
      // No two events have one position.
      .map(([id, type, n]) => eventOf(id, type, n * 10 + TYPES.indexOf(type) * 2 + ORDERS.indexOf(id))),
    fc.tuple(orderId, fc.integer({ min: 1, max: 5 })).map(([id, n]) => caseOf(id, n)),
    fc.integer({ min: 1, max: 5 }).map((n) => varianceOf('EAST', 'SKU-1', n, n - 3)),
  ),
  { maxLength: 25 },
);

/** Everything in the read model but what tells when it came. */
async function built(pages: readonly (readonly Fact[])[]): Promise<unknown> {
  // Of tables that hold next to nothing it is quicker than to truncate them.
  await database.query(TOWER_TABLES.map((table) => `DELETE FROM portal.${table}`).join('; '));
  for (const page of pages) await database.transaction((tx) => store.put(tx, project(page)));
  return Object.fromEntries(
    await Promise.all(
      TOWER_TABLES.map(async (table) => {
        const rows = await database.query<{ row: Record<string, unknown> }>(
          `SELECT to_jsonb(t) - 'revision' AS row FROM portal.${table} t`,
        );
        return [table, rows.map(({ row }) => JSON.stringify(row)).sort()];
      }),
    ),
  );
}

function pagesOf(all: readonly Fact[], sizes: readonly number[]): Fact[][] {
  const pages: Fact[][] = [];
  for (let from = 0, nth = 0; from < all.length; nth += 1) {
    const size = sizes[nth % sizes.length] ?? 1;
    pages.push(all.slice(from, from + size));
    from += size;
  }
  return pages;
}

describe('the read model', () => {
  it('comes out the same however what is told is divided, ordered and repeated', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        facts,
        sizes,
        fc.array(fc.nat(24), { maxLength: 6 }),
        fc.boolean(),
        async (all, sizes, again, back) => {
          const pages = pagesOf(back ? all.toReversed() : all, sizes);
          const repeated = again.flatMap((nth) => (pages[nth] ? [pages[nth]] : []));
          expect(await built([...pages, ...repeated])).toEqual(await built([all]));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('counts an order once: where it is, when it began, when it left and when it was over', async () => {
    await built([
      [instanceOf('sap-1', 1, false, 'WEST'), eventOf('sap-1', 'fulfilment.shipped', 20)],
      [
        instanceOf('sap-1', 4, false, 'EAST'),
        instanceOf('sap-2', 6, true, 'WEST'),
        eventOf('sap-2', 'order.closed', 30),
      ],
    ]);
    const rows = await database.query<{ series: string; key: string; n: string }>(
      'SELECT series, key, n FROM portal.tower_counts ORDER BY series, key',
    );
    expect(rows.map(({ series, key, n }) => [series, key, Number(n)])).toEqual([
      ['age', '', 1],
      ['carrier', '["SWFT","released"]', 1],
      ['choice', '["carrier","SWFT"]', 2],
      ['choice', '["erp","sap"]', 2],
      ['choice', '["warehouse","EAST"]', 1],
      ['choice', '["warehouse","WEST"]', 1],
      ['closed', '', 1],
      ['erp', '["sap","released"]', 1],
      ['left', expect.any(String), 1],
      ['opened', '', 2],
      ['punctual', 'on-time', 1],
      ['state', 'closed', 1],
      ['state', 'released', 1],
      ['warehouse', '["EAST","released"]', 1],
    ]);
  });
});
