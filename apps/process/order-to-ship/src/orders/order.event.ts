import { randomUUID } from 'node:crypto';
import type { CanonicalEvent, EventName } from '#canonical';
import { clock } from '#platform/clock';
import { currentContext } from '#platform/telemetry';

/** What this process tells itself of an order, as its ERP's feed would. */
export function orderEvent<N extends EventName>(
  type: N,
  orderId: string,
  data: CanonicalEvent<N>['data'],
  id: string = randomUUID(),
): CanonicalEvent {
  const now = clock.iso();
  return {
    id,
    source: '/order-to-ship',
    type,
    version: 1,
    subject: orderId,
    orderId,
    occurredAt: now,
    receivedAt: now,
    classifier: 'actual',
    traceparent: currentContext().traceparent,
    data,
  } as CanonicalEvent;
}
