import type { ChangedCase, ChangedInstance, ProcessName, Reconciliation, TimelineEntry } from '#clients';
import type { TowerQuantity } from '../../tower-work.view.js';
import type { Fact, ToldSystem } from './facts.js';
import { milestonesOf, wishIn } from './milestones.js';
import { normalised, numbersIn, type OrderNumber } from './numbers.js';
import { mergeOrders, standingOf, type TowerOrder } from './orders.js';

export interface TimelineRow {
  readonly orderId: string;
  readonly id: string;
  readonly rank: number;
  readonly entry: TimelineEntry;
}

export interface NumberRow extends OrderNumber {
  readonly number: string;
}

export interface SettlementRow {
  readonly id: string;
  readonly orderId: string;
  readonly sequence: number;
  readonly state: string;
  readonly ended: boolean;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly waitsFor: ChangedInstance['waitsFor'];
  readonly view: Readonly<Record<string, unknown>>;
}

export interface StockRow {
  readonly id: string;
  readonly sequence: number;
  readonly state: string;
  readonly atRest: boolean;
  readonly view: Readonly<Record<string, unknown>>;
}

export interface CaseRow {
  readonly process: ProcessName;
  readonly case: ChangedCase;
}

export interface SystemRow {
  readonly id: string;
  readonly toldAt: string;
  readonly body: ToldSystem;
}

export interface ComparisonRow {
  readonly id: string;
  readonly body: Reconciliation;
}

/** What the shelf of a place had more than the book when the two were compared. */
export interface DriftRow extends TowerQuantity {
  readonly warehouse: string;
  readonly sku: string;
  readonly position: string;
  readonly at: string;
}

/** What facts come to: rows that are put in place of what was known of the same thing before, unless that is later. */
export interface Rows {
  readonly timeline: readonly TimelineRow[];
  readonly numbers: readonly NumberRow[];
  readonly orders: readonly TowerOrder[];
  readonly settlements: readonly SettlementRow[];
  readonly stock: readonly StockRow[];
  readonly cases: readonly CaseRow[];
  readonly systems: readonly SystemRow[];
  readonly comparisons: readonly ComparisonRow[];
  readonly drift: readonly DriftRow[];
}

const RANKS: Readonly<Record<TimelineEntry['kind'], number>> = {
  document: 0,
  event: 1,
  exception: 1,
  decision: 2,
  command: 3,
  call: 4,
};

/** What many orders have in common finds none. */
const SHARED_KINDS: ReadonlySet<string> = new Set(['customer', 'carrier', 'warehouse', 'sku']);

/** Pure, and of one and the same facts the same, however they are divided. */
export function project(facts: readonly Fact[]): Rows {
  const timeline = new Map<string, TimelineRow>();
  const numbers = new Map<string, NumberRow>();
  const orders = new Map<string, TowerOrder>();
  const settlements = new Map<string, SettlementRow>();
  const stock = new Map<string, StockRow>();
  const cases = new Map<string, CaseRow>();
  const systems = new Map<string, SystemRow>();
  const comparisons = new Map<string, ComparisonRow>();
  const drift = new Map<bigint, DriftRow>();

  const tell = (orderId: string, id: string, entry: TimelineEntry) => {
    const key = `${orderId}\n${id}`;
    if (supersedes(entry, timeline.get(key)?.entry)) timeline.set(key, { orderId, id, rank: RANKS[entry.kind], entry });
  };
  const number = (each: OrderNumber) => {
    const row = { ...each, number: normalised(each.told) };
    if (row.number) numbers.set(JSON.stringify([row.number, row.orderId, row.kind, row.system]), row);
  };
  const order = (each: TowerOrder) => {
    const known = orders.get(each.id);
    orders.set(each.id, known ? mergeOrders(known, each) : each);
  };

  for (const fact of facts) {
    switch (fact.kind) {
      case 'entry':
        tell(fact.orderId, fact.id, fact.entry);
        break;
      case 'event': {
        const { orderId, event, entry } = fact;
        tell(orderId, `event:${event.position}`, entry);
        for (const each of numbersIn({ subjectId: event.subject, data: event.data }, orderId, entry.system))
          number(each);
        const [met, wish] = [milestonesOf(event), wishIn(event)];
        if (wish || Object.keys(met).length > 0) order({ id: orderId, sequence: 0, met, ...(wish && { wish }) });
        break;
      }
      case 'instance': {
        const { process, instance } = fact;
        if (process === 'inventory-sync') {
          put(stock, toStock(instance));
          break;
        }
        for (const { kind, number: told, system = '' } of instance.numbers)
          if (!SHARED_KINDS.has(kind)) number({ orderId: instance.orderId, kind, system, told });
        number({ orderId: instance.orderId, kind: 'order', system: '', told: instance.orderId });
        for (const each of numbersIn(instance.view, instance.orderId)) number(each);
        if (process === 'ship-to-settle') put(settlements, toSettlement(instance));
        else order({ id: instance.id, sequence: instance.sequence, standing: standingOf(instance), met: {} });
        break;
      }
      case 'case': {
        const known = cases.get(fact.case.id);
        if (!known || BigInt(fact.case.changedIn) >= BigInt(known.case.changedIn))
          cases.set(fact.case.id, { process: fact.process, case: fact.case });
        break;
      }
      case 'system':
        systems.set(fact.system.id, { id: fact.system.id, toldAt: fact.toldAt, body: fact.system });
        break;
      case 'variance': {
        const { warehouse, sku, position, at, delta } = fact;
        drift.set(position, { warehouse, sku, position: String(position), at, ...delta });
        break;
      }
      case 'comparison':
        comparisons.set(fact.run.id, { id: fact.run.id, body: fact.run });
        break;
    }
  }
  return {
    timeline: [...timeline.values()],
    numbers: [...numbers.values()],
    orders: [...orders.values()],
    settlements: [...settlements.values()],
    stock: [...stock.values()],
    cases: [...cases.values()],
    systems: [...systems.values()],
    comparisons: [...comparisons.values()],
    drift: [...drift.values()],
  };
}

/** A command that has ended is not pending again, whoever still says so. */
const supersedes = (entry: TimelineEntry, known: TimelineEntry | undefined): boolean =>
  !(entry.outcome === 'pending' && known && known.outcome !== 'pending');

function put<R extends { readonly id: string; readonly sequence: number }>(rows: Map<string, R>, row: R): void {
  if ((rows.get(row.id)?.sequence ?? 0) <= row.sequence) rows.set(row.id, row);
}

const toSettlement = (instance: ChangedInstance): SettlementRow => {
  const { id, orderId, sequence, state, ended, createdAt, updatedAt, waitsFor, view } = instance;
  return { id, orderId, sequence, state, ended, openedAt: createdAt, updatedAt, waitsFor, view };
};

const toStock = ({ id, sequence, state, ended, view }: ChangedInstance): StockRow => ({
  id,
  sequence,
  state,
  atRest: ended,
  view,
});
