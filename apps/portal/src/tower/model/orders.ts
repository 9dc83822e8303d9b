import type { ChangedInstance } from '#clients';
import { lastWord, type Met, mergeMet, ORDER, type Wish } from './milestones.js';

/** An order as the read model keeps it. */
export interface TowerOrder {
  readonly id: string;
  /** Of the last decision that is in it; 0 as long as only events told of it. */
  readonly sequence: number;
  readonly standing?: OrderStanding;
  readonly met: Met;
  /** Absent as long as no event told of it. */
  readonly wish?: Wish;
}

/** What the process says. */
export interface OrderStanding {
  readonly state: string;
  readonly ended: boolean;
  readonly erp: string;
  readonly orderNumber: string;
  readonly customer: string;
  readonly warehouses: readonly string[];
  readonly carriers: readonly string[];
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly correlationId: string;
  readonly waitsFor: ChangedInstance['waitsFor'];
  readonly view: OrderLike;
}

/** Of an order as its route shows it: what the read model looks at. */
export interface OrderLike extends Readonly<Record<string, unknown>> {
  readonly erp?: string;
  readonly orderNumber?: string;
  readonly customerId?: string;
  readonly order?: { readonly requestedShipDate?: string };
  readonly backordered?: readonly unknown[];
  readonly undecided?: readonly unknown[];
  readonly fulfilments?: readonly { readonly id: string; readonly state: string; readonly warehouse?: string }[];
  readonly shipments?: readonly ShipmentLike[];
}

export interface ShipmentLike {
  readonly id: string;
  readonly fulfilmentId?: string;
  readonly carrier?: string;
  readonly returned?: boolean;
  readonly request?: { readonly requestedDeliveryDate?: string };
}

export const standingOf = (instance: ChangedInstance): OrderStanding => {
  const { state, ended, createdAt, updatedAt, correlationId, waitsFor } = instance;
  const view = instance.view as OrderLike;
  const { erp = '', orderNumber = '', customerId = '', fulfilments = [], shipments = [] } = view;
  return {
    state,
    ended,
    erp,
    orderNumber,
    customer: customerId,
    warehouses: distinct(fulfilments.map(({ warehouse }) => warehouse)),
    carriers: distinct(shipments.map(({ carrier }) => carrier)),
    openedAt: createdAt,
    updatedAt,
    correlationId,
    waitsFor,
    view,
  };
};

/** The later standing, the last wish, and every milestone: in whatever order and however often they are merged. */
export const mergeOrders = (one: TowerOrder, other: TowerOrder): TowerOrder => {
  const { wish: _own, ...later } = other.sequence >= one.sequence && other.standing ? other : one;
  const wish = lastWord(one.wish, other.wish);
  return { ...later, met: mergeMet(one.met, other.met), ...(wish && { wish }) };
};

/** The day on which goods are to leave by the promise: from then on only an agreed edit changes it (ADR 43). */
export const promisedOn = ({ standing }: TowerOrder): string | undefined =>
  standing?.view.fulfilments?.length ? standing.view.order?.requestedShipDate : undefined;

/** The day that the customer asks for, as its ERP said last. */
export const requestedOn = ({ standing, wish }: TowerOrder): string | undefined =>
  wish ? (wish[0] ?? undefined) : standing?.view.order?.requestedShipDate;

/** The day that counts: the promised one, before there is a promise the one that is asked for. */
export const dayOf = (order: TowerOrder): string | undefined => promisedOn(order) ?? requestedOn(order);

/** That day, as long as goods have yet to leave. */
export const dueOn = (order: TowerOrder): string | undefined =>
  order.standing?.ended !== false || leftAt(order) ? undefined : dayOf(order);

/** Whether a warehouse has everything that is to leave. */
export const isPlaced = ({ standing }: TowerOrder): boolean =>
  !standing?.view.backordered?.length && !standing?.view.undecided?.length;

/** When the last of it left; undefined while something of it has yet to, wherever the rest is. */
export function leftAt(order: TowerOrder): string | undefined {
  const { fulfilments = [], shipments = [] } = order.standing?.view ?? {};
  const live = liveIn(fulfilments);
  return isPlaced(order) ? lastOf(live.map((each) => fulfilmentLeftAt(each, shipments, order.met))) : undefined;
}

/** What left in parts has left with the last of them: until then its word is not `goods-issued`. */
export function fulfilmentLeftAt(
  { id, state }: { readonly id: string; readonly state: string },
  shipments: readonly ShipmentLike[],
  met: Met,
): string | undefined {
  const whole = met[id]?.['left']?.actual;
  if (whole || state !== 'goods-issued') return whole;
  return lastOf(shipments.filter((each) => each.fulfilmentId === id).map((each) => met[each.id]?.['left']?.actual));
}

/** What a warehouse gave back is to leave no more. */
export const liveIn = <F extends { readonly state: string }>(fulfilments: readonly F[]): readonly F[] =>
  fulfilments.filter(({ state }) => state !== 'cancelled');

/** The last of several times; undefined where one is not known, or there is none. */
export function lastOf(times: readonly (string | undefined)[]): string | undefined {
  const known = times.flatMap((each) => each ?? []);
  return known.length === times.length ? known.sort().at(-1) : undefined;
}

/** When it was said to be over; nothing else tells, once something came after. */
export const endedAt = ({ standing, met }: TowerOrder): string | undefined =>
  standing?.ended ? met[ORDER]?.['ended']?.actual : undefined;

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => value ?? [])),
];
