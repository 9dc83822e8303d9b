import type {
  FulfilmentLine,
  FulfilmentRequest,
  Instant,
  Milestone,
  Order,
  Quantity,
  Rate,
  ShipmentRequest,
  Tender,
} from '#canonical';
import type { Command } from '#process-manager';
import type { Routing } from '../order-to-ship.state.js';

export interface ReadOrder {
  readonly erp: string;
  readonly orderNumber: string;
  readonly orderId: string;
}

export interface CheckAvailability {
  readonly erp: string;
  readonly orderId: string;
  readonly skus: readonly string[];
  /** Absent in questions asked before there were rules by customer. */
  readonly customer?: string;
}
export interface AvailabilityAnswer {
  readonly items: readonly { readonly sku: string; readonly warehouse: string; readonly available: Quantity }[];
  readonly unknown: readonly string[];
  readonly routing: Routing;
}

export interface CreateDelivery {
  readonly erp: string;
  readonly orderId: string;
  /** Fulfilment id. */
  readonly reference: string;
  readonly orderNumber: string;
  readonly warehouse: string;
  readonly lines: readonly FulfilmentLine[];
}
export interface DeliveryCreated {
  readonly deliveryNumber: string;
}

export interface ReleaseFulfilment {
  readonly wms: string;
  readonly request: FulfilmentRequest;
}

export interface CancelFulfilment {
  readonly wms: string;
  readonly orderId: string;
  readonly fulfilmentId: string;
}
export interface CancelAnswer {
  readonly outcome: 'cancelled' | 'rejected';
  readonly reason?: string;
}

export interface RateShipment {
  readonly tms: string;
  readonly request: ShipmentRequest;
}
export interface RatesAnswer {
  readonly items: readonly Rate[];
}

export interface TenderShipment {
  readonly tms: string;
  readonly tender: Tender;
}

export interface ShortenDelivery {
  readonly erp: string;
  readonly orderId: string;
  /** Fulfilment id. */
  readonly reference: string;
  readonly orderNumber: string;
  readonly deliveryNumber: string;
  /** What was picked. */
  readonly lines: readonly FulfilmentLine[];
}

export interface PostGoodsIssue extends ShortenDelivery {
  readonly occurredAt: Instant;
}
export interface GoodsIssuePosted {
  readonly documentNumber?: string;
  readonly postedAt?: Instant;
}

export interface ReadShipment {
  readonly tms: string;
  readonly orderId: string;
  readonly shipmentId: string;
  /** Where it stood when its carrier had been silent for too long. */
  readonly stage: string;
}
export interface ShipmentRead {
  readonly milestones: readonly Milestone[];
}

export interface FindInvoice {
  readonly erp: string;
  readonly orderId: string;
  readonly orderNumber: string;
}
export interface InvoicesFound {
  readonly items: readonly { readonly invoiceNumber: string }[];
}

export interface CloseOrder {
  readonly erp: string;
  readonly orderId: string;
  readonly orderNumber: string;
}

/** Every command this process can issue, and its payload. */
export interface OrderToShipCommands {
  'read-order': ReadOrder;
  'check-availability': CheckAvailability;
  'create-delivery': CreateDelivery;
  'release-fulfilment': ReleaseFulfilment;
  'cancel-fulfilment': CancelFulfilment;
  'rate-shipment': RateShipment;
  'tender-shipment': TenderShipment;
  'shorten-delivery': ShortenDelivery;
  'post-goods-issue': PostGoodsIssue;
  'read-shipment': ReadShipment;
  'find-invoice': FindInvoice;
  'close-order': CloseOrder;
}

/** What each answers when it went well. */
export interface OrderToShipResults {
  'read-order': Order;
  'check-availability': AvailabilityAnswer;
  'create-delivery': DeliveryCreated;
  'release-fulfilment': unknown;
  'cancel-fulfilment': CancelAnswer;
  'rate-shipment': RatesAnswer;
  'tender-shipment': unknown;
  'shorten-delivery': unknown;
  'post-goods-issue': GoodsIssuePosted;
  'read-shipment': ShipmentRead;
  'find-invoice': InvoicesFound;
  'close-order': unknown;
}

export type OrderToShipCommandType = keyof OrderToShipCommands;
export type OrderToShipCommand = {
  [T in OrderToShipCommandType]: Command<T, OrderToShipCommands[T]>;
}[OrderToShipCommandType];
