import type {
  Accrual,
  CustomerInvoice as BilledInvoice,
  PurchaseOrder as CanonicalPurchaseOrder,
  PurchaseOrderLine as CanonicalPurchaseOrderLine,
  StockMovement as CanonicalStockMovement,
  FulfilmentLine,
  Instant,
  InvoicedLine,
  LocalDate,
  Money,
  OpenAccrual,
  OpenOrder,
  Order,
  PaidInvoice,
  PostedInvoice,
  Quantity,
  SupplierInvoice,
  UnbilledDelivery,
  UncreditedReturn,
  UnitConversion,
} from '#canonical';
import type { EffectContext } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import type { ErpReturns } from './returns/return.port.js';

export type { EffectContext };

/** What an ERP adapter can do. A process takes its documented other way around what is missing. */
export const ERP_CAPABILITIES = [
  'deliveries',
  'delivery-shortening',
  'delivery-deletion',
  'accruals',
  'payment-release',
  'order-close',
  'purchase-orders',
  'customer-invoices',
  'stock-movements',
  'returns',
  'stock-book',
  'open-orders',
  'unbilled-deliveries',
  'posted-invoices',
  'open-accruals',
  'payments',
  'uncredited-returns',
] as const;
export type ErpCapability = (typeof ERP_CAPABILITIES)[number];

export interface OrderFeedPage {
  /** Orders as they stand now, oldest change first. The same change may come again; nothing may be left out. */
  readonly orders: readonly { readonly order: Order; readonly changeId: string; readonly raw: unknown }[];
  /** Opaque; stored by the system API in the transaction that appends the events. */
  readonly watermark: string;
  readonly more: boolean;
  /** What of the orders could not be read, although they go on. */
  readonly warning?: FeedWarning;
  /** Orders that could not be read at all: whatever is beside them goes on, and they are read again when they are changed. */
  readonly unreadable?: readonly UnreadableOrder[];
}

/** An order that says something that we cannot read. */
export interface UnreadableOrder {
  readonly orderNumber: string;
  readonly changeId: string;
  /** In words, with what it is that cannot be read. */
  readonly why: string;
  readonly raw: unknown;
}

/** Something that a person at the ERP has to put right; orders are read all the same. */
export interface FeedWarning {
  readonly code: string;
  readonly message: string;
}

export interface AvailabilityItem {
  readonly sku: string;
  /** The ERP's own code of the warehouse (SAP plant, Tryton warehouse). */
  readonly warehouseCode: string;
  /** Free to promise in the ERP's book: on hand less what is already on deliveries. */
  readonly available: Quantity;
}

export interface Availability {
  readonly items: readonly AvailabilityItem[];
  readonly unknown: readonly string[];
  /** None for a unit that the ERP does not know of the SKU. */
  readonly conversions?: readonly UnitConversion[];
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

/** A fulfilment whose goods do not leave after all. */
export interface DeliveryDeletion {
  /** Our fulfilment id. */
  readonly reference: string;
  /** Where it is known; what carries the reference is found without it. */
  readonly deliveryNumber?: string;
}

export interface GoodsIssueRequest extends PickedDelivery {
  readonly occurredAt: Instant;
}

export interface CustomerInvoice {
  readonly invoiceNumber: string;
  readonly amount?: Money;
  readonly postedAt?: Instant;
  /** What of the order it bills; absent where the ERP cannot tell. */
  readonly lines?: readonly InvoicedLine[];
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
  /** Number of the last one that was looked at, where there may be more. */
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
  /** The document under that reference. Null once no earlier attempt at it can come through any more. */
  find(reference: string): Promise<{ documentNumber: string } | null>;
}

/**
 * What the ERP's books hold, listed so that it can be held against ours: each list whole, in the order of its documents'
 * numbers. A page may hold fewer than asked for and still have one after it.
 */
export interface ErpBooks {
  /** With capability `open-orders`: whatever has not ended, held ones too. */
  openOrders?(page: ErpPageQuery): Promise<ErpPage<OpenOrder>>;
  /** With capability `unbilled-deliveries`. */
  unbilledDeliveries?(page: ErpPageQuery): Promise<ErpPage<UnbilledDelivery>>;
  /** With capability `posted-invoices`: under references of ours, posted on that day or later, and not reversed. */
  postedInvoices?(postedFrom: LocalDate, page: ErpPageQuery): Promise<ErpPage<PostedInvoice>>;
  /** With capability `open-accruals`: under references of ours. */
  openAccruals?(page: ErpPageQuery): Promise<ErpPage<OpenAccrual>>;
  /** With capability `payments`: of invoices under references of ours, paid on that day or later. */
  payments?(paidFrom: LocalDate, page: ErpPageQuery): Promise<ErpPage<PaidInvoice>>;
  /** With capability `uncredited-returns`. */
  uncreditedReturns?(page: ErpPageQuery): Promise<ErpPage<UncreditedReturn>>;
}

/** What lies in a warehouse by the ERP's book. */
export interface StockBookItem {
  readonly sku: string;
  /** All that lies there, whatever it is fit for; not what is under way, nor what belongs to others. */
  readonly onHand: Quantity;
  /** Of it not fit for sale, or not yet. */
  readonly blocked: Quantity;
  /** By the ERP's own parts of the warehouse. */
  readonly parts: readonly { readonly storageLocation: string; readonly onHand: Quantity }[];
}

export interface StockBookQuestion {
  readonly warehouseCode: string;
  /** All when absent. */
  readonly skus?: readonly string[];
}

export interface ErpStockBook {
  /** In ascending order of SKUs by code units; `nextCursor` is a SKU, and a page may be short and not the last. */
  read(question: StockBookQuestion, page: ErpPageQuery): Promise<ErpPage<StockBookItem>>;
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
  /**
   * Free stock by SKU and warehouse, in the unit that the ERP keeps it in; a SKU that the ERP does not know is in `unknown`.
   * @param units Rec 20: where stock of a SKU is kept in another one, `conversions` says how many of it one of these is
   */
  readAvailability(skus: readonly string[], units?: readonly string[]): Promise<Availability>;
  /** With capability `deliveries`, as `postGoodsIssue`: elsewhere a person enters them there, and tells their numbers. */
  createDelivery(request: DeliveryRequest, context: EffectContext): Promise<{ deliveryNumber: string }>;
  /** After a short pick: the delivery keeps what was picked, so that the rest can be delivered from elsewhere. */
  shortenDelivery(picked: PickedDelivery, context: EffectContext): Promise<void>;
  /** With capability `delivery-deletion`: its goods are free again. Where none is, none is needed; one whose goods have left stays. */
  deleteDelivery(deletion: DeliveryDeletion, context: EffectContext): Promise<void>;
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
  /** With capability `returns`. */
  readonly returns?: ErpReturns;
  /** With capability `stock-book`. */
  readonly stockBook?: ErpStockBook;
  /** With any of the capabilities that list a book. */
  readonly books?: ErpBooks;
  /** Cheap read-only call for readiness and `GET /systems`. */
  ping(): Promise<void>;
}
