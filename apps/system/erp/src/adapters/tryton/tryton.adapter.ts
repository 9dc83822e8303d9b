import type { Accrual, Order, SupplierInvoice } from '#canonical';
import { clock } from '#platform/clock';
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
import { TrytonInvoices } from './tryton.invoices.js';
import { TrytonLedger } from './tryton.ledger.js';
import { TrytonShipping } from './tryton.shipping.js';
import { dateTime } from './tryton.values.js';

/** `write_date` is the start of a transaction that may commit later: a page reads that far back again. */
const FEED_OVERLAP_MS = 30_000;
/** Sales in one read of the feed. */
const FEED_PAGE = 100;

/** Channel Adapter between the ERP port and a Tryton server. */
export class TrytonAdapter implements ErpPort {
  private readonly shipping: TrytonShipping;
  private readonly deliveries: TrytonDeliveries;
  private readonly ledger: TrytonLedger;
  private readonly invoices: TrytonInvoices;

  constructor(
    private readonly connection: string,
    private readonly client: TrytonClient,
    private readonly config: TrytonConfig,
  ) {
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
    return sale ? ((await this.translate([sale], options))[0]?.order ?? null) : null;
  }

  async readOrderChanges(watermark: string | null): Promise<OrderFeedPage> {
    const options = { operation: 'read-order-changes' };
    const { since, offset } = parseWatermark(watermark);
    const page = this.config.pageSize ?? FEED_PAGE;
    const from = dateTime(new Date(Date.parse(since) - FEED_OVERLAP_MS).toISOString());
    const sales = await this.client.searchRead<TrytonSale>(
      'sale.sale',
      [
        ['number', '!=', null],
        ['OR', ['write_date', '>=', from], ['create_date', '>=', from]],
      ],
      SALE_FIELDS,
      { ...options, offset, limit: page, order: [['id', 'ASC']] },
    );
    const more = sales.length === page;
    const latest = [since, ...sales.map(changedAt)].sort().at(-1) as string;
    const orders = await this.translate(sales, options);
    return {
      orders: orders.sort((a, b) => (a.changeId < b.changeId ? -1 : 1)),
      // While pages follow, the lower bound stays: the next page of the same read must see the same rows.
      watermark: more ? JSON.stringify({ since, offset: offset + page }) : JSON.stringify({ since: latest, offset: 0 }),
      more,
    };
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

  private async translate(sales: readonly TrytonSale[], options: CallOptions) {
    const lineIds = sales.flatMap(({ lines }) => lines);
    const lines = await this.client.read<TrytonSaleLine>('sale.line', lineIds, LINE_FIELDS, options);
    const context = { connection: this.connection, defaultCountry: this.config.defaultCountry };
    return sales.map((sale) => {
      const own = lines.filter((line) => line.sale === sale.id);
      return { order: translateOrder(sale, own, context), changeId: changedAt(sale), raw: { sale, lines: own } };
    });
  }
}

interface Watermark {
  readonly since: string;
  readonly offset: number;
}

function parseWatermark(watermark: string | null): Watermark {
  return watermark ? (JSON.parse(watermark) as Watermark) : { since: clock.iso(), offset: 0 };
}
