import type { ConnectionConfig } from '#platform/config';
import type { EffectFault, EffectKind, ErpHarness } from '../../apps/system/erp/src/conformance/erp.harness.js';
import { BadDaysProxy } from './bad-days.proxy.js';
import { TrytonAccountant } from './tryton.accountant.js';
import { SUPPLIERS, WAREHOUSE_CODE } from './tryton.landscape.js';
import { TrytonSales } from './tryton.sales.js';
import { TrytonServer } from './tryton.server.js';
import type { TrytonUser } from './tryton.user.js';

/** Where Tryton itself shows that an effect was committed: rows of a model, found by our reference. */
const EVIDENCE: Readonly<
  Partial<Record<EffectKind, { model: string; domain: (reference: string) => readonly unknown[] }>>
> = {
  delivery: { model: 'stock.shipment.out', domain: (reference) => [['reference', '=', reference]] },
  'goods-issue': {
    model: 'stock.move',
    domain: (reference) => [
      ['shipment.reference', '=', reference, 'stock.shipment.out'],
      ['to_location.type', '=', 'customer'],
      ['state', '=', 'done'],
    ],
  },
  'order-close': {
    model: 'sale.sale',
    domain: (number) => [
      ['number', '=', number],
      ['state', '=', 'done'],
    ],
  },
  accrual: {
    model: 'account.move',
    domain: (reference) => [
      ['description', '=', `Freight accrual ${reference}`],
      ['state', '=', 'posted'],
    ],
  },
  'accrual-reversal': {
    model: 'account.move',
    domain: (reference) => [
      ['description', '=', `Reversal of freight accrual ${reference}`],
      ['state', '=', 'posted'],
    ],
  },
  'supplier-invoice': {
    model: 'account.invoice',
    domain: (number) => [
      ['reference', '=', number],
      ['state', '=', 'posted'],
    ],
  },
};

/** A real Tryton under the conformance suite, reached through a connection that can go bad. */
export class TrytonHarness implements ErpHarness {
  readonly sku = 'SKU-1001';
  readonly warehouseCode = WAREHOUSE_CODE;
  readonly unit = 'EA';
  readonly supplier = 'SWFT';
  readonly currency = 'USD';
  readonly closedDay = '2020-01-15';
  readonly holds = [];
  #tryton!: TrytonServer;
  #proxy!: BadDaysProxy;
  #sales!: TrytonSales;
  #accountant!: TrytonAccountant;
  #customer = '';

  async start(): Promise<ConnectionConfig> {
    this.#tryton = await TrytonServer.start(SUPPLIERS);
    this.#proxy = await BadDaysProxy.start(this.#tryton.baseUrl);
    this.#sales = new TrytonSales(this.#user);
    this.#accountant = new TrytonAccountant(this.#user);
    await this.#sales.createProduct(this.sku, 1_000);
    this.#customer = await this.#sales.createCustomer('Acme Trading');
    return { ...this.#tryton.connection('tryton', { pageSize: 3 }), baseUrl: this.#proxy.baseUrl };
  }

  async stop(): Promise<void> {
    await this.#proxy?.stop();
    await this.#tryton?.stop();
  }

  enterOrder = ({ quantity }: { quantity: number }): Promise<string> =>
    this.#sales.sell(this.#customer, { [this.sku]: quantity });

  async enterAtOnce(count: number): Promise<readonly string[]> {
    const numbers: string[] = [];
    for (let entered = 0; entered < count; entered++)
      numbers.push(await this.#sales.quote(this.#customer, { [this.sku]: 1 }));
    await this.#sales.confirm(...numbers);
    return numbers;
  }

  cancelOrder = (orderNumber: string): Promise<void> => this.#sales.cancel(orderNumber);

  async releaseHold(): Promise<void> {}

  async bill(orderNumber: string): Promise<void> {
    await this.#accountant.post(orderNumber);
    await this.#accountant.receivePayment(orderNumber);
  }

  expireSessions = (): Promise<void> => this.#tryton.endSessions();

  async nextEffect(fault: EffectFault, kind: EffectKind): Promise<void> {
    this.#proxy.nextEffect(fault, kind);
  }

  async effects(kind: EffectKind, reference: string): Promise<number> {
    const evidence = EVIDENCE[kind];
    if (!evidence) throw new Error(`Tryton has no ${kind}`);
    return (await this.#user.read(evidence.model, evidence.domain(reference), ['id'])).length;
  }

  get #user(): TrytonUser {
    return this.#tryton.user;
  }
}
