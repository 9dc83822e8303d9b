import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangedCase, ChangedInstance, TimelineEntry } from '#clients';
import type { StoredEvent } from '#messaging';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { ControlTower1797100014010, TOWER_TABLES } from '../tower.migration.js';
import type { Fact } from './facts.js';
import { project } from './project.js';
import { TowerStore } from './store.js';

const ORDERS = ['sap-1', 'sap-2'];
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 8, minutes)).toISOString();

let test: TestDatabase;
let database: Database;
const store = new TowerStore();
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: [ControlTower1797100014010] }]);
  database = new Database(await createDataSource(test.url).initialize());
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const instanceOf = (orderId: string, sequence: number, ended: boolean, warehouse: string): Fact => ({
  kind: 'instance',
  process: 'order-to-ship',
  instance: {
    id: orderId,
    orderId,
    state: ended ? 'closed' : 'released',
    ended,
    sequence,
    correlationId: 'c'.repeat(32),
    createdAt: at(0),
    updatedAt: at(sequence),
    view: {
      id: orderId,
      erp: 'sap',
      orderNumber: orderId.slice(4),
      customerId: 'C-1',
      order: { requestedShipDate: '2026-11-26' },
      fulfilments: [{ id: `${orderId}-F1`, warehouse, deliveryNumber: `8000${sequence}` }],
      shipments: [{ id: `${orderId}-S1`, carrier: 'SWFT', pro: `PRO${sequence}` }],
    },
    numbers: [{ kind: 'order-number', number: orderId.slice(4) }],
    waitsFor: [],
    openCases: [],
  } as ChangedInstance,
});

const settlementOf = (orderId: string, sequence: number): Fact => ({
  kind: 'instance',
  process: 'ship-to-settle',
  instance: {
    ...(instanceOf(orderId, sequence, false, 'W') as { instance: ChangedInstance }).instance,
    id: `${orderId}-S1`,
    state: sequence > 2 ? 'posted' : 'accrued',
    ended: sequence > 4,
    view: { id: `${orderId}-S1`, carrier: 'SWFT', expected: { amount: 100 * sequence, currency: 'EUR' } },
  } as ChangedInstance,
});

const commandOf = (orderId: string, n: number, outcome: string): Fact => ({
  kind: 'entry',
  orderId,
  id: `command:${n}`,
  entry: { at: at(n), kind: 'command', system: 'sap', title: `command ${n}`, outcome, correlationId: '', detail: {} },
});

const eventOf = (orderId: string, type: string, position: number): Fact => ({
  kind: 'event',
  orderId,
  event: {
    position: BigInt(position),
    type,
    subject: `${orderId}-F1`,
    classifier: 'actual',
    receivedAt: at(position),
    data: { deliveryNumber: `9000${position}` },
  } as unknown as StoredEvent,
  entry: {
    at: at(position),
    kind: 'event',
    system: 'wms',
    title: type,
    correlationId: '',
    detail: {},
  } as TimelineEntry,
});

const caseOf = (orderId: string, changedIn: number): Fact => ({
  kind: 'case',
  process: 'order-to-ship',
  case: {
    id: `00000000-0000-4000-8000-00000000000${orderId.at(-1)}`,
    instanceId: orderId,
    orderId,
    code: 'unknown-item',
    cause: 'sap:unknown-item',
    title: 'Unknown item',
    owner: 'order-desk',
    severity: 'high',
    state: changedIn > 3 ? 'resolved' : 'open',
    actions: ['retry'],
    openedAt: at(1),
    dueAt: at(30),
    changedIn: String(changedIn),
  } as ChangedCase,
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
      .tuple(
        orderId,
        fc.constantFrom('order.released', 'fulfilment.shipped', 'order.closed'),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([id, type, n]) => eventOf(id, type, n * 10 + type.length)),
    fc.tuple(orderId, fc.integer({ min: 1, max: 5 })).map(([id, n]) => caseOf(id, n)),
  ),
  { maxLength: 25 },
);

/** Everything in the read model but what tells when it came. */
async function built(pages: readonly (readonly Fact[])[]): Promise<unknown> {
  await database.query(`TRUNCATE ${TOWER_TABLES.map((table) => `portal.${table}`).join(', ')}`);
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
