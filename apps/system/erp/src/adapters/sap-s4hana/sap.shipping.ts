import { VendorError } from '#platform/http';
import type { DeliveryRequest, EffectContext, GoodsIssueRequest, PickedDelivery } from '../../erp.port.js';
import type { SapConfig } from './config.js';
import {
  createDeliveryRequest,
  deliveryItemsOf,
  deliveryNumberOf,
  deliveryWithReference,
  findDeliveryRequest,
  readDeliveryRequest,
  referenceDeliveryRequest,
} from './delivery.translator.js';
import {
  differences,
  documentFlowRequest,
  goodsIssueDateRequest,
  isIssued,
  itemChanges,
  linesNotOnDelivery,
  materialDocumentOf,
  pickAllItemsRequest,
  postGoodsIssueRequest,
} from './goods-issue.translator.js';
import {
  type Entity,
  entityOf,
  etagOf,
  expanded,
  type ODataRequest,
  parseDay,
  requiredText,
  text,
} from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { rejected, unclear } from './sap.errors.js';

/** Outbound deliveries and their goods issue. */
export class SapShipping {
  constructor(
    private readonly client: SapClient,
    private readonly config: SapConfig,
  ) {}

  async createDelivery(request: DeliveryRequest, context: EffectContext): Promise<{ deliveryNumber: string }> {
    if (context.mayHaveHappened) {
      const found = await this.#find(request.reference);
      if (found) return { deliveryNumber: deliveryNumberOf(found) };
    }
    const shippingPoint = this.config.shippingPoints[request.warehouseCode] ?? request.warehouseCode;
    const create = createDeliveryRequest(request, shippingPoint);
    const created = await this.#created(
      await this.client.send('create-delivery', create, { signal: context.signal }),
      request.reference,
    );
    const deliveryNumber = deliveryNumberOf(created);
    if (text(created, 'DeliveryDocumentBySupplier') === '') {
      const current = await this.#read(deliveryNumber);
      const reference = referenceDeliveryRequest(deliveryNumber, request.reference);
      await this.client.send('create-delivery', reference, { etag: etagOf(current), signal: context.signal });
    }
    return { deliveryNumber };
  }

  async shortenDelivery(picked: PickedDelivery, context: EffectContext): Promise<void> {
    const delivery = await this.#read(picked.deliveryNumber);
    if (!isIssued(delivery)) await this.#takePicked('shorten-delivery', delivery, picked, context);
  }

  /**
   * Each step sets a state rather than adding to one, so an attempt that broke off is simply gone through again; only the
   * posting itself happens once, and the delivery says whether it has.
   */
  async postGoodsIssue(request: GoodsIssueRequest, context: EffectContext) {
    const before = await this.#read(request.deliveryNumber);
    if (!isIssued(before)) await this.#issue(before, request, context);
    const after = isIssued(before) ? before : await this.#read(request.deliveryNumber);
    if (!isIssued(after)) {
      throw rejected(
        `SAP took the goods issue of ${request.deliveryNumber} but did not post it`,
        'goods-issue-not-posted',
      );
    }
    const wrong = differences(after, request);
    if (wrong.length > 0)
      throw new VendorError('conflict', `Goods issue of ${request.deliveryNumber} is posted, but ${wrong.join(', ')}`);
    const documentNumber = await this.#materialDocument(after);
    const day = parseDay(after['ActualGoodsMovementDate']);
    return { ...(documentNumber && { documentNumber }), ...(day && { postedAt: `${day}T00:00:00.000Z` }) };
  }

  /** Makes the delivery's items what was picked; a quantity is set, never subtracted. */
  async #takePicked(operation: string, before: Entity, picked: PickedDelivery, { signal }: EffectContext) {
    const missing = linesNotOnDelivery(before, picked);
    if (missing.length > 0)
      throw rejected(`Delivery ${picked.deliveryNumber} has no item for line ${missing.join(', ')}`);
    for (const { item, request } of itemChanges(before, picked)) {
      const etag = etagOf(item) ?? etagOf(await this.#read(picked.deliveryNumber));
      await this.client.send(operation, request, { etag, signal });
    }
  }

  async #issue(before: Entity, request: GoodsIssueRequest, context: EffectContext): Promise<void> {
    await this.#takePicked('post-goods-issue', before, request, context);
    // Every change gives the delivery a new tag.
    const tag = async () => etagOf(await this.#read(request.deliveryNumber));
    const send = (step: ODataRequest, etag: string | undefined) =>
      this.client.send('post-goods-issue', step, { etag, signal: context.signal });
    await send(goodsIssueDateRequest(request, this.config.timeZone), await tag());
    await send(pickAllItemsRequest(request.deliveryNumber), await tag());
    await send(postGoodsIssueRequest(request.deliveryNumber), await tag());
  }

  async #created(data: unknown, reference: string): Promise<Entity> {
    try {
      const created = entityOf(data);
      requiredText(created, 'DeliveryDocument');
      return created;
    } catch {
      const found = await this.#find(reference);
      if (found) return found;
      throw unclear(`SAP answered the creation of ${reference} without a delivery, and none is to be found`);
    }
  }

  async #find(reference: string): Promise<Entity | undefined> {
    const rows = await this.client.readAll('create-delivery', findDeliveryRequest(reference));
    return deliveryWithReference(rows, reference);
  }

  async #read(deliveryNumber: string): Promise<Entity> {
    const delivery = await this.client.readOne('read-delivery', readDeliveryRequest(deliveryNumber));
    if (!delivery) throw new VendorError('not-found', `SAP has no delivery ${deliveryNumber}`);
    return delivery;
  }

  async #materialDocument(delivery: Entity): Promise<string | undefined> {
    const first = deliveryItemsOf(delivery)[0];
    if (!first) return undefined;
    const inline = materialDocumentOf(expanded(first, 'to_DocumentFlow'));
    if (inline) return inline;
    const flow = documentFlowRequest(deliveryNumberOf(delivery), requiredText(first, 'DeliveryDocumentItem'));
    return materialDocumentOf(await this.client.readAll('read-document-flow', flow));
  }
}
