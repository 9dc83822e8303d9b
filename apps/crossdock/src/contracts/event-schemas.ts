import { createGenerator } from 'ts-json-schema-generator';
import type { EventSchemas } from '#platform/governance';

const SOURCES = 'libs/canonical/src/events/{catalog,cloud-event}.ts';
export const EVENT_SCHEMAS_FILE = 'libs/canonical/src/events/generated/schemas.ts';

/** The JSON Schemas of the canonical events, read off their TypeScript types: the type stays the one source. */
export function generateEventSchemas(sources = SOURCES): EventSchemas {
  const generator = createGenerator({
    path: sources,
    tsconfig: 'tsconfig.json',
    skipTypeCheck: true,
    expose: 'export',
    topRef: true,
    jsDoc: 'extended',
    // Consumers are told to ignore members that they do not know.
    additionalProperties: true,
  });
  const { EventData, ...schemas } = {
    ...generator.createSchema('EventData').definitions,
    ...generator.createSchema('CloudEventEnvelope').definitions,
  } as Record<string, { properties?: Record<string, { $ref?: string }> }>;
  const payloads = Object.entries(EventData?.properties ?? {}).map(([event, { $ref }]) => {
    if (!$ref) throw new Error(`The payload of ${event} has no type with a name`);
    return [event, $ref.split('/').at(-1) as string];
  });
  if (payloads.length === 0) throw new Error(`There are no events in ${sources}`);
  return { schemas, payloads: Object.fromEntries(payloads) };
}

/** The same as a module, for whoever serves them. */
export function eventSchemasModule({ schemas, payloads }: EventSchemas): string {
  return [
    '// Generated from the types of the events by `npm run contracts:write`.',
    `export const EVENT_SCHEMAS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = ${print(schemas)};`,
    `export const EVENT_PAYLOADS: Readonly<Record<string, string>> = ${print(payloads)};`,
    '',
  ].join('\n\n');
}

const print = (value: object) => JSON.stringify(value, null, 2);
