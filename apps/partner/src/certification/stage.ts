import { type Address, money, type Order, type Rate, type ShipmentRequest } from '#canonical';
import type { FulfilmentView, OrderView, ShipmentView, TenderView } from '#clients';
import type { ReportedFact } from '../facts/reported-fact.js';
import { inventoryId, type SandboxResource, tenderId } from '../sandbox/sandbox.resource.js';
import type { StageContext } from './scenario.js';

/** What scenarios are made of: orders, fulfilments and shipments of a customer that does not exist. */

const FROM: Address = {
  name: 'Sandbox warehouse',
  street: 'Probeweg 1',
  city: 'Hamburg',
  postalCode: '20095',
  country: 'DE',
};
const TO: Address = {
  name: 'Sandbox customer',
  street: 'Musterstraße 2',
  city: 'Köln',
  postalCode: '50667',
  country: 'DE',
};
/** ERP connection that sandbox orders say they come from. */
export const ERP = 'sandbox';
const RESPOND_WITHIN_MS = 30 * 86_400_000;

/** What a line asks for, by item and pieces. */
export type Asked = readonly { readonly sku: string; readonly pieces: number }[];

export interface Names {
  readonly orderNumber: string;
  readonly orderId: string;
  readonly fulfilmentId: string;
  readonly shipmentId: string;
  readonly tenderId: string;
}

/** @param nth of several things of one run */
export function namesOf({ number }: StageContext, nth = 1): Names {
  const orderNumber = `9${String(number).padStart(7, '0')}${nth}`;
  const orderId = `sandbox-${orderNumber}`;
  const shipmentId = `${orderId}-S1`;
  return { orderNumber, orderId, fulfilmentId: `${orderId}-F1`, shipmentId, tenderId: tenderId(shipmentId, 1) };
}

export const linesOf = (asked: Asked) =>
  asked.map(({ sku, pieces }, index) => ({
    lineId: String((index + 1) * 10),
    sku,
    quantity: { value: pieces, unit: 'EA' },
  }));

/** A fulfilment that was just released to the partner's warehouse. */
export function releasedFulfilment(context: StageContext, names: Names, asked: Asked): Placed {
  const body: FulfilmentView = {
    id: names.fulfilmentId,
    orderId: names.orderId,
    orderNumber: names.orderNumber,
    state: 'released',
    warehouse: context.warehouse,
    partner: context.partnerId,
    shipTo: TO,
    lines: linesOf(asked),
    taken: [],
    packages: [],
    requestedShipDate: dayOf(context.now, 2),
  };
  const { fulfilmentId, orderId, orderNumber } = names;
  const { warehouse, shipTo, lines, requestedShipDate } = body;
  return {
    resources: [{ kind: 'fulfilment', id: names.fulfilmentId, body }],
    facts: [
      {
        type: 'fulfilment.released',
        subject: fulfilmentId,
        orderId,
        data: {
          fulfilment: {
            fulfilmentId,
            orderId,
            orderNumber,
            warehouse,
            shipTo,
            lines,
            ...(requestedShipDate && { requestedShipDate }),
          },
          partner: context.partnerId,
        },
      },
    ],
  };
}

/** A shipment that the partner is asked to carry for 141.60 EUR. */
export function sentTender(context: StageContext, names: Names): Placed {
  const { shipmentId, orderId, orderNumber } = names;
  const rate = rateOf(context.scac);
  const request = requestOf(names);
  const respondBy = new Date(context.now.getTime() + RESPOND_WITHIN_MS).toISOString();
  return {
    resources: [
      shipment(context, names, 'tendered', {}),
      { kind: 'tender', id: names.tenderId, body: tender(context, names, rate, request, respondBy, 'open') },
    ],
    facts: [
      {
        type: 'tender.sent',
        subject: shipmentId,
        orderId,
        data: { shipmentId, version: 1, carrier: context.scac, rate, respondBy, erp: ERP, orderNumber },
      },
    ],
  };
}

/** A shipment that the partner carries already: accepted, or delivered with its proof. */
export function carriedShipment(context: StageContext, names: Names, state: ShipmentView['state']): Placed {
  const { shipmentId, orderId } = names;
  const pro = `SBX${names.orderNumber}`;
  const respondBy = context.now.toISOString();
  const signed = state === 'pod-received' ? { signedBy: 'Sandbox' } : {};
  const { scac: carrier } = context;
  return {
    resources: [
      shipment(context, names, state, { carrier, pro, ...signed }),
      {
        kind: 'tender',
        id: names.tenderId,
        body: tender(context, names, rateOf(carrier), requestOf(names), respondBy, 'accepted'),
      },
    ],
    facts: [
      { type: 'tender.accepted', subject: shipmentId, orderId, data: { shipmentId, version: 1, carrier, pro } },
      ...(state === 'pod-received'
        ? ([
            { type: 'shipment.delivered', subject: shipmentId, orderId, data: { shipmentId } },
            { type: 'proof-of-delivery.received', subject: shipmentId, orderId, data: { shipmentId, ...signed } },
          ] satisfies ReportedFact[])
        : []),
    ],
  };
}

/** A customer's order that is on its way, with its delivered shipment. */
export function shippedOrder(context: StageContext, names: Names, asked: Asked): Placed {
  const { orderId, orderNumber } = names;
  const carried = carriedShipment({ ...context, scac: 'SBXX' }, names, 'pod-received');
  const order: Order = {
    source: { system: ERP, id: orderNumber },
    orderNumber,
    customer: { id: context.customer, name: 'Sandbox customer' },
    currency: 'EUR',
    credit: 'approved',
    status: 'released',
    shipTo: TO,
    lines: linesOf(asked).map((line) => ({ ...line, unitPrice: money(1_250, 'EUR') })),
    requestedShipDate: dayOf(context.now, 1),
  };
  const shipments = carried.resources.flatMap(({ kind, body }) => (kind === 'shipment' ? [body as ShipmentView] : []));
  const body: OrderView = {
    id: orderId,
    state: 'shipped',
    erp: ERP,
    orderNumber,
    customerId: context.customer,
    order,
    backordered: [],
    cancelled: [],
    fulfilments: [],
    shipments,
    invoiceNumbers: [],
  };
  return {
    resources: [...carried.resources, { kind: 'order', id: orderId, body }],
    facts: [{ type: 'order.released', subject: orderId, orderId, data: { order } }, ...carried.facts],
  };
}

/** Stock of an item that only the sandbox knows. */
export function stockOf(context: StageContext, sku: string, pieces: number): Placed {
  const { warehouse: location } = context;
  const quantity = { value: pieces, unit: 'EA' };
  const body = { sku, location, quantity, free: quantity, asOf: context.now.toISOString(), system: ERP };
  return { resources: [{ kind: 'inventory', id: inventoryId(location, sku), body }], facts: [] };
}

export interface Placed {
  readonly resources: readonly SandboxResource[];
  readonly facts: readonly ReportedFact[];
}

export const together = (...placed: readonly Placed[]): Placed => ({
  resources: placed.flatMap(({ resources }) => resources),
  facts: placed.flatMap(({ facts }) => facts),
});

export const FREIGHT = { base: 12_000, fuel: 2_160, total: 14_160 } as const;

function rateOf(carrier: string): Rate {
  return {
    carrier,
    service: 'STANDARD',
    transitDays: 2,
    charges: [
      { code: 'BASE', amount: money(FREIGHT.base, 'EUR') },
      { code: 'FUEL', amount: money(FREIGHT.fuel, 'EUR') },
    ],
    total: money(FREIGHT.total, 'EUR'),
  };
}

const requestOf = ({ shipmentId, orderId }: Names): ShipmentRequest => ({
  shipmentId,
  orderId,
  from: FROM,
  to: TO,
  packages: [{ sscc: '340123450000000000', weightKg: 120.5, lines: [] }],
  totalWeightKg: 120.5,
  currency: 'EUR',
});

function shipment(
  { customer }: StageContext,
  names: Names,
  state: ShipmentView['state'],
  carried: Pick<ShipmentView, 'carrier' | 'pro' | 'signedBy'>,
): SandboxResource {
  const body: ShipmentView = {
    id: names.shipmentId,
    orderId: names.orderId,
    orderNumber: names.orderNumber,
    fulfilmentId: names.fulfilmentId,
    customerId: customer,
    state,
    delayed: false,
    deliveryAttempts: 0,
    request: requestOf(names),
    ...carried,
  };
  return { kind: 'shipment', id: names.shipmentId, body };
}

function tender(
  context: StageContext,
  names: Names,
  rate: Rate,
  request: ShipmentRequest,
  respondBy: string,
  state: TenderView['state'],
): TenderView {
  const { service, charges, total } = rate;
  return {
    id: names.tenderId,
    shipmentId: names.shipmentId,
    orderId: names.orderId,
    version: 1,
    carrier: context.scac,
    state,
    respondBy,
    service,
    charges,
    total,
    request,
  };
}

export const dayOf = (now: Date, ahead: number) =>
  new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
