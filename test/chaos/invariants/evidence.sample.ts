import type { JournalEntry } from '../../support/world.js';
import type { Evidence } from './evidence.js';

export const entry = (kind: string, businessKey: string, payload: object = {}): JournalEntry => ({
  seq: 1,
  kind,
  businessKey,
  payload,
});
export const ACCRUAL = {
  items: [
    { amount: '12.50', currency: 'EUR' },
    { amount: '-12.50', currency: 'EUR' },
  ],
};
export const INVOICE = {
  gross: '12.50',
  currency: 'EUR',
  isCreditMemo: false,
  items: [
    { text: 'Freight 1/10', debitCredit: 'S', amount: '10.00' },
    { text: 'Freight 1/20', debitCredit: 'S', amount: '2.50' },
  ],
};
export const LEFT_BOOK = { items: [{ material: 'SKU-1001', plant: '1010', quantity: 3 }] };
export const LEFT_SHELF = { lines: [{ sku: 'SKU-1001', quantity: 3 }] };
export const SAP = [
  entry('order', '1'),
  entry('delivery', 'sap-1-F1'),
  entry('goods-issue', 'sap-1-F1', LEFT_BOOK),
  entry('customer-invoice', 'sap-1-F1'),
  entry('order-close', '1'),
  entry('accrual', 'sap-1-S1', ACCRUAL),
  entry('accrual-reversal', 'sap-1-S1'),
  entry('supplier-invoice', 'SW1', INVOICE),
  entry('payment-release', 'SW1'),
  entry('goods-movement', 'mv-1'),
  entry('goods-movement', 'rc-1'),
];
export const WMS = [
  entry('fulfilment', 'sap-1-F1', { warehouse: 'EAST' }),
  entry('ship', 'sap-1-F1', LEFT_SHELF),
  entry('receive', 'rhein-supply:ASN-1/1', { lines: [{ sku: 'SKU-1001', received: 12 }] }),
];
export const TMS = [entry('load', 'sap-1-S1'), entry('tender', 'sap-1-S1/1'), entry('dispute', 'SW1')];
export const ORDER = {
  id: 'sap-1',
  orderNumber: '1',
  state: 'closed',
  fulfilments: [{ id: 'sap-1-F1', state: 'goods-issued' }],
  shipments: [{ id: 'sap-1-S1', state: 'pod-received' }],
};
export const AMOUNT = { amount: 1250, currency: 'EUR' };
export const SETTLEMENT = {
  id: 'sap-1-S1',
  state: 'closed',
  billed: AMOUNT,
  posted: AMOUNT,
  accrual: { state: 'reversed' },
  postings: [{ reference: 'SW1', document: 'SW1', amount: AMOUNT }],
  invoices: [
    {
      invoiceNumber: 'SW1',
      allocations: [
        { lineId: '10', amount: { amount: 1000, currency: 'EUR' } },
        { lineId: '20', amount: { amount: 250, currency: 'EUR' } },
      ],
    },
  ],
};
export const PLACE = {
  location: '4012345000016',
  warehouse: 'EAST',
  plant: '1010',
  sku: 'SKU-1001',
  shelf: 107,
  book: 107,
};
export const MOVEMENT = {
  id: 'mv-1',
  state: 'posted',
  location: PLACE.location,
  sku: PLACE.sku,
  source: '/wms/wms',
  reference: 'ADJ-1',
  delta: { value: 10, unit: 'EA' },
};
export const INBOUND = { id: 'rhein-supply:ASN-1', warehouse: PLACE.location, state: 'posted' };
/** Twelve came in, and are in the book. */
export const RECEIVED = {
  ...{ id: 'rc-1', state: 'posted', reason: 'receipt', location: PLACE.location, sku: PLACE.sku, source: '/wms/wms' },
  ...{ delta: { value: 12, unit: 'EA' }, inboundShipmentId: INBOUND.id },
};
/** As the WMS tells of what it took in. */
export const receipt = (received: number) => ({ lines: [{ sku: PLACE.sku, received }] });
export const lostReceipt = (received: number) =>
  JSON.stringify({
    type: 'inbound_delivery.received',
    data: { inboundDelivery: { externalId: INBOUND.id }, receipt: receipt(received) },
  });
export const ACTED = { id: 'case-1', acts: [{ act: 'retried', text: 'said 1' }], edits: [] };
export const ACT = {
  ...{ key: 'act-1', what: 'act', status: 200 },
  told: { at: 'order-to-ship', act: 'retried', cases: ['case-1'], text: 'said 1' },
};
export const GROUP_RETRY = {
  ...{ key: 'group-1', what: 'group-retry', status: 200, body: { retried: [{ id: 'case-2' }] } },
  told: { at: 'order-to-ship', act: 'retried', cases: [], text: 'said 2' },
};
export const RUN = {
  ...{ key: 'run-1', what: 'schedule-run', status: 202, body: { runId: 'r-1', schedule: 'stock' } },
  told: { at: 'inventory-sync', schedule: 'stock' },
};
export const BILL = { key: 'SW1', what: 'bill', order: 'sap-1', status: 200 };
export const COMBINED = { key: 'sap-1-S1', what: 'combined', order: 'sap-1', status: 200, body: { with: 'sap-2-S1' } };
export const COUNT = { key: 'ADJ-1', what: 'stock-count', status: 200, body: { delta: 10 } };
/** As the WMS tells of a count. */
export const lostCount = (adjustmentId: string, delta: number) =>
  JSON.stringify({
    type: 'stock.adjusted',
    data: { adjustment: { adjustmentId, sku: PLACE.sku, warehouse: 'EAST', delta } },
  });

/** A run after which everything is as it should be, but for what is changed. */
export const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  ledger: [
    { key: 'k', what: 'milestone', status: 201, body: { status: 'accepted', id: 'swift:a' } },
    COUNT,
    ACT,
    GROUP_RETRY,
    RUN,
    BILL,
  ],
  stuck: [],
  standing: [],
  traces: {},
  orders: new Map([['sap-1', ORDER]]),
  settlements: [SETTLEMENT],
  movements: [MOVEMENT, RECEIVED],
  inbounds: [INBOUND],
  acted: new Map([
    ['case-1', ACTED],
    ['case-2', { ...ACTED, id: 'case-2', acts: [{ act: 'retried', text: 'said 2' }] }],
  ]),
  schedules: new Map([['inventory-sync', [{ name: 'stock', lastRun: { id: 'r-1', finishedAt: '2026-11-27' } }]]]),
  silent: ['/erp/sap'],
  cases: [],
  journals: { sap: SAP, wms: WMS, tms: TMS },
  places: [PLACE],
  lost: [],
  events: new Set(['swift:a:0']),
  consumption: {
    head: 7,
    pending: 0,
    parked: [],
    due: [],
    forgotten: [],
    positions: [{ name: 'order-to-ship', position: 7 }],
  },
  notRebuilt: [],
  collapses: [],
  failures: [],
  poisoned: {},
  counts: {},
  ...changes,
});
export const failed = (type: string, payload: object, instanceId = 'sap-1') => ({
  instanceId,
  code: `command-failed:${type}`,
  title: 'vendor-unclear',
  evidence: { command: { type, payload } },
});
export const without = (kind: string) => ({ sap: SAP.filter((each) => each.kind !== kind), wms: WMS, tms: TMS });
export const beside = (...more: JournalEntry[]) => ({ sap: [...SAP, ...more], wms: WMS, tms: TMS });
