import type { FindingCases, Words } from '#process-manager';
import {
  type OurDelivery,
  orderOfFulfilment,
  type TheirDelivery,
  UNBILLED_CODES,
  type UnbilledCode,
} from './unbilled-deliveries.js';

const DAY = 86_400_000;

const WORDS: Readonly<Record<UnbilledCode, (delivery: string, billed?: TheirDelivery['billed']) => Words>> = {
  'not-invoiced': (delivery, billed) => ({
    title: `Delivery ${delivery} has left and its customer is ${billed === 'partly' ? 'billed for a part of it' : 'not billed'}`,
    detail: 'Work off the billing due list of the ERP for it, or take away what blocks its billing.',
    owner: 'order-desk',
    severity: 'medium',
    dueInMs: 2 * DAY,
  }),
  'invoiced-here': (delivery) => ({
    title: `Delivery ${delivery} was billed, and is not billed any more`,
    detail: 'Its invoice was cancelled in the ERP after it had been found here: bill it again.',
    owner: 'order-desk',
    severity: 'medium',
    dueInMs: 2 * DAY,
  }),
  'invoiced-there': (delivery) => ({
    title: `The ERP has billed delivery ${delivery}, and its order still waits here for an invoice of it`,
    owner: 'integration',
    severity: 'medium',
    dueInMs: DAY,
  }),
  'issued-there': (delivery) => ({
    title: `The ERP has issued the goods of delivery ${delivery}, which have not left by what is known here`,
    detail: 'Somebody issued them by hand, or the warehouse has not told: have it tell.',
    owner: 'warehouse-desk',
    severity: 'high',
    dueInMs: DAY,
  }),
};

export const UNBILLED = 'shipped-not-invoiced';

export const unbilledCases: FindingCases<OurDelivery, TheirDelivery, UnbilledCode> = {
  name: UNBILLED,
  codes: UNBILLED_CODES,
  instanceOf: orderOfFulfilment,
  partOf: (key) => key.slice(orderOfFulfilment(key).length + 1),
  saidBy: (code) => (code === 'not-invoiced' ? 'invoice-missing' : undefined),
  words: (code, { key, left, right }) =>
    WORDS[code](right?.deliveryNumber ?? left?.deliveryNumber ?? key, right?.billed),
};
