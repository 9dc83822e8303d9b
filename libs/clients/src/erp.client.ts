import type {
  Accrual,
  CustomerInvoice as BilledInvoice,
  FulfilmentLine,
  Instant,
  LocalDate,
  Money,
  Order,
  PurchaseOrder,
  Quantity,
  SupplierInvoice,
} from '#canonical';
import { type ApiClient, type Call, part } from './api.client.js';
import type { Page, PageQuery } from './page.js';

export interface Availability {
  readonly items: readonly {
    readonly sku: string;
    readonly warehouse: string;
    readonly warehouseCode: string;
    readonly available: Quantity;
  }[];
  readonly unknown: readonly string[];
}

export interface CustomerInvoice {
  readonly invoiceNumber: string;
  readonly amount?: Money;
  readonly postedAt?: Instant;
}

/** The ERP system API. `erp` is always the connection id. */
export class ErpClient {
  constructor(private readonly api: ApiClient) {}

  readOrder(erp: string, orderNumber: string, call?: Call): Promise<Order> {
    return this.api.call({ method: 'GET', path: `/systems/${part(erp)}/orders/${part(orderNumber)}` }, call);
  }

  readAvailability(erp: string, skus: readonly string[], call?: Call): Promise<Availability> {
    return this.api.call({ method: 'GET', path: `/systems/${part(erp)}/availability`, query: { sku: skus } }, call);
  }

  createDelivery(
    erp: string,
    body: { reference: string; orderNumber: string; warehouse: string; lines: readonly FulfilmentLine[] },
    call: Call,
  ): Promise<{ deliveryNumber: string }> {
    return this.api.call({ method: 'POST', path: `/systems/${part(erp)}/deliveries`, body }, call);
  }

  shortenDelivery(
    erp: string,
    deliveryNumber: string,
    body: { reference: string; orderNumber: string; lines: readonly FulfilmentLine[] },
    call: Call,
  ): Promise<void> {
    return this.api.call(
      { method: 'POST', path: `/systems/${part(erp)}/deliveries/${part(deliveryNumber)}/short-pick`, body },
      call,
    );
  }

  postGoodsIssue(
    erp: string,
    deliveryNumber: string,
    body: { reference: string; orderNumber: string; lines: readonly FulfilmentLine[]; occurredAt: Instant },
    call: Call,
  ): Promise<{ documentNumber?: string; postedAt?: Instant }> {
    return this.api.call(
      { method: 'POST', path: `/systems/${part(erp)}/deliveries/${part(deliveryNumber)}/goods-issue`, body },
      call,
    );
  }

  listInvoices(
    erp: string,
    orderNumber: string,
    call?: Call,
  ): Promise<{ items: readonly CustomerInvoice[]; nextCursor: string | null }> {
    return this.api.call({ method: 'GET', path: `/systems/${part(erp)}/orders/${part(orderNumber)}/invoices` }, call);
  }

  /** Needs the ERP's capability `purchase-orders`. */
  listPurchaseOrders(erp: string, query: PageQuery & { supplier: string }, call?: Call): Promise<Page<PurchaseOrder>> {
    return this.api.call({ method: 'GET', path: `/systems/${part(erp)}/purchase-orders`, query: { ...query } }, call);
  }

  readPurchaseOrder(erp: string, number: string, call?: Call): Promise<PurchaseOrder> {
    return this.api.call({ method: 'GET', path: `/systems/${part(erp)}/purchase-orders/${part(number)}` }, call);
  }

  /** Needs the ERP's capability `customer-invoices`. */
  listCustomerInvoices(
    erp: string,
    query: PageQuery & { customer: string },
    call?: Call,
  ): Promise<Page<BilledInvoice>> {
    return this.api.call({ method: 'GET', path: `/systems/${part(erp)}/customer-invoices`, query: { ...query } }, call);
  }

  readCustomerInvoice(erp: string, number: string, call?: Call): Promise<BilledInvoice> {
    return this.api.call({ method: 'GET', path: `/systems/${part(erp)}/customer-invoices/${part(number)}` }, call);
  }

  closeOrder(erp: string, orderNumber: string, call: Call): Promise<{ status: string }> {
    return this.api.call(
      { method: 'POST', path: `/systems/${part(erp)}/orders/${part(orderNumber)}/close`, body: {} },
      call,
    );
  }

  postAccrual(erp: string, accrual: Accrual, call: Call): Promise<{ documentNumber: string }> {
    return this.api.call({ method: 'POST', path: `/systems/${part(erp)}/accruals`, body: accrual }, call);
  }

  reverseAccrual(
    erp: string,
    reference: string,
    body: { documentNumber: string; postingDate: LocalDate },
    call: Call,
  ): Promise<{ documentNumber: string }> {
    return this.api.call(
      { method: 'POST', path: `/systems/${part(erp)}/accruals/${part(reference)}/reversal`, body },
      call,
    );
  }

  postSupplierInvoice(erp: string, invoice: SupplierInvoice, call: Call): Promise<{ documentNumber: string }> {
    return this.api.call({ method: 'POST', path: `/systems/${part(erp)}/supplier-invoices`, body: invoice }, call);
  }

  releasePayment(
    erp: string,
    documentNumber: string,
    body: { invoiceNumber: string },
    call: Call,
  ): Promise<{ releasedAt?: Instant }> {
    return this.api.call(
      { method: 'POST', path: `/systems/${part(erp)}/supplier-invoices/${part(documentNumber)}/release`, body },
      call,
    );
  }
}
