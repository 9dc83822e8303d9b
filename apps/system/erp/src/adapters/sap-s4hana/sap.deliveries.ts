import { VendorError } from '#platform/http';
import type { DeliveryDeletion, DeliveryRequest, EffectContext } from '../../erp.port.js';
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
import { rejected, TRIES, unclear } from './sap.errors.js';
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

  /** Whatever carries the reference goes, however many attempts made it, and what a person made and told the number of. */
  async delete({ reference, deliveryNumber }: DeliveryDeletion, { signal }: EffectContext): Promise<void> {
    for (let tries = 0; ; tries++) {
      const there = await this.#standing(reference, deliveryNumber);
      const issued = there.find(isIssued);
      if (issued) throw new VendorError('conflict', `Goods have left with delivery ${deliveryNumberOf(issued)}`);
      if (there.length === 0) return;
      if (tries === TRIES)
        throw rejected(`SAP took the deletion of the delivery of ${reference}, and nothing came of it`);
      for (const each of there) await this.#remove(each, signal);
    }
  }

  /** @throws VendorError when the number is another fulfilment's */
  async #standing(reference: string, deliveryNumber?: string): Promise<readonly Entity[]> {
    const rows = await this.client.readAll('delete-delivery', findDeliveryRequest(reference));
    const ours = deliveriesWithReference(rows, reference);
    if (!deliveryNumber || ours.some((row) => deliveryNumberOf(row) === deliveryNumber)) return ours;
    const named = await this.client.readOne('delete-delivery', readDeliveryRequest(deliveryNumber));
    const carries = named ? text(named, 'DeliveryDocumentBySupplier') : '';
    if (carries !== '' && carries !== reference)
      throw rejected(`Delivery ${deliveryNumber} is that of ${carries}, not of ${reference}`);
    return named ? [...ours, named] : ours;
  }

  async #remove(delivery: Entity, signal?: AbortSignal): Promise<void> {
    const remove = deleteDeliveryRequest(deliveryNumberOf(delivery));
    try {
      await this.client.send('delete-delivery', remove, { etag: etagOf(delivery), signal });
    } catch (error) {
      // An attempt of ours that was given up may have come before.
      if (!(error instanceof VendorError && error.kind === 'not-found')) throw error;
    }
  }

  async #make(request: DeliveryRequest, { signal }: EffectContext): Promise<void> {
    const shippingPoint = this.config.shippingPoints[request.warehouseCode] ?? request.warehouseCode;
    const create = createDeliveryRequest(request, shippingPoint);
    const created = await this.client.send('create-delivery', create, { signal });
    if (isDelivery(created)) await this.#refer(entityOf(created), request.reference, signal);
  }

  async #refer(created: Entity, reference: string, signal?: AbortSignal): Promise<void> {
    if (text(created, 'DeliveryDocumentBySupplier') !== '') return;
    const deliveryNumber = deliveryNumberOf(created);
    const etag = etagOf(await this.read(deliveryNumber));
    await this.client.send('create-delivery', referenceDeliveryRequest(deliveryNumber, reference), { etag, signal });
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
