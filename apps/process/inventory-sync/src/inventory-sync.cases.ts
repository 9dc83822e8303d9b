import { type CaseKinds, termsOfKind } from '#process-manager';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Every kind of case that the process opens. */
export const CASES = {
  movement: {
    when: 'The ERP does not post a change of stock, or nobody knows what the warehouse’s word for it means.',
    owner: 'warehouse-desk',
    severity: 'high',
    dueInMs: 8 * HOUR,
    actions: ['retry', 'resolve', 'assign', 'skip', 'edit'],
  },
  receipt: {
    when: 'A receipt is told under an id that nobody announced, or for another place, or otherwise than the first one was.',
    owner: 'warehouse-desk',
    severity: 'high',
    dueInMs: 8 * HOUR,
    actions: ['resolve', 'skip', 'assign'],
  },
  variance: {
    when: 'Shelf and book differ by more than the tolerance, are kept in two units, or the ERP does not post the difference.',
    owner: 'warehouse-desk',
    severity: 'medium',
    dueInMs: DAY,
    actions: ['retry', 'edit', 'resolve', 'skip', 'assign'],
  },
  short: {
    when: 'An inbound shipment brings less than was announced.',
    owner: 'order-desk',
    severity: 'medium',
    dueInMs: 2 * DAY,
    actions: ['resolve', 'assign'],
  },
  over: {
    when: 'An inbound shipment brings more than was announced.',
    owner: 'order-desk',
    severity: 'low',
    dueInMs: 2 * DAY,
    actions: ['resolve', 'assign'],
  },
  damaged: {
    when: 'An inbound shipment brings goods that are not fit for sale.',
    owner: 'order-desk',
    severity: 'medium',
    dueInMs: 2 * DAY,
    actions: ['resolve', 'assign'],
  },
  'overdue:arrival': {
    when: 'An inbound shipment has not come.',
    owner: 'order-desk',
    severity: 'medium',
    dueInMs: DAY,
    actions: ['resolve', 'assign', 'abandon'],
  },
  'overdue:receipt': {
    when: 'An inbound shipment stands at the gate, and nobody counted it.',
    owner: 'warehouse-desk',
    severity: 'medium',
    dueInMs: DAY,
    actions: ['resolve', 'assign', 'abandon'],
  },
} as const satisfies CaseKinds;

/** What a case of that kind says of itself. */
export const ofKind = (kind: keyof typeof CASES) => termsOfKind(CASES[kind]);
