import { EVENT_EXAMPLES, EVENT_PAYLOADS, EVENT_SCHEMAS, type EventName, exampleEvent } from '#canonical';
import type { EventCatalog } from '#platform/governance';

/** Every canonical event, as partners receive those that are meant for them. */
export const eventCatalog: EventCatalog = {
  title: 'Crossdock events',
  description:
    'Canonical events as CloudEvents 1.0 in structured JSON. Webhooks and the catch-up feed carry the same event. Ignore members that you do not know: optional ones may be added within a version, everything else is a new version beside the old.',
  owner: 'partner-integration',
  schemas: EVENT_SCHEMAS,
  envelope: 'CloudEventEnvelope',
  prefix: 'crossdock',
  events: (Object.keys(EVENT_EXAMPLES) as EventName[]).map((name) => ({
    name,
    version: 1,
    data: EVENT_PAYLOADS[name] as string,
    example: exampleEvent(name),
    receivers: [],
  })),
};
