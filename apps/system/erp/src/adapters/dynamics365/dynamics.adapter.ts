import type { Order, SupplierInvoice } from '#canonical';
import { ProblemError } from '#platform/errors';
import { VendorError } from '#platform/http';
import type {
  Availability,
  CustomerInvoice,
  EffectContext,
  ErpBooks,
  ErpPort,
  ErpStockBook,
  OrderFeedPage,
} from '../../erp.port.js';
import type { DynamicsConfig } from './config.js';
import type { DynamicsClient } from './dynamics.client.js';
import { DynamicsInvoices } from './dynamics.invoices.js';
import { DynamicsOrders } from './dynamics.orders.js';
import { DynamicsStock } from './dynamics.stock.js';
import { isCompany } from './dynamics.wire.js';
import { literal } from './odata.query.js';

/** Channel Adapter between the ERP port and one company of a Dynamics 365 environment. */
export class DynamicsAdapter implements ErpPort {
  readonly stockBook: ErpStockBook;
  readonly books: ErpBooks;
  private readonly orders: DynamicsOrders;
  private readonly invoices: DynamicsInvoices;
  private readonly stockOnHand: DynamicsStock;

  constructor(
    connection: string,
    private readonly client: DynamicsClient,
    private readonly config: DynamicsConfig,
  ) {
    this.orders = new DynamicsOrders(connection, client, config);
    this.invoices = new DynamicsInvoices(client, config);
    this.stockOnHand = new DynamicsStock(client, config);
    this.stockBook = this.stockOnHand;
    this.books = { openOrders: (page) => this.orders.open(page) };
  }

  readOrder(orderNumber: string): Promise<Order | null> {
    return this.orders.read(orderNumber);
  }

  readOrderChanges(watermark: string | null): Promise<OrderFeedPage> {
    return this.orders.changes(watermark);
  }

  readAvailability(skus: readonly string[]): Promise<Availability> {
    return this.stockOnHand.availability(skus);
  }

  createDelivery(): Promise<never> {
    return cannot('picking lists and packing slips are posted by its users and batch jobs');
  }

  shortenDelivery(): Promise<never> {
    return cannot('there is no delivery of ours to shorten');
  }

  deleteDelivery(): Promise<never> {
    return cannot('there is no delivery of ours to delete');
  }

  postGoodsIssue(): Promise<never> {
    return cannot('packing slips are posted by its users and batch jobs');
  }

  readCustomerInvoices(orderNumber: string): Promise<readonly CustomerInvoice[]> {
    return this.invoices.ofCustomer(orderNumber);
  }

  closeOrder(): Promise<never> {
    return cannot('a sales order ends by itself when it is invoiced');
  }

  postAccrual(): Promise<never> {
    return cannot('journals are entered by the service, and posted by its users');
  }

  reverseAccrual(): Promise<never> {
    return cannot('journals are entered by the service, and posted by its users');
  }

  postSupplierInvoice(invoice: SupplierInvoice & { supplier: string }, context: EffectContext) {
    return this.invoices.post(invoice, context);
  }

  releasePayment(): Promise<never> {
    return cannot('what its workflow approves is paid by its payment run');
  }

  async ping(): Promise<void> {
    const { company } = this.config;
    const { rows } = await this.client.page('ping', {
      path: 'LegalEntities',
      query: { $filter: `LegalEntityId eq ${literal(company)}`, $select: 'LegalEntityId', $top: 1 },
      accepts: isCompany,
    });
    if (rows.length === 0)
      throw new VendorError('rejected', `Dynamics 365 shows its user no company ${JSON.stringify(company)}`);
  }
}

const cannot = (why: string): Promise<never> =>
  Promise.reject(new ProblemError('capability-missing', `No public entity of Dynamics 365 does this: ${why}`));
