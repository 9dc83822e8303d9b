import { example as carrierDelayed } from './carrier.delayed/example.js';
import type { EventData } from './catalog.js';
import { example as costAccrued } from './cost.accrued/example.js';
import { example as costPosted } from './cost.posted/example.js';
import { example as deliveryAttempted } from './delivery.attempted/example.js';
import { example as etaChanged } from './eta.changed/example.js';
import type { CanonicalEvent, EventName } from './event.js';
import { example as exceptionEscalated } from './exception.escalated/example.js';
import { example as exceptionOpened } from './exception.opened/example.js';
import { example as exceptionResolved } from './exception.resolved/example.js';
import { example as freightInvoiceApproved } from './freight-invoice.approved/example.js';
import { example as freightInvoiceDisputed } from './freight-invoice.disputed/example.js';
import { example as freightInvoiceDuplicate } from './freight-invoice.duplicate/example.js';
import { example as freightInvoiceMatched } from './freight-invoice.matched/example.js';
import { example as freightInvoiceReceived } from './freight-invoice.received/example.js';
import { example as fulfilmentAccepted } from './fulfilment.accepted/example.js';
import { example as fulfilmentCancelled } from './fulfilment.cancelled/example.js';
import { example as fulfilmentPacked } from './fulfilment.packed/example.js';
import { example as fulfilmentRejected } from './fulfilment.rejected/example.js';
import { example as fulfilmentReleased } from './fulfilment.released/example.js';
import { example as fulfilmentReturned } from './fulfilment.returned/example.js';
import { example as fulfilmentShipped } from './fulfilment.shipped/example.js';
import { example as goodsIssued } from './goods.issued/example.js';
import { example as inboundShipmentArrived } from './inbound-shipment.arrived/example.js';
import { example as inboundShipmentGivenUp } from './inbound-shipment.given-up/example.js';
import { example as inboundShipmentNotified } from './inbound-shipment.notified/example.js';
import { example as inboundShipmentReceived } from './inbound-shipment.received/example.js';
import { example as inventoryVariance } from './inventory.variance/example.js';
import { example as orderCancelRequested } from './order.cancel-requested/example.js';
import { example as orderCancelled } from './order.cancelled/example.js';
import { example as orderChanged } from './order.changed/example.js';
import { example as orderClosed } from './order.closed/example.js';
import { example as orderHeld } from './order.held/example.js';
import { example as orderReceived } from './order.received/example.js';
import { example as orderReleased } from './order.released/example.js';
import { example as palletLoaded } from './pallet.loaded/example.js';
import { example as paymentMade } from './payment.made/example.js';
import { example as paymentReleased } from './payment.released/example.js';
import { example as pickConfirmed } from './pick.confirmed/example.js';
import { example as pickShort } from './pick.short/example.js';
import { example as proofOfDeliveryReceived } from './proof-of-delivery.received/example.js';
import { example as returnCounted } from './return.counted/example.js';
import { example as returnReceived } from './return.received/example.js';
import { example as settlementClosed } from './settlement.closed/example.js';
import { example as shipmentArrived } from './shipment.arrived/example.js';
import { example as shipmentCombined } from './shipment.combined/example.js';
import { example as shipmentDamaged } from './shipment.damaged/example.js';
import { example as shipmentDelivered } from './shipment.delivered/example.js';
import { example as shipmentDeparted } from './shipment.departed/example.js';
import { example as shipmentPlanned } from './shipment.planned/example.js';
import { example as shipmentRefused } from './shipment.refused/example.js';
import { example as shipmentReturned } from './shipment.returned/example.js';
import { example as stockAdjusted } from './stock.adjusted/example.js';
import { example as stockPosted } from './stock.posted/example.js';
import { example as stockSetAside } from './stock.set-aside/example.js';
import { example as tenderAccepted } from './tender.accepted/example.js';
import { example as tenderRejected } from './tender.rejected/example.js';
import { example as tenderSent } from './tender.sent/example.js';
import { example as webhookDisabled } from './webhook.disabled/example.js';

/** A payload of every event, as its contract shows it. */
export const EVENT_EXAMPLES: EventData = {
  'order.received': orderReceived,
  'order.released': orderReleased,
  'order.changed': orderChanged,
  'order.held': orderHeld,
  'order.cancel-requested': orderCancelRequested,
  'order.cancelled': orderCancelled,
  'order.closed': orderClosed,
  'fulfilment.released': fulfilmentReleased,
  'fulfilment.accepted': fulfilmentAccepted,
  'fulfilment.rejected': fulfilmentRejected,
  'fulfilment.cancelled': fulfilmentCancelled,
  'pick.confirmed': pickConfirmed,
  'pick.short': pickShort,
  'fulfilment.packed': fulfilmentPacked,
  'pallet.loaded': palletLoaded,
  'fulfilment.shipped': fulfilmentShipped,
  'fulfilment.returned': fulfilmentReturned,
  'goods.issued': goodsIssued,
  'return.counted': returnCounted,
  'return.received': returnReceived,
  'inbound-shipment.notified': inboundShipmentNotified,
  'inbound-shipment.arrived': inboundShipmentArrived,
  'inbound-shipment.received': inboundShipmentReceived,
  'inbound-shipment.given-up': inboundShipmentGivenUp,
  'stock.adjusted': stockAdjusted,
  'stock.posted': stockPosted,
  'stock.set-aside': stockSetAside,
  'inventory.variance': inventoryVariance,
  'shipment.planned': shipmentPlanned,
  'tender.sent': tenderSent,
  'tender.accepted': tenderAccepted,
  'tender.rejected': tenderRejected,
  'shipment.combined': shipmentCombined,
  'shipment.departed': shipmentDeparted,
  'shipment.arrived': shipmentArrived,
  'carrier.delayed': carrierDelayed,
  'eta.changed': etaChanged,
  'delivery.attempted': deliveryAttempted,
  'shipment.damaged': shipmentDamaged,
  'shipment.returned': shipmentReturned,
  'shipment.refused': shipmentRefused,
  'shipment.delivered': shipmentDelivered,
  'proof-of-delivery.received': proofOfDeliveryReceived,
  'cost.accrued': costAccrued,
  'freight-invoice.received': freightInvoiceReceived,
  'freight-invoice.matched': freightInvoiceMatched,
  'freight-invoice.disputed': freightInvoiceDisputed,
  'freight-invoice.duplicate': freightInvoiceDuplicate,
  'freight-invoice.approved': freightInvoiceApproved,
  'cost.posted': costPosted,
  'payment.released': paymentReleased,
  'payment.made': paymentMade,
  'settlement.closed': settlementClosed,
  'exception.opened': exceptionOpened,
  'exception.escalated': exceptionEscalated,
  'exception.resolved': exceptionResolved,
  'webhook.disabled': webhookDisabled,
};

/** An event with that payload. */
export function exampleEvent<N extends EventName>(name: N): CanonicalEvent<N> {
  return {
    id: `example:${name}`,
    source: '/order-to-ship',
    type: name,
    version: 1,
    subject: 'sap-10000001',
    orderId: 'sap-10000001',
    occurredAt: '2026-11-24T09:00:00+01:00',
    receivedAt: '2026-11-24T08:00:01.250Z',
    classifier: 'actual',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    data: EVENT_EXAMPLES[name],
  } as CanonicalEvent<N>;
}
