import { type LocalDate, localDate, nextPeriod } from '#canonical';
import { VendorError } from '#platform/http';
import type { EffectContext } from '../../erp.port.js';
import type { ErpReturns, ReturnCancellation, ReturnReceipt, ReturnRequest } from '../../returns/return.port.js';
import type { SapConfig } from './config.js';
import {
  awaitedItems,
  createReturnRequest,
  deleteReturnRequest,
  findReturnRequest,
  isUntouched,
  readReturnRequest,
  rejectReturnItemRequest,
  returnNumberOf,
  returnsWithReference,
} from './customer-return.translator.js';
import { deliveriesWithReference, deliveryItemsOf, deliveryNumberOf } from './delivery.translator.js';
import { isIssued as isPosted, isPicked as isPutAway, materialDocumentOf } from './goods-issue.translator.js';
import { type Entity, etagOf, type ODataRequest, parseDay, requiredText, text } from './odata.codec.js';
import {
  createReturnsDeliveryRequest,
  deleteReturnsDeliveryRequest,
  deliveredItemsRequest,
  findReturnsDeliveryRequest,
  isMoved,
  postGoodsReceiptRequest,
  putAwayAllItemsRequest,
  readReturnsDeliveryRequest,
  receivedOtherwise,
  returnsDocumentFlowRequest,
} from './returns-delivery.translator.js';
import type { SapClient } from './sap.client.js';
import { GOODS_PERIOD_CLOSED, PERIOD_CLOSED } from './sap.codes.js';
import { operation, rejected, TRIES, unclear } from './sap.errors.js';
import { madeOnce } from './sap.made-once.js';

/** Returns orders, and what comes back of them as returns deliveries. */
export class SapReturns implements ErpReturns {
  constructor(
    private readonly client: SapClient,
    private readonly config: SapConfig,
  ) {}

  announce(request: ReturnRequest, context: EffectContext): Promise<{ returnNumber: string }> {
    return operation(async () => {
      const { lateCommitMs } = this.config;
      const { signal } = context;
      const swept = () => this.#sweptReturn(request.reference, context);
      const create = createReturnRequest(request, this.config);
      const make = () => this.client.send('announce-return', create, { signal });
      const made = await madeOnce({ swept, make, lateCommitMs }, context);
      if (!made) throw unclear(`SAP told of a new return ${request.reference}, and none is to be found`);
      return { returnNumber: returnNumberOf(made) };
    });
  }

  /** Each step sets a state, so an attempt that broke off is gone through again; only the posting itself happens once. */
  receive(receipt: ReturnReceipt, context: EffectContext): Promise<{ documentNumber: string; postedOn?: LocalDate }> {
    return operation(async () => {
      const { receiptId, returnNumber } = receipt;
      const { lateCommitMs, timeZone } = this.config;
      const from = await this.#read(returnNumber);
      const create = createReturnsDeliveryRequest(receipt, from, timeZone);
      await this.#sweepStrays(receipt, context);
      const swept = () => this.#sweptDelivery(receiptId, context);
      const make = () => this.client.send('receive-return', create, { signal: context.signal });
      const made = await madeOnce({ swept, make, lateCommitMs }, context);
      if (!made) throw unclear(`SAP told of a returns delivery for ${receiptId}, and none is to be found`);
      const wrong = receivedOtherwise(made, receipt, from);
      if (wrong.length > 0) throw new VendorError('conflict', `${receiptId} is there, but has ${wrong.join(', ')}`);
      const number = deliveryNumberOf(made);
      const stored = await this.#step('the putaway', putAwayAllItemsRequest(number), made, isPutAway, context);
      const posted = await this.#post(stored, localDate(receipt.occurredAt, timeZone), context);
      const postedOn = parseDay(posted['ActualGoodsMovementDate']);
      return { documentNumber: await this.#document(posted), ...(postedOn && { postedOn }) };
    });
  }

  /** Where the period of the day is closed, on the first day of the next one: the delivery keeps the day on which the goods came. */
  async #post(stored: Entity, came: LocalDate, context: EffectContext): Promise<Entity> {
    for (let day = came; ; ) {
      try {
        const post = postGoodsReceiptRequest(deliveryNumberOf(stored), day);
        return await this.#step('the receipt', post, stored, isPosted, context);
      } catch (error) {
        const next = isPeriodClosed(error) && nextPeriod(day, came);
        if (!next) throw error;
        day = next;
      }
    }
  }

  /** Rejecting an item twice changes nothing, so there is nothing to look up first. */
  cancel({ reference, returnNumber }: ReturnCancellation, context: EffectContext): Promise<void> {
    return operation(async () => {
      const found = returnsWithReference(await this.#find(reference), reference).map(returnNumberOf);
      for (const number of new Set([...found, ...(returnNumber ? [returnNumber] : [])])) {
        await this.#sweepStrays({ reference, returnNumber: number }, context);
        await this.#reject(number, context);
      }
    });
  }

  async #reject(returnNumber: string, { signal }: EffectContext): Promise<void> {
    for (let tries = 0; ; tries++) {
      const items = awaitedItems(await this.#read(returnNumber));
      if (items.length === 0) return;
      if (tries === TRIES) throw rejected(`SAP took the rejection of return ${returnNumber}, and nothing came of it`);
      for (const item of items) {
        // Rejecting one item gives the return a new tag.
        const etag = etagOf(item) ?? etagOf(await this.#read(returnNumber));
        const reject = rejectReturnItemRequest(item, this.config.rejectionReason);
        await this.client.send('cancel-return', reject, { etag, signal });
      }
    }
  }

  /** SAP keeps our reference, but not unique: of two returns the one that nothing came of is an attempt committed late. */
  async #sweptReturn(reference: string, { signal }: EffectContext): Promise<Entity | undefined> {
    const all = returnsWithReference(await this.#find(reference), reference);
    const kept = all.find((row) => !isUntouched(row)) ?? all[0];
    for (const double of all.filter((row) => row !== kept && isUntouched(row))) {
      const etag = etagOf(double);
      await this.client.send('sweep-return', deleteReturnRequest(returnNumberOf(double)), { etag, signal });
    }
    return kept;
  }

  /** Of two returns deliveries the one that was posted stays, or else the oldest. */
  async #sweptDelivery(receiptId: string, { signal }: EffectContext): Promise<Entity | undefined> {
    const rows = await this.client.readAll('receive-return', findReturnsDeliveryRequest(receiptId));
    const all = deliveriesWithReference(rows, receiptId);
    const kept = all.find(isPosted) ?? all[0];
    for (const double of all.filter((row) => row !== kept && !isPosted(row))) {
      const etag = etagOf(double);
      const remove = deleteReturnsDeliveryRequest(deliveryNumberOf(double));
      await this.client.send('sweep-returns-delivery', remove, { etag, signal });
    }
    return kept;
  }

  /** Deliveries of other receipts of ours whose goods were never received: attempts that were committed after their repeat. */
  async #sweepStrays(
    { reference, receiptId, returnNumber }: Pick<ReturnReceipt, 'reference' | 'returnNumber'> & { receiptId?: string },
    { signal }: EffectContext,
  ): Promise<void> {
    const items = await this.client.readAll('find-returns-deliveries', deliveredItemsRequest(returnNumber));
    for (const number of new Set(items.filter((item) => !isMoved(item)).map(deliveryNumberOf))) {
      const stray = await this.client.readOne('find-returns-deliveries', readReturnsDeliveryRequest(number));
      const carries = stray ? text(stray, 'DeliveryDocumentBySupplier') : '';
      if (!stray || isPosted(stray) || !carries.startsWith(`${reference}-`) || carries === receiptId) continue;
      const remove = deleteReturnsDeliveryRequest(number);
      await this.client.send('sweep-returns-delivery', remove, { etag: etagOf(stray), signal });
    }
  }

  /** Taken unless it is done; done in silence not at all, it is asked for once more. @returns the delivery as it is then */
  async #step(
    what: string,
    request: ODataRequest,
    before: Entity,
    isDone: (delivery: Entity) => boolean,
    { signal }: EffectContext,
  ): Promise<Entity> {
    const number = deliveryNumberOf(before);
    let delivery = before;
    for (let tries = 0; !isPosted(delivery) && !isDone(delivery); tries++) {
      if (tries === TRIES)
        throw rejected(`SAP took ${what} of returns delivery ${number}, and nothing came of it`, 'receipt-not-posted');
      await this.client.send('receive-return', request, { etag: etagOf(delivery), signal });
      const after = await this.client.readOne('receive-return', readReturnsDeliveryRequest(number));
      if (!after) throw new VendorError('not-found', `SAP has no returns delivery ${number}`);
      delivery = after;
    }
    return delivery;
  }

  async #document(delivery: Entity): Promise<string> {
    const number = deliveryNumberOf(delivery);
    const [first] = deliveryItemsOf(delivery);
    const flow = first && returnsDocumentFlowRequest(number, requiredText(first, 'DeliveryDocumentItem'));
    const document = flow && materialDocumentOf(await this.client.readAll('receive-return', flow));
    if (!document) throw unclear(`SAP posted the receipt of ${number}, and its document is not to be found`);
    return document;
  }

  #find = (reference: string): Promise<readonly Entity[]> =>
    this.client.readAll('find-return', findReturnRequest(reference));

  async #read(returnNumber: string): Promise<Entity> {
    const found = await this.client.readOne('read-return', readReturnRequest(returnNumber));
    if (!found) throw new VendorError('not-found', `SAP has no return ${returnNumber}`);
    return found;
  }
}

/** The material ledger says so in its own words, the general ledger in those of finance. */
const isPeriodClosed = (error: unknown): boolean =>
  error instanceof VendorError &&
  (error.vendorCode === GOODS_PERIOD_CLOSED || PERIOD_CLOSED.has(error.vendorCode ?? ''));
