import { VendorError } from '#platform/http';
import type { EffectContext, GoodsIssueRequest, PickedDelivery } from '../../erp.port.js';
import type { SapConfig } from './config.js';
import { deliveryItemsOf, deliveryNumberOf } from './delivery.translator.js';
import {
  differences,
  documentFlowRequest,
  goodsIssueDateRequest,
  isDated,
  isIssued,
  isPicked,
  itemChanges,
  linesNotOnDelivery,
  materialDocumentOf,
  pickAllItemsRequest,
  postGoodsIssueRequest,
} from './goods-issue.translator.js';
import { type Entity, etagOf, expanded, type ODataRequest, parseDay, requiredText } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import type { SapDeliveries } from './sap.deliveries.js';
import { rejected, TRIES } from './sap.errors.js';

/** What becomes of an outbound delivery: what was picked of it, and its goods issue. */
export class SapShipping {
  constructor(
    private readonly client: SapClient,
    private readonly deliveries: SapDeliveries,
    private readonly config: SapConfig,
  ) {}

  async shortenDelivery(picked: PickedDelivery, context: EffectContext): Promise<void> {
    const delivery = await this.deliveries.read(picked.deliveryNumber);
    if (!isIssued(delivery)) await this.#takePicked('shorten-delivery', delivery, picked, context);
  }

  /**
   * Each step sets a state rather than adding to one, so an attempt that broke off is simply gone through again; only the
   * posting itself happens once, and the delivery says whether it has.
   */
  async postGoodsIssue(request: GoodsIssueRequest, context: EffectContext) {
    const before = await this.deliveries.read(request.deliveryNumber);
    const after = isIssued(before) ? before : await this.#issue(before, request, context);
    const wrong = differences(after, request);
    if (wrong.length > 0)
      throw new VendorError('conflict', `Goods issue of ${request.deliveryNumber} is posted, but ${wrong.join(', ')}`);
    const documentNumber = await this.#materialDocument(after);
    const day = parseDay(after['ActualGoodsMovementDate']);
    return { ...(documentNumber && { documentNumber }), ...(day && { postedAt: `${day}T00:00:00.000Z` }) };
  }

  /** Makes the delivery's items what was picked; a quantity is set, never subtracted. @returns the delivery as it is then */
  async #takePicked(operation: string, before: Entity, picked: PickedDelivery, { signal }: EffectContext) {
    const missing = linesNotOnDelivery(before, picked);
    if (missing.length > 0)
      throw rejected(`Delivery ${picked.deliveryNumber} has no item for line ${missing.join(', ')}`);
    let delivery = before;
    for (let tries = 0; itemChanges(delivery, picked).length > 0; tries++) {
      if (tries === TRIES) throw notDone('the quantities', picked.deliveryNumber, 'quantities-not-changed');
      for (const { item, request } of itemChanges(delivery, picked)) {
        const etag = etagOf(item) ?? etagOf(await this.deliveries.read(picked.deliveryNumber));
        await this.client.send(operation, request, { etag, signal });
      }
      delivery = await this.deliveries.read(picked.deliveryNumber);
    }
    return delivery;
  }

  async #issue(before: Entity, request: GoodsIssueRequest, context: EffectContext): Promise<Entity> {
    const { deliveryNumber, reference } = request;
    const { timeZone } = this.config;
    await this.deliveries.swept(reference, context, deliveryNumber);
    const picked = await this.#takePicked('post-goods-issue', before, request, context);
    const onDay = (delivery: Entity) => isDated(delivery, request, timeZone);
    const dated = await this.#step('the day', goodsIssueDateRequest(request, timeZone), picked, onDay, context);
    const ready = await this.#step('the pick', pickAllItemsRequest(deliveryNumber), dated, isPicked, context);
    return this.#step('the goods issue', postGoodsIssueRequest(deliveryNumber), ready, isIssued, context);
  }

  /** Every change gives the delivery a new tag. @returns the delivery as it is then */
  async #step(
    what: string,
    request: ODataRequest,
    before: Entity,
    isDone: (delivery: Entity) => boolean,
    { signal }: EffectContext,
  ): Promise<Entity> {
    let delivery = before;
    for (let tries = 0; tries < TRIES; tries++) {
      await this.client.send('post-goods-issue', request, { etag: etagOf(delivery), signal });
      delivery = await this.deliveries.read(deliveryNumberOf(before));
      if (isDone(delivery)) return delivery;
    }
    throw notDone(what, deliveryNumberOf(before), 'goods-issue-not-posted');
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

const notDone = (what: string, deliveryNumber: string, code: string): VendorError =>
  rejected(`SAP took ${what} of delivery ${deliveryNumber}, and nothing came of it`, code);
