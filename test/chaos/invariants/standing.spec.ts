import { describe, expect, it } from 'vitest';
import type { CaseKinds } from '#process-manager';
import { CASES as OF_STOCK } from '../../../apps/process/inventory-sync/src/inventory-sync.cases.js';
import { InventoryRun } from '../../../apps/process/inventory-sync/src/inventory-sync.sample.js';
import { CASES as OF_ORDERS } from '../../../apps/process/order-to-ship/src/order-to-ship.cases.js';
import { OrderRun, sampleOrder } from '../../../apps/process/order-to-ship/src/order-to-ship.sample.js';
import { FAILED as ORDERS_FAILED } from '../../../apps/process/order-to-ship/src/stuck.js';
import { FAILED as SETTLEMENTS_FAILED } from '../../../apps/process/ship-to-settle/src/outcomes.js';
import { CASES as OF_SETTLEMENTS } from '../../../apps/process/ship-to-settle/src/ship-to-settle.cases.js';
import { SettlementRun } from '../../../apps/process/ship-to-settle/src/ship-to-settle.sample.js';
import { evidence } from './evidence.sample.js';
import { violations } from './invariants.js';
import { type Standing, unexplained } from './standing.js';

const order = (run: OrderRun): Standing => ({
  process: 'order-to-ship',
  id: 'sap-4711',
  state: run.state,
  cases: [],
  timers: [],
});
const settlement = (run: SettlementRun): Standing => ({
  process: 'ship-to-settle',
  id: 'sap-4711-S1',
  state: run.state,
  cases: [],
  timers: [],
});
const stock = (run: InventoryRun): Standing => ({
  process: 'inventory-sync',
  id: 'place',
  state: run.state,
  cases: [],
  timers: [],
});

/** Every case that its decider may open, about the whole and about each part. */
const all = (kinds: CaseKinds, ...parts: readonly string[]): string[] =>
  Object.keys(kinds).flatMap((kind) => [kind, ...parts.map((part) => `${kind}:${part}`)]);
const OF_AN_ORDER = all(
  { ...OF_ORDERS, ...ORDERS_FAILED },
  ...['sap-4711', '4711', 'sap-4711-F1', 'sap-4711-S1', 'sap-4711-S1-T1', 'sap-4711-R1', 'sap-4711-F2', 'credit'],
);
const OF_A_SETTLEMENT = all({ ...OF_SETTLEMENTS, ...SETTLEMENTS_FAILED }, 'SW100007', 'SW2');

/** Those of them by which alone it may stand where it stands. */
const explaining = (each: Standing, codes: readonly string[], beside: readonly Standing[] = []): string[] =>
  codes.filter((code) => unexplained({ ...each, cases: [code] }, [each, ...beside]).length === 0);

const held = () => {
  const data = { orderNumber: '4711', erp: 'sap', reason: 'credit', detail: 'limit' } as const;
  return new OrderRun()
    .tell('order.received', { order: sampleOrder() })
    .tell('order.held', data, { source: '/erp/sap' });
};
const released = () => new OrderRun().upTo('released');

describe('where an order stands', () => {
  it.each<[string, OrderRun, readonly string[]]>([
    [
      'received',
      new OrderRun().tell('order.received', { order: sampleOrder({ status: 'entered' }) }),
      ['not-released'],
    ],
    ['promising', new OrderRun().release(), ['command-failed:check-availability:sap-4711']],
    ['released to its warehouse', released(), ['silent:sap-4711-F1']],
    ['delivered, not proven', new OrderRun().upTo('delivered'), ['silent:sap-4711-S1']],
    ['tendered: the next carrier is asked without a person', new OrderRun().upTo('tendered'), []],
  ])('%s: the case of just that explains it, of all that there are', (_, run, codes) => {
    expect(explaining(order(run), OF_AN_ORDER)).toEqual(codes);
  });

  it('held: the case of a hold explains it, and no other', () => {
    expect(explaining(order(held()), OF_AN_ORDER).every((code) => /^(held:|unknown-item$)/.test(code))).toBe(true);
    expect(explaining(order(held()), ['held:credit'])).toEqual(['held:credit']);
  });

  it('refused on its way: what a person is asked explains it, and not what is asked of another part', () => {
    const run = new OrderRun().upTo('accepted').warehouse('F1', 'loads').warehouse('F1', 'ships');
    const on = { ...order(run), cases: ['command-failed:post-goods-issue:sap-4711-F1', 'refused:sap-4711-S1'] };
    expect(unexplained(on as Standing, [])).toEqual([]);
    expect(unexplained({ ...on, cases: [on.cases[0], 'refused:sap-4711-S2'] } as Standing, [])).not.toEqual([]);
  });

  it('with two parts that wait: the case of one does not explain the other', () => {
    const run = new OrderRun().upTo('accepted').warehouse('F1', 'loads').warehouse('F1', 'ships');
    const both = ['command-failed:post-goods-issue:sap-4711-F1', 'silent:sap-4711-S1'];
    expect(explaining(order(run), OF_AN_ORDER)).toEqual([]);
    expect(unexplained({ ...order(run), cases: both } as Standing, [])).toEqual([]);
  });
});

describe('where a settlement stands', () => {
  const gathering = () => settlement(new SettlementRun().planned().tenderSent());

  it.each<[string, SettlementRun, readonly string[]]>([
    ['accruing', new SettlementRun().upTo('accruing'), ['command-failed:post-accrual']],
    ['awaiting its invoice', new SettlementRun().upTo('awaiting-invoice'), ['missing:invoice']],
  ])('%s: the case of just that explains it, of all that there are', (_, run, codes) => {
    expect(explaining(settlement(run), OF_A_SETTLEMENT)).toEqual(codes);
  });

  it('waiting for the word of its order: that the order stands explains it as long as it has a clock; not where the ERP is to post', () => {
    const waits = order(released());
    expect(unexplained(gathering(), [])).not.toEqual([]);
    const clockless = { ...gathering(), state: { ...gathering().state, orderId: 'sap-4711' } } as Standing;
    expect(unexplained(clockless, [clockless, waits])).not.toEqual([]);
    const of = { ...clockless, timers: ['chase'] };
    expect(unexplained(of, [of, waits])).toEqual([]);
    const accruing = { ...settlement(new SettlementRun().upTo('accruing')), timers: ['chase'] };
    expect(unexplained(accruing, [accruing, waits])).not.toEqual([]);
  });
});

describe('where stock stands', () => {
  it('with a movement that waits for a person: its own case explains it, and that of another does not', () => {
    const run = new InventoryRun().changed(3, 'MOON');
    const [own] = run.cases as [string];
    expect(explaining(stock(run), [own, ...all(OF_STOCK, 'mv-other')])).toEqual([own]);
  });

  it('with a movement behind one that is in a case: that case explains it', () => {
    const run = new InventoryRun().changed(3, 'MOON').changed(4);
    expect(unexplained({ ...stock(run), cases: run.cases } as Standing, [])).toEqual([]);
  });

  it('with a movement that is being posted, or a difference that nobody decides on: nothing explains it', () => {
    const [posting, differs] = [new InventoryRun().changed(3), new InventoryRun().differs(10, 7, 'above-tolerance')];
    expect(explaining(stock(posting), all(OF_STOCK, 'mv-other'))).toEqual([]);
    expect(explaining(stock(differs), all(OF_STOCK, 'mv-other'))).toEqual(['variance']);
  });
});

it('whatever stands and is not explained is seen', () => {
  const broken = (standing: readonly Standing[]) =>
    violations(evidence({ standing }))['every acknowledged request ends terminal or in a case that explains it'];
  const stands = order(released());
  expect(broken([{ ...stands, cases: ['damaged:sap-4711-S1', 'silent:sap-4711-F2'] } as Standing])).toHaveLength(1);
  expect(broken([{ ...stands, cases: ['silent:sap-4711-F1'] } as Standing])).toEqual([]);
});
