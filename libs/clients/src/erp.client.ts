import type { Accrual, FulfilmentLine, StockMovement, SupplierInvoice } from '#canonical';
import type { ApiClient, Call } from './api.client.js';
import type { components, paths } from './generated/erp.v1.js';
import type { PageQuery } from './page.js';
import { TypedApi } from './typed.api.js';

type Schemas = components['schemas'];
export type Availability = Schemas['AvailabilityDto'];
export type CustomerInvoice = Schemas['CustomerInvoiceDto'];

/** What was picked of a delivery, under our fulfilment's id. */
interface Picked {
  readonly reference: string;
  readonly orderNumber: string;
  readonly lines: readonly FulfilmentLine[];
}

type Lines = { readonly lines: readonly FulfilmentLine[] };
type Announced = Omit<Schemas['AnnounceReturnDto'], 'lines'> & Lines;
type Received = Omit<Schemas['ReceiveReturnDto'], 'lines'> & Lines;

/** The ERP system API. `erp` is always the connection id. */
export class ErpClient {
  private readonly api: TypedApi<paths>;

  constructor(api: ApiClient) {
    this.api = new TypedApi(api);
  }

  listSystems(call?: Call) {
    return this.api.get('/erp/v1/systems', {}, call);
  }

  listAdapters(call?: Call) {
    return this.api.get('/erp/v1/adapters', {}, call);
  }

  readOrder(erp: string, orderNumber: string, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/orders/{orderNumber}', { path: { erp, orderNumber } }, call);
  }

  /** @param query with `unit`, conversions of these into the units that stock is kept in are part of the answer */
  readAvailability(
    erp: string,
    query: { readonly sku: readonly string[]; readonly unit?: readonly string[] },
    call?: Call,
  ) {
    return this.api.get('/erp/v1/systems/{erp}/availability', { path: { erp }, query }, call);
  }

  createDelivery(erp: string, body: Picked & { readonly warehouse: string }, call: Call) {
    return this.api.post('/erp/v1/systems/{erp}/deliveries', { path: { erp }, body }, call);
  }

  shortenDelivery(erp: string, deliveryNumber: string, body: Picked, call: Call) {
    const path = { erp, deliveryNumber };
    return this.api.post('/erp/v1/systems/{erp}/deliveries/{deliveryNumber}/short-pick', { path, body }, call);
  }

  /** Needs the ERP's capability `delivery-deletion`. */
  deleteDelivery(erp: string, body: Schemas['DeleteDeliveryDto'], call: Call) {
    return this.api.post('/erp/v1/systems/{erp}/deliveries/deletions', { path: { erp }, body }, call);
  }

  postGoodsIssue(erp: string, deliveryNumber: string, body: Picked & { readonly occurredAt: string }, call: Call) {
    const path = { erp, deliveryNumber };
    return this.api.post('/erp/v1/systems/{erp}/deliveries/{deliveryNumber}/goods-issue', { path, body }, call);
  }

  listInvoices(erp: string, orderNumber: string, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/orders/{orderNumber}/invoices', { path: { erp, orderNumber } }, call);
  }

  /** Needs the ERP's capability `purchase-orders`. */
  listPurchaseOrders(erp: string, query: PageQuery & { readonly supplier: string }, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/purchase-orders', { path: { erp }, query }, call);
  }

  readPurchaseOrder(erp: string, purchaseOrderNumber: string, call?: Call) {
    return this.api.get(
      '/erp/v1/systems/{erp}/purchase-orders/{purchaseOrderNumber}',
      { path: { erp, purchaseOrderNumber } },
      call,
    );
  }

  /** Needs the ERP's capability `customer-invoices`. */
  listCustomerInvoices(erp: string, query: PageQuery & { readonly customer: string }, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/customer-invoices', { path: { erp }, query }, call);
  }

  readCustomerInvoice(erp: string, invoiceNumber: string, call?: Call) {
    return this.api.get(
      '/erp/v1/systems/{erp}/customer-invoices/{invoiceNumber}',
      { path: { erp, invoiceNumber } },
      call,
    );
  }

  closeOrder(erp: string, orderNumber: string, call: Call) {
    return this.api.post('/erp/v1/systems/{erp}/orders/{orderNumber}/close', { path: { erp, orderNumber } }, call);
  }

  postAccrual(erp: string, body: Accrual, call: Call) {
    return this.api.post('/erp/v1/systems/{erp}/accruals', { path: { erp }, body }, call);
  }

  reverseAccrual(erp: string, reference: string, body: Schemas['ReverseAccrualDto'], call: Call) {
    return this.api.post(
      '/erp/v1/systems/{erp}/accruals/{reference}/reversal',
      { path: { erp, reference }, body },
      call,
    );
  }

  postSupplierInvoice(erp: string, body: SupplierInvoice, call: Call) {
    return this.api.post('/erp/v1/systems/{erp}/supplier-invoices', { path: { erp }, body }, call);
  }

  releasePayment(erp: string, documentNumber: string, body: Schemas['ReleasePaymentDto'], call: Call) {
    const path = { erp, documentNumber };
    return this.api.post('/erp/v1/systems/{erp}/supplier-invoices/{documentNumber}/release', { path, body }, call);
  }

  /** Needs the ERP's capability `open-orders`. */
  listOpenOrders(erp: string, query: PageQuery, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/books/open-orders', { path: { erp }, query }, call);
  }

  /** Needs the ERP's capability `unbilled-deliveries`. */
  listUnbilledDeliveries(erp: string, query: PageQuery, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/books/unbilled-deliveries', { path: { erp }, query }, call);
  }

  /** Needs the ERP's capability `posted-invoices`. */
  listPostedInvoices(erp: string, query: PageQuery & { readonly postedFrom: string }, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/books/posted-invoices', { path: { erp }, query }, call);
  }

  /** Needs the ERP's capability `open-accruals`. */
  listOpenAccruals(erp: string, query: PageQuery, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/books/open-accruals', { path: { erp }, query }, call);
  }

  /** Needs the ERP's capability `payments`. */
  listPayments(erp: string, query: PageQuery & { readonly paidFrom: string }, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/books/payments', { path: { erp }, query }, call);
  }

  /** Needs the ERP's capability `uncredited-returns`. */
  listUncreditedReturns(erp: string, query: PageQuery, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/books/uncredited-returns', { path: { erp }, query }, call);
  }

  /** Needs the ERP's capability `stock-book`. */
  readStockBook(
    erp: string,
    { sku, ...query }: PageQuery & { readonly warehouse: string; readonly sku?: readonly string[] },
    call?: Call,
  ) {
    const asked = { ...query, ...(sku && { sku: [...sku] }) };
    return this.api.get('/erp/v1/systems/{erp}/stock-book', { path: { erp }, query: asked }, call);
  }

  /** Needs the ERP's capability `stock-movements`. */
  postStockMovement(erp: string, { items, ...movement }: StockMovement, call: Call) {
    const body = { ...movement, items: [...items] };
    return this.api.post('/erp/v1/systems/{erp}/stock-movements', { path: { erp }, body }, call);
  }

  /** `not-found` where none is posted under that reference, nor will be by an earlier attempt. */
  readStockMovement(erp: string, reference: string, call?: Call) {
    return this.api.get('/erp/v1/systems/{erp}/stock-movements/{reference}', { path: { erp, reference } }, call);
  }

  /** Needs the ERP's capability `returns`. */
  announceReturn(erp: string, { lines, ...announced }: Announced, call: Call) {
    const body = { ...announced, lines: [...lines] };
    return this.api.post('/erp/v1/systems/{erp}/returns', { path: { erp }, body }, call);
  }

  receiveReturn(erp: string, reference: string, { lines, ...receipt }: Received, call: Call) {
    const body = { ...receipt, lines: [...lines] };
    return this.api.post(
      '/erp/v1/systems/{erp}/returns/{reference}/receipts',
      { path: { erp, reference }, body },
      call,
    );
  }

  cancelReturn(erp: string, reference: string, body: Schemas['CancelReturnDto'], call: Call) {
    return this.api.post('/erp/v1/systems/{erp}/returns/{reference}/cancel', { path: { erp, reference }, body }, call);
  }
}
