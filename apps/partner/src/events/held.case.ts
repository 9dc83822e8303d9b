import type { CanonicalEvent } from '#canonical';
import type { StoredEvent } from '#messaging';
import { clock } from '#platform/clock';

/** A partner does not see what happens to an order meanwhile. */
const DUE_IN_MS = 4 * 3_600_000;
const CODE = 'event-not-published';

/** Somebody has to look why the event cannot be published. */
export function caseOf(event: StoredEvent): CanonicalEvent<'exception.opened'> {
  const now = clock.date();
  return {
    ...about(event, 'opened', now),
    type: 'exception.opened',
    data: {
      caseId: caseIdOf(event),
      process: 'partner',
      instanceId: event.subject,
      code: CODE,
      title: `Partners cannot be told of ${event.type} ${event.subject}, nor of what comes after it`,
      owner: 'partner-integration',
      dueAt: new Date(now.getTime() + DUE_IN_MS).toISOString(),
    },
  };
}

export function endOf(event: StoredEvent): CanonicalEvent<'exception.resolved'> {
  return {
    ...about(event, 'resolved', clock.date()),
    type: 'exception.resolved',
    data: {
      caseId: caseIdOf(event),
      process: 'partner',
      instanceId: event.subject,
      code: CODE,
      resolution: 'It was published.',
    },
  };
}

const caseIdOf = ({ position }: StoredEvent) => `feed:${position}`;

const about = (event: StoredEvent, what: string, now: Date) =>
  ({
    id: `${caseIdOf(event)}:${what}`,
    source: '/partner/events',
    version: 1,
    subject: event.subject,
    occurredAt: now.toISOString(),
    receivedAt: now.toISOString(),
    classifier: 'actual',
    ...(event.orderId && { orderId: event.orderId }),
  }) as const;
