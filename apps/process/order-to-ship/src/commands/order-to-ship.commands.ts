import type {
  FulfilmentLine,
  FulfilmentRequest,
  Instant,
  InvoicedLine,
  Milestone,
  Order,
  Quantity,
  Rate,
  ShipmentRequest,
  Tender,
  UnitConversion,
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
  /** That the lines are ordered in. Absent in questions asked before conversions were. */
  readonly units?: readonly string[];
}
export interface AvailabilityAnswer {
  readonly items: readonly { readonly sku: string; readonly warehouse: string; readonly available: Quantity }[];
  readonly unknown: readonly string[];
  /** Of SKUs whose stock is kept in another unit than one that was asked about. */
  readonly conversions?: readonly UnitConversion[];
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

export interface FulfilmentReleased {
  /** The warehouse's own id of it. */
  readonly wmsReference?: string;
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

export interface TenderTaken {
  /** The TMS's own id of it. */
  readonly tenderId?: string;
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

export interface DeleteDelivery {
  readonly erp: string;
  readonly orderId: string;
  /** Fulfilment id. */
  readonly reference: string;
  readonly orderNumber: string;
  /** Absent where nobody knows whether one was made. */
  readonly deliveryNumber?: string;
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
  /** Where it stood when it was asked about. */
  readonly stage: string;
  /** Version of the tender of which it is not known whether the TMS has it; absent where its carrier had been silent for too long. */
  readonly tender?: number;
}
export interface ShipmentRead {
  /** Absent where its TMS tells none. */
  readonly tenders?: readonly {
    readonly version: number;
    readonly carrier: string;
    readonly state: 'open' | 'accepted' | 'rejected' | 'withdrawn';
  }[];
  readonly milestones: readonly Milestone[];
  readonly pro?: string;
}

export interface FindInvoice {
  readonly erp: string;
  readonly orderId: string;
  readonly orderNumber: string;
}
export interface InvoiceFound {
  readonly invoiceNumber: string;
  /** What of the order it bills; absent where its ERP cannot tell, or a person told its number alone. */
  readonly lines?: readonly InvoicedLine[];
}
export interface InvoicesFound {
  readonly items: readonly InvoiceFound[];
}

export interface CloseOrder {
  readonly erp: string;
  readonly orderId: string;
  readonly orderNumber: string;
}

export interface AnnounceReturn {
  readonly erp: string;
  readonly orderId: string;
  /** Return id. */
  readonly reference: string;
  readonly orderNumber: string;
  /** GLN of the warehouse that they left. */
  readonly warehouse: string;
  readonly lines: readonly FulfilmentLine[];
  readonly because: string;
}
export interface ReturnAnnounced {
  readonly returnNumber: string;
}

export interface ReceiveReturn {
  readonly erp: string;
  readonly orderId: string;
  /** Receipt id. */
  readonly reference: string;
  readonly returnId: string;
  readonly returnNumber: string;
  /** What was counted. */
  readonly lines: readonly FulfilmentLine[];
  readonly occurredAt: Instant;
}
export interface ReturnReceived {
  readonly documentNumber: string;
}

export interface CancelReturn {
  readonly erp: string;
  readonly orderId: string;
  /** Return id. */
  readonly reference: string;
  /** Absent where the ERP may not have it. */
  readonly returnNumber?: string;
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
  'delete-delivery': DeleteDelivery;
  'post-goods-issue': PostGoodsIssue;
  'read-shipment': ReadShipment;
  'find-invoice': FindInvoice;
  'close-order': CloseOrder;
  'announce-return': AnnounceReturn;
  'receive-return': ReceiveReturn;
  'cancel-return': CancelReturn;
}

/** What each answers when it went well. */
export interface OrderToShipResults {
  'read-order': Order;
  'check-availability': AvailabilityAnswer;
  'create-delivery': DeliveryCreated;
  'release-fulfilment': FulfilmentReleased;
  'cancel-fulfilment': CancelAnswer;
  'rate-shipment': RatesAnswer;
  'tender-shipment': TenderTaken;
  'shorten-delivery': unknown;
  'delete-delivery': unknown;
  'post-goods-issue': GoodsIssuePosted;
  'read-shipment': ShipmentRead;
  'find-invoice': InvoicesFound;
  'close-order': unknown;
  'announce-return': ReturnAnnounced;
  'receive-return': ReturnReceived;
  'cancel-return': unknown;
}

export type OrderToShipCommandType = keyof OrderToShipCommands;
export type OrderToShipCommand = {
  [T in OrderToShipCommandType]: Command<T, OrderToShipCommands[T]>;
}[OrderToShipCommandType];
