import type { CanonicalEvent, EventName } from '#canonical';

/** What makes something a partner's own: who runs its warehouse, carries it, ordered it, supplies it, or the partner itself. */
export type Role = 'warehouse' | 'carrier' | 'customer' | 'supplier' | 'partner';

/** A thing whose parties later events do not name again. */
export interface Thing {
  readonly kind: 'order' | 'fulfilment' | 'shipment';
  readonly id: string;
}

/** GLN, SCAC, customer number, supplier number or partner id, by its role. */
export interface Party {
  readonly role: Role;
  readonly id: string;
}

/** Named by the event itself, or known of the thing that the event is about. */
export type Owner = Party | { readonly role: Role; readonly of: Thing };

export interface Learned {
  readonly thing: Thing;
  readonly party: Party;
  /** A later word replaces an earlier one; without it, the first one stays. */
  readonly replaces: boolean;
}

type Lesson<N extends EventName> = (event: CanonicalEvent<N>) => Learned | null;

const customer = (event: CanonicalEvent, id: string | undefined): Learned | null =>
  id
    ? {
        thing: { kind: 'order', id: event.orderId ?? event.subject },
        party: { role: 'customer', id },
        replaces: true,
      }
    : null;
const warehouse = (fulfilmentId: string, id: string | undefined, replaces: boolean): Learned | null =>
  id ? { thing: { kind: 'fulfilment', id: fulfilmentId }, party: { role: 'warehouse', id }, replaces } : null;
const carrier = (shipmentId: string, id: string, replaces: boolean): Learned => ({
  thing: { kind: 'shipment', id: shipmentId },
  party: { role: 'carrier', id },
  replaces,
});

/** Which events tell whose a thing is. An answer to a tender is no proof that its carrier carries: the last one asked does. */
const LESSONS: { readonly [N in EventName]?: Lesson<N> } = {
  'order.received': (event) => customer(event, event.data.order.customer.id),
  'order.released': (event) => customer(event, event.data.order.customer.id),
  'order.held': (event) => customer(event, event.data.order?.customer.id),
  'fulfilment.released': ({ data }) => warehouse(data.fulfilment.fulfilmentId, data.fulfilment.warehouse, true),
  'fulfilment.accepted': ({ data }) => warehouse(data.fulfilmentId, data.warehouse, false),
  'fulfilment.rejected': ({ data }) => warehouse(data.fulfilmentId, data.warehouse, false),
  'tender.sent': ({ data }) => carrier(data.shipmentId, data.carrier, true),
  'tender.accepted': ({ data }) => carrier(data.shipmentId, data.carrier, false),
};

/** Whose something is, as far as the event tells. */
export function learn(event: CanonicalEvent): Learned | null {
  const lesson = LESSONS[event.type] as Lesson<EventName> | undefined;
  return lesson?.(event) ?? null;
}

/** Things that an event may be about: all that is needed to tell whose it is. */
export function thingsOf(event: CanonicalEvent): Thing[] {
  const { fulfilmentId, shipmentId, fulfilment } = event.data as {
    fulfilmentId?: string;
    shipmentId?: string;
    fulfilment?: { fulfilmentId?: string };
  };
  const order = event.orderId ?? (event.type.startsWith('order.') ? event.subject : undefined);
  const fulfilmentOf = fulfilmentId ?? fulfilment?.fulfilmentId;
  return [
    ...(order ? [{ kind: 'order', id: order } as const] : []),
    ...(fulfilmentOf ? [{ kind: 'fulfilment', id: fulfilmentOf } as const] : []),
    ...(shipmentId ? [{ kind: 'shipment', id: shipmentId } as const] : []),
  ];
}
