import { describe, expect, it } from 'vitest';
import { EAST, WEST } from './inventory-sync.sample.js';
import { sitesOf } from './sites.js';

const sites = sitesOf({
  connections: [
    { id: 'tms', kind: 'tms' },
    { id: 'sap', kind: 'erp' },
    { id: 'sap-eu', kind: 'erp' },
  ],
  warehouses: [
    { gln: EAST, erpCodes: { 'sap-eu': '2010', sap: '1010' } },
    { gln: WEST, erpCodes: {} },
  ],
} as never as Parameters<typeof sitesOf>[0]);

describe('the book of a warehouse', () => {
  it.each([
    [EAST, 'sap'],
    [WEST, null],
    ['4012345000030', null],
  ])('of %s is kept in the first ERP that has a code for it: %s', (gln, erp) => {
    expect(sites.erpOf(gln)).toBe(erp);
  });
});

describe('a purchase order', () => {
  it.each([
    ['sap-4500000001', { erp: 'sap', number: '4500000001' }],
    ['sap-eu-4500000001', { erp: 'sap-eu', number: '4500000001' }],
    ['sap-', null],
    ['tms-1', null],
    ['oracle-1', null],
  ])('%s is found in its ERP by its number', (id, found) => {
    expect(sites.orderAt(id)).toEqual(found);
  });
});
