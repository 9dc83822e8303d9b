import type { Life } from './life.js';

export type InboundShipmentState = 'expected' | 'arrived' | 'received' | 'posted' | 'given-up';

/** Goods on their way from a supplier into the ERP's book. What was given up may come all the same; what was posted may get a further receipt. */
export const INBOUND_SHIPMENT_LIFE: Life<InboundShipmentState> = {
  entity: 'inbound shipment',
  initial: 'expected',
  transitions: {
    expected: ['arrived', 'received', 'given-up'],
    arrived: ['received', 'given-up'],
    received: ['posted'],
    posted: ['received'],
    'given-up': ['expected', 'arrived', 'received'],
  },
  why: {
    'expected > arrived': 'it stands at the gate',
    'expected > received': 'the warehouse took it in',
    'expected > given-up': 'a person expects it no longer',
    'arrived > received': 'counted',
    'received > posted': 'the ERP has all receipts',
    'posted > received': 'a further receipt',
    'given-up > expected': 'its supplier announces it after all',
    'given-up > arrived': 'it came all the same',
  },
};
