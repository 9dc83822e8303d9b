import type { EffectContext, ErpStock, StockMovement } from '../../erp.port.js';
import type { SapConfig } from './config.js';
import {
  createMaterialDocumentRequest,
  documentWithReference,
  findMaterialDocumentRequest,
  materialDocumentNumberOf,
} from './material-document.translator.js';
import { type Entity, entityOf } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { operation, unclear } from './sap.errors.js';

/** Goods movements as material documents. */
export class SapStock implements ErpStock {
  constructor(
    private readonly client: SapClient,
    private readonly config: SapConfig,
  ) {}

  post(movement: StockMovement, context: EffectContext): Promise<{ documentNumber: string }> {
    return operation(async () => {
      const create = createMaterialDocumentRequest(movement, this.config);
      const before = context.mayHaveHappened ? await this.#find(movement.reference) : undefined;
      if (before) return { documentNumber: materialDocumentNumberOf(before) };
      const data = await this.client.send('post-stock-movement', create, { signal: context.signal });
      return { documentNumber: await this.#numberIn(data, movement.reference) };
    });
  }

  async #numberIn(data: unknown, reference: string): Promise<string> {
    try {
      return materialDocumentNumberOf(entityOf(data));
    } catch {
      const found = await this.#find(reference);
      if (found) return materialDocumentNumberOf(found);
      throw unclear(`SAP answered movement ${reference} without a document, and none is to be found`);
    }
  }

  async #find(reference: string): Promise<Entity | undefined> {
    const rows = await this.client.readAll('post-stock-movement', findMaterialDocumentRequest(reference));
    return documentWithReference(rows, reference);
  }
}
