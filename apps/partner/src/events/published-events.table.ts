import type { CanonicalEvent, EventData, EventName } from '#canonical';
import type { PartnerKind } from '#platform/config';
import type { Owner } from './ownership.js';
import type { Whitelist } from './whitelist.js';

/** How one kind of partner sees an event: whose it is, and what of its payload is shown. */
export interface Publication<N extends EventName> {
  readonly owner: (event: CanonicalEvent<N>) => Owner | null;
  readonly data: true | Whitelist<EventData[N]>;
}

export type Audience<N extends EventName> = { readonly [K in PartnerKind]?: Publication<N> };

/** Nobody outside sees it. */
const INTERNAL = {} as const;

type OfFulfilment =
  | 'fulfilment.accepted'
  | 'fulfilment.rejected'
  | 'fulfilment.cancelled'
  | 'pick.confirmed'
  | 'pick.short';
type OfShipment =
  | 'shipment.combined'
  | 'shipment.departed'
  | 'shipment.arrived'
  | 'carrier.delayed'
  | 'eta.changed'
  | 'delivery.attempted'
  | 'shipment.refused'
  | 'shipment.returned'
  | 'shipment.damaged';

/** The 3PL that runs the fulfilment's warehouse. */
const warehouse = ({
  data,
}: CanonicalEvent<
  OfFulfilment | 'fulfilment.packed' | 'pallet.loaded' | 'fulfilment.shipped' | 'fulfilment.returned' | 'goods.issued'
>): Owner => ({
  role: 'warehouse',
  of: { kind: 'fulfilment', id: data.fulfilmentId },
});
/** The carrier that was asked last to carry the shipment. */
const carrier = ({
  data,
}: CanonicalEvent<OfShipment | 'shipment.delivered' | 'proof-of-delivery.received'>): Owner => ({
  role: 'carrier',
  of: { kind: 'shipment', id: data.shipmentId },
});
/** The carrier that the event names. */
const named = ({
  data,
}: CanonicalEvent<'tender.sent' | 'tender.accepted' | 'tender.rejected' | BilledEvent>): Owner | null =>
  data.carrier ? { role: 'carrier', id: data.carrier } : null;
/** The customer whose order it belongs to. */
const customer = (event: CanonicalEvent): Owner | null => {
  const order = event.orderId ?? (event.type.startsWith('order.') ? event.subject : undefined);
  return order ? { role: 'customer', of: { kind: 'order', id: order } } : null;
};
/** The 3PL that runs the location. */
const location = ({ data }: CanonicalEvent<'stock.adjusted' | 'inventory.variance'>): Owner => ({
  role: 'warehouse',
  id: data.location,
});

type BilledEvent =
  | 'freight-invoice.matched'
  | 'freight-invoice.disputed'
  | 'freight-invoice.duplicate'
  | 'freight-invoice.approved'
  | 'payment.released';

const ADDRESS = {
  name: true,
  street: true,
  city: true,
  postalCode: true,
  region: true,
  country: true,
  gln: true,
} as const;
const LINE = { lineId: true, sku: true, gtin: true, substituteFor: true, quantity: true } as const;
/** What a warehouse is asked for. */
const REQUESTED = { ...LINE, hazmat: true, hazardClass: true, packingGroup: true, temperature: true } as const;
const PICKED = { ...LINE, lot: true, serials: true, expiry: true } as const;
const UNIT = { sscc: true, weightKg: true, dimensions: true, lines: PICKED } as const;
const PACKAGE = { ...UNIT, units: UNIT } as const;
const INBOUND_UNIT = {
  sscc: true,
  weightKg: true,
  dimensions: true,
  lines: {
    purchaseOrderId: true,
    lineId: true,
    sku: true,
    quantity: true,
    lot: true,
    serials: true,
    expiry: true,
  },
} as const;
/** Both sides of an inbound shipment see the same of it. */
const inbound = <N extends 'inbound-shipment.arrived' | 'inbound-shipment.received' | 'inbound-shipment.given-up'>(
  data: Whitelist<EventData[N]>,
): Audience<N> => ({
  '3pl': { owner: (event) => ({ role: 'warehouse', id: event.data.warehouse }), data },
  supplier: { owner: (event) => ({ role: 'partner', id: event.data.supplier }), data },
});
const NOTICE = {
  inboundShipmentId: true,
  notice: {
    shipmentNumber: true,
    supplier: true,
    warehouse: true,
    expectedAt: true,
    carrier: true,
    pro: true,
    units: { ...INBOUND_UNIT, units: INBOUND_UNIT },
  },
} as const;

const ORDER = {
  orderNumber: true,
  customer: true,
  shipTo: ADDRESS,
  lines: { ...LINE, description: true, unitPrice: true, requestedShipDate: true },
  currency: true,
  requestedShipDate: true,
} as const;
const INVOICE = { settlementId: true, invoiceNumber: true, carrier: true } as const;

/** A milestone: the carrier and the customer see the same. */
const milestone = <N extends OfShipment | 'shipment.delivered' | 'proof-of-delivery.received'>(
  data: Whitelist<EventData[N]>,
): Audience<N> => ({
  carrier: { owner: carrier as Publication<N>['owner'], data },
  'customer-portal': { owner: customer as Publication<N>['owner'], data },
});

/**
 * Every canonical event: which kinds of partner see it, whose it is, and which members of its payload they are shown.
 * What is not named here stays inside; a new event does not compile before somebody has decided.
 */
export const PUBLISHED_EVENTS: { readonly [N in EventName]: Audience<N> } = {
  'order.received': { 'customer-portal': { owner: customer, data: { order: ORDER } } },
  'order.released': { 'customer-portal': { owner: customer, data: { order: ORDER } } },
  // Of an order that is under way it changes nothing by itself: its customer is told what becomes of it.
  'order.changed': {},
  'order.held': { 'customer-portal': { owner: customer, data: { orderNumber: true, reason: true } } },
  'order.cancel-requested': { 'customer-portal': { owner: customer, data: { orderNumber: true } } },
  'order.cancelled': { 'customer-portal': { owner: customer, data: { orderNumber: true, reason: true } } },
  'order.closed': { 'customer-portal': { owner: customer, data: { orderNumber: true, invoiceNumbers: true } } },

  'fulfilment.released': {
    '3pl': {
      owner: ({ data }) => ({ role: 'warehouse', id: data.fulfilment.warehouse }),
      data: {
        fulfilment: {
          fulfilmentId: true,
          orderId: true,
          orderNumber: true,
          warehouse: true,
          shipTo: ADDRESS,
          lines: REQUESTED,
          requestedShipDate: true,
        },
      },
    },
  },
  'fulfilment.accepted': {
    '3pl': { owner: warehouse, data: { fulfilmentId: true, warehouse: true, reference: true } },
  },
  'fulfilment.rejected': { '3pl': { owner: warehouse, data: { fulfilmentId: true, warehouse: true, reason: true } } },
  'fulfilment.cancelled': { '3pl': { owner: warehouse, data: { fulfilmentId: true, reason: true } } },
  'pick.confirmed': { '3pl': { owner: warehouse, data: { fulfilmentId: true, lines: PICKED } } },
  'pick.short': { '3pl': { owner: warehouse, data: { fulfilmentId: true, lines: PICKED, reason: true } } },
  'fulfilment.packed': { '3pl': { owner: warehouse, data: { fulfilmentId: true, packages: PACKAGE } } },
  'pallet.loaded': { '3pl': { owner: warehouse, data: { fulfilmentId: true, ssccs: true } } },
  'fulfilment.shipped': {
    '3pl': { owner: warehouse, data: { fulfilmentId: true, lines: PICKED, packages: PACKAGE, final: true } },
  },
  'fulfilment.returned': { '3pl': { owner: warehouse, data: { fulfilmentId: true, lines: PICKED } } },
  'goods.issued': {
    '3pl': { owner: warehouse, data: { fulfilmentId: true, lines: LINE } },
    'customer-portal': { owner: customer, data: { shipmentId: true, orderNumber: true, lines: LINE } },
  },
  'inbound-shipment.notified': {
    '3pl': { owner: ({ data }) => ({ role: 'warehouse', id: data.notice.warehouse }), data: NOTICE },
    supplier: { owner: ({ data }) => ({ role: 'partner', id: data.notice.supplier }), data: NOTICE },
  },
  'inbound-shipment.arrived': inbound({ inboundShipmentId: true, supplier: true, warehouse: true }),
  'inbound-shipment.received': inbound({
    inboundShipmentId: true,
    supplier: true,
    warehouse: true,
    lines: {
      purchaseOrderId: true,
      lineId: true,
      sku: true,
      notified: true,
      received: true,
      damaged: true,
      lots: { quantity: true, damaged: true, lot: true, serials: true, expiry: true },
    },
    further: true,
    reason: true,
  }),
  'inbound-shipment.given-up': inbound({ inboundShipmentId: true, supplier: true, warehouse: true }),
  'stock.adjusted': {
    '3pl': {
      owner: location,
      data: { sku: true, location: true, delta: true, reason: true, reference: true, lot: true },
    },
  },
  'inventory.variance': { '3pl': { owner: location, data: { sku: true, location: true, erp: true, wms: true } } },

  // Rates are what carriers must not know of each other; the customer sees what goes where.
  'shipment.planned': {
    'customer-portal': {
      owner: customer,
      data: {
        shipmentId: true,
        request: { to: ADDRESS, packages: PACKAGE, totalWeightKg: true, requestedDeliveryDate: true },
      },
    },
  },
  'tender.sent': {
    carrier: { owner: named, data: { shipmentId: true, version: true, carrier: true, rate: true, respondBy: true } },
  },
  'tender.accepted': {
    carrier: { owner: named, data: { shipmentId: true, version: true, carrier: true, pro: true } },
  },
  'tender.rejected': {
    carrier: { owner: named, data: { shipmentId: true, version: true, carrier: true, reason: true } },
  },
  // Whose the others are is nothing for a customer.
  'shipment.combined': {
    carrier: { owner: carrier, data: { shipmentId: true, carrier: true, pro: true, with: true } },
  },
  'shipment.departed': milestone<'shipment.departed'>({ shipmentId: true, location: true }),
  'shipment.arrived': milestone<'shipment.arrived'>({ shipmentId: true, location: true }),
  'carrier.delayed': milestone<'carrier.delayed'>({ shipmentId: true, reason: true, eta: true }),
  'eta.changed': milestone<'eta.changed'>({ shipmentId: true, eta: true }),
  'delivery.attempted': milestone<'delivery.attempted'>({ shipmentId: true, reason: true }),
  'shipment.damaged': milestone<'shipment.damaged'>({ shipmentId: true, reason: true, location: true }),
  'shipment.returned': milestone<'shipment.returned'>({ shipmentId: true, reason: true, location: true }),
  'shipment.refused': milestone<'shipment.refused'>({ shipmentId: true, reason: true, location: true }),
  'shipment.delivered': milestone<'shipment.delivered'>({ shipmentId: true, location: true }),
  'proof-of-delivery.received': milestone<'proof-of-delivery.received'>({ shipmentId: true, signedBy: true }),

  'freight-invoice.received': {
    carrier: { owner: ({ data }) => ({ role: 'carrier', id: data.invoice.carrier }), data: { invoice: true } },
  },
  'freight-invoice.matched': { carrier: { owner: named, data: { ...INVOICE, billed: true } } },
  'freight-invoice.disputed': { carrier: { owner: named, data: { ...INVOICE, variances: true, reason: true } } },
  'freight-invoice.duplicate': { carrier: { owner: named, data: { ...INVOICE, reason: true } } },
  'freight-invoice.approved': { carrier: { owner: named, data: { ...INVOICE, amount: true } } },
  'payment.released': { carrier: { owner: named, data: { ...INVOICE, amount: true } } },

  'webhook.disabled': toEveryKind({
    owner: ({ data }) => ({ role: 'partner', id: data.partner }),
    data: { webhookId: true, url: true, reason: true, failingSince: true },
  }),

  'return.counted': INTERNAL,
  'return.received': INTERNAL,
  'stock.posted': INTERNAL,
  'stock.set-aside': INTERNAL,
  'cost.accrued': INTERNAL,
  'cost.posted': INTERNAL,
  'payment.made': INTERNAL,
  'settlement.closed': INTERNAL,
  'exception.opened': INTERNAL,
  'exception.escalated': INTERNAL,
  'exception.resolved': INTERNAL,
};

function toEveryKind(publication: Publication<'webhook.disabled'>): Audience<'webhook.disabled'> {
  return { '3pl': publication, carrier: publication, supplier: publication, 'customer-portal': publication };
}
