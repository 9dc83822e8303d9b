import type { CarrierOverrides } from './carrier.overrides.js';
import type { HubBook, HubEvent, HubLoad, HubMilestone, HubMilestoneType } from './freighthub.records.js';
import { fellow, type Move } from './moves.js';
import { localTime, townOf } from './place.js';

interface Told {
  readonly type: string;
  /** Where the clock hangs. */
  readonly at: 'origin' | 'destination';
  readonly data: (sequence: number, occurredAt: string | undefined) => object;
  /** The other loads that it happens to. */
  readonly with?: readonly HubLoad[];
}

/** Tells the shipper, and counts it on the load. The answer is the load as it then stands. */
export function tell(book: HubBook, load: HubLoad, told: Told, overrides: CarrierOverrides = {}): HubLoad {
  const sequence = load.sequence + 1;
  const occurredAt =
    overrides.occurredAt === null ? undefined : (overrides.occurredAt ?? localTime(book.now(), load[told.at]));
  const carrier = carrierOf(load);
  const event: HubEvent = {
    id: `evt_${book.nextNumber('event')}`,
    type: told.type,
    sequence,
    ...(occurredAt && { occurred_at: occurredAt }),
    load: {
      id: load.id,
      reference: load.reference,
      ...(load.pro_number && { pro_number: load.pro_number }),
      ...(carrier && { scac: carrier }),
    },
    ...(told.with && told.with.length > 0 && { carried_with: told.with.map(fellow) }),
    data: told.data(sequence, occurredAt),
  };
  const counted = { ...load, sequence };
  book.saveLoad(counted);
  book.tell(event, overrides.times ?? 1);
  return counted;
}

const carrierOf = ({ tenders }: HubLoad): string | undefined =>
  tenders.findLast(({ status }) => status === 'ACCEPTED')?.scac;

export const EVENT_BY_MILESTONE: Readonly<Record<HubMilestoneType, { type: string; at: 'origin' | 'destination' }>> = {
  PICKED_UP: { type: 'load.picked_up', at: 'origin' },
  DEPARTED: { type: 'load.departed', at: 'origin' },
  DELAYED: { type: 'load.delayed', at: 'origin' },
  ETA_CHANGED: { type: 'load.eta_changed', at: 'origin' },
  ARRIVED: { type: 'load.arrived', at: 'destination' },
  DELIVERY_ATTEMPTED: { type: 'load.delivery_attempted', at: 'destination' },
  REFUSED: { type: 'load.refused', at: 'destination' },
  RETURNED: { type: 'load.returned', at: 'origin' },
  DAMAGED: { type: 'load.damaged', at: 'origin' },
  DELIVERED: { type: 'load.delivered', at: 'destination' },
  POD_AVAILABLE: { type: 'load.pod_available', at: 'destination' },
};

/** A milestone is told once for a move, and kept on each of its loads. @returns the loads as they then stand */
export function tellMilestone(
  book: HubBook,
  [load, ...others]: Move,
  type: HubMilestoneType,
  more: Partial<Pick<HubMilestone, 'reason' | 'eta' | 'signed_by'>>,
  overrides: CarrierOverrides,
): Move {
  const { at, type: event } = EVENT_BY_MILESTONE[type];
  const isEstimate = type === 'ETA_CHANGED';
  const scac = overrides.scac ?? carrierOf(load);
  const milestone = (sequence: number, occurredAt: string | undefined): HubMilestone => ({
    type,
    sequence,
    classifier: overrides.classifier ?? (isEstimate ? 'ESTIMATED' : 'ACTUAL'),
    ...(scac && { scac }),
    ...(occurredAt && { occurred_at: occurredAt }),
    location: overrides.location ?? townOf(load[at]),
    ...more,
  });
  let kept: HubMilestone | undefined;
  const told = tell(
    book,
    load,
    {
      type: event,
      at,
      with: others,
      data: (sequence, occurredAt) => {
        kept = milestone(sequence, occurredAt);
        return kept;
      },
    },
    overrides,
  );
  const reached = ({ sequence, ...each }: HubLoad): HubLoad => ({
    ...each,
    sequence,
    milestones: kept ? [...each.milestones, { ...kept, sequence }] : each.milestones,
  });
  const after: Move = [reached(told), ...others.map((each) => reached({ ...each, sequence: each.sequence + 1 }))];
  for (const each of after) book.saveLoad(each);
  return after;
}
