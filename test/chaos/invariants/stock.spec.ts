import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.js';
import {
  beside,
  COUNT,
  entry,
  evidence,
  failed,
  LEFT_SHELF,
  lostCount,
  MOVEMENT,
  ORDER,
  PLACE,
  RECEIVED,
  SAP,
  TMS,
  WMS,
  without,
} from './evidence.sample.js';
import { type InvariantName, violations } from './invariants.js';
import { placesOf } from './stock.js';

const COUNTED = 'each count that was acknowledged is one movement of stock';
const IN_STEP = 'shelf and book differ by nothing but what is in a case';

describe('stock', () => {
  it.each<[string, InvariantName, Partial<Evidence>]>([
    ['a count is lost', COUNTED, { movements: [] }],
    ['a count is two movements', COUNTED, { movements: [MOVEMENT, RECEIVED, { ...MOVEMENT, id: 'mv-2' }] }],
    ['a count is another one', COUNTED, { movements: [{ ...MOVEMENT, delta: { value: 1, unit: 'EA' } }] }],
    [
      'what a partner told of stock is lost',
      COUNTED,
      { ledger: [{ key: 'told-by-partner', what: 'stock-adjustment', status: 201, body: { status: 'duplicate' } }] },
    ],
    ['stock is posted twice', IN_STEP, { places: [{ ...PLACE, book: 117 }] }],
    ['stock is not posted', IN_STEP, { places: [{ ...PLACE, book: 97 }] }],
    ['goods left the shelf and not the book', IN_STEP, { places: [{ ...PLACE, book: 110 }] }],
    [
      'goods left the shelf and not the book, of an order that is over, in a case about something else',
      IN_STEP,
      { places: [{ ...PLACE, book: 110 }], journals: without('goods-issue'), cases: [failed('read-shipment', {})] },
    ],
    [
      'a change that the warehouse told is left out',
      IN_STEP,
      { movements: [MOVEMENT, RECEIVED, { ...MOVEMENT, id: 'mv-2', state: 'set-aside' }] },
    ],
  ])('%s: it is seen', (_, name, changes) => {
    expect(violations(evidence(changes))[name]).not.toEqual([]);
  });

  it.each<[string, Partial<Evidence>]>([
    [
      'a count whose word was lost on its way',
      {
        ledger: [{ ...COUNT, key: 'ADJ-2' }],
        places: [{ ...PLACE, shelf: 109 }],
        lost: [lostCount('ADJ-1', 10), lostCount('ADJ-2', 2)],
      },
    ],
    [
      'a change that waits for a person',
      {
        movements: [MOVEMENT, RECEIVED, { ...MOVEMENT, id: 'mv-2', reference: 'ADJ-2', state: 'in-case' }],
        places: [{ ...PLACE, shelf: 117 }],
      },
    ],
    [
      'a change that a 3PL told and its WMS does not know',
      {
        ledger: [COUNT, { key: 'k', what: 'stock-adjustment', status: 201, body: { status: 'heard' } }],
        movements: [MOVEMENT, RECEIVED, { ...MOVEMENT, id: 'mv-2', reference: 'k', source: '/partner/3pl-east' }],
        places: [{ ...PLACE, book: 117 }],
        journals: beside(entry('goods-movement', 'mv-2')),
      },
    ],
    [
      'goods that left, and whose issue is in a case',
      {
        orders: new Map([
          ['sap-1', ORDER],
          ['sap-2', { ...ORDER, id: 'sap-2', state: 'released', fulfilments: [] }],
        ]),
        journals: {
          sap: SAP,
          wms: [...WMS, entry('fulfilment', 'sap-2-F1', { warehouse: 'EAST' }), entry('ship', 'sap-2-F1', LEFT_SHELF)],
          tms: TMS,
        },
        cases: [failed('post-goods-issue', { reference: 'sap-2-F1' }, 'sap-2')],
        places: [{ ...PLACE, shelf: 104 }],
      },
    ],
  ])('%s is as it should be', (_, changes) => {
    expect(Object.values(violations(evidence(changes))).flat()).toEqual([]);
  });

  it('is what both vendors say of a place, each in its own words', () => {
    const landscape = { warehouses: [{ gln: PLACE.location, wmsCode: 'EAST', erpCodes: { sap: '1010' } }] };
    const shelves = [
      { warehouse: 'EAST', sku: 'SKU-1001', onHand: 107 },
      { warehouse: 'WEST', sku: 'SKU-1001', onHand: 1 },
    ];
    const books = [
      { plant: '1010', material: 'SKU-1001', onHand: 100, blocked: 7 },
      { plant: '1010', material: 'SKU-1002', onHand: 2 },
    ];
    expect(placesOf(landscape as never, shelves, books)).toEqual([
      PLACE,
      { ...PLACE, sku: 'SKU-1002', shelf: 0, book: 2 },
    ]);
  });
});
