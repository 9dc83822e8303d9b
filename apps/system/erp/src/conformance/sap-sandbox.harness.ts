import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionConfig } from '#platform/config';
import type { EffectFault, EffectKind, ErpHarness } from './erp.harness.js';

/** The simulator as it is shipped: only its wire is known here. */
const SANDBOX = resolve('dist/apps/sandbox/src/main.js');

/** The call that commits each effect. */
const EFFECTS: Readonly<Record<EffectKind, { method: string; path: string }>> = {
  delivery: { method: 'POST', path: '/A_OutbDeliveryHeader' },
  'goods-issue': { method: 'POST', path: '/PostGoodsIssue' },
  'order-close': { method: 'PATCH', path: '/A_SalesOrderItem' },
  'supplier-invoice': { method: 'POST', path: '/A_SupplierInvoice' },
  'payment-release': { method: 'POST', path: '/Release' },
  accrual: { method: 'POST', path: '/journalentrycreaterequestconfi' },
  'accrual-reversal': { method: 'POST', path: '/journalentrycreaterequestconfi' },
};

/** Customers of the simulated system whose orders are held when they are entered. */
const HELD = { credit: '10100090', 'delivery-block': '10100091' } as const;

/** S/4HANA as the sandbox simulates it, in a process of its own; nothing there moves by itself. */
export class SapSandbox implements ErpHarness {
  readonly sku = 'SKU-1001';
  readonly warehouseCode = '1010';
  readonly unit = 'EA';
  readonly supplier = '17300001';
  readonly #directory = mkdtempSync(join(tmpdir(), 'crossdock-sap-'));
  #child: ChildProcess | undefined;
  #url = '';

  async start(): Promise<ConnectionConfig> {
    if (!existsSync(SANDBOX)) throw new Error(`${SANDBOX} is missing: run \`npm run build\` first`);
    const port = await freePort();
    this.#url = `http://127.0.0.1:${port}`;
    const connection: ConnectionConfig = {
      id: 'sap',
      kind: 'erp',
      vendor: 'sap-s4hana',
      baseUrl: `${this.#url}/sap`,
      credentials: { username: 'CROSSDOCK', password: 'password-of-the-conformance-suite' },
      options: {
        companyCode: '1010',
        freightExpenseAccount: '65500000',
        accrualAccount: '21120000',
        pageSize: 2,
        timeoutMs: 5_000,
      },
    };
    const landscapeFile = join(this.#directory, 'landscape.json');
    writeFileSync(landscapeFile, JSON.stringify({ connections: [connection] }));
    const child = fork(SANDBOX, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: {
        PATH: process.env['PATH'],
        SANDBOX_PORT: String(port),
        SANDBOX_DIR: this.#directory,
        SANDBOX_SPEED: '0',
        LANDSCAPE_FILE: landscapeFile,
      },
    });
    this.#child = child;
    await untilReady(child, () => this.#control('GET', ''));
    return connection;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child?.exitCode === null) {
      const ended = new Promise((done) => child.once('exit', done));
      if (child.kill('SIGTERM')) await ended;
    }
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async enterOrder({ quantity, hold }: { quantity: number; hold?: keyof typeof HELD }): Promise<string> {
    const { orderNumber } = (await this.#act('orders', {
      ...(hold && { customer: HELD[hold] }),
      lines: [{ sku: this.sku, quantity }],
    })) as { orderNumber: string };
    return orderNumber;
  }

  async enterAtOnce(count: number): Promise<readonly string[]> {
    const orderNumbers: string[] = [];
    for (let entered = 0; entered < count; entered++) orderNumbers.push(await this.enterOrder({ quantity: 1 }));
    await this.#act('orders/mass-change', { orderNumbers });
    return orderNumbers;
  }

  cancelOrder = async (orderNumber: string): Promise<void> => {
    await this.#act(`orders/${orderNumber}/cancel`);
  };

  async releaseHold(orderNumber: string): Promise<void> {
    await this.#act(`orders/${orderNumber}/release-credit`);
    await this.#act(`orders/${orderNumber}/release-delivery-block`);
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
    const response = await fetch(`${this.#url}/_control${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || !address) throw new Error('no port is free');
  return address.port;
}

async function untilReady(child: ChildProcess, probe: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`the sandbox ended with ${child.exitCode} while it started`);
    const ready = await probe().then(
      () => true,
      () => false,
    );
    if (ready) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error('the sandbox did not become ready');
}
