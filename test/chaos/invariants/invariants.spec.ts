import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.js';
import {
  ACCRUAL,
  AMOUNT,
  beside,
  entry,
  evidence,
  failed,
  LEFT_BOOK,
  LEFT_SHELF,
  MOVEMENT,
  ORDER,
  RECEIVED,
  SAP,
  SETTLEMENT,
  TMS,
  WMS,
  without,
} from './evidence.sample.js';
import { INVARIANTS, type InvariantName, violations } from './invariants.js';

const KEPT = 'every acknowledged request ends terminal or in a case that explains it';
const OWED = 'who owes a word and tells nothing is in a case';
const RECORDED = 'every fact that was acknowledged is in the event log';
const ONCE = 'nothing stands twice in the books of a vendor';
const TWICE = 'nothing is done twice but what its vendor did unheard';
const HELD = 'what is waited for is in hand';
const EACH = 'whatever is over has each of its effects';
const LEFT = 'what ends without goods leaves no delivery';
const UNTRUE = 'nothing is told as failed that was done';
const CONSUMED = 'every event is consumed and no job is left';
const STAYED = 'nothing leaves for an order that is cancelled';
const BALANCED = 'debits equal credits';

const GIVEN_UP = {
  orders: new Map([
    ['sap-1', { ...ORDER, fulfilments: [...ORDER.fulfilments, { id: 'sap-1-F2', state: 'cancelled' }] }],
  ]),
  journals: { sap: [...SAP, entry('delivery', 'sap-1-F2')], wms: WMS, tms: TMS },
};

const AT_A_WAREHOUSE = new Map([
  ['sap-1', { ...ORDER, state: 'released', fulfilments: [{ id: 'sap-1-F1', state: 'picked', partner: '3pl-east' }] }],
]);
const ON_ITS_WAY = new Map([
  ['sap-1', { ...ORDER, state: 'shipped', shipments: [{ id: 'sap-1-S1', state: 'in-transit', carrier: 'SWFT' }] }],
]);
const SPOKEN = ['3pl-east', 'swift'].flatMap((by) =>
  ['a', 'b', 'c'].map((key) => ({ key, what: 'told', by, status: 200 })),
);

const DELETED = [entry('delivery', 'sap-1-F1'), entry('delivery-delete', 'sap-1-F1')];
const LATE = { ...entry('accrual', 'sap-1-S1', ACCRUAL), unheard: true } as const;

describe('the invariants', () => {
  it('all hold where all is well', () => {
    expect(Object.values(violations(evidence())).flat()).toEqual([]);
  });

  const { head, positions } = { head: 8, positions: [{ name: 'order-to-ship', position: 7 }] };
  const consumption = { head: 7, pending: 0, parked: [], due: [], forgotten: [], positions };
  it.each<[string, InvariantName, Partial<Evidence>]>([
    ['an instance stood still until time passed', KEPT, { stuck: ['sap-1'] }],
    ['an order is lost', KEPT, { orders: new Map([['sap-2', undefined]]) }],
    ['a warehouse owes a word of it', OWED, { orders: AT_A_WAREHOUSE }],
    ['a carrier owes a word of it', OWED, { orders: ON_ITS_WAY }],
    [
      'a 3PL that has spoken owes a word as well as the WMS',
      OWED,
      { orders: AT_A_WAREHOUSE, ledger: SPOKEN, silent: ['/erp/sap', '/wms/wms'] },
    ],
    [
      'a carrier that has spoken owes a word as well as the TMS',
      OWED,
      { orders: ON_ITS_WAY, ledger: SPOKEN, silent: ['/erp/sap', '/tms/tms'] },
    ],
    ['the ERP was away for weeks', OWED, { silent: [] }],
    ['the ERP is heard again', OWED, { cases: [{ instanceId: 'feed:/erp/sap', code: 'feed-silent' }] }],
    ['a cancellation is forgotten', KEPT, { ledger: [{ key: 'k', what: 'cancel', order: 'sap-1', status: 200 }] }],
    ['a fact is lost', RECORDED, { events: new Set<string>() }],
    ['an effect is there twice', ONCE, { journals: beside(entry('goods-issue', 'sap-1-F1', LEFT_BOOK)) }],
    ['of two deliveries none was deleted', ONCE, { journals: beside(entry('delivery', 'sap-1-F1')) }],
    ['what was taken back again was done twice', TWICE, { journals: beside(...DELETED) }],
    ['an accrual is reversed twice', ONCE, { journals: beside(entry('accrual-reversal', 'sap-1-S1')) }],
    ...['delivery', 'goods-issue', 'customer-invoice', 'order-close', 'supplier-invoice', 'payment-release'].map(
      (kind): [string, InvariantName, Partial<Evidence>] => [`a ${kind} is missing`, EACH, { journals: without(kind) }],
    ),
    [
      'nothing was accrued',
      EACH,
      { journals: { sap: SAP.filter(({ kind }) => !kind.startsWith('accrual')), wms: WMS, tms: TMS } },
    ],
    ['a movement is not in the book', EACH, { journals: without('goods-movement') }],
    ['a warehouse knows nothing of it', EACH, { journals: { sap: SAP, wms: [], tms: TMS } }],
    ['it was tendered to nobody', EACH, { journals: { sap: SAP, wms: WMS, tms: TMS.slice(0, 1) } }],
    ['no carrier knows of it', EACH, { journals: { sap: SAP, wms: WMS, tms: [] } }],
    ['a delivery of what was given up stands', LEFT, GIVEN_UP],
    [
      'a delivery of what was given up stands, and its case is about something else',
      LEFT,
      { ...GIVEN_UP, cases: [{ instanceId: 'sap-1', code: 'goes-on:sap-1-F2' }] },
    ],
    ...['goods-issue', 'ship'].map((kind): [string, InvariantName, Partial<Evidence>] => [
      `a cancelled order has a ${kind}`,
      STAYED,
      {
        orders: new Map([['sap-2', { ...ORDER, id: 'sap-2', state: 'cancelled' }]]),
        journals: {
          sap: [...SAP, ...(kind === 'ship' ? [] : [entry(kind, 'sap-2-F1', LEFT_BOOK)])],
          wms: kind === 'ship' ? [entry(kind, 'sap-2-F1', LEFT_SHELF)] : [],
          tms: TMS,
        },
      },
    ]),
    ["an accrual is nobody's", BALANCED, { journals: beside(entry('accrual', 'sap-1-S1-b', ACCRUAL)) }],
    [
      'an outcome could not be stored',
      UNTRUE,
      { cases: [{ instanceId: 'sap-1', code: 'command-failed:close-order:sap-1', title: 'unstorable-outcome' }] },
    ],
    ['an event is not taken', CONSUMED, { consumption: { ...consumption, head } }],
    ['an event has no position', CONSUMED, { consumption: { ...consumption, pending: 1 } }],
    [
      'an event is set aside',
      CONSUMED,
      { consumption: { ...consumption, parked: [{ subscription: 's', error: 'e' }] } },
    ],
    ['a job is left', CONSUMED, { consumption: { ...consumption, due: [{ queue: 'q', state: 'retry', jobs: 1 }] } }],
    [
      'the head of a queue is nobody’s',
      HELD,
      { consumption: { ...consumption, forgotten: [{ instance: 'sap-1', waitsFor: 'order-to-ship:sap-1:2:0:r0' }] } },
    ],
    ['an accrual is not reversed', BALANCED, { journals: without('accrual-reversal') }],
    [
      'an accrual does not balance',
      BALANCED,
      { journals: beside(entry('accrual', 'x', { items: [{ amount: '1', currency: 'EUR' }] })) },
    ],
    [
      'less is posted than was billed',
      BALANCED,
      { settlements: [{ ...SETTLEMENT, billed: { ...AMOUNT, amount: 1 } }] },
    ],
    ['an instance is rebuilt differently', 'every instance is rebuilt from its history', { notRebuilt: [{}] }],
    ['a process collapses', 'no process ends but by a kill', { collapses: [{ seat: 'erp/1', by: 1, log: '' }] }],
    [
      'a server fails',
      'nobody is answered with a fault of the server',
      { failures: [{ status: 500, url: 'GET /', body: '' }] },
    ],
  ])('%s: it is seen', (_, name, changes) => {
    expect(violations(evidence(changes))[name]).not.toEqual([]);
  });

  it.each<[string, Partial<Evidence>]>([
    [
      'a delivery that the ERP refused',
      {
        cases: [failed('create-delivery', { reference: 'sap-1-F2' })],
      },
    ],
    [
      'a second delivery that its vendor made late and that was deleted',
      { journals: beside(...DELETED.map((each) => ({ ...each, unheard: true }) as const)) },
    ],
    [
      'an accrual that is reversed with the late one beside it',
      { journals: beside(LATE, entry('accrual-reversal', 'sap-1-S1')) },
    ],
    [
      'a delivery of what was given up that a person is to delete',
      { ...GIVEN_UP, cases: [{ instanceId: 'sap-1', code: 'delivery-left:sap-1-F2' }] },
    ],
    [
      'a cancellation that was refused',
      {
        ledger: [{ key: 'k', what: 'cancel', order: 'sap-1', status: 200 }],
        orders: new Map([['sap-1', { ...ORDER, cancelRejectedBecause: 'It is packed.' }]]),
      },
    ],
    [
      'a movement that a person booked',
      { movements: [MOVEMENT, RECEIVED, { ...MOVEMENT, id: 'mv-9', reference: 'ADJ-9', byHand: true }] },
    ],
  ])('%s is as it should be', (_, changes) => {
    expect(Object.values(violations(evidence(changes))).flat()).toEqual([]);
  });

  it.each<[string, Partial<Evidence>]>([
    ['a 3PL that never told anything itself', { orders: AT_A_WAREHOUSE, silent: ['/erp/sap', '/wms/wms'] }],
    [
      'a carrier whose silence is a case',
      { orders: ON_ITS_WAY, ledger: SPOKEN, silent: ['/erp/sap', '/tms/tms', '/partner/swift'] },
    ],
  ])('%s owes nothing that is unseen', (_, changes) => {
    expect(violations(evidence(changes))[OWED]).toEqual([]);
  });

  it('each is broken by one of these, or of those of stock, of the desk, of what comes in and of what stands beside them', () => {
    expect(Object.keys(INVARIANTS)).toHaveLength(23);
  });
});
