import { type InboundLine, quantity } from '#canonical';
import type { StoredEvent } from '#messaging';
import type { LoggedRequest } from '#platform/request-log';
import { bodyOf, callsOf, traceOf } from '../judging.js';
import type { Evidence } from '../scenario.js';

type Notified = StoredEvent<'inbound-shipment.notified'>;

/** What was announced of a purchase order. Told by its events: the log keeps no more than the beginning of a large body. */
export const noticesOf = ({ events }: Evidence, purchaseOrderId: string): Notified[] =>
  events.filter(
    (event): event is Notified =>
      event.type === 'inbound-shipment.notified' && linesOf(event as Notified, purchaseOrderId).length > 0,
  );

export const announcedPieces = (notices: readonly Notified[], purchaseOrderId: string): number =>
  notices
    .flatMap((notice) => linesOf(notice, purchaseOrderId))
    .reduce((sum, { quantity: { value, unit } }) => quantity(sum + value, unit).value, 0);

/** Calls that announce something of a purchase order, refused and repeated ones included. */
export function announcementsOf(evidence: Evidence, purchaseOrderId: string): LoggedRequest[] {
  const calls = callsOf(evidence, 'POST', 'inbound-shipments');
  const traces = new Set(noticesOf(evidence, purchaseOrderId).flatMap((notice) => traceOf(notice)));
  const keys = new Set(calls.flatMap((call) => (traces.has(call.correlationId) ? (call.idempotencyKey ?? []) : [])));
  return calls.filter(
    (call) =>
      traces.has(call.correlationId) ||
      (call.idempotencyKey !== undefined && keys.has(call.idempotencyKey)) ||
      (call.status >= 400 && mayName(call, purchaseOrderId)),
  );
}

const linesOf = ({ data: { notice } }: Notified, purchaseOrderId: string): InboundLine[] =>
  notice.units.flatMap(({ lines }) => lines).filter((line) => line.purchaseOrderId === purchaseOrderId);

/** One that is too large to be kept whole may: its sender wants to know why it was refused. */
function mayName(call: LoggedRequest, purchaseOrderId: string): boolean {
  const body = bodyOf(call);
  return body.truncated === true || JSON.stringify(body).includes(JSON.stringify(purchaseOrderId));
}
