import type { Accrual } from '#canonical';
import type { HttpClient } from '#platform/http';
import type {
  DeliveryDeletion,
  DeliveryRequest,
  EffectContext,
  ErpBilling,
  ErpBooks,
  ErpPort,
  ErpPurchasing,
  ErpStock,
  ErpStockBook,
  GoodsIssueRequest,
  PickedDelivery,
  PostingDates,
} from '../../erp.port.js';
import type { ErpReturns } from '../../returns/return.port.js';
import type { SapConfig } from './config.js';
import { SapBilling } from './sap.billing.js';
import { SapBooks } from './sap.books.js';
import { SapClient } from './sap.client.js';
import { SERVICES } from './sap.codes.js';
import { SapDeliveries } from './sap.deliveries.js';
import { operation } from './sap.errors.js';
import { SapFinance } from './sap.finance.js';
import { SapPurchasing } from './sap.purchasing.js';
import { SapReturns } from './sap.returns.js';
import { SapSales } from './sap.sales.js';
import { SapShipping } from './sap.shipping.js';
import { SapStock } from './sap.stock.js';
import { SapStockBook } from './sap.stock-book.js';
import type { PayableInvoice } from './supplier-invoice.translator.js';

/** Channel Adapter of SAP S/4HANA. */
export class SapAdapter implements ErpPort {
  readonly #client: SapClient;
  readonly #sales: SapSales;
  readonly #deliveries: SapDeliveries;
  readonly #shipping: SapShipping;
  readonly #finance: SapFinance;
  readonly purchasing: ErpPurchasing;
  readonly billing: ErpBilling;
  readonly stock: ErpStock;
  readonly returns: ErpReturns;
  readonly stockBook: ErpStockBook;
  readonly books: ErpBooks;

  constructor(http: HttpClient, config: SapConfig, connection: string) {
    this.#client = new SapClient(http, config);
    this.#sales = new SapSales(this.#client, config, connection);
    this.#deliveries = new SapDeliveries(this.#client, config);
    this.#shipping = new SapShipping(this.#client, this.#deliveries, config);
    this.#finance = new SapFinance(this.#client, config);
    this.purchasing = new SapPurchasing(this.#client, connection);
    this.billing = new SapBilling(this.#client);
    this.stock = new SapStock(this.#client, config);
    this.returns = new SapReturns(this.#client, config);
    this.stockBook = new SapStockBook(this.#client);
    this.books = new SapBooks(this.#client, config, connection);
  }

  readOrder = (orderNumber: string) => operation(() => this.#sales.readOrder(orderNumber));

  readOrderChanges = (watermark: string | null) => operation(() => this.#sales.readOrderChanges(watermark));

  readAvailability = (skus: readonly string[], units: readonly string[] = []) =>
    operation(() => this.#sales.readAvailability(skus, units));

  createDelivery = (request: DeliveryRequest, context: EffectContext) =>
    operation(() => this.#deliveries.create(request, context));

  shortenDelivery = (picked: PickedDelivery, context: EffectContext) =>
    operation(() => this.#shipping.shortenDelivery(picked, context));

  deleteDelivery = (deletion: DeliveryDeletion, context: EffectContext) =>
    operation(() => this.#deliveries.delete(deletion, context));

  postGoodsIssue = (request: GoodsIssueRequest, context: EffectContext) =>
    operation(() => this.#shipping.postGoodsIssue(request, context));

  readCustomerInvoices = (orderNumber: string) => operation(() => this.#sales.readCustomerInvoices(orderNumber));

  closeOrder = (orderNumber: string, context: EffectContext) =>
    operation(() => this.#sales.closeOrder(orderNumber, context));

  postAccrual = (accrual: Accrual & { supplier: string }, context: EffectContext) =>
    operation(() => this.#finance.postAccrual(accrual, context));

  reverseAccrual = (reference: string, documentNumber: string, dates: PostingDates, context: EffectContext) =>
    operation(() => this.#finance.reverseAccrual(reference, documentNumber, dates, context));

  postSupplierInvoice = (invoice: PayableInvoice, context: EffectContext) =>
    operation(() => this.#finance.postSupplierInvoice(invoice, context));

  releasePayment = (documentNumber: string, _invoiceNumber: string, context: EffectContext) =>
    operation(() => this.#finance.releasePayment(documentNumber, context));

  ping = () => operation(() => this.#client.ping(SERVICES.salesOrder));
}
