import { describe, expect, it } from 'vitest';
import type { Landscape } from '../config/index.js';
import type { AddedConnection } from './connection.record.js';
import { withAdded } from './current-landscape.js';

const EAST = '4012345000016';
const WEST = '4012345000023';
const address = { name: 'DC', city: 'Berlin', postalCode: '10719', country: 'DE', timeZone: 'Europe/Berlin' };
const connection = (id: string, kind: 'erp' | 'wms' | 'tms') => ({
  ...{ id, kind, vendor: 'acme', baseUrl: 'https://acme.example' },
  credentials: { password: 'hush' },
});
const FILE: Landscape = {
  tenant: 'acme',
  connections: [connection('sap', 'erp'), connection('wms', 'wms'), connection('tms', 'tms')],
  warehouses: [
    { gln: EAST, name: 'East', wms: 'wms', wmsCode: 'EAST', erpCodes: { sap: '1010' }, address },
    { gln: WEST, name: 'West', wms: 'wms', wmsCode: 'WEST', erpCodes: { sap: '1020' }, address },
  ],
  carriers: [{ scac: 'SWFT', name: 'Swift', erpSuppliers: { sap: '1' } }],
  partners: [],
  feedIntervalMs: 1,
  backorderRecheckMs: 1,
  tenderResponseMs: 1,
};
const added = (kind: AddedConnection['kind'], codes: Partial<AddedConnection> = {}): AddedConnection => ({
  ...{ tenant: 'acme', id: `${kind}-two`, kind, vendor: 'acme', baseUrl: 'https://two.example', options: { a: 1 } },
  ...{ warehouses: {}, suppliers: {}, silentAfterMs: null, credentialNames: ['password'], keyId: 'k', version: 1 },
  ...{ createdAt: new Date(0), changedAt: new Date(0), removedAt: null },
  ...codes,
});

describe('the landscape with what was added', () => {
  it('has an ERP’s codes beside those of the others', () => {
    const { warehouses, carriers } = withAdded(
      FILE,
      added('erp', { warehouses: { [EAST]: 'P1' }, suppliers: { SWFT: 'S9' } }),
    );
    expect(warehouses.map(({ erpCodes }) => erpCodes)).toEqual([{ sap: '1010', 'erp-two': 'P1' }, { sap: '1020' }]);
    expect(carriers).toMatchObject([{ erpSuppliers: { sap: '1', 'erp-two': 'S9' } }]);
  });

  it('has a WMS run the warehouses that it names, and no others', () => {
    const { warehouses } = withAdded(FILE, added('wms', { warehouses: { [WEST]: 'W' } }));
    expect(warehouses).toMatchObject([
      { gln: EAST, wms: 'wms', wmsCode: 'EAST' },
      { gln: WEST, wms: 'wms-two', wmsCode: 'W', erpCodes: { sap: '1020' } },
    ]);
  });

  it('names what the file names first, and has no credentials of what was added', () => {
    const { connections, warehouses } = withAdded(FILE, added('tms'));
    expect(connections.map(({ id }) => id)).toEqual(['sap', 'wms', 'tms', 'tms-two']);
    expect(connections.at(-1)).toEqual({
      ...{ id: 'tms-two', kind: 'tms', vendor: 'acme', baseUrl: 'https://two.example', options: { a: 1 } },
      credentials: {},
    });
    expect(warehouses).toEqual(FILE.warehouses);
  });

  it('leaves that of the file as it is', () => {
    const before = structuredClone(FILE);
    withAdded(FILE, added('wms', { warehouses: { [EAST]: 'E' } }));
    expect(FILE).toEqual(before);
  });
});
