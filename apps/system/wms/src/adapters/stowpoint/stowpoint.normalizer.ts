import { Webhook } from 'standardwebhooks';
import { parseZoned } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { VendorError } from '#platform/http';
import { isShort, toPackage, toPickedLines, toQuantity, Untranslatable } from './status.translator.js';
import {
  type EventEnvelope,
  isEventEnvelope,
  isShipmentOrder,
  isStockAdjustment,
  type ShipmentOrder,
} from './stowpoint.wire.js';

type NormalizedEvent = NormalizedMessage['events'][number];
/** What an event type adds to what all events of a shipment order have. */
type Meaning = Pick<NormalizedEvent, 'type' | 'data'>;

const warehouseOf = (order: ShipmentOrder, glnByCode: ReadonlyMap<string, string>) => {
  const warehouse = glnByCode.get(order.warehouse);
  return warehouse ? { warehouse } : {};
};

const picked = (order: ShipmentOrder): Meaning => {
  const data = { fulfilmentId: order.externalId, lines: toPickedLines(order.lines) };
  const reason = order.statusReason ? { reason: order.statusReason } : {};
  return isShort(order) ? { type: 'pick.short', data: { ...data, ...reason } } : { type: 'pick.confirmed', data };
};

/** StowPoint's types of event about a shipment order; null for those that no process needs to know. */
const MEANINGS: Readonly<
  Record<string, ((order: ShipmentOrder, glnByCode: ReadonlyMap<string, string>) => Meaning) | null>
> = {
  'shipment_order.accepted': (order, glnByCode) => ({
    type: 'fulfilment.accepted',
    data: { fulfilmentId: order.externalId, ...warehouseOf(order, glnByCode), reference: order.id },
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
      const envelope: unknown = JSON.parse(webhook.rawBody.toString('utf8'));
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
    const signed = {
      'webhook-id': id ?? '',
      'webhook-timestamp': headers['webhook-timestamp'] ?? '',
      'webhook-signature': headers['webhook-signature'] ?? '',
    };
    let reason = 'Missing required headers';
    for (const secret of this.secrets) {
      try {
        secret.verify(rawBody, signed, { jsonParse: false });
        if (id) return id;
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
    throw new VendorError('auth', `webhook refused: ${reason}`);
  }

  private translate(id: string, envelope: EventEnvelope): NormalizedMessage {
    const when = { classifier: 'actual' as const, ...occurredAt(envelope) };
    if (envelope.type === 'stock.adjusted') return { events: [{ id, ...when, ...this.stockAdjusted(envelope) }] };

    const meaning = Object.hasOwn(MEANINGS, envelope.type) ? MEANINGS[envelope.type] : undefined;
    if (meaning === undefined) return unrecognized(`event type ${envelope.type}`);
    const order = envelope.data.shipmentOrder;
    if (!isShipmentOrder(order)) return unrecognized(`${envelope.type} without a shipment order of the contract`);
    const orderId = orderIdOf(order.externalId);
    if (meaning === null) return { events: [], ...(orderId && { orderId }) };
    return {
      ...(orderId && { orderId }),
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
