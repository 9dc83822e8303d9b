import type { Order } from '#canonical';
import type { StoredEvent } from '#messaging';

/** When something was to happen, and when it did. Instants in UTC. */
export interface MilestoneTimes {
  /** The last word on it, with the place of that word in the log. */
  readonly planned?: readonly [at: string, position: string];
  readonly estimated?: readonly [at: string, position: string];
  /** The first time that it is said to have happened. */
  readonly actual?: string;
}

export type Milestones = Readonly<Record<string, MilestoneTimes>>;

/** By the fulfilment or shipment that met them (a settlement has its shipment's id); under `ORDER` those of the order itself. */
export type Met = Readonly<Record<string, Milestones>>;
export const ORDER = '';

/** In the order in which an order meets them. */
export const MILESTONES = [
  'released',
  'accepted',
  'picked',
  'packed',
  'left',
  'departed',
  'arrived',
  'delivered',
  'proven',
  'ended',
  'settled',
] as const;
export type MilestoneName = (typeof MILESTONES)[number];

const OF_EVENTS: Readonly<Record<string, MilestoneName>> = {
  'order.released': 'released',
  'fulfilment.accepted': 'accepted',
  'pick.confirmed': 'picked',
  'fulfilment.packed': 'packed',
  'fulfilment.shipped': 'left',
  'goods.issued': 'left',
  'shipment.departed': 'departed',
  'shipment.arrived': 'arrived',
  'shipment.delivered': 'delivered',
  'proof-of-delivery.received': 'proven',
  'order.closed': 'ended',
  'order.cancelled': 'ended',
  'settlement.closed': 'settled',
};

interface Named {
  readonly fulfilmentId?: string;
  readonly shipmentId?: string;
  readonly final?: boolean;
  readonly eta?: string;
  readonly order?: Partial<Order>;
}

/** Planned and estimated times never count as the thing having happened. */
export function milestonesOf(event: StoredEvent): Met {
  const { type, classifier, position } = event;
  const data = event.data as Named;
  if (type === 'eta.changed') {
    const eta = instant(data.eta ?? '');
    return eta ? { [partOf(event)]: { delivered: { estimated: [eta, String(position)] } } } : {};
  }
  const name = OF_EVENTS[type];
  const at = instant(event.occurredAt ?? event.receivedAt);
  // What left in parts is told of each part by its goods issue.
  if (!name || !at || (type === 'fulfilment.shipped' && data.final === false)) return {};
  const times = classifier === 'actual' ? { actual: at } : { [classifier]: [at, String(position)] };
  return { [partOf(event)]: { [name]: times } };
}

function partOf({ type, subject, data }: StoredEvent): string {
  if (type.startsWith('order.')) return ORDER;
  const { fulfilmentId, shipmentId } = data as Named;
  return shipmentId ?? fulfilmentId ?? subject;
}

/** On which day the customer wants the goods to leave, as the order's own ERP said last. */
export type Wish = readonly [day: string | null, position: string];

export function wishIn({ type, data, orderId = '', position }: StoredEvent): Wish | undefined {
  const { order } = data as Named;
  if (!type.startsWith('order.') || !order?.source || !orderId.startsWith(`${order.source.system}-`)) return undefined;
  return [order.requestedShipDate ?? null, String(position)];
}

/** Whatever the order in which they come in. */
export function mergeMet(one: Met, other: Met): Met {
  const merged: Record<string, Milestones> = { ...one };
  for (const [part, milestones] of Object.entries(other))
    merged[part] = mergeMilestones(merged[part] ?? {}, milestones);
  return merged;
}

function mergeMilestones(one: Milestones, other: Milestones): Milestones {
  const merged: Record<string, MilestoneTimes> = { ...one };
  for (const [name, times] of Object.entries(other)) {
    const { planned, estimated, actual } = merged[name] ?? {};
    const first = [actual, times.actual].flatMap((each) => each ?? []).sort()[0];
    const [plan, estimate] = [lastWord(planned, times.planned), lastWord(estimated, times.estimated)];
    merged[name] = {
      ...(plan && { planned: plan }),
      ...(estimate && { estimated: estimate }),
      ...(first && { actual: first }),
    };
  }
  return merged;
}

/** Of two words, each with its place in the log, the later one. */
export const lastWord = <W extends readonly [unknown, position: string]>(
  one: W | undefined,
  other: W | undefined,
): W | undefined => (!one || (other && BigInt(other[1]) > BigInt(one[1])) ? other : one);

const instant = (text: string): string | undefined => {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};
