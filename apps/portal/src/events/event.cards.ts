import { EVENT_EXAMPLES, EVENT_PAYLOADS, EVENT_SCHEMAS, type EventName, exampleEvent, toCloudEvent } from '#canonical';
import { toEventCards } from '../api/catalog.mapper.js';
import type { ApiVersionDto } from '../catalog/api.dto.js';
import type { EventContract } from '../catalog/catalog.reader.js';
import type { EventCardView } from '../portal.view.js';
import { partsOf } from './event-flow.js';

/** Every event that something that runs tells or acts on: first those that partners are sent, then what stays inside. */
export function eventCardsOf(
  sent: EventContract,
  apis: readonly Pick<ApiVersionDto, 'emits' | 'consumes'>[],
): EventCardView[] {
  const cards = toEventCards(sent);
  const known = new Set(cards.map(({ type }) => type));
  const told = new Set(apis.flatMap(({ emits, consumes }) => [...emits, ...consumes]));
  const inside = [...told].filter((type) => !known.has(type)).sort();
  return [...cards, ...toEventCards(contractOf(inside))];
}

/** What stays inside is in no contract for partners: it is as the canonical model has it. */
function contractOf(types: readonly string[]): EventContract {
  const messages = Object.fromEntries(types.map((type) => [type, messageOf(type)]));
  const schemas = JSON.parse(JSON.stringify(EVENT_SCHEMAS).replaceAll('"#/definitions/', '"#/components/schemas/'));
  return { components: { messages, schemas } };
}

function messageOf(type: string) {
  const name = partsOf(type)?.name;
  // A later build may tell what this one does not know.
  if (!name || !isKnown(name)) return { name: type };
  const schema = EVENT_PAYLOADS[name] ?? '';
  return {
    name: type,
    summary: String(EVENT_SCHEMAS[schema]?.['description'] ?? ''),
    payload: { properties: { data: { $ref: `#/components/schemas/${schema}` } } },
    examples: [{ payload: toCloudEvent(exampleEvent(name), 1) }],
  };
}

const isKnown = (name: string): name is EventName => Object.hasOwn(EVENT_EXAMPLES, name);
