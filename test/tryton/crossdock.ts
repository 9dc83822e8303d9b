import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../support/ports.js';
import { Product } from '../support/product.js';
import { ERP, writeLandscape } from './tryton.landscape.js';
import type { TrytonServer } from './tryton.server.js';

export interface OrderView {
  readonly id: string;
  readonly state: string;
  readonly fulfilments?: readonly { readonly id: string; readonly state: string }[];
}

/** The built product before a real Tryton, its warehouses and carriers simulated. */
export class Crossdock {
  private constructor(
    private product: Product,
    private readonly options: Parameters<typeof Product.start>[0] & object,
  ) {}

  static async start(tryton: TrytonServer): Promise<Crossdock> {
    const dataDir = mkdtempSync(join(tmpdir(), 'crossdock-tryton-'));
    const [port, sandboxPort] = (await freePorts(2)) as [number, number];
    const file = join(dataDir, 'landscape-of-the-spec.json');
    writeLandscape(file, sandboxPort, tryton.connection(ERP));
    const options = { dataDir, port, sandboxPort, env: { LANDSCAPE_FILE: file, LOG_LEVEL: 'warn' } };
    return new Crossdock(await Product.start(options), options);
  }

  async kill9(): Promise<void> {
    await this.product.kill9();
  }

  async startAgain(): Promise<void> {
    this.product = await Product.start(this.options);
  }

  get output(): string {
    return this.product.output;
  }

  async stop(): Promise<void> {
    await this.product.stop();
    rmSync(this.product.dataDir, { recursive: true, force: true });
  }

  /** As the operator reads it. */
  async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.product.baseUrl}${path}`, {
      headers: { authorization: `Bearer ${await this.product.token()}` },
    });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** As the people in the simulated warehouse and at the carriers act. */
  async control(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.product.sandboxUrl}/_control/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  /** How fast warehouses and carriers act by themselves; 0 only on command. */
  async speed(speed: number): Promise<void> {
    await this.control('PUT', 'clock', { speed });
  }

  order(number: string): Promise<OrderView> {
    return this.get(`/order-to-ship/v1/orders/${ERP}-${number}`);
  }

  /** Waits until it holds; what was read last and the open cases are told where it does not. */
  async until<T>(what: string, read: () => Promise<T>, holds: (value: T) => boolean, withinMs = 60_000): Promise<T> {
    const deadline = Date.now() + withinMs;
    let last: unknown;
    for (;;) {
      try {
        const value = await read();
        last = value;
        if (holds(value)) return value;
      } catch (error) {
        last = String(error);
      }
      if (Date.now() > deadline) throw new Error(`not in time: ${what}\n${await this.evidence(last)}`);
      await sleep(200);
    }
  }

  private async evidence(last: unknown): Promise<string> {
    const cases = await Promise.all(
      ['order-to-ship', 'ship-to-settle'].map((process) =>
        this.get(`/${process}/v1/exceptions`).catch((error: unknown) => String(error)),
      ),
    );
    return `last read: ${JSON.stringify(last)}\ncases: ${JSON.stringify(cases)}\n${this.output.slice(-4_000)}`;
  }
}
