import { setTimeout as sleep } from 'node:timers/promises';
import type { EffectContext, ErpStock, StockMovement } from '../../erp.port.js';
import type { SapConfig } from './config.js';
import {
  cancelMaterialDocumentRequest,
  createMaterialDocumentRequest,
  documentsWithReference,
  findMaterialDocumentRequest,
  isCancelled,
  materialDocumentNumberOf,
} from './material-document.translator.js';
import type { Entity } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { operation, unclear } from './sap.errors.js';
import { madeOnce } from './sap.made-once.js';

/** Goods movements as material documents. */
export class SapStock implements ErpStock {
  constructor(
    private readonly client: SapClient,
    private readonly config: SapConfig,
  ) {}

  post(movement: StockMovement, context: EffectContext): Promise<{ documentNumber: string }> {
    return operation(async () => {
      const { reference } = movement;
      const { signal } = context;
      const { lateCommitMs } = this.config;
      const create = createMaterialDocumentRequest(movement, this.config);
      const swept = () => this.#swept(reference, context);
      const make = () => this.client.send('post-stock-movement', create, { signal });
      const posted = await madeOnce({ swept, make, lateCommitMs }, context);
      if (!posted) throw unclear(`SAP told of a document for movement ${reference}, and none is to be found`);
      return { documentNumber: materialDocumentNumberOf(posted) };
    });
  }

  find(reference: string): Promise<{ documentNumber: string } | null> {
    return operation(async () => {
      const found = (await this.#documents(reference))[0] ?? (await this.#committedLate(reference));
      return found ? { documentNumber: materialDocumentNumberOf(found) } : null;
    });
  }

  async #committedLate(reference: string): Promise<Entity | undefined> {
    await sleep(this.config.lateCommitMs);
    return (await this.#documents(reference))[0];
  }

  /** Of two documents with one reference the younger is an attempt that was committed after it was looked up. */
  async #swept(reference: string, { signal }: EffectContext): Promise<Entity | undefined> {
    const all = await this.#documents(reference);
    const standing = all.filter((document) => !isCancelled(document));
    for (const double of standing.slice(1))
      await this.client.send('sweep-stock-movement', cancelMaterialDocumentRequest(double), { signal });
    return standing[0] ?? all[0];
  }

  async #documents(reference: string): Promise<readonly Entity[]> {
    const rows = await this.client.readAll('find-stock-movement', findMaterialDocumentRequest(reference));
    return documentsWithReference(rows, reference);
  }
}
