import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.js';
import {
  BILL,
  COMBINED,
  COUNT,
  entry,
  evidence,
  INBOUND,
  lostReceipt,
  MOVEMENT,
  ORDER,
  PLACE,
  RECEIVED,
  receipt,
  SAP,
  SETTLEMENT,
  TMS,
  WMS,
} from './evidence.sample.js';
import { type InvariantName, violations } from './invariants.js';

const RECEIVED_ONCE = 'what came in is in the book once, or waits';
const BILLED = 'each bill that was acknowledged is known to its settlement';
const TOGETHER = 'what is carried as one move is told as one';

const FURTHER = { journals: { sap: SAP, wms: [...WMS, entry('receive', `${INBOUND.id}/2`, receipt(3))], tms: TMS } };
const proven = (id: string, pro: string) => ({
  ...ORDER,
  id,
  shipments: [{ id: `${id}-S1`, state: 'pod-received', pro }],
});
const carried = (one: string, other: string) =>
  new Map([
    ['sap-1', { ...ORDER, shipments: [{ ...ORDER.shipments[0], pro: one }] }],
    ['sap-2', proven('sap-2', other)],
  ]);

describe('what comes in, and what is billed for what left', () => {
  it.each<[string, InvariantName, Partial<Evidence>]>([
    ['a receipt is posted twice', RECEIVED_ONCE, { movements: [MOVEMENT, RECEIVED, { ...RECEIVED, id: 'rc-2' }] }],
    ['a receipt is not posted', RECEIVED_ONCE, { movements: [MOVEMENT] }],
    ['a further receipt is not posted', RECEIVED_ONCE, FURTHER],
    [
      'less is posted than came in',
      RECEIVED_ONCE,
      { movements: [MOVEMENT, { ...RECEIVED, delta: { value: 11, unit: 'EA' } }] },
    ],
    ['a bill is lost', BILLED, { settlements: [{ ...SETTLEMENT, invoices: [] }] }],
    ['a bill has no settlement', BILLED, { ledger: [COUNT, { ...BILL, order: 'sap-2' }] }],
    ['of one move each has a PRO of its own', TOGETHER, { ledger: [COUNT, COMBINED], orders: carried('P1', 'P2') }],
  ])('%s: it is seen', (_, name, changes) => {
    expect(violations(evidence(changes))[name]).not.toEqual([]);
  });

  it.each<[string, InvariantName, Partial<Evidence>]>([
    [
      'a receipt that waits for a person',
      RECEIVED_ONCE,
      { ...FURTHER, cases: [{ instanceId: INBOUND.id, code: 'receipt:rc-9' }] },
    ],
    [
      'a receipt of what is still expected',
      RECEIVED_ONCE,
      { ...FURTHER, inbounds: [{ ...INBOUND, state: 'expected' }] },
    ],
    ['a receipt that nobody has heard of', RECEIVED_ONCE, { ...FURTHER, lost: [lostReceipt(3)] }],
    ['a bill that nobody has heard of', BILLED, { ledger: [{ ...BILL, key: 'SW9' }], lost: ['{"number":"SW9"}'] }],
    ['one move', TOGETHER, { ledger: [COUNT, COMBINED], orders: carried('P1', 'P1') }],
  ])('%s is as it should be', (_, name, changes) => {
    expect(violations(evidence(changes))[name]).toEqual([]);
  });

  it('goods that came in and are not in the book yet are no difference of shelf and book', () => {
    const places = [{ ...PLACE, shelf: PLACE.shelf + 3 }];
    const found = violations(evidence({ ...FURTHER, places, lost: [lostReceipt(3)] }));
    expect(found['shelf and book differ by nothing but what is in a case']).toEqual([]);
  });
});
