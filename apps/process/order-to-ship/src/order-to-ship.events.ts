import type { EventName } from '#canonical';
import { CHASED } from './chasing.js';

/** On which the process acts. */
export const CONSUMES = [
  'order.received',
  'order.held',
  'order.released',
  'order.changed',
  'order.cancel-requested',
  'fulfilment.accepted',
  'fulfilment.rejected',
  'fulfilment.cancelled',
  'pick.confirmed',
  'pick.short',
  'fulfilment.packed',
  'pallet.loaded',
  'fulfilment.shipped',
  'fulfilment.returned',
  'tender.accepted',
  'tender.rejected',
  'shipment.combined',
  'shipment.departed',
  'shipment.arrived',
  'carrier.delayed',
  'eta.changed',
  'delivery.attempted',
  'shipment.refused',
  'shipment.returned',
  'shipment.damaged',
  'shipment.delivered',
  'proof-of-delivery.received',
] as const satisfies readonly EventName[];

/** That its decisions tell. */
export const EMITS = [
  'order.held',
  'order.cancelled',
  'order.closed',
  'fulfilment.released',
  'goods.issued',
  'return.counted',
  'return.received',
  'shipment.planned',
  'tender.sent',
  'tender.accepted',
  'tender.rejected',
  // What a carrier had told and we never heard.
  ...CHASED,
] as const satisfies readonly EventName[];
