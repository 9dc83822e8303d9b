import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../support/ports.js';
import { Product, type ProductOptions } from '../support/product.js';
import { World } from '../support/world.js';
import { ERP, writeLandscape } from './tryton.landscape.js';
import type { TrytonServer } from './tryton.server.js';

/** The built product before a real Tryton, its warehouses and carriers simulated. */
export class Crossdock {
  private constructor(
    private product: Product,
    private readonly options: ProductOptions & { readonly dataDir: string },
  ) {}

  static async start(tryton: TrytonServer): Promise<Crossdock> {
    const dataDir = mkdtempSync(join(tmpdir(), 'crossdock-tryton-'));
    const [port, sandboxPort] = (await freePorts(2)) as [number, number];
    const file = join(dataDir, 'landscape-of-the-spec.json');
    writeLandscape(file, sandboxPort, tryton.connection(ERP));
    const options = { dataDir, port, sandboxPort, env: { LANDSCAPE_FILE: file, LOG_LEVEL: 'warn' } };
    return new Crossdock(await Product.start(options), options);
  }

  get world(): World {
    return World.of(this.product);
  }

  /** As a power cut would; then it is switched on again. */
  async killAndStart(): Promise<void> {
    await this.product.kill9();
    this.product = await Product.start(this.options);
  }

  async stop(): Promise<void> {
    await this.product.stop();
    rmSync(this.options.dataDir, { recursive: true, force: true });
  }
}

export const orderIdOf = (sale: string): string => `${ERP}-${sale}`;
export const fulfilmentIdOf = (sale: string, number = 1): string => `${orderIdOf(sale)}-F${number}`;
export const settlementIdOf = (sale: string, number = 1): string => `${orderIdOf(sale)}-S${number}`;
