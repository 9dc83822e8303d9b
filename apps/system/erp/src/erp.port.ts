import type {
  Accrual,
  CustomerInvoice as BilledInvoice,
  PurchaseOrder as CanonicalPurchaseOrder,
  PurchaseOrderLine as CanonicalPurchaseOrderLine,
  StockMovement as CanonicalStockMovement,
  FulfilmentLine,
  Instant,
  LocalDate,
  Money,
  Order,
  Quantity,
  SupplierInvoice,
} from '#canonical';
import type { EffectContext } from '#platform/connections';
import { ProblemError } from '#platform/errors';

export type { EffectContext };

/** What an ERP adapter can do. A process takes its documented other way around what is missing. */
export const ERP_CAPABILITIES = [
  'delivery-shortening',
  'accruals',
  'payment-release',
  'order-close',
  'purchase-orders',
  'customer-invoices',
  'stock-movements',
] as const;
export type ErpCapability = (typeof ERP_CAPABILITIES)[number];

export interface OrderFeedPage {
  /** Orders as they stand now, oldest change first. The same change may come again; nothing may be left out. */
  readonly orders: readonly { readonly order: Order; readonly changeId: string; readonly raw: unknown }[];
  /** Opaque; stored by the system API in the transaction that appends the events. */
  readonly watermark: string;
  readonly more: boolean;
}

export interface AvailabilityItem {
  readonly sku: string;
  /** The ERP's own code of the warehouse (SAP plant, Tryton warehouse). */
  readonly warehouseCode: string;
  /** Free to promise in the ERP's book: on hand less what is already on deliveries. */
  readonly available: Quantity;
}

export interface DeliveryRequest {
  /** Our fulfilment id. */
  readonly reference: string;
  readonly orderNumber: string;
  readonly warehouseCode: string;
  readonly lines: readonly FulfilmentLine[];
}

export interface PickedDelivery {
  readonly reference: string;
  readonly orderNumber: string;
  readonly deliveryNumber: string;
  /** What was really picked: less than delivered after a short pick; of another item only where the port takes substitutes. */
  readonly lines: readonly FulfilmentLine[];
}

export interface GoodsIssueRequest extends PickedDelivery {
  readonly occurredAt: Instant;
}

export interface CustomerInvoice {
  readonly invoiceNumber: string;
  readonly amount?: Money;
  readonly postedAt?: Instant;
}

/** As the ERP names its places. */
export interface PurchaseOrderLine extends Omit<CanonicalPurchaseOrderLine, 'warehouse'> {
  readonly warehouseCode?: string;
}
export interface PurchaseOrder extends Omit<CanonicalPurchaseOrder, 'lines'> {
  readonly lines: readonly PurchaseOrderLine[];
}

/** One page of a list in the order of its numbers. */
export interface ErpPage<T> {
  readonly items: readonly T[];
  /** Number of the last one, where there may be more. */
  readonly nextCursor: string | null;
}
export interface ErpPageQuery {
  /** Begins after this number. */
  readonly cursor?: string;
  readonly limit: number;
}

/** Orders to suppliers. */
export interface ErpPurchasing {
  /** Every order to the supplier, whatever its status, in the order of their numbers. */
  list(supplier: string, page: ErpPageQuery): Promise<ErpPage<PurchaseOrder>>;
  /** Null when the ERP does not know the number. */
  read(purchaseOrderNumber: string): Promise<PurchaseOrder | null>;
}

/** What customers were billed. */
export interface ErpBilling {
  /** In the order of their numbers, cancelled ones too. */
  list(customer: string, page: ErpPageQuery): Promise<ErpPage<BilledInvoice>>;
  /** Null when the ERP does not know the number. */
  read(invoiceNumber: string): Promise<BilledInvoice | null>;
}

/** With the ERP's own code of the warehouse. */
export type StockMovement = Omit<CanonicalStockMovement, 'warehouse'> & { readonly warehouseCode: string };

/** Goods movements that belong to no order of a customer. */
export interface ErpStock {
  /** One document per reference: looked up by it where an earlier attempt may have happened. */
  post(movement: StockMovement, context: EffectContext): Promise<{ documentNumber: string }>;
}

export interface PostingDates {
  readonly postingDate: LocalDate;
  /** Where it is posted into a later period; the posting's day otherwise. */
  readonly documentDate?: LocalDate;
}

/** The ledger takes no posting of that day: nothing was posted, and another day may be tried. */
export const periodClosed = (message: string, cause?: unknown): ProblemError =>
  new ProblemError('period-closed', message, { cause });

/**
 * The contract that every ERP adapter implements. Methods throw platform/http errors, never vendor ones; what posts into
 * the ledger throws the problem `period-closed`.
 */
export interface ErpPort {
  /** Null when the ERP does not know the number. */
  readOrder(orderNumber: string): Promise<Order | null>;
  /** Orders entered or changed since the watermark; null starts from now minus the vendor's overlap. */
  readOrderChanges(watermark: string | null): Promise<OrderFeedPage>;
  /** Free stock by SKU and warehouse; a SKU that the ERP does not know is in `unknown`. */
  readAvailability(
    skus: readonly string[],
  ): Promise<{ items: readonly AvailabilityItem[]; unknown: readonly string[] }>;
  createDelivery(request: DeliveryRequest, context: EffectContext): Promise<{ deliveryNumber: string }>;
  /** After a short pick: the delivery keeps what was picked, so that the rest can be delivered from elsewhere. */
  shortenDelivery(picked: PickedDelivery, context: EffectContext): Promise<void>;
  postGoodsIssue(
    request: GoodsIssueRequest,
    context: EffectContext,
  ): Promise<{ documentNumber?: string; postedAt?: Instant }>;
  readCustomerInvoices(orderNumber: string): Promise<readonly CustomerInvoice[]>;
  /** Tells the ERP that nothing more will be shipped for the order, and reads the state back. */
  closeOrder(orderNumber: string, context: EffectContext): Promise<{ status: string }>;
  postAccrual(accrual: Accrual & { supplier: string }, context: EffectContext): Promise<{ documentNumber: string }>;
  reverseAccrual(
    reference: string,
    documentNumber: string,
    dates: PostingDates,
    context: EffectContext,
  ): Promise<{ documentNumber: string }>;
  /** With a negative amount: as the supplier's credit memo. Unique by supplier and number. */
  postSupplierInvoice(
    invoice: SupplierInvoice & { supplier: string },
    context: EffectContext,
  ): Promise<{ documentNumber: string }>;
  releasePayment(
    documentNumber: string,
    invoiceNumber: string,
    context: EffectContext,
  ): Promise<{ releasedAt?: Instant }>;
  /** Whether an item on a delivery can be replaced by another one that came for it. */
  readonly takesSubstitutes?: true;
  /** With capability `purchase-orders`. */
  readonly purchasing?: ErpPurchasing;
  /** With capability `customer-invoices`. */
  readonly billing?: ErpBilling;
  /** With capability `stock-movements`. */
  readonly stock?: ErpStock;
  /** Cheap read-only call for readiness and `GET /systems`. */
  ping(): Promise<void>;
}
