import type { ChangedInstance } from '#clients';
import { type Milestones, mergeMilestones } from './milestones.js';

/** An order as the read model keeps it. */
export interface TowerOrder {
  readonly id: string;
  /** Of the last decision that is in it; 0 as long as only events told of it. */
  readonly sequence: number;
  readonly standing?: OrderStanding;
  readonly milestones: Milestones;
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
  readonly promisedOn?: string;
  readonly correlationId: string;
  readonly waitsFor: ChangedInstance['waitsFor'];
  readonly view: Readonly<Record<string, unknown>>;
}

interface OrderLike {
  readonly erp?: string;
  readonly orderNumber?: string;
  readonly customerId?: string;
  readonly order?: { readonly requestedShipDate?: string };
  readonly fulfilments?: readonly { readonly warehouse?: string }[];
  readonly shipments?: readonly { readonly carrier?: string }[];
}

export const standingOf = (instance: ChangedInstance): OrderStanding => {
  const { state, ended, createdAt, updatedAt, correlationId, waitsFor } = instance;
  const view = instance.view as Readonly<Record<string, unknown>>;
  const { erp = '', orderNumber = '', customerId = '', order, fulfilments = [], shipments = [] } = view as OrderLike;
  const promisedOn = order?.requestedShipDate;
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
    ...(promisedOn && { promisedOn }),
    correlationId,
    waitsFor,
    view,
  };
};

/** The later standing, and every milestone: in whatever order and however often they are merged. */
export const mergeOrders = (one: TowerOrder, other: TowerOrder): TowerOrder => {
  const later = other.sequence >= one.sequence && other.standing ? other : one;
  return { ...later, milestones: mergeMilestones(one.milestones, other.milestones) };
};

export const leftAt = ({ milestones }: TowerOrder): string | undefined => milestones['left']?.actual;

/** When it was said to be over; nothing else tells, once something came after. */
export const endedAt = ({ standing, milestones }: TowerOrder): string | undefined =>
  standing?.ended ? milestones['ended']?.actual : undefined;

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => value ?? [])),
];
