import { differencesIn } from '../../support/rebuilt.js';
import type { JournalEntry, Json, World } from '../../support/world.js';
import { withClient } from '../ground/statements.js';
import { readConsumption } from '../invariants/consumption.js';
import type { Evidence } from '../invariants/evidence.js';
import { violations } from '../invariants/invariants.js';
import { readStanding } from '../invariants/standing.js';
import type { Ground } from './ground.js';

const SYSTEMS = ['sap', 'wms', 'tms'] as const;

/** What does not hold of an order as it stands: invariants of the suite by name, and what breaks them. */
export async function brokenBy(ground: Ground, order: string): Promise<Record<string, string[]>> {
  const found = Object.entries(violations(await evidenceOf(ground, order)));
  return Object.fromEntries(found.filter(([, by]) => by.length > 0));
}

/** As in the suite, but of one order alone. */
async function evidenceOf({ apart, orders, settlements, databaseUrl }: Ground, order: string): Promise<Evidence> {
  const body = async (world: World, path: string) => (await world.call('operator', path)).body;
  const [shown, settled, orderCases, settlementCases, ...journals] = await Promise.all([
    orders.call('operator', `/order-to-ship/v1/orders/${order}`),
    settlements.call('operator', `/ship-to-settle/v1/settlements/${order}-S1`),
    body(orders, '/order-to-ship/v1/exceptions?state=open'),
    body(settlements, '/ship-to-settle/v1/exceptions?state=open'),
    ...SYSTEMS.map((system) => orders.journal(system)),
  ]);
  const billed = (settled.body?.postings ?? []).map(({ reference }: Json) => reference);
  const notRebuilt = await differencesIn(databaseUrl, apart.landscape);
  const standing = await withClient(databaseUrl, readStanding);
  return {
    ledger: [],
    stuck: [],
    standing: standing.filter(({ id }) => id === order || id.startsWith(`${order}-`)),
    traces: {},
    orders: new Map([[order, shown.status === 200 ? shown.body : undefined]]),
    settlements: settled.status === 200 ? [settled.body] : [],
    movements: [],
    inbounds: [],
    acted: new Map(),
    schedules: new Map(),
    // Here nobody is kept from telling.
    silent: ['/erp/sap'],
    cases: [...orderCases.items, ...settlementCases.items],
    journals: Object.fromEntries(
      SYSTEMS.map((system, nth) => [system, (journals[nth] as JournalEntry[]).filter(isOf(order, billed))]),
    ),
    places: [],
    lost: [],
    events: new Set(),
    consumption: await withClient(databaseUrl, readConsumption),
    notRebuilt: notRebuilt.filter(({ instance }) => instance.startsWith(order)),
    collapses: [],
    failures: [],
    poisoned: {},
    counts: {},
  };
}

/** Of the order or a part of it, or of what its carrier billed: that has numbers of the carrier's. */
const isOf = (order: string, billed: readonly string[]) => {
  const own = new RegExp(`^(sap-)?${order.replace('sap-', '')}(-|$)`);
  return ({ businessKey }: JournalEntry) => own.test(businessKey) || billed.includes(businessKey);
};
