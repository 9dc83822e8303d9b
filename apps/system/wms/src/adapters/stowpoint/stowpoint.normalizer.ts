import { Webhook } from 'standardwebhooks';
import { parseZoned } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { clock } from '#platform/clock';
import { Untranslatable } from '#platform/connections';
import { jsonOf, VendorError } from '#platform/http';
import { isInboundEvent, toInbound } from './inbound.translator.js';
import {
  isShort,
  strangeSerials,
  toAskedLines,
  toPackage,
  toPickedLines,
  toQuantity,
  toReturnedLines,
} from './status.translator.js';
import { isShipmentOrder, type ShipmentOrder } from './stowpoint.wire.js';
import { findSignatureFault } from './webhook.signature.js';
import { type EventEnvelope, isEventEnvelope, isGoodsReturn, isStockAdjustment } from './webhook.wire.js';

type NormalizedEvent = NormalizedMessage['events'][number];
/** What an event type adds to what all events of a shipment order have. */
type Meaning = Pick<NormalizedEvent, 'type' | 'data'>;

const warehouseOf = (order: ShipmentOrder, glnByCode: ReadonlyMap<string, string>) => {
  const warehouse = glnByCode.get(order.warehouse);
  return warehouse ? { warehouse } : {};
};

const picked = (order: ShipmentOrder): Meaning => {
  const lines = toPickedLines(order.lines);
  const data = { fulfilmentId: order.externalId, lines, asked: toAskedLines(order.lines) };
  const reason = order.statusReason ? { reason: order.statusReason } : {};
  return isShort(order) ? { type: 'pick.short', data: { ...data, ...reason } } : { type: 'pick.confirmed', data };
};

/** StowPoint's types of event about a shipment order; null for those that no process needs to know. */
const MEANINGS: Readonly<
  Record<string, ((order: ShipmentOrder, glnByCode: ReadonlyMap<string, string>) => Meaning) | null>
> = {
  'shipment_order.accepted': (order, glnByCode) => ({
    type: 'fulfilment.accepted',
    data: {
      fulfilmentId: order.externalId,
      ...warehouseOf(order, glnByCode),
      reference: order.id,
      asked: toAskedLines(order.lines),
    },
  }),
  'shipment_order.rejected': (order, glnByCode) => ({
    type: 'fulfilment.rejected',
    data: {
      fulfilmentId: order.externalId,
      ...warehouseOf(order, glnByCode),
      reason: order.statusReason ?? 'no reason given',
    },
  }),
  'shipment_order.picking': null,
  'shipment_order.picked': picked,
  'shipment_order.short_picked': picked,
  'shipment_order.packed': (order) => ({
    type: 'fulfilment.packed',
    data: { fulfilmentId: order.externalId, packages: order.packages.map(toPackage) },
  }),
  'shipment_order.loaded': (order) => ({
    type: 'pallet.loaded',
    data: { fulfilmentId: order.externalId, ssccs: order.packages.map((one) => toPackage(one).sscc) },
  }),
  'shipment_order.shipped': (order) => ({
    type: 'fulfilment.shipped',
    data: {
      fulfilmentId: order.externalId,
      lines: toPickedLines(order.lines),
      packages: order.packages.map(toPackage),
    },
  }),
  'shipment_order.cancelled': (order) => ({
    type: 'fulfilment.cancelled',
    data: { fulfilmentId: order.externalId, ...(order.statusReason && { reason: order.statusReason }) },
  }),
};

/** StowPoint's signed webhooks → canonical events. */
export class StowPointNormalizer {
  private readonly secrets: readonly Webhook[];

  /** @param webhookSecret one, or two separated by a space while it rotates */
  constructor(
    webhookSecret: string,
    private readonly glnByCode: ReadonlyMap<string, string>,
  ) {
    this.secrets = webhookSecret.split(' ').map((secret) => new Webhook(secret));
  }

  /** @throws VendorError `auth` when the signature is missing, wrong or older than five minutes */
  normalize(webhook: InboundWebhook): NormalizedMessage {
    const id = this.verify(webhook);
    try {
      const envelope = jsonOf(webhook.rawBody, webhook.headers['content-type']);
      if (!isEventEnvelope(envelope)) return unrecognized('no event of the contract');
      return this.translate(id, envelope);
    } catch (error) {
      if (error instanceof Untranslatable) return unrecognized(error.message);
      if (error instanceof SyntaxError) return unrecognized('no JSON');
      throw error;
    }
  }

  private verify({ headers, rawBody }: InboundWebhook): string {
    const id = headers['webhook-id'];
    const [timestamp, signature] = [headers['webhook-timestamp'], headers['webhook-signature']];
    const fault = findSignatureFault({ id, timestamp, signature, rawBody }, this.secrets, clock.now());
    if (fault || !id) throw new VendorError('auth', `webhook refused: ${fault}`);
    return id;
  }

  private translate(id: string, envelope: EventEnvelope): NormalizedMessage {
    const when = { classifier: 'actual' as const, ...occurredAt(envelope) };
    if (envelope.type === 'stock.adjusted') return { events: [{ id, ...when, ...this.stockAdjusted(envelope) }] };

    if (envelope.type === 'shipment_order.returned') return returned(envelope, when);
    if (isInboundEvent(envelope.type)) {
      const told = toInbound(envelope.type, envelope.data, this.glnByCode);
      return { events: [{ id, ...when, subject: told.data.inboundShipmentId, ...told }] };
    }

    const meaning = Object.hasOwn(MEANINGS, envelope.type) ? MEANINGS[envelope.type] : undefined;
    if (meaning === undefined) return unrecognized(`event type ${envelope.type}`);
    const order = envelope.data.shipmentOrder;
    if (!isShipmentOrder(order)) return unrecognized(`${envelope.type} without a shipment order of the contract`);
    const orderId = orderIdOf(order.externalId);
    if (meaning === null) return { events: [], ...(orderId && { orderId }) };
    // The goods are told; of what their numbers say nobody can make anything.
    const strange = strangeSerials(order);
    return {
      ...(orderId && { orderId }),
      ...(strange && { unrecognized: strange }),
      events: [
        {
          id,
          ...when,
          subject: order.externalId,
          ...(orderId && { orderId }),
          ...meaning(order, this.glnByCode),
        },
      ],
    };
  }

  private stockAdjusted(envelope: EventEnvelope): Meaning & { subject: string } {
    const adjustment = envelope.data.adjustment;
    if (!isStockAdjustment(adjustment))
      throw new Untranslatable('stock.adjusted without an adjustment of the contract');
    const location = this.glnByCode.get(adjustment.warehouse);
    if (!location) throw new Untranslatable(`warehouse ${adjustment.warehouse} is none of the landscape's`);
    return {
      type: 'stock.adjusted',
      subject: `${location}/${adjustment.sku}`,
      data: {
        sku: adjustment.sku,
        location,
        delta: toQuantity(adjustment.delta, adjustment.uom),
        reason: adjustment.reason,
        reference: adjustment.adjustmentId,
        ...(adjustment.lot && { lot: adjustment.lot }),
      },
    };
  }
}

/**
 * Goods of a shipment order came back. A count has a number of its own, and the event has it as its id: told under another
 * webhook id it is still the same count.
 */
function returned(
  { data }: EventEnvelope,
  when: Pick<NormalizedEvent, 'classifier' | 'occurredAt'>,
): NormalizedMessage {
  const { shipmentOrder: order, return: receipt } = data;
  if (!isShipmentOrder(order)) throw new Untranslatable('goods came back without a shipment order of the contract');
  if (!isGoodsReturn(receipt)) throw new Untranslatable('goods came back without a return of the contract');
  const { externalId: fulfilmentId } = order;
  const orderId = orderIdOf(fulfilmentId);
  const about = { subject: fulfilmentId, ...(orderId && { orderId }) };
  const counted = { fulfilmentId, lines: toReturnedLines(receipt.lines) };
  return {
    ...(orderId && { orderId }),
    events: [{ id: receipt.returnId, ...when, ...about, type: 'fulfilment.returned', data: counted }],
  };
}

const unrecognized = (reason: string): NormalizedMessage => ({ events: [], unrecognized: reason });

/** A fulfilment id is the order's id and `-F<n>`; the account may ship for others too, whose ids say nothing to us. */
function orderIdOf(fulfilmentId: string): string | undefined {
  return /^(.+)-F\d+$/.exec(fulfilmentId)?.[1];
}

/** Absent rather than invented when the vendor's time does not tell its offset. */
function occurredAt(envelope: EventEnvelope): { occurredAt?: string } {
  try {
    return envelope.occurred_at ? { occurredAt: parseZoned(envelope.occurred_at) } : {};
  } catch {
    return {};
  }
}
