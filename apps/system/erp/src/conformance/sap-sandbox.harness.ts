import type { ConnectionConfig } from '#platform/config';
import { faultsOf } from '../../../../../test/support/sandbox.faults.js';
import { type Sandbox, startSandbox } from '../../../../../test/support/sandbox.js';
import type { EffectFault, EffectKind } from './erp.harness.js';
import type { FaultyErp } from './erp.trials.js';

/** The call that commits each effect. */
const EFFECTS: Readonly<Record<EffectKind, { method: string; path: string }>> = {
  delivery: { method: 'POST', path: '/A_OutbDeliveryHeader' },
  'delivery-delete': { method: 'DELETE', path: '/A_OutbDeliveryHeader' },
  'goods-issue': { method: 'POST', path: '/PostGoodsIssue' },
  'order-close': { method: 'PATCH', path: '/A_SalesOrderItem' },
  'supplier-invoice': { method: 'POST', path: '/A_SupplierInvoice' },
  'payment-release': { method: 'POST', path: '/Release' },
  'goods-movement': { method: 'POST', path: '/A_MaterialDocumentHeader' },
  'goods-movement-cancel': { method: 'POST', path: '/Cancel' },
  return: { method: 'POST', path: '/A_CustomerReturn' },
  'return-delete': { method: 'DELETE', path: '/A_CustomerReturn' },
  'return-cancel': { method: 'PATCH', path: '/A_CustomerReturnItem' },
  'returns-delivery': { method: 'POST', path: '/A_ReturnsDeliveryHeader' },
  'returns-delivery-delete': { method: 'DELETE', path: '/A_ReturnsDeliveryHeader' },
  'return-receipt': { method: 'POST', path: '/PostGoodsReceipt' },
  accrual: { method: 'POST', path: '/journalentrycreaterequestconfi' },
  'accrual-reversal': { method: 'POST', path: '/journalentrycreaterequestconfi' },
};

/** Customers of the simulated system whose orders are held when they are entered. */
const HELD = { credit: '10100090', 'delivery-block': '10100091' } as const;

/** S/4HANA as the sandbox simulates it, in a process of its own; nothing there moves by itself. */
export class SapSandbox implements FaultyErp {
  readonly sku = 'SKU-1001';
  readonly warehouseCode = '1010';
  readonly unit = 'EA';
  readonly supplier = '17300001';
  readonly currency = 'EUR';
  readonly closedDay = '2020-01-15';
  readonly longestReference = 25;
  readonly holds = ['credit', 'delivery-block'] as const;
  readonly faults = faultsOf({ control: (method, path, body) => this.#control(method, path, body as object) }, 'sap');
  #sandbox: Sandbox | undefined;

  async start(): Promise<ConnectionConfig> {
    const connectionAt = (url: string): ConnectionConfig => ({
      id: 'sap',
      kind: 'erp',
      vendor: 'sap-s4hana',
      baseUrl: `${url}/sap`,
      credentials: { username: 'CROSSDOCK', password: 'password-of-the-conformance-suite' },
      options: {
        companyCode: '1010',
        freightExpenseAccount: '65500000',
        accrualAccount: '21120000',
        pageSize: 2,
        timeoutMs: 5_000,
        lateCommitMs: 400,
        hazardousMaterials: { 'HM-1133': { unNumber: 'UN1133', hazardClass: '3', packingGroup: 'II' } },
        temperatureConditions: { '02': 'chilled' },
      },
    });
    this.#sandbox = await startSandbox((url) => ({ connections: [connectionAt(url)] }));
    await this.#act('periods/2020-01/close');
    await this.#act('stock', { sku: this.sku, plant: this.warehouseCode, quantity: 10_000 });
    return connectionAt(this.#sandbox.url);
  }

  async stop(): Promise<void> {
    await this.#sandbox?.stop();
  }

  enterOrder = ({ quantity, hold }: { quantity: number; hold?: keyof typeof HELD }): Promise<string> =>
    this.enter({ ...(hold && { customer: HELD[hold] }), lines: [{ sku: this.sku, quantity }] });

  readonly careful = { adhesive: 'SKU-1013', chilled: 'SKU-1014', untold: 'SKU-1015' };

  enterItems = (skus: readonly string[]): Promise<string> =>
    this.enter({ lines: skus.map((sku) => ({ sku, quantity: 1 })) });

  async enter(order: { customer?: string; lines: readonly { sku: string; quantity: number }[] }): Promise<string> {
    const { orderNumber } = (await this.#act('orders', order)) as { orderNumber: string };
    return orderNumber;
  }

  /** A buyer orders goods from the first of the suppliers, to plant 1010. */
  async orderGoods(lines: readonly { sku: string; quantity: number }[]): Promise<string> {
    const { purchaseOrderNumber } = (await this.#act('purchase-orders', { lines })) as { purchaseOrderNumber: string };
    return purchaseOrderNumber;
  }

  async receive(purchaseOrder: string, lines?: readonly { item: string; quantity: number }[]): Promise<void> {
    await this.#act(`purchase-orders/${purchaseOrder}/receive`, { ...(lines && { lines }) });
  }

  async deleteGoodsOrder(purchaseOrder: string): Promise<void> {
    await this.#act(`purchase-orders/${purchaseOrder}/delete`);
  }

  async enterAtOnce(count: number): Promise<readonly string[]> {
    const orderNumbers: string[] = [];
    for (let entered = 0; entered < count; entered++) orderNumbers.push(await this.enterOrder({ quantity: 1 }));
    await this.#act('orders/mass-change', { orderNumbers });
    return orderNumbers;
  }

  touch = async (orderNumber: string): Promise<void> => {
    await this.#act('orders/mass-change', { orderNumbers: [orderNumber] });
  };

  cancelOrder = async (orderNumber: string): Promise<void> => {
    await this.#act(`orders/${orderNumber}/cancel`);
  };

  async releaseHold(orderNumber: string): Promise<void> {
    await this.#act(`orders/${orderNumber}/release-credit`);
    await this.#act(`orders/${orderNumber}/release-delivery-block`);
  }

  async pay(invoiceNumber: string): Promise<void> {
    await this.#act(`supplier-invoices/${encodeURIComponent(invoiceNumber)}/pay`);
  }

  async credit(receiptId: string): Promise<void> {
    await this.#act(`returns/${receiptId}/credit`);
  }

  async bill(orderNumber: string): Promise<void> {
    const issued = (await this.#journal()).filter(
      ({ kind, payload }) => kind === 'goods-issue' && payload.order === orderNumber,
    );
    for (const { businessKey } of issued) await this.#act(`deliveries/${businessKey}/bill`);
  }

  expireSessions = async (): Promise<void> => {
    await this.#act('sessions/end');
  };

  /** Whether its user may read the material master. */
  async mayReadMaster(may: boolean): Promise<void> {
    await this.#act(`authorizations/API_PRODUCT_SRV/${may ? 'grant' : 'withdraw'}`);
  }

  async nextEffect(fault: EffectFault, kind: EffectKind): Promise<void> {
    await this.#control('PUT', '/sap/faults', [{ match: EFFECTS[kind], mode: fault, times: 1, retryAfter: 60 }]);
  }

  async effects(kind: EffectKind, reference: string): Promise<number> {
    return (await this.#journal()).filter((entry) => entry.kind === kind && entry.businessKey === reference).length;
  }

  async #journal() {
    const { items } = await this.#control('GET', '/sap/journal');
    return items as { kind: string; businessKey: string; payload: { order?: string } }[];
  }

  #act = (path: string, body: object = {}) => this.#control('POST', `/sap/${path}`, body);

  async #control(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    if (!this.#sandbox) throw new Error('the sandbox is not started');
    return this.#sandbox.control(method, path, body);
  }
}
