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

/** Planned and estimated times never count as the thing having happened. */
export function milestonesOf(event: StoredEvent): Milestones {
  const { type, classifier, position } = event;
  const at = instant(event.occurredAt ?? event.receivedAt);
  if (type === 'eta.changed') {
    const eta = instant((event.data as { eta?: string }).eta ?? '');
    return eta ? { delivered: { estimated: [eta, String(position)] } } : {};
  }
  const name = OF_EVENTS[type];
  if (!name || !at) return {};
  return { [name]: classifier === 'actual' ? { actual: at } : { [classifier]: [at, String(position)] } };
}

/** Whatever the order in which they come in. */
export function mergeMilestones(one: Milestones, other: Milestones): Milestones {
  const merged: Record<string, MilestoneTimes> = { ...one };
  for (const [name, times] of Object.entries(other)) {
    const { planned, estimated, actual } = merged[name] ?? {};
    const first = [actual, times.actual].flatMap((each) => each ?? []).sort()[0];
    const last = (a: MilestoneTimes['planned'], b: MilestoneTimes['planned']) =>
      !a || (b && BigInt(b[1]) > BigInt(a[1])) ? b : a;
    const [plan, estimate] = [last(planned, times.planned), last(estimated, times.estimated)];
    merged[name] = {
      ...(plan && { planned: plan }),
      ...(estimate && { estimated: estimate }),
      ...(first && { actual: first }),
    };
  }
  return merged;
}

const instant = (text: string): string | undefined => {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};
