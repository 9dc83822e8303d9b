import { clock } from '#platform/clock';
import { VendorError } from '#platform/http';
import type { Availability, CustomerInvoice, EffectContext, OrderFeedPage } from '../../erp.port.js';
import { readEach } from '../../feed/read-each.js';
import { openDeliveryItemsRequest, SKUS_PER_REQUEST, stockRequest, toAvailability } from './availability.translator.js';
import { isComplete, openItems, rejectItemRequest } from './close-order.translator.js';
import type { SapConfig } from './config.js';
import { invoicesRequest, toInvoices } from './customer-invoice.translator.js';
import { type Entity, etagOf, requiredText, text } from './odata.codec.js';
import { advance, changedAt, feedRequest, parsePosition, startOfFeed } from './order-feed.translator.js';
import { inOtherUnits, toConversions, unitsRequest } from './product-units.translator.js';
import { materialsOf, orderRequest, toOrder } from './sales-order.translator.js';
import type { SapClient } from './sap.client.js';
import { rejected, TRIES } from './sap.errors.js';
import { SapGoods } from './sap.goods.js';

/** What is read from, and told to, SAP's sales side. */
export class SapSales {
  readonly #feed: { overlapMs: number; pageSize: number };
  readonly #goods: SapGoods;

  constructor(
    private readonly client: SapClient,
    private readonly config: SapConfig,
    private readonly connection: string,
  ) {
    this.#feed = { overlapMs: config.feedOverlapSeconds * 1_000, pageSize: config.pageSize };
    this.#goods = new SapGoods(client, config);
  }

  async readOrder(orderNumber: string) {
    const entity = await this.client.readOne('read-order', orderRequest(orderNumber));
    return entity && toOrder(entity, this.connection, await this.#goods.of('read-order', materialsOf(entity)));
  }

  async readOrderChanges(watermark: string | null): Promise<OrderFeedPage> {
    const position = watermark === null ? startOfFeed(clock.date(), this.#feed) : parsePosition(watermark);
    const page = await this.client.readPage('read-order-changes', feedRequest(position));
    const next = advance(position, page, this.#feed, clock.date());
    const goods = await this.#goods.of('read-order-changes', page.rows.flatMap(materialsOf));
    const { orders, unreadable } = readEach(page.rows, {
      order: (raw) => toOrder(raw, this.connection, goods),
      numberOf: (raw) => requiredText(raw, 'SalesOrder'),
      changeOf: changedAt,
    });
    const { warning } = this.#goods;
    const read = { orders, unreadable, watermark: JSON.stringify(next.position), more: next.more };
    return { ...read, ...(warning && { warning }) };
  }

  async readAvailability(skus: readonly string[], units: readonly string[]): Promise<Availability> {
    const materials: Entity[] = [];
    const openItemRows: Entity[] = [];
    for (let start = 0; start < skus.length; start += SKUS_PER_REQUEST) {
      const some = skus.slice(start, start + SKUS_PER_REQUEST);
      const [stock, open] = await Promise.all([
        this.client.readAll('check-availability', stockRequest(some)),
        this.client.readAll('check-availability', openDeliveryItemsRequest(some)),
      ]);
      materials.push(...stock);
      openItemRows.push(...open);
    }
    const { items, unknown } = toAvailability(skus, materials, openItemRows);
    const others = inOtherUnits(items, units);
    const rows: Entity[] = [];
    for (let start = 0; start < others.length; start += SKUS_PER_REQUEST)
      rows.push(
        ...(await this.client.readAll(
          'check-availability',
          unitsRequest(others.slice(start, start + SKUS_PER_REQUEST)),
        )),
      );
    return { items, unknown, conversions: toConversions(rows, items, units) };
  }

  async readCustomerInvoices(orderNumber: string): Promise<readonly CustomerInvoice[]> {
    return toInvoices(await this.client.readAll('find-invoice', invoicesRequest(orderNumber)));
  }

  /** Rejecting an item twice changes nothing, so there is nothing to look up first. */
  async closeOrder(orderNumber: string, context: EffectContext): Promise<{ status: string }> {
    let after = await this.#require(orderNumber);
    // SAP completes an order by itself once all is delivered or rejected and billed; nothing tells, so it is read back.
    for (let tries = 0; tries < TRIES && openItems(after).length > 0; tries++) {
      await this.#rejectOpen(after, orderNumber, context);
      after = await this.#require(orderNumber);
    }
    if (!isComplete(after)) {
      throw rejected(
        `Sales order ${orderNumber} is not complete: process ${text(after, 'OverallSDProcessStatus') || '-'}, ` +
          `delivery ${text(after, 'OverallTotalDeliveryStatus') || text(after, 'OverallDeliveryStatus') || '-'}`,
        'order-not-complete',
      );
    }
    return { status: 'completed' };
  }

  async #rejectOpen(order: Entity, orderNumber: string, { signal }: EffectContext): Promise<void> {
    for (const item of openItems(order)) {
      // Rejecting one item gives the order a new tag.
      const etag = etagOf(item) ?? etagOf(await this.#require(orderNumber));
      await this.client.send('close-order', rejectItemRequest(item, this.config.rejectionReason), { etag, signal });
    }
  }

  async #require(orderNumber: string): Promise<Entity> {
    const entity = await this.client.readOne('read-order', orderRequest(orderNumber));
    if (!entity) throw new VendorError('not-found', `SAP has no sales order ${orderNumber}`);
    return entity;
  }
}
