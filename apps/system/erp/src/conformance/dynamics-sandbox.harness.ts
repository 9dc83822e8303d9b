import type { ConnectionConfig } from '#platform/config';
import { faultsOf } from '../../../../../test/support/sandbox.faults.js';
import { type Sandbox, startSandbox } from '../../../../../test/support/sandbox.js';
import type { EffectFault, EffectKind } from './erp.harness.js';
import type { FaultyErp } from './erp.trials.js';

interface Line {
  readonly sku: string;
  readonly quantity: number;
  readonly price?: number;
}

/** Dynamics 365 as the sandbox simulates it, in a process of its own; nothing there moves by itself. */
export class DynamicsSandbox implements FaultyErp {
  readonly sku = 'SKU-1001';
  readonly warehouseCode = '24';
  readonly unit = 'EA';
  readonly supplier = 'US-104';
  readonly currency = 'USD';
  readonly closedDay = '2020-01-15';
  readonly holds = ['delivery-block'] as const;
  readonly faults = faultsOf({ control: (method, path, body) => this.#control(method, path, body as object) }, 'd365');
  #sandbox: Sandbox | undefined;

  async start(): Promise<ConnectionConfig> {
    const connectionAt = (url: string): ConnectionConfig => ({
      id: 'd365',
      kind: 'erp',
      vendor: 'dynamics365',
      baseUrl: `${url}/dynamics365`,
      credentials: {
        tenantId: 'contoso.onmicrosoft.com',
        clientId: '11111111-2222-3333-4444-555555555555',
        clientSecret: 'secret-of-the-conformance-suite',
      },
      options: {
        authority: `${url}/dynamics365`,
        company: 'usmf',
        defaultCountry: 'US',
        procurementCategory: 'Freight',
        pageSize: 3,
        timeoutMs: 5_000,
      },
    });
    this.#sandbox = await startSandbox((url) => ({ connections: [connectionAt(url)] }));
    await this.act('periods/2020-01/close');
    return connectionAt(this.#sandbox.url);
  }

  async stop(): Promise<void> {
    await this.#sandbox?.stop();
  }

  enterOrder = ({ quantity, hold }: { quantity: number; hold?: string }): Promise<string> =>
    this.enter([{ sku: this.sku, quantity }], { stopped: hold !== undefined });

  async enter(lines: readonly Line[], more: { stopped?: boolean; confirmed?: boolean } = {}): Promise<string> {
    return ((await this.act('orders', { lines, ...more })) as { orderNumber: string }).orderNumber;
  }

  async enterAtOnce(count: number): Promise<readonly string[]> {
    const orderNumbers: string[] = [];
    for (let entered = 0; entered < count; entered++) orderNumbers.push(await this.enterOrder({ quantity: 1 }));
    return orderNumbers;
  }

  touch = async (orderNumber: string): Promise<void> => {
    await this.act('orders/mass-change', { orderNumbers: [orderNumber] });
  };

  remove = async (orderNumber: string): Promise<void> => {
    await this.act(`orders/${orderNumber}/delete`);
  };

  async cancelOrder(orderNumber: string): Promise<void> {
    await this.act(`orders/${orderNumber}/cancel`);
  }

  async releaseHold(orderNumber: string): Promise<void> {
    await this.act(`orders/${orderNumber}/release`);
  }

  async bill(orderNumber: string): Promise<void> {
    await this.act(`orders/${orderNumber}/bill`);
  }

  async expireSessions(): Promise<void> {
    await this.act('access/end');
  }

  /** All that commits anything is a batch with a change set; look-ups are batches as well. */
  async nextEffect(fault: EffectFault): Promise<void> {
    const rule = { match: { path: '/data/$batch' }, mode: fault, times: 1, retryAfter: 60 };
    await this.#control('PUT', '/d365/faults', [rule]);
  }

  async effects(kind: EffectKind, reference: string): Promise<number> {
    const { items } = await this.#control('GET', '/d365/journal');
    const entries = items as { kind: string; businessKey: string }[];
    return entries.filter((entry) => entry.kind === kind && entry.businessKey === reference).length;
  }

  /** What a user there does, or somebody who runs it. */
  act = (path: string, body: object = {}) => this.#control('POST', `/d365/${path}`, body);

  async #control(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    if (!this.#sandbox) throw new Error('the sandbox is not started');
    return this.#sandbox.control(method, path, body);
  }
}
