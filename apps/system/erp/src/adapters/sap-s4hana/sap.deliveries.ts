import { VendorError } from '#platform/http';
import type { DeliveryRequest, EffectContext } from '../../erp.port.js';
import type { SapConfig } from './config.js';
import {
  createDeliveryRequest,
  deleteDeliveryRequest,
  deliveriesWithReference,
  deliveryNumberOf,
  findDeliveryRequest,
  readDeliveryRequest,
  referenceDeliveryRequest,
} from './delivery.translator.js';
import { isIssued } from './goods-issue.translator.js';
import { type Entity, entityOf, etagOf, requiredText, text } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { unclear } from './sap.errors.js';
import { madeOnce } from './sap.made-once.js';

/** Which outbound delivery a fulfilment is: the one that carries its reference, and no other. */
export class SapDeliveries {
  constructor(
    private readonly client: SapClient,
    private readonly config: SapConfig,
  ) {}

  async create(request: DeliveryRequest, context: EffectContext): Promise<{ deliveryNumber: string }> {
    const swept = () => this.swept(request.reference, context);
    const make = () => this.#make(request, context);
    const made = await madeOnce({ swept, make, lateCommitMs: this.config.lateCommitMs }, context);
    if (!made) throw unclear(`SAP told of a new delivery ${request.reference}, and none is to be found`);
    return { deliveryNumber: deliveryNumberOf(made) };
  }

  async read(deliveryNumber: string): Promise<Entity> {
    const delivery = await this.client.readOne('read-delivery', readDeliveryRequest(deliveryNumber));
    if (!delivery) throw new VendorError('not-found', `SAP has no delivery ${deliveryNumber}`);
    return delivery;
  }

  /**
   * SAP keeps our reference, but not unique: an attempt that it committed after it was looked up is a second delivery.
   * Goods have left for none of them yet, so all but one go.
   * @param keep number of the one that stays; the oldest, unless it is told
   */
  async swept(reference: string, { signal }: EffectContext, keep?: string): Promise<Entity | undefined> {
    const rows = await this.client.readAll('create-delivery', findDeliveryRequest(reference));
    const all = deliveriesWithReference(rows, reference);
    const kept = all.find((row) => deliveryNumberOf(row) === keep) ?? all.find(isIssued) ?? all[0];
    for (const double of all.filter((row) => row !== kept)) {
      const etag = etagOf(double);
      await this.client.send('sweep-delivery', deleteDeliveryRequest(deliveryNumberOf(double)), { etag, signal });
    }
    return kept;
  }

  async #make(request: DeliveryRequest, { mayHaveHappened, signal }: EffectContext): Promise<void> {
    const shippingPoint = this.config.shippingPoints[request.warehouseCode] ?? request.warehouseCode;
    const create = createDeliveryRequest(request, shippingPoint);
    const created = await this.client.send('create-delivery', create, { signal }).catch(async (error: unknown) => {
      // What is on delivery already cannot be delivered again: an attempt of ours may be what it is on.
      const mayBeThere = mayHaveHappened && error instanceof VendorError && error.kind === 'rejected';
      if (!mayBeThere || !(await this.#find(request.reference))) throw error;
      return undefined;
    });
    if (isDelivery(created)) await this.#refer(entityOf(created), request.reference, signal);
  }

  async #refer(created: Entity, reference: string, signal?: AbortSignal): Promise<void> {
    if (text(created, 'DeliveryDocumentBySupplier') !== '') return;
    const deliveryNumber = deliveryNumberOf(created);
    const etag = etagOf(await this.read(deliveryNumber));
    await this.client.send('create-delivery', referenceDeliveryRequest(deliveryNumber, reference), { etag, signal });
  }

  async #find(reference: string): Promise<Entity | undefined> {
    const rows = await this.client.readAll('create-delivery', findDeliveryRequest(reference));
    return deliveriesWithReference(rows, reference)[0];
  }
}

/** SAP may confirm with less than a delivery; then it is looked up. */
function isDelivery(data: unknown): boolean {
  try {
    requiredText(entityOf(data), 'DeliveryDocument');
    return true;
  } catch {
    return false;
  }
}
