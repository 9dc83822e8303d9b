import type { ChargeVariance } from '#canonical';
import type { StoredEvent } from '#messaging';
import type { LoggedRequest } from '#platform/request-log';
import { bodyOf } from '../judging.js';
import type { Evidence } from '../scenario.js';

/** Invoices for a shipment, in the order in which they came. */
export const billsOf = (evidence: Evidence, shipmentId: string): StoredEvent<'freight-invoice.received'>[] =>
  evidence.events.filter(
    (event): event is StoredEvent<'freight-invoice.received'> =>
      event.type === 'freight-invoice.received' &&
      (event as StoredEvent<'freight-invoice.received'>).data.invoice.shipmentId === shipmentId,
  );

/** What became of an invoice: undefined until it is told. */
export function outcomeOf(
  { events }: Evidence,
  bill: StoredEvent<'freight-invoice.received'>,
): StoredEvent<'freight-invoice.approved' | 'freight-invoice.disputed' | 'freight-invoice.duplicate'> | undefined {
  const { invoiceNumber, shipmentId } = bill.data.invoice;
  return events.find(
    (
      event,
    ): event is StoredEvent<'freight-invoice.approved' | 'freight-invoice.disputed' | 'freight-invoice.duplicate'> =>
      OUTCOMES.includes(event.type) &&
      event.subject === `${shipmentId}-settlement` &&
      event.position > bill.position &&
      (event.data as { invoiceNumber?: string }).invoiceNumber === invoiceNumber,
  );
}

const OUTCOMES: readonly string[] = [
  'freight-invoice.approved',
  'freight-invoice.disputed',
  'freight-invoice.duplicate',
];

/** Why it was not approved, in plain words. */
export function refusedBecause(outcome: NonNullable<ReturnType<typeof outcomeOf>>): string {
  const { variances = [], reason } = outcome.data as { variances?: readonly ChargeVariance[]; reason?: string };
  return reason ? `set aside: ${reason.replace(/\.$/, '')}` : `disputed: ${describeVariances(variances)}`;
}

/** Tries to bill a shipment, refused ones included. */
export const triesOf = (calls: readonly LoggedRequest[], shipmentId: string): LoggedRequest[] =>
  calls.filter((call) => bodyOf(call).shipmentId === shipmentId);

const amount = ({ amount, currency }: { amount: number; currency: string }) =>
  `${(amount / 100).toFixed(2)} ${currency}`;

export const describeVariances = (variances: readonly ChargeVariance[]): string =>
  variances
    .map(({ code, expected, billed }) => `${code} is ${amount(billed)} instead of ${amount(expected)}`)
    .join(', ');
