import { setTimeout as sleep } from 'node:timers/promises';
import { Carriers } from './carriers.js';
import { SKUS } from './goods.js';
import type { Hands } from './hands.js';
import type { Operators } from './operators.js';
import { Suppliers } from './suppliers.js';
import { Warehouses } from './warehouses.js';

/** Each with another agreement about short picks, over-shipping and substitutes. */
const CUSTOMERS = ['10100001', '10100001', '10100001', '10100002', '10100003', '10100004', '10100005'] as const;
/** Takes a tenth more than it ordered. */
const TAKES_MORE = '10100004';
/** Takes another item than it ordered. */
const TAKES_OTHERS = '10100005';

/** What is wanted of an order, and what befalls it once it is entered. */
interface Fate {
  /** So often out of a hundred. */
  readonly share: number;
  readonly wanted?: object;
  readonly befalls: (order: string) => Promise<void>;
}

/** What people outside do, and what befalls what they trade. */
export class Trade {
  readonly suppliers: Suppliers;
  private readonly warehouses: Warehouses;
  private readonly carriers: Carriers;
  private readonly fates: readonly Fate[];
  private readonly entered: string[] = [];

  constructor(
    private readonly hands: Hands,
    desk: Operators,
  ) {
    this.suppliers = new Suppliers(hands);
    this.warehouses = new Warehouses(hands);
    this.carriers = new Carriers(hands, desk);
    const { warehouses, carriers } = this;
    this.fates = [
      { share: 7, befalls: (order) => this.cancel(order) },
      { share: 7, befalls: (order) => warehouses.pickShort(order) },
      { share: 12, befalls: (order) => warehouses.confirm(order) },
      { share: 3, wanted: manyFor(TAKES_MORE), befalls: (order) => warehouses.shipMore(order) },
      { share: 3, wanted: manyFor(TAKES_OTHERS), befalls: (order) => warehouses.pickOthers(order) },
      { share: 13, befalls: (order) => carriers.track(order) },
      { share: 4, befalls: (order) => carriers.damage(order) },
      { share: 4, befalls: (order) => carriers.bringBack(order) },
      { share: 8, befalls: (order) => carriers.billTwice(order) },
      { share: 6, befalls: (order) => carriers.billTooMuch(order) },
      { share: 4, befalls: (order) => carriers.credit(order) },
      { share: 4, befalls: (order) => carriers.billMore(order) },
      { share: 6, befalls: (order) => carriers.carryTogether(order, this.entered.slice(-6, -1)) },
    ];
  }

  /** A user of the ERP enters an order; half of the time a portal starts it by API as well. Whatever else befalls it follows. */
  async order(): Promise<void> {
    const { random } = this.hands;
    const lines = random
      .shuffled(SKUS)
      .slice(0, random.between(1, 2))
      .map((sku) => ({ sku, quantity: random.between(1, 4) }));
    const fate = this.drawn(random.between(1, 100));
    const startsByApi = random.happens(0.5);
    const customer = random.oneOf(CUSTOMERS);
    const order = await this.enter({ lines, customer, ...fate?.wanted });
    if (!order) return;
    this.entered.push(order);
    const started = { erp: 'sap', orderNumber: order.replace('sap-', '') };
    if (startsByApi) await this.hands.post('start', 'order-to-ship', '/orders', started, order);
    await fate?.befalls(order);
  }

  /** @returns our id of it, once the ERP has said that it has it */
  async enter(wanted: object): Promise<string | undefined> {
    const entered = await this.hands.control('/sap/orders', wanted);
    if (!entered) return undefined;
    const key = String(entered.orderNumber);
    this.hands.ledger.write({ key, what: 'order', order: `sap-${key}`, status: 200 });
    return `sap-${key}`;
  }

  count(): Promise<void> {
    return this.warehouses.count();
  }

  stockUp(pieces: number): Promise<void> {
    return this.warehouses.stockUp(pieces);
  }

  private drawn(hundredth: number): Fate | undefined {
    let left = hundredth;
    for (const fate of this.fates) {
      left -= fate.share;
      if (left <= 0) return fate;
    }
    return undefined;
  }

  private async cancel(order: string): Promise<void> {
    await sleep(this.hands.random.between(0, 8_000));
    const body = { reason: 'Customer changed his mind' };
    await this.hands.post('cancel', 'order-to-ship', `/orders/${order}/cancel`, body, order);
  }
}

/** As many as a tenth of is a piece. */
const manyFor = (customer: string) => ({ customer, lines: [{ sku: 'SKU-1005', quantity: 10 }] });
