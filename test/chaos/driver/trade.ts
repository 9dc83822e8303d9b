import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '../../support/world.js';
import type { Random } from '../random.js';
import type { Asked, Caller } from './caller.js';
import type { Ledger } from './ledger.js';

export type Urls = Readonly<Record<string, string>>;

/** SKUs of the sandbox that are seeded in its warehouses, and the warehouse that has most of each. */
const SKUS = ['SKU-1001', 'SKU-1002', 'SKU-1003', 'SKU-1004', 'SKU-1005', 'SKU-1006', 'SKU-1007', 'SKU-1008'] as const;
/** Each with another agreement about short picks, over-shipping and substitutes. */
const CUSTOMERS = ['10100001', '10100001', '10100001', '10100002', '10100003', '10100004', '10100005'] as const;
const WAREHOUSES = [
  { code: 'EAST', gln: '4012345000016', partner: '3pl-east' },
  { code: 'WEST', gln: '4012345000023', partner: '3pl-west' },
] as const;
/** Carriers that report by the partner API, by their SCAC. */
export const CARRIERS: Readonly<Record<string, string>> = { SWFT: 'swift', NRTH: 'northern' };
const REASONS = ['DAMAGE', 'LOST', 'EXPIRED', 'STOCKTAKE'] as const;
/** Nobody's word: a person has to say what it means, and what comes after it waits. */
const NO_REASON = 'WHO_KNOWS';

/** What people outside do: buyers, warehouses, carriers. Each act that the product or a vendor acknowledged is in the ledger. */
export class Trade {
  /** Of partners that are silent, how often they had something to tell. */
  private readonly untold = new Map<string, number>();

  constructor(
    private readonly caller: Caller,
    private readonly ledger: Ledger,
    private readonly urls: Urls,
    private readonly random: Random,
  ) {}

  /** A user of the ERP enters an order; half of the time a portal starts it by API as well. Whatever else befalls it follows. */
  async order(): Promise<void> {
    const lines = this.random
      .shuffled(SKUS)
      .slice(0, this.random.between(1, 2))
      .map((sku) => ({ sku, quantity: this.random.between(1, 4) }));
    const fate = this.random.next();
    const startsByApi = this.random.happens(0.5);
    const later = this.random.between(0, 8_000);
    const order = await this.enter({ lines, customer: this.random.oneOf(CUSTOMERS) });
    if (!order) return;
    const started = { erp: 'sap', orderNumber: order.replace('sap-', '') };
    if (startsByApi) await this.post('start', 'order-to-ship', '/orders', started, order);
    if (fate < 0.08) await this.cancel(order, later);
    else if (fate < 0.16) await this.pickShort(order, later);
    else if (fate < 0.3) await this.confirm(order);
    else if (fate < 0.45) await this.track(order);
    else if (fate < 0.55) await this.billTwice(order);
  }

  /** @returns our id of it, once the ERP has said that it has it */
  async enter(wanted: object): Promise<string | undefined> {
    const entered = await this.control('/sap/orders', wanted);
    if (!entered) return undefined;
    const key = String(entered.orderNumber);
    this.ledger.write({ key, what: 'order', order: `sap-${key}`, status: 200 });
    return `sap-${key}`;
  }

  /** A warehouse counts in what came, or its operator tells what was damaged: the ERP has to hear of it. */
  async count(): Promise<void> {
    const { code, gln, partner } = this.random.oneOf(WAREHOUSES);
    const sku = this.random.oneOf(SKUS);
    if (this.random.happens(0.6)) {
      const body = { sku, warehouse: code, delta: this.random.between(4, 12), reason: 'CYCLE_COUNT' };
      const counted = await this.control('/wms/stock-adjustments', body);
      if (counted) this.ledger.write({ key: counted.adjustmentId, what: 'stock-count', status: 200, body });
      return;
    }
    const reason = this.random.happens(0.05) ? NO_REASON : this.random.oneOf(REASONS);
    const body = { sku, location: gln, delta: -1, unit: 'EA', reason };
    await this.partner('stock-adjustment', partner, '/stock-adjustments', body);
  }

  private async cancel(order: string, afterMs: number): Promise<void> {
    await sleep(afterMs);
    await this.post(
      'cancel',
      'order-to-ship',
      `/orders/${order}/cancel`,
      { reason: 'Customer changed his mind' },
      order,
    );
  }

  /** Somebody on the floor finds less, where it is not picked yet. */
  private async pickShort(order: string, afterMs: number): Promise<void> {
    await sleep(afterMs / 4);
    await this.control(`/wms/fulfilments/${order}-F1/short-pick`, {});
  }

  /** The 3PL tells by the partner API what its WMS tells as well, in whatever order, and some of it twice. */
  private async confirm(order: string): Promise<void> {
    const fulfilment = await this.seen(
      WAREHOUSES.map(({ partner }) => partner),
      `/fulfilments/${order}-F1`,
    );
    if (!fulfilment) return;
    const path = `/fulfilments/${order}-F1/confirmations`;
    const told = this.random.shuffled(['accepted', 'picked', 'accepted'] as const);
    for (const kind of told) await this.partner('confirmation', fulfilment.by, path, { kind }, order);
  }

  /** The carrier tells out of order, late and twice. */
  private async track(order: string): Promise<void> {
    const shipment = await this.seen(Object.values(CARRIERS), `/shipments/${order}-S1`);
    if (!shipment) return;
    const path = `/shipments/${order}-S1/milestones`;
    const told = this.random.shuffled(['departed', 'arrived', 'delayed', 'departed'] as const);
    for (const code of told) await this.partner('milestone', shipment.by, path, { code }, order);
  }

  /** The carrier sends the invoice that its TMS sent already: once more, and once under another number. */
  private async billTwice(order: string): Promise<void> {
    const shipmentId = `${order}-S1`;
    const carriers = Object.values(CARRIERS);
    if (!(await this.seen(carriers, `/shipments/${shipmentId}`))) return;
    for (let tries = 0; tries < 20; tries++) {
      for (const client of carriers) {
        const answer = await this.caller.once({
          client,
          url: `${this.urls['partner']}/partner/v2/freight-invoices?limit=200`,
        });
        const mine = answer?.body?.items?.find((invoice: Json) => invoice.shipmentId === shipmentId);
        if (!mine) continue;
        const { invoiceNumber, pro, invoiceDate, charges, total } = mine;
        const body = { invoiceNumber, shipmentId, ...(pro && { pro }), invoiceDate, charges, total };
        await this.partner('freight-invoice', client, '/freight-invoices', body, order);
        const renamed = { ...body, invoiceNumber: `${invoiceNumber}-B`.slice(0, 16) };
        await this.partner('freight-invoice', client, '/freight-invoices', renamed, order);
        return;
      }
      await sleep(1_000);
    }
  }

  /** Waits a while until one of the partners sees it. */
  private async seen(clients: readonly string[], path: string): Promise<{ by: string; body: Json } | undefined> {
    for (let tries = 0; tries < 20; tries++) {
      for (const by of clients) {
        const answer = await this.caller.once({ client: by, url: `${this.urls['partner']}/partner/v2${path}` });
        if (answer?.status === 200) return { by, body: answer.body };
      }
      await sleep(1_000);
    }
    return undefined;
  }

  /** It tells nothing by the partner API until it speaks again. */
  silence(partner: string): void {
    this.untold.set(partner, 0);
  }

  /** @returns how often it had something to tell meanwhile */
  speaks(partner: string): number {
    const untold = this.untold.get(partner) ?? 0;
    this.untold.delete(partner);
    return untold;
  }

  private async partner(what: string, client: string, path: string, body: object, order?: string): Promise<void> {
    const untold = this.untold.get(client);
    if (untold !== undefined) this.untold.set(client, untold + 1);
    else
      await this.acknowledged(what, { client, url: `${this.urls['partner']}/partner/v2${path}`, body }, order, client);
  }

  private post(what: string, api: string, path: string, body: object, order: string): Promise<void> {
    return this.acknowledged(what, { client: 'operator', url: `${this.urls[api]}/${api}/v1${path}`, body }, order);
  }

  private async acknowledged(what: string, asked: Asked, order?: string, by?: string): Promise<void> {
    const key = randomUUID();
    const answer = await this.caller.untilAnswered({ ...asked, key });
    if (!answer || answer.status >= 300) return;
    const { status, body } = answer;
    this.ledger.write({ key, what, ...(order && { order }), ...(by && { by }), status, body });
  }

  /** People act at a vendor. One that does not answer may have heard it all the same: then nobody counts on it. */
  private async control(path: string, body: object): Promise<Json | undefined> {
    try {
      const response = await fetch(`${this.urls['sandbox']}/_control${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      });
      return response.ok ? ((await response.json()) as Json) : undefined;
    } catch {
      return undefined;
    }
  }
}
