import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangedCase, ChangedInstance } from '#clients';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import type { Fact } from '../model/facts.js';
import { caseOf, instanceOf, settlementOf } from '../model/facts.sample.js';
import { project } from '../model/project.js';
import { TowerStore } from '../model/store.js';
import { TOWER_MIGRATIONS } from '../tower.tables.js';
import { CasesReader } from './cases.reader.js';
import { ChoicesReader } from './choices.reader.js';
import { FindReader } from './find.reader.js';
import type { LagReader } from './lag.reader.js';
import { OrdersReader } from './orders.reader.js';
import { SettlementsReader } from './settlements.reader.js';

let test: TestDatabase;
let database: Database;
let orders: OrdersReader;
let settlements: SettlementsReader;
let finder: FindReader;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
  const cases = new CasesReader(database);
  settlements = new SettlementsReader(database, cases);
  orders = new OrdersReader(database, cases, settlements, {} as LagReader);
  finder = new FindReader(database);
  const facts = [
    orderOf('sap-1', 'EAST', 'SWFT', '2020-01-03'),
    orderOf('sap-2', 'EAST', 'SWFT', '2020-01-01'),
    orderOf('sap-3', 'WEST', 'SWFT', '2020-01-02'),
    orderOf('sap-4', 'EAST', 'ABFS', '2999-01-01'),
    instanceOf('sap-5', 6, true, 'NORTH'),
    settlementOf('sap-1', 1),
    settlementOf('sap-2', 5),
    disputed(settlementOf('sap-3', 1)),
    caseOf('sap-1', 1),
    ofSettlement(caseOf('sap-9', 1), 'sap-3'),
  ];
  await database.transaction((tx) => new TowerStore().put(tx, project(facts)));
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

function withView(fact: Fact, view: object): Fact {
  const { instance, ...rest } = fact as Fact & { readonly instance: ChangedInstance };
  return { ...rest, instance: { ...instance, view: { ...instance.view, ...view } } } as Fact;
}
const orderOf = (id: string, warehouse: string, carrier: string, day: string): Fact =>
  withView(instanceOf(id, 1, false, warehouse), {
    order: { requestedShipDate: day },
    fulfilments: [{ id: `${id}-F1`, state: 'released', warehouse, deliveryNumber: `80${id.slice(4)}` }],
    shipments: [{ id: `${id}-S1`, carrier, pro: 'PRO1' }],
  });
/** The case as one of the order's settlement. */
const ofSettlement = (fact: Fact, orderId: string): Fact => {
  const { case: one, ...rest } = fact as Fact & { readonly case: ChangedCase };
  return { ...rest, process: 'ship-to-settle', case: { ...one, instanceId: `${orderId}-S1`, orderId } } as Fact;
};
const disputed = (fact: Fact): Fact => withView(fact, { invoices: [{ state: 'paid' }, { state: 'disputed' }] });

const listed = async (asked: object) => (await orders.list({ limit: 10, ...asked })).items.map(({ id }) => id);

describe('orders', () => {
  it('that are late come by their day, page after page', async () => {
    expect(await listed({ late: true })).toEqual(['sap-2', 'sap-3', 'sap-1']);
    expect(await listed({ late: true, warehouse: 'EAST', state: 'released' })).toEqual(['sap-2', 'sap-1']);
    const { items, nextCursor } = await orders.list({ late: true, limit: 2 });
    const next = await orders.list({ late: true, limit: 2, cursor: nextCursor as string });
    expect([...items, ...next.items].map(({ id }) => id)).toEqual(['sap-2', 'sap-3', 'sap-1']);
    expect(next.nextCursor).toBeNull();
  });

  it('are narrowed by several keys at once', async () => {
    expect(await listed({ warehouse: 'EAST', carrier: 'SWFT' })).toEqual(['sap-2', 'sap-1']);
    expect(await listed({ warehouse: 'WEST', carrier: 'ABFS', erp: 'sap' })).toEqual([]);
    expect(await listed({ carrier: 'ABFS', erp: 'sap' })).toEqual(['sap-4']);
  });

  it('and settlements may be narrowed by whatever there is, also of what has ended', async () => {
    expect(await new ChoicesReader(database).read()).toEqual({
      orders: {
        states: ['closed', 'released'],
        warehouses: ['EAST', 'NORTH', 'WEST'],
        carriers: ['ABFS', 'SWFT'],
        erps: ['sap'],
      },
      settlements: { states: ['accrued', 'posted'], carriers: ['SWFT'] },
      cases: { owners: ['order-desk'], assignees: [] },
    });
    const ids = async (asked: object) => (await settlements.list({ limit: 9, ...asked })).items.map(({ id }) => id);
    expect(await ids({ state: 'posted', carrier: 'SWFT' })).toEqual(['sap-2-S1']);
    expect(await ids({ disputed: true })).toEqual(['sap-3-S1']);
  });
});

describe('a settlement', () => {
  it('waits for the person who has its case, until that is due', async () => {
    const { waitsFor, cases } = await settlements.detail('sap-3-S1');
    const [{ title, owner, openedAt: since, dueAt: until } = {}] = cases;
    expect(waitsFor.filter(({ kind }) => kind === 'case')).toEqual([
      { process: 'ship-to-settle', instanceId: 'sap-3-S1', kind: 'case', what: title, whom: owner, since, until },
    ]);
    expect((await settlements.detail('sap-1-S1')).waitsFor.filter(({ kind }) => kind === 'case')).toEqual([]);
  });
});

describe('a number', () => {
  it('that many orders have is said to be one that more have than are shown, each of them once', async () => {
    const many = Array.from({ length: 30 }, (_, nth) => orderOf(`d365-${nth}`, 'EAST', 'SWFT', '2999-01-01'));
    await database.transaction((tx) => new TowerStore().put(tx, project(many)));
    const shared = await finder.find('PRO1');
    expect([new Set(shared.items.map(({ order }) => order.id)).size, shared.more]).toEqual([20, true]);
    const begun = await finder.find('d365-1');
    // By its order, its fulfilment, its shipment …, and each of the ten that begin so too.
    expect([begun.items[0]?.order.id, begun.items[0]?.exact]).toEqual(['d365-1', true]);
    expect(begun.items.map(({ order }) => order.id).toSorted()).toEqual(
      ['d365-1', ...Array.from({ length: 10 }, (_, nth) => `d365-1${nth}`)].toSorted(),
    );
    expect(begun.more).toBe(false);
    expect(await finder.find('no number')).toEqual({ items: [], more: false });
  });
});
