import type { CanonicalEvent, EventName, Order } from '#canonical';

/** Where an order stands for us; what tells one reading of it from the next. */
export type OrderPhase = 'entered' | 'held:credit' | 'held:delivery-block' | 'released' | 'cancelled' | 'completed';

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

/**
 * What a reading of an order means, given how it stood before (null: never seen). Equal phases mean nothing new: a feed
 * may repeat a change, and an order changes in its ERP whenever we deliver or bill a part of it.
 */
export function eventsOf(change: OrderChange, connection: string, before: OrderPhase | null): readonly FeedEvent[] {
  const { order } = change;
  const phase = phaseOf(order);
  if (phase === before) return [];
  const erp = connection;
  const { orderNumber } = order;
  const tell = <N extends EventName>(type: N, data: CanonicalEvent<N>['data']): FeedEvent =>
    event(change, erp, type, data);
  switch (phase) {
    case 'entered':
      return before === null ? [tell('order.received', { order })] : [];
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
