import type { Ownership, OwnershipTable } from './ownership.js';

const ERP = { owner: 'erp', foreign: 'drift' } as const satisfies Ownership;
const WMS = { owner: 'wms', foreign: 'drift' } as const satisfies Ownership;
const TMS = { owner: 'tms', foreign: 'drift' } as const satisfies Ownership;
const CARRIER = { owner: 'carrier', foreign: 'drift' } as const satisfies Ownership;
const SUPPLIER = { owner: 'supplier', foreign: 'drift' } as const satisfies Ownership;
const CROSSDOCK = { owner: 'crossdock', foreign: 'drift' } as const satisfies Ownership;
/** Names that a thing has for ever: a fact that gives it another one is about something else. */
const NAME = { owner: 'crossdock', foreign: 'refuse', act: 'integration' } as const satisfies Ownership;

/** What was ordered is the ERP's until it is promised; from then on what was promised stands, and others work on it. */
const ORDERED = {
  ...ERP,
  handover: { while: ['received', 'held', 'validated'], to: 'crossdock' },
  act: 'order-desk',
} as const satisfies Ownership;
/** What a warehouse was asked for; what it did about it is its own. */
const ASKED = { ...CROSSDOCK, act: 'warehouse-desk' } as const satisfies Ownership;
const COUNTED = {
  ...CROSSDOCK,
  handover: { while: ['released', 'accepted'], to: 'wms' },
} as const satisfies Ownership;
const TENDERED = { ...CROSSDOCK, act: 'transport-desk' } as const satisfies Ownership;

/** System of record, field by field. `GET /catalog/v1/ownership` publishes it; docs/guides/system-of-record.md explains it. */
export const OWNERSHIP: OwnershipTable = {
  order: {
    source: { owner: 'erp', foreign: 'refuse', act: 'integration' },
    orderNumber: { owner: 'erp', foreign: 'refuse', act: 'integration' },
    customer: ORDERED,
    currency: ORDERED,
    credit: ORDERED,
    deliveryBlock: ORDERED,
    status: ERP,
    shipTo: ORDERED,
    lines: ORDERED,
    requestedShipDate: ORDERED,
    shortPickRule: ORDERED,
    enteredAt: ERP,
    changedAt: ERP,
  },
  'order-line': {
    lineId: ORDERED,
    sku: ORDERED,
    gtin: { ...ERP, act: 'integration' },
    description: ERP,
    quantity: ORDERED,
    unitPrice: ERP,
    // Some ERPs move it on with their own deliveries; what was asked for is the order's.
    requestedShipDate: ERP,
    dangerous: ORDERED,
    hazmat: ORDERED,
    hazardClass: ORDERED,
    packingGroup: ORDERED,
    temperature: ORDERED,
    temperatureCondition: ORDERED,
    goodsUnread: ERP,
  },
  fulfilment: {
    fulfilmentId: NAME,
    orderId: NAME,
    orderNumber: { ...ERP, foreign: 'refuse', act: 'integration' },
    warehouse: ASKED,
    shipTo: ASKED,
    lines: ASKED,
    requestedShipDate: ASKED,
  },
  'fulfilment-line': {
    lineId: CROSSDOCK,
    sku: COUNTED,
    gtin: { ...ERP, act: 'integration' },
    substituteFor: { ...ERP, act: 'warehouse-desk' },
    quantity: COUNTED,
    lot: WMS,
    serials: WMS,
    expiry: WMS,
  },
  package: { sscc: WMS, weightKg: WMS, dimensions: WMS, lines: WMS, units: WMS },
  shipment: {
    shipmentId: NAME,
    orderId: NAME,
    from: TENDERED,
    to: TENDERED,
    packages: WMS,
    commodities: CROSSDOCK,
    totalWeightKg: WMS,
    currency: CROSSDOCK,
    requestedDeliveryDate: TENDERED,
    shipDate: WMS,
    version: { ...CROSSDOCK, foreign: 'refuse' },
    rate: TMS,
    respondBy: CROSSDOCK,
    carrier: { ...CROSSDOCK, foreign: 'refuse', act: 'transport-desk' },
    // The carrier gives it with its acceptance; from then on everybody knows the shipment by it. That of a move stands beside it.
    pro: {
      ...CARRIER,
      handover: { while: ['planned', 'tendered', 'rejected'], to: 'crossdock' },
      act: 'transport-desk',
    },
  },
  milestone: {
    code: CARRIER,
    carrier: CARRIER,
    occurredAt: CARRIER,
    classifier: CARRIER,
    location: CARRIER,
    reason: CARRIER,
    eta: CARRIER,
    signedBy: CARRIER,
  },
  // What of it differs from what was tendered and shipped the audit disputes: no case beside that of the dispute.
  'freight-invoice': {
    invoiceNumber: CARRIER,
    carrier: CROSSDOCK,
    shipmentId: { ...NAME, act: 'freight-audit' },
    pro: { ...CROSSDOCK, act: 'freight-audit' },
    charges: CARRIER,
    total: CARRIER,
    invoiceDate: CARRIER,
    corrects: CARRIER,
    credits: CARRIER,
    weighCertificate: CARRIER,
    pickedUpOn: WMS,
    deliveredTo: CROSSDOCK,
    statement: CARRIER,
  },
  accrual: {
    reference: NAME,
    orderNumber: ERP,
    carrier: CROSSDOCK,
    amount: CROSSDOCK,
    allocations: CROSSDOCK,
    postingDate: ERP,
    documentDate: CROSSDOCK,
  },
  'supplier-invoice': {
    invoiceNumber: CARRIER,
    settlementId: NAME,
    orderNumber: ERP,
    carrier: CROSSDOCK,
    amount: CROSSDOCK,
    allocations: CROSSDOCK,
    documentDate: CARRIER,
    postingDate: ERP,
  },
  'customer-invoice': {
    invoiceNumber: ERP,
    customer: ERP,
    date: ERP,
    net: ERP,
    tax: ERP,
    gross: ERP,
    cancelled: ERP,
    lines: ERP,
  },
  'purchase-order': {
    source: ERP,
    purchaseOrderNumber: ERP,
    supplier: ERP,
    currency: ERP,
    status: ERP,
    orderedOn: ERP,
    lines: ERP,
  },
  'purchase-order-line': {
    lineId: ERP,
    sku: ERP,
    description: ERP,
    quantity: ERP,
    received: ERP,
    closed: ERP,
    unitPrice: ERP,
    warehouse: ERP,
    deliveryDate: ERP,
  },
  'inbound-notice': {
    shipmentNumber: SUPPLIER,
    supplier: { ...SUPPLIER, act: 'integration' },
    warehouse: { ...SUPPLIER, act: 'order-desk' },
    expectedAt: SUPPLIER,
    carrier: SUPPLIER,
    pro: SUPPLIER,
    units: SUPPLIER,
  },
  'inbound-unit': { sscc: SUPPLIER, weightKg: SUPPLIER, dimensions: SUPPLIER, lines: SUPPLIER, units: SUPPLIER },
  'inbound-line': {
    purchaseOrderId: ERP,
    lineId: ERP,
    sku: { ...SUPPLIER, act: 'warehouse-desk' },
    quantity: SUPPLIER,
    notified: SUPPLIER,
    received: WMS,
    damaged: WMS,
    lots: WMS,
    lot: SUPPLIER,
    serials: SUPPLIER,
    expiry: SUPPLIER,
  },
  'stock-movement': { reference: NAME, reason: WMS, warehouse: WMS, occurredAt: WMS, items: WMS },
  'stock-movement-item': { sku: WMS, delta: WMS, lot: WMS, purchaseOrderNumber: ERP, lineId: ERP },
};
