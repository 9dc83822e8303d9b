import type { FulfilmentRequest } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import type { EffectContext } from '#platform/connections';
import { codeIn, translated } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { VendorError } from '#platform/http';
import type { FulfilmentStatus, InventoryPage, InventoryPageQuery, WmsPort } from '../../wms.port.js';
import { toInventoryItem } from './inventory.translator.js';
import { otherwiseIn, toShipmentOrder } from './release.translator.js';
import { toFulfilmentStatus } from './status.translator.js';
import type { StowPointClient } from './stowpoint.client.js';
import { CANCELLATION_TOO_LATE, PROBLEM_BY_ERROR } from './stowpoint.codes.js';
import type { StowPointNormalizer } from './stowpoint.normalizer.js';
import { type ErrorBody, isErrorBody, type ShipmentOrder } from './stowpoint.wire.js';

/** Channel Adapter of StowPoint WMS. */
export class StowPointAdapter implements WmsPort {
  constructor(
    private readonly client: StowPointClient,
    private readonly normalizer: StowPointNormalizer,
  ) {}

  async release(
    request: FulfilmentRequest & { warehouseCode: string },
    { mayHaveHappened, signal }: EffectContext,
  ): Promise<{ wmsReference: string }> {
    const order = toShipmentOrder(request);
    if (mayHaveHappened) {
      const there = await this.client.findOrder(order.externalId, signal);
      if (there) return { wmsReference: asAsked(there, otherwiseIn(there, order)).id };
    }
    const created = await this.client.createOrder(order, signal).catch(asProblem);
    if (created.externalId !== order.externalId) {
      throw new VendorError('unclear', `StowPoint answered with ${created.externalId} for ${order.externalId}`);
    }
    const kept = await this.client.findOrder(order.externalId, signal);
    if (!kept) throw new VendorError('unclear', `StowPoint took ${order.externalId}, and does not have it`);
    return { wmsReference: kept.id };
  }

  async cancel(
    fulfilmentId: string,
    { signal }: EffectContext,
  ): Promise<{ outcome: 'cancelled' | 'rejected'; reason?: string }> {
    const order = await this.client.findOrder(fulfilmentId, signal);
    if (!order) throw new VendorError('not-found', `StowPoint has no shipment order ${fulfilmentId}`, { status: 404 });
    if (order.status === 'CANCELLED') return { outcome: 'cancelled' };
    try {
      const { status } = await this.client.cancelOrder(order.id, 'cancelled by the shipper', signal);
      if (status !== 'CANCELLED') return { outcome: 'rejected', reason: `StowPoint left it ${status}` };
    } catch (error) {
      if (error instanceof VendorError && error.vendorCode === CANCELLATION_TOO_LATE) {
        return { outcome: 'rejected', reason: error.message };
      }
      return asProblem(error);
    }
    const kept = await this.client.findOrder(fulfilmentId, signal);
    if (kept?.status === 'CANCELLED') return { outcome: 'cancelled' };
    throw new VendorError('unclear', `StowPoint cancelled ${fulfilmentId}, and has it as ${kept?.status}`);
  }

  async readStatus(fulfilmentId: string): Promise<FulfilmentStatus | null> {
    const order = await this.client.findOrder(fulfilmentId);
    return order && translated(() => toFulfilmentStatus(order));
  }

  async readInventory(
    { sku, warehouseCode }: { sku?: string; warehouseCode?: string },
    page: InventoryPageQuery,
  ): Promise<InventoryPage> {
    const query = { ...(sku && { sku }), ...(warehouseCode && { warehouse: warehouseCode }) };
    const { data, nextCursor } = await this.client.listInventory(query, page);
    return { items: translated(() => data.map(toInventoryItem)), nextCursor };
  }

  normalize(webhook: InboundWebhook): NormalizedMessage {
    return this.normalizer.normalize(webhook);
  }

  ping(): Promise<void> {
    return this.client.ping();
  }
}

/** An order cannot be changed there: one that says something else is not the one that is asked for. */
function asAsked(there: ShipmentOrder, otherwise: readonly string[]): ShipmentOrder {
  if (otherwise.length === 0) return there;
  const message = `StowPoint has ${there.externalId} as ${there.id} already, with another ${otherwise.join(' and ')}`;
  throw new VendorError('conflict', message, { status: 409 });
}

/** StowPoint's business refusals that our problem registry knows by name; anything else goes on as it is. */
function asProblem(error: unknown): never {
  if (error instanceof VendorError && error.vendorCode && isErrorBody(error.body)) {
    const code = codeIn(PROBLEM_BY_ERROR, error.vendorCode);
    if (code) throw new ProblemError(code, error.message, { errors: pointersOf(error.body), cause: error });
  }
  throw error;
}

/** `lines[0].sku` → `/lines/0/sku`: lines are sent in the order of our request, so the place is the same. */
function pointersOf(body: ErrorBody): { pointer: string; code: string; message: string }[] {
  return (body.error.details ?? []).map(({ field, code, message }) => ({
    pointer: `/${field.replace(/\[(\d+)\]/g, '.$1').replaceAll('.', '/')}`,
    code: codeIn(PROBLEM_BY_ERROR, code) ?? code.toLowerCase().replaceAll('_', '-'),
    message,
  }));
}
