/** The documents that this SAP keeps; quantities in pieces, told in an item's `unit` where it has one, amounts as decimal text in the document's currency. */

export interface SalesOrder {
  readonly number: string;
  readonly customer: string;
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly enteredAt: number;
  readonly changedAt: number;
  /** Each change gives the document a new tag, also two in one millisecond. */
  readonly revision: number;
  readonly requestedDay: string;
  /** Domain CMGST: A approved, B not approved, D released by a clerk. */
  readonly credit: 'A' | 'B' | 'D';
  /** Empty, or a reason why nothing is delivered. */
  readonly deliveryBlock: string;
  readonly items: readonly OrderItem[];
  /** All is delivered or rejected, and billed. */
  readonly complete: boolean;
}

export interface OrderItem {
  readonly item: string;
  readonly material: string;
  readonly text: string;
  readonly quantity: number;
  /** That it was ordered in, where that is not the base unit. */
  readonly unit?: string;
  /** Of one piece. */
  readonly price: string;
  readonly plant: string;
  /** Empty, or why nothing more of it is delivered. */
  readonly rejection: string;
  /** On deliveries. */
  readonly delivered: number;
  /** Left the plant. */
  readonly issued: number;
  readonly billed: number;
}

export interface Delivery {
  readonly number: string;
  /** External delivery (LIKP-LIFEX): the caller's reference. */
  readonly reference: string;
  readonly order: string;
  readonly customer: string;
  readonly shippingPoint: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly revision: number;
  /** Day of the goods issue, planned until it is posted. */
  readonly goodsIssueDay?: string;
  /** Number of the goods issue. */
  readonly materialDocument?: string;
  readonly billingDocument?: string;
  readonly items: readonly DeliveryItem[];
}

export interface DeliveryItem {
  readonly item: string;
  readonly orderItem: string;
  readonly material: string;
  readonly plant: string;
  readonly quantity: number;
  readonly unit?: string;
  readonly original: number;
  readonly picked: number;
  readonly revision: number;
}

/** Goods that a customer is to send back. */
export interface CustomerReturn {
  readonly number: string;
  /** Customer reference (VBKD-BSTKD): the caller's. */
  readonly reference: string;
  /** The sales order that they left for. */
  readonly order: string;
  readonly customer: string;
  readonly currency: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly revision: number;
  readonly items: readonly ReturnItem[];
}

export interface ReturnItem {
  readonly item: string;
  readonly orderItem: string;
  readonly material: string;
  readonly text: string;
  readonly plant: string;
  readonly quantity: number;
  readonly unit?: string;
  readonly price: string;
  readonly reason: string;
  /** Empty, or why nothing more of it comes. */
  readonly rejection: string;
  /** On returns deliveries. */
  readonly delivered: number;
  readonly received: number;
}

/** What of a return comes back at once. */
export interface ReturnsDelivery {
  readonly number: string;
  /** External delivery (LIKP-LIFEX): the caller's reference. */
  readonly reference: string;
  readonly customerReturn: string;
  readonly customer: string;
  readonly shippingPoint: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly revision: number;
  readonly deliveryDay?: string;
  readonly goodsReceiptDay?: string;
  /** Number of the goods receipt. */
  readonly materialDocument?: string;
  readonly creditMemo?: string;
  readonly items: readonly ReturnsDeliveryItem[];
}

export interface ReturnsDeliveryItem {
  readonly item: string;
  readonly returnItem: string;
  readonly material: string;
  readonly plant: string;
  readonly quantity: number;
  readonly unit?: string;
  readonly isPutAway: boolean;
}

export interface Stock {
  readonly material: string;
  readonly plant: string;
  readonly onHand: number;
  /** Of it on deliveries whose goods have not left. */
  readonly promised: number;
  /** Beside it: what may not be sold. */
  readonly blocked?: number;
}

export interface BillingDocument {
  readonly number: string;
  /** Credits what came back: `order` is the return then, `delivery` its returns delivery. */
  readonly isCreditMemo?: true;
  readonly order: string;
  readonly delivery: string;
  readonly customer: string;
  readonly currency: string;
  readonly day: string;
  readonly net: string;
  readonly tax: string;
  readonly items: readonly {
    readonly item: string;
    readonly orderItem: string;
    readonly deliveryItem: string;
    readonly material: string;
    readonly text: string;
    readonly quantity: number;
    readonly net: string;
  }[];
}

export interface PurchaseOrder {
  readonly number: string;
  readonly supplier: string;
  readonly currency: string;
  readonly orderedDay: string;
  readonly items: readonly PurchaseOrderItem[];
}

export interface PurchaseOrderItem {
  readonly item: string;
  readonly material: string;
  readonly text: string;
  readonly plant: string;
  readonly quantity: number;
  readonly price: string;
  readonly deliveryDay: string;
  /** Deletion code: empty, or L once a buyer took it back. */
  readonly deleted: '' | 'L';
  /** Nothing more is expected. */
  readonly complete: boolean;
}

/** Stock that moved: received for a purchase order, counted, destroyed, blocked. */
export interface MaterialDocument {
  readonly number: string;
  readonly year: string;
  /** The caller's reference. */
  readonly headerText: string;
  /** Of all its items; empty for what belongs to none. */
  readonly purchaseOrder: string;
  readonly day: string;
  /** The document that it takes back. */
  readonly cancels?: string;
  readonly isCancelled?: true;
  readonly items: readonly {
    readonly item: string;
    readonly movementType: string;
    /** Empty without an order. */
    readonly purchaseOrderItem: string;
    readonly material: string;
    readonly plant: string;
    readonly quantity: number;
  }[];
}

export interface SupplierInvoice {
  readonly number: string;
  readonly year: string;
  readonly companyCode: string;
  readonly party: string;
  /** The supplier's own number of it. */
  readonly reference: string;
  readonly headerText: string;
  readonly currency: string;
  readonly gross: string;
  readonly documentDay: string;
  readonly postingDay: string;
  readonly paymentBlock: string;
  readonly isCreditMemo: boolean;
  readonly accountingDocument: string;
  readonly reversedBy?: { readonly number: string; readonly year: string };
  readonly revision: number;
  readonly items: readonly {
    readonly item: string;
    readonly glAccount: string;
    readonly costCenter: string;
    readonly debitCredit: 'S' | 'H';
    readonly amount: string;
    readonly taxCode: string;
    readonly assignment: string;
    readonly text: string;
  }[];
}

export interface AccountingDocument {
  readonly number: string;
  readonly companyCode: string;
  readonly year: string;
  /** SA journal entry, RE supplier invoice, ZP payment. */
  readonly type: 'SA' | 'RE' | 'ZP';
  readonly headerText: string;
  /** XBLNR: the partner's own number of it. */
  readonly reference?: string;
  readonly documentDay: string;
  readonly postingDay: string;
  /** Of its supplier's line. */
  readonly cleared?: { readonly by: string; readonly on: string };
  readonly isReversal: boolean;
  readonly reversedBy?: { readonly number: string; readonly year: string };
  readonly createdAt: number;
  readonly items: readonly {
    readonly item: string;
    readonly glAccount: string;
    /** Signed: debit is positive. */
    readonly amount: string;
    readonly currency: string;
    readonly assignment: string;
    readonly text: string;
    readonly costCenter: string;
  }[];
}
