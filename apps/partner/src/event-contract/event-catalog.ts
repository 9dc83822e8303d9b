import { EVENT_PAYLOADS, EVENT_SCHEMAS, type EventName, exampleEvent } from '#canonical';
import type { EventCatalog, EventContract, EventSchemas } from '#platform/governance';
import { PUBLISHED_TYPES, publicationsOf, toEntry } from '../events/publication.js';
import { TEST_EVENT, testEvent } from '../webhooks/test-event.js';
import { publishedSchema, reachable } from './published-schema.js';

const BUILT: EventSchemas = { schemas: EVENT_SCHEMAS, payloads: EVENT_PAYLOADS };
const ENVELOPE = 'CloudEventEnvelope';

/** The events that partners see, each as it is shown to them: what stays inside is not in their contract either. */
export function eventCatalog(source: EventSchemas = BUILT): EventCatalog {
  const canonical = PUBLISHED_TYPES.map((name) => contractOf(name, source));
  const events = [...canonical, ofTests(canonical)];
  return {
    title: 'Crossdock events',
    description:
      'Canonical events as CloudEvents 1.0 in structured JSON. Webhooks and the catch-up feed carry the same event. Ignore members that you do not know: optional ones may be added within a version, everything else is a new version beside the old.',
    owner: 'partner-integration',
    schemas: reachable([source.schemas[ENVELOPE] ?? {}, ...events.map(({ data }) => data)], source, ENVELOPE),
    envelope: ENVELOPE,
    prefix: 'crossdock',
    events,
  };
}

function contractOf(name: EventName, source: EventSchemas): EventContract {
  const publications = publicationsOf(name);
  const [[, shown]] = publications as [(typeof publications)[number]];
  const stored = { ...exampleEvent(name), tenant: 'acme', position: 1n, sequence: 1 } as never;
  return {
    name,
    version: 1,
    description: String(source.schemas[source.payloads[name] ?? '']?.['description'] ?? ''),
    data: publishedSchema(name, publications, source),
    example: toEntry(stored, 'example', shown).cloudEvent(1),
    receivers: publications.map(([kind]) => kind),
  };
}

/** Whoever can have a webhook can try it. */
function ofTests(canonical: readonly EventContract[]): EventContract {
  const [tenant, webhookId, at] = ['acme', 'wh_3q2-8c1fV0m6QyJxkTzW', new Date('2026-11-24T08:00:00Z')];
  return {
    name: TEST_EVENT,
    version: 1,
    description: 'A webhook is tried out: sent on demand to it alone, whatever types it is for, and in no feed.',
    data: { type: 'object', required: ['webhookId'], properties: { webhookId: { type: 'string' } } },
    example: testEvent({ tenant, webhookId, id: 'evt_5Qm3-8c1fV0m6QyJxkTzWn4bLhP', at }),
    receivers: [...new Set(canonical.flatMap(({ receivers }) => receivers))],
  };
}
