import type { CustomerInvoice } from '../entities/customer-invoice.js';
import type { FulfilmentRequest, Package, PickedLine } from '../entities/fulfilment.js';
import type { InboundLine, InboundNotice, InboundUnit, ReceivedLine } from '../entities/inbound-shipment.js';
import type { Order, OrderLine } from '../entities/order.js';
import type { PurchaseOrder, PurchaseOrderLine } from '../entities/purchase-order.js';
import type { Accrual, SupplierInvoice } from '../entities/settlement.js';
import type { FreightInvoice, Milestone, Tender } from '../entities/shipment.js';
import type { StockMovement, StockMovementItem } from '../entities/stock-movement.js';
import type { FreightInvoiceState } from '../life/freight-invoice.life.js';
import type { FulfilmentState } from '../life/fulfilment.life.js';
import type { InboundShipmentState } from '../life/inbound-shipment.life.js';
import type { OrderState } from '../life/order.life.js';
import type { ShipmentState } from '../life/shipment.life.js';

/**
 * Kinds of system that own fields. `wms`: the warehouse, by its WMS or the 3PL that runs it; `carrier` and `supplier`:
 * the partner itself; `crossdock`: what the processes decided, and everybody was told.
 */
export const SYSTEM_KINDS = ['erp', 'wms', 'tms', 'carrier', 'supplier', 'crossdock'] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];

/** What becomes of a fact that tells another value than the owner's: it is not taken at all, or only without that field. */
export const FOREIGN_WRITES = ['refuse', 'drift'] as const;
export type ForeignWrite = (typeof FOREIGN_WRITES)[number];

/** Roles that own cases. */
export type Desk = 'order-desk' | 'warehouse-desk' | 'transport-desk' | 'freight-audit' | 'integration';

/** Who has the last word on a field. */
export interface Ownership<State extends string = string> {
  readonly owner: SystemKind;
  /** The first owner has it while the entity is in one of these states, and `to` from then on. */
  readonly handover?: { readonly while: readonly State[]; readonly to: SystemKind };
  readonly foreign: ForeignWrite;
  /** Who has to act on a difference, in a case of its own; absent where it is recorded and something else acts on it. */
  readonly act?: Desk;
}

/** A line as a supplier announces it and as a warehouse receives it. */
export type ExpectedLine = InboundLine & ReceivedLine;

/** A shipment as it is offered to carriers, and what the one that takes it adds. */
export interface OfferedShipment extends Tender {
  /** SCAC of the carrier that is asked, or that took it. */
  readonly carrier: string;
  readonly pro: string;
}

/** The canonical entities, with the states that move what they own. Values within a field are owned with it. */
interface OwnedEntities {
  order: { fields: Order; states: OrderState };
  'order-line': { fields: OrderLine; states: OrderState };
  fulfilment: { fields: FulfilmentRequest; states: FulfilmentState };
  'fulfilment-line': { fields: PickedLine; states: FulfilmentState };
  package: { fields: Package; states: FulfilmentState };
  shipment: { fields: OfferedShipment; states: ShipmentState };
  milestone: { fields: Milestone; states: ShipmentState };
  'freight-invoice': { fields: FreightInvoice; states: FreightInvoiceState };
  accrual: { fields: Accrual; states: never };
  'supplier-invoice': { fields: SupplierInvoice; states: never };
  'customer-invoice': { fields: CustomerInvoice; states: never };
  'purchase-order': { fields: PurchaseOrder; states: never };
  'purchase-order-line': { fields: PurchaseOrderLine; states: never };
  'inbound-notice': { fields: InboundNotice; states: InboundShipmentState };
  'inbound-unit': { fields: InboundUnit; states: InboundShipmentState };
  'inbound-line': { fields: ExpectedLine; states: InboundShipmentState };
  'stock-movement': { fields: StockMovement; states: never };
  'stock-movement-item': { fields: StockMovementItem; states: never };
}

export type OwnedEntity = keyof OwnedEntities;
export type OwnedField<E extends OwnedEntity> = keyof OwnedEntities[E]['fields'] & string;
export type OwnedState<E extends OwnedEntity> = OwnedEntities[E]['states'];

/** Every field of every entity, each with its owner: one that is left out, or that exists nowhere, does not compile. */
export type OwnershipTable = {
  readonly [E in OwnedEntity]: { readonly [F in OwnedField<E>]: Ownership<OwnedState<E>> };
};

/** Who owns it in a state of the entity; absent: the owner that it has in the end. */
export function ownerIn<S extends string>({ owner, handover }: Ownership<S>, state?: S): SystemKind {
  if (!handover) return owner;
  return state !== undefined && handover.while.includes(state) ? owner : handover.to;
}
