import type { Life } from './life.js';

export type ShipmentState =
  | 'planned'
  | 'tendered'
  | 'accepted'
  | 'rejected'
  | 'picked-up'
  | 'in-transit'
  | 'arrived'
  | 'delivered'
  | 'pod-received';

/** Exceptions (delay, failed attempt, damage) are flags beside the state, never states. */
export const SHIPMENT_LIFE: Life<ShipmentState> = {
  entity: 'shipment',
  initial: 'planned',
  transitions: {
    planned: ['tendered', 'rejected'],
    tendered: ['accepted', 'rejected'],
    rejected: ['planned', 'tendered'],
    accepted: ['picked-up', 'rejected'],
    'picked-up': ['in-transit'],
    'in-transit': ['arrived'],
    arrived: ['delivered', 'in-transit'],
    delivered: ['pod-received'],
    'pod-received': [],
  },
};
