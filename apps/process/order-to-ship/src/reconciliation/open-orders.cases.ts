import type { FindingCases, Words } from '#process-manager';
import { OPEN_ORDER_CODES, type OpenOrderCode, type OurOrder, type TheirOrder } from './open-orders.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const WORDS: Readonly<Record<OpenOrderCode, (id: string) => Words>> = {
  'unknown-here': (id) => ({
    title: `${id} is open in its ERP and was unknown here`,
    detail: 'Once its ERP has released it, it is started here by itself.',
    owner: 'order-desk',
    severity: 'high',
    dueInMs: 4 * HOUR,
  }),
  'closed-here': (id) => ({
    title: `${id} is closed here and open in its ERP`,
    detail: 'Its ERP expects more of it to be shipped: enter that as an order, or end it there.',
    owner: 'order-desk',
    severity: 'medium',
    dueInMs: 2 * DAY,
  }),
  'cancelled-here': (id) => ({
    title: `${id} is cancelled here and open in its ERP`,
    detail: 'Cancel it there, or enter it as another order.',
    owner: 'order-desk',
    severity: 'medium',
    dueInMs: 2 * DAY,
  }),
  'released-there': (id) => ({
    title: `The ERP has released ${id}, which waits here for that`,
    detail: 'The news of it was lost. It goes on by itself.',
    owner: 'order-desk',
    severity: 'high',
    dueInMs: 4 * HOUR,
  }),
  'held-there': (id) => ({
    title: `The ERP holds ${id}, which is under way here`,
    detail: 'Have it released there, or cancel it.',
    owner: 'order-desk',
    severity: 'high',
    dueInMs: 4 * HOUR,
  }),
  'completed-there': (id) => ({
    title: `${id} is completed in its ERP and under way here`,
    detail: 'What is still to be shipped of it will not be billed: cancel it here, or have it opened there again.',
    owner: 'order-desk',
    severity: 'high',
    dueInMs: DAY,
  }),
  'cancelled-there': (id) => ({
    title: `${id} is cancelled in its ERP and under way here`,
    detail: 'It is cancelled here by itself as far as that can still be done; what left has to come back.',
    owner: 'order-desk',
    severity: 'high',
    dueInMs: 4 * HOUR,
  }),
  'unknown-there': (id) => ({
    title: `${id} is under way here, and its ERP knows no such order`,
    owner: 'order-desk',
    severity: 'high',
    dueInMs: DAY,
  }),
};

export const OPEN_ORDERS = 'open-orders';

export const openOrderCases: FindingCases<OurOrder, TheirOrder, OpenOrderCode> = {
  name: OPEN_ORDERS,
  codes: OPEN_ORDER_CODES,
  instanceOf: (key) => key,
  words: (code, { key }) => WORDS[code](key),
};
