import type { Landscape } from '#platform/config';
import type { VendorSecrets } from './secrets.js';

/** The enterprise that the sandbox simulates: one ERP, one WMS with two sites, one TMS, and the partners around them. */
export function sandboxLandscape(sandboxPort: number, secrets: VendorSecrets): Landscape {
  const vendor = (path: string) => `http://127.0.0.1:${sandboxPort}/${path}`;
  return {
    tenant: 'sandbox',
    connections: [
      {
        id: 'sap',
        kind: 'erp',
        vendor: 'sap-s4hana',
        baseUrl: vendor('sap'),
        credentials: { username: 'CROSSDOCK', password: secrets.sapPassword },
        options: {
          companyCode: '1010',
          freightExpenseAccount: '65500000',
          accrualAccount: '21120000',
          hazardousMaterials: {
            'HM-1133': { unNumber: 'UN1133', hazardClass: '3', packingGroup: 'II' },
            'HM-0191': { unNumber: 'UN0191', hazardClass: '1.4G' },
          },
          temperatureConditions: { '02': 'chilled', '03': 'frozen' },
        },
      },
      {
        id: 'wms',
        kind: 'wms',
        vendor: 'stowpoint',
        baseUrl: vendor('wms'),
        credentials: { apiKey: secrets.stowpointApiKey, webhookSecret: secrets.stowpointWebhookSecret },
      },
      {
        id: 'tms',
        kind: 'tms',
        vendor: 'freighthub',
        baseUrl: vendor('tms'),
        credentials: {
          clientId: 'crossdock',
          clientSecret: secrets.freighthubClientSecret,
          webhookSecret: secrets.freighthubWebhookSecret,
        },
      },
    ],
    warehouses: [
      {
        gln: '4012345000016',
        name: 'Distribution centre East',
        wms: 'wms',
        wmsCode: 'EAST',
        erpCodes: { sap: '1010' },
        operatedBy: '3pl-east',
        address: {
          name: 'Distribution centre East',
          street: 'Seehafenstraße 12',
          city: 'Hamburg',
          postalCode: '21079',
          country: 'DE',
          timeZone: 'Europe/Berlin',
        },
      },
      {
        gln: '4012345000023',
        name: 'Distribution centre West',
        wms: 'wms',
        wmsCode: 'WEST',
        erpCodes: { sap: '1020' },
        operatedBy: '3pl-west',
        address: {
          name: 'Distribution centre West',
          street: 'Ruhrorter Straße 187',
          city: 'Duisburg',
          postalCode: '47119',
          country: 'DE',
          timeZone: 'Europe/Berlin',
        },
      },
    ],
    carriers: [
      { scac: 'SWFT', name: 'Swift Freight', erpSuppliers: { sap: '17300001' } },
      { scac: 'NRTH', name: 'Northern Lines', erpSuppliers: { sap: '17300002' } },
      { scac: 'OCNX', name: 'Ocean Express', erpSuppliers: { sap: '17300003' } },
    ],
    partners: [
      { id: '3pl-east', kind: '3pl', name: 'East Warehousing' },
      { id: '3pl-west', kind: '3pl', name: 'West Warehousing' },
      { id: 'swift', kind: 'carrier', name: 'Swift Freight', scacs: ['SWFT'] },
      { id: 'northern', kind: 'carrier', name: 'Northern Lines', scacs: ['NRTH'] },
      { id: 'rhein-supply', kind: 'supplier', name: 'Rhein Supply', suppliers: ['17400001'] },
      { id: 'acme-portal', kind: 'customer-portal', name: 'Acme order portal', customers: ['10100001'] },
    ],
    shipping: {
      customers: {
        '10100002': { shortPick: 'ship-short' },
        '10100003': { shortPick: 'hold' },
        '10100004': { overShip: { percent: 10 } },
        '10100005': { substitution: 'accept' },
      },
    },
    // Nothing here takes longer than moments.
    books: { settleMs: 2_000 },
    feedIntervalMs: 500,
    backorderRecheckMs: 30_000,
    tenderResponseMs: 60_000,
  };
}
