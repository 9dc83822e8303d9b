import type { MilestoneView } from '../../tower.view.js';
import { MILESTONES, type MilestoneName, type MilestoneTimes, ORDER } from '../model/milestones.js';
import { dayOf, fulfilmentLeftAt, isPlaced, lastOf, leftAt, liveIn, type TowerOrder } from '../model/orders.js';

/** What one part of an order, or the order as a whole, was to meet and met. */
interface Stage {
  readonly planned?: string | undefined;
  readonly estimated?: string | undefined;
  readonly actual?: string | undefined;
  /** It may still come; what ended, or is not to come any more, is late for nothing. */
  readonly pending: boolean;
}

const OF_FULFILMENTS: ReadonlySet<string> = new Set<MilestoneName>(['accepted', 'picked', 'packed', 'left']);
const OF_ORDERS: ReadonlySet<string> = new Set<MilestoneName>(['released', 'ended']);

/**
 * Planned against actual, in the order in which an order meets them: of the whole, which has met what all its parts have, and
 * below it of each part where there are several. A day without a time is over at its end.
 * @param now ISO instant
 */
export function milestonesOf(order: TowerOrder, now: string): MilestoneView[] {
  return MILESTONES.flatMap((name) => {
    if (OF_ORDERS.has(name)) return toView(name, ofOrder(order, name), now);
    const parts = OF_FULFILMENTS.has(name) ? fulfilmentStages(order, name) : shipmentStages(order, name);
    const whole = wholeOf(order, name, [...parts.values()]);
    const own = parts.size > 1 ? [...parts].flatMap(([part, stage]) => toView(name, stage, now, part)) : [];
    const late = own.some((each) => each.late);
    return [...toView(name, whole, now).map((view) => ({ ...view, late: view.late || late })), ...own];
  });
}

const timesOf = ({ met }: TowerOrder, part: string, name: MilestoneName): MilestoneTimes => met[part]?.[name] ?? {};

const ofOrder = (order: TowerOrder, name: MilestoneName): Stage => {
  const { planned, estimated, actual } = timesOf(order, ORDER, name);
  return { planned: planned?.[0], estimated: estimated?.[0], actual, pending: isOpen(order) };
};

const isOpen = ({ standing }: TowerOrder): boolean => standing?.ended === false;

function fulfilmentStages(order: TowerOrder, name: MilestoneName): Map<string, Stage> {
  const { fulfilments = [], shipments = [] } = order.standing?.view ?? {};
  return new Map(
    liveIn(fulfilments).map((fulfilment): [string, Stage] => {
      const { planned, estimated, actual } = timesOf(order, fulfilment.id, name);
      return [
        fulfilment.id,
        {
          planned: name === 'left' ? dayOf(order) : planned?.[0],
          estimated: estimated?.[0],
          actual: name === 'left' ? fulfilmentLeftAt(fulfilment, shipments, order.met) : actual,
          pending: isOpen(order),
        },
      ];
    }),
  );
}

/** What came back is not delivered any more, and needs no proof. */
function shipmentStages(order: TowerOrder, name: MilestoneName): Map<string, Stage> {
  const { shipments = [] } = order.standing?.view ?? {};
  return new Map(
    shipments.map(({ id, returned = false, request }): [string, Stage] => {
      const { planned, estimated, actual } = timesOf(order, id, name);
      const wished = name === 'delivered' ? request?.requestedDeliveryDate : undefined;
      return [
        id,
        {
          planned: wished ?? planned?.[0],
          estimated: estimated?.[0],
          actual,
          // Freight is settled after the order has ended.
          pending: !returned && (isOpen(order) || name === 'settled'),
        },
      ];
    }),
  );
}

/** The whole has met what every part has that is to meet it; before everything has a warehouse, or has left, more parts come. */
function wholeOf(order: TowerOrder, name: MilestoneName, parts: readonly Stage[]): Stage {
  const concerned = parts.filter(({ actual, pending }) => actual || pending);
  const complete = OF_FULFILMENTS.has(name) ? isPlaced(order) : leftAt(order) !== undefined;
  return {
    planned: name === 'left' ? dayOf(order) : latest(parts.map(({ planned }) => planned)),
    estimated: latest(parts.map(({ estimated }) => estimated)),
    actual: complete ? lastOf(concerned.map(({ actual }) => actual)) : undefined,
    pending: isOpen(order) && (parts.length === 0 || parts.some(({ pending }) => pending)),
  };
}

const latest = (times: readonly (string | undefined)[]): string | undefined =>
  lastOf(times.filter((each) => each !== undefined));

function toView(
  name: string,
  { planned, estimated, actual, pending }: Stage,
  now: string,
  part?: string,
): MilestoneView[] {
  if (!planned && !actual && !estimated) return [];
  const due = planned && (planned.length === 10 ? `${planned}T23:59:59.999Z` : planned);
  return [
    {
      name,
      ...(part && { part }),
      ...(planned && { planned }),
      ...(estimated && { estimated }),
      ...(actual && { actual }),
      late: due !== undefined && (actual !== undefined ? due < actual : pending && due < now),
    },
  ];
}
