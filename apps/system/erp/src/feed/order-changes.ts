import { createHash } from 'node:crypto';
import type { CanonicalEvent, EventName, Order, OrderLine } from '#canonical';

/** Where an order stands for us; what tells one reading of it from the next. */
export type OrderPhase = 'entered' | 'held:credit' | 'held:delivery-block' | 'released' | 'cancelled' | 'completed';

/** How an order was read. */
export interface OrderReading {
  readonly phase: OrderPhase;
  /** Digest of what was ordered; null where it was read before that was kept. */
  readonly content: string | null;
}

export interface OrderChange {
  readonly order: Order;
  /** The vendor's id of this change: the same when it is read again. */
  readonly changeId: string;
}

/** An event as the feed tells it; the poller adds when it was received, its trace and its raw document. */
export type FeedEvent = Omit<CanonicalEvent, 'receivedAt' | 'documentId' | 'traceparent'>;

export function phaseOf(order: Order): OrderPhase {
  if (order.status === 'cancelled' || order.status === 'completed') return order.status;
  if (order.credit === 'blocked') return 'held:credit';
  if (order.deliveryBlock) return 'held:delivery-block';
  return order.status;
}

export const readingOf = (order: Order): OrderReading => ({ phase: phaseOf(order), content: contentOf(order) });

/**
 * Of what was ordered, and not of how far it has come: an order changes in its ERP whenever we deliver or bill a part of
 * it, and Tryton then moves the days of its lines.
 */
function contentOf({ customer, currency, shipTo, requestedShipDate, shortPickRule, lines }: Order): string {
  const { name, street, city, postalCode, region, country, gln } = shipTo;
  const ordered = [
    customer.id,
    currency,
    [name, street, city, postalCode, region, country, gln],
    requestedShipDate,
    shortPickRule,
    lines.map((line) => {
      const { lineId, sku, gtin, description, unitPrice, hazmat, temperature } = line;
      const { value, unit } = line.quantity;
      return [
        [lineId, sku, gtin, description, value, unit],
        [unitPrice?.amount, unitPrice?.currency, hazmat, temperature],
        ...careOf(line),
      ];
    }),
  ];
  return createHash('sha256').update(JSON.stringify(ordered)).digest('base64url');
}

/** Only where there is some: what was read before it was looked at has not changed. */
function careOf({ hazardClass, packingGroup, dangerous, temperatureCondition }: OrderLine): unknown[][] {
  const care = [hazardClass, packingGroup, dangerous, temperatureCondition];
  return care.some((each) => each !== undefined) ? [care] : [];
}

const TOLD_AGAIN: readonly OrderPhase[] = ['entered', 'held:credit', 'held:delivery-block', 'released'];

/** What a reading of an order means, given how it was read before (null: never). A feed may repeat a change: the same reading means nothing new. */
export function eventsOf(change: OrderChange, connection: string, read: OrderReading | null): readonly FeedEvent[] {
  const { order } = change;
  const { phase, content } = readingOf(order);
  const before = read?.phase ?? null;
  if (phase === before) {
    const changed = read?.content !== null && read?.content !== content && TOLD_AGAIN.includes(phase);
    return changed ? [event(change, connection, 'order.changed', { order })] : [];
  }
  const erp = connection;
  const { orderNumber } = order;
  const tell = <N extends EventName>(type: N, data: CanonicalEvent<N>['data']): FeedEvent =>
    event(change, erp, type, data);
  switch (phase) {
    case 'entered':
      if (before === null) return [tell('order.received', { order })];
      // A release, or a hold, that is taken back; one that was over is none of ours any more.
      return TOLD_AGAIN.includes(before) ? [tell('order.changed', { order })] : [];
    case 'held:credit':
    case 'held:delivery-block': {
      const received = before === null ? [tell('order.received', { order })] : [];
      return [...received, tell('order.held', { orderNumber, erp, ...hold(order), order })];
    }
    case 'released':
      return [tell('order.released', { order })];
    case 'cancelled':
      // An order that was over before we ever saw it is none of ours.
      return before === null || before === 'completed'
        ? []
        : [
            tell('order.cancel-requested', {
              orderNumber,
              erp,
              reason: 'Cancelled in the ERP',
              requestedBy: `erp:${erp}`,
            }),
          ];
    case 'completed':
      return [];
  }
}

const hold = (order: Order): Pick<CanonicalEvent<'order.held'>['data'], 'reason' | 'detail'> =>
  order.credit === 'blocked'
    ? { reason: 'credit', detail: 'The ERP blocks the order for credit' }
    : { reason: 'delivery-block', detail: `The ERP blocks the delivery: ${order.deliveryBlock}` };

function event<N extends EventName>(
  { order, changeId }: OrderChange,
  connection: string,
  type: N,
  data: CanonicalEvent<N>['data'],
): FeedEvent {
  const orderId = `${connection}-${order.orderNumber}`;
  return {
    id: `${order.orderNumber}:${changeId}:${type}`,
    source: `/erp/${connection}`,
    type,
    version: 1,
    subject: orderId,
    orderId,
    ...(order.changedAt && { occurredAt: order.changedAt }),
    classifier: 'actual',
    data,
  } as FeedEvent;
}
