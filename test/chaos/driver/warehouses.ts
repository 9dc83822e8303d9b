import { setTimeout as sleep } from 'node:timers/promises';
import { SKUS, WAREHOUSES } from './goods.js';
import type { Hands } from './hands.js';

const THIRD_PARTIES = WAREHOUSES.map(({ partner }) => partner);
const REASONS = ['DAMAGE', 'LOST', 'EXPIRED', 'STOCKTAKE'] as const;
/** Nobody's word: a person has to say what it means, and what comes after it waits. */
const NO_REASON = 'WHO_KNOWS';
/** The ERP does not post it: a person has it tried again, in another form or not at all. */
const UNKNOWN_ITEM = 'SKU-NOBODY-HAS';

/** What people in the warehouses do. */
export class Warehouses {
  constructor(private readonly hands: Hands) {}

  /** A warehouse counts in what came, or its operator tells what was damaged: the ERP has to hear of it. */
  async count(): Promise<void> {
    const { random } = this.hands;
    const { code, gln, partner } = random.oneOf(WAREHOUSES);
    const sku = random.oneOf(SKUS);
    if (random.happens(0.6)) return this.countIn(code, sku, random.between(4, 12));
    const [isStrange, isUnknown] = [random.happens(0.05), random.happens(0.1)];
    const reason = isStrange ? NO_REASON : random.oneOf(REASONS);
    const body = { sku: isUnknown ? UNKNOWN_ITEM : sku, location: gln, delta: -1, unit: 'EA', reason };
    await this.hands.partner('stock-adjustment', partner, '/stock-adjustments', body);
  }

  /** What a peak takes is on the shelves before it. */
  async stockUp(pieces: number): Promise<void> {
    const places = WAREHOUSES.flatMap(({ code }) => SKUS.map((sku) => ({ code, sku })));
    await Promise.all(places.map(({ code, sku }) => this.countIn(code, sku, pieces)));
  }

  private async countIn(warehouse: string, sku: string, delta: number): Promise<void> {
    const body = { sku, warehouse, delta, reason: 'CYCLE_COUNT' };
    const counted = await this.hands.control('/wms/stock-adjustments', body);
    if (counted) this.hands.ledger.write({ key: counted.adjustmentId, what: 'stock-count', status: 200, body });
  }

  /** Somebody on the floor finds less, where it is not picked yet. */
  async pickShort(order: string): Promise<void> {
    await sleep(this.hands.random.between(0, 2_000));
    await this.hands.control(`/wms/fulfilments/${order}-F1/short-pick`, {});
  }

  /** The 3PL tells by the partner API what its WMS tells as well, in whatever order, and some of it twice. */
  async confirm(order: string): Promise<void> {
    const told = this.hands.random.shuffled(['accepted', 'picked', 'accepted'] as const);
    for (const kind of told) await this.tell(order, { kind });
  }

  /** More than was ordered is on the truck, and its customer takes that. */
  async shipMore(order: string): Promise<void> {
    const lines = [{ sku: 'SKU-1005', quantity: 11 }];
    await this.hands.eventually(`/wms/fulfilments/${order}-F1/pick`, { lines });
  }

  /** Another item than ordered is taken off the shelf, and its customer takes that: the ERP cannot issue it. */
  async pickOthers(order: string): Promise<void> {
    const quantity = { value: 10, unit: 'EA' };
    const contents = [{ lineId: '10', sku: 'SKU-1006', substituteFor: 'SKU-1005', quantity }];
    await this.tell(order, { kind: 'picked', contents });
  }

  private async tell(order: string, body: object): Promise<void> {
    const fulfilment = await this.hands.seen(THIRD_PARTIES, `/fulfilments/${order}-F1`);
    if (!fulfilment) return;
    await this.hands.partner('confirmation', fulfilment.by, `/fulfilments/${order}-F1/confirmations`, body, order);
  }
}
