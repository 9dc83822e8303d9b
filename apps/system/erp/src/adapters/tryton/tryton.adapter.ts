import type { Accrual, Order, SupplierInvoice } from '#canonical';
import { FinalError } from '#platform/errors';
import type {
  DeliveryRequest,
  EffectContext,
  ErpPort,
  GoodsIssueRequest,
  OrderFeedPage,
  PickedDelivery,
  PostingDates,
} from '../../erp.port.js';
import { readEach } from '../../feed/read-each.js';
import type { TrytonConfig } from './config.js';
import {
  changedAt,
  LINE_FIELDS,
  SALE_FIELDS,
  type TrytonSale,
  type TrytonSaleLine,
  translateOrder,
} from './order.translator.js';
import type { CallOptions, TrytonClient } from './tryton.client.js';
import { closeSale } from './tryton.closing.js';
import { TrytonDeliveries } from './tryton.deliveries.js';
import { TrytonFeed } from './tryton.feed.js';
import { TrytonInvoices } from './tryton.invoices.js';
import { TrytonLedger } from './tryton.ledger.js';
import { TrytonShipping } from './tryton.shipping.js';

/** Channel Adapter between the ERP port and a Tryton server. */
export class TrytonAdapter implements ErpPort {
  private readonly feed: TrytonFeed;
  private readonly shipping: TrytonShipping;
  private readonly deliveries: TrytonDeliveries;
  private readonly ledger: TrytonLedger;
  private readonly invoices: TrytonInvoices;

  constructor(
    private readonly connection: string,
    private readonly client: TrytonClient,
    private readonly config: TrytonConfig,
  ) {
    this.feed = new TrytonFeed(client, config.pageSize);
    this.shipping = new TrytonShipping(client);
    this.deliveries = new TrytonDeliveries(client);
    this.ledger = new TrytonLedger(client, config);
    this.invoices = new TrytonInvoices(client, config);
  }

  async readOrder(orderNumber: string): Promise<Order | null> {
    const options = { operation: 'read-order' };
    const [sale] = await this.client.searchRead<TrytonSale>(
      'sale.sale',
      [['number', '=', orderNumber]],
      SALE_FIELDS,
      options,
    );
    return sale ? ((await this.withLines([sale], options)).map(this.toOrder)[0] ?? null) : null;
  }

  async readOrderChanges(watermark: string | null): Promise<OrderFeedPage> {
    const options = { operation: 'read-order-changes' };
    const { sales, ...next } = await this.feed.read(watermark, options);
    const { orders, unreadable } = readEach(await this.withLines(sales, options), {
      order: this.toOrder,
      numberOf: ({ sale }) => sale.number ?? String(sale.id),
      changeOf: ({ sale }) => changedAt(sale),
    });
    return { ...next, unreadable, orders: orders.sort((a, b) => (a.changeId < b.changeId ? -1 : 1)) };
  }

  readAvailability(skus: readonly string[]) {
    return this.shipping.availability(skus);
  }

  createDelivery(request: DeliveryRequest, context: EffectContext) {
    return this.deliveries.create(request, context);
  }

  shortenDelivery(picked: PickedDelivery, context: EffectContext): Promise<void> {
    return this.deliveries.shorten(picked, context);
  }

  deleteDelivery(): Promise<never> {
    return Promise.reject(new FinalError('capability-missing', 'Tryton ships what a sale has left to ship by itself'));
  }

  postGoodsIssue(request: GoodsIssueRequest, context: EffectContext) {
    return this.shipping.postGoodsIssue(request, context);
  }

  readCustomerInvoices(orderNumber: string) {
    return this.invoices.customerInvoices(orderNumber);
  }

  closeOrder(orderNumber: string, context: EffectContext): Promise<{ status: string }> {
    return closeSale(this.client, orderNumber, context);
  }

  postAccrual(accrual: Accrual & { supplier: string }, context: EffectContext) {
    return this.ledger.postAccrual(accrual, context);
  }

  reverseAccrual(reference: string, documentNumber: string, dates: PostingDates, context: EffectContext) {
    return this.ledger.reverseAccrual(reference, documentNumber, dates, context);
  }

  postSupplierInvoice(invoice: SupplierInvoice & { supplier: string }, context: EffectContext) {
    return this.invoices.postSupplierInvoice(invoice, context);
  }

  releasePayment(): Promise<never> {
    return Promise.reject(
      new FinalError('capability-missing', 'Tryton holds no payment back: a posted invoice is payable'),
    );
  }

  async ping(): Promise<void> {
    await this.client.searchRead('ir.module', [['name', '=', 'sale']], ['state'], { operation: 'ping', limit: 1 });
  }

  private async withLines(sales: readonly TrytonSale[], options: CallOptions) {
    const lineIds = sales.flatMap(({ lines }) => lines);
    const lines = await this.client.read<TrytonSaleLine>('sale.line', lineIds, LINE_FIELDS, options);
    return sales.map((sale) => ({ sale, lines: lines.filter((line) => line.sale === sale.id) }));
  }

  private readonly toOrder = ({ sale, lines }: { sale: TrytonSale; lines: readonly TrytonSaleLine[] }) =>
    translateOrder(sale, lines, { connection: this.connection, defaultCountry: this.config.defaultCountry });
}
