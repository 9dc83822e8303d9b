import { CONTRACT_URL } from '../errors/contract.url.js';
import { sortKeys } from './sort-keys.js';

/** One event as its consumers are told of it. */
export interface EventContract {
  /** `shipment.departed` */
  readonly name: string;
  readonly version: number;
  readonly description: string;
  /** JSON Schema of its payload as its receivers see it; may refer to the catalog's schemas. */
  readonly data: object;
  /** The whole event as it stands on the wire. */
  readonly example: object;
  /** Kinds of partner that it goes to. */
  readonly receivers: readonly string[];
}

/** Every event that leaves the product: what its AsyncAPI contract is made of. */
export interface EventCatalog {
  readonly title: string;
  readonly description: string;
  readonly owner: string;
  /** JSON Schemas by name, of payloads and what they hold; references are `#/definitions/…`. */
  readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Name of the schema of what stands around every payload. */
  readonly envelope: string;
  /** Prefix of every `type`: `crossdock.shipment.departed.v1`. */
  readonly prefix: string;
  readonly events: readonly EventContract[];
}

/** The AsyncAPI 3.0 contract of the events, as webhooks deliver them. */
export function asyncApiOf(catalog: EventCatalog, publicUrl = CONTRACT_URL): object {
  const named = catalog.events.map((event): [string, EventContract] => [`${event.name}.v${event.version}`, event]);
  const by = <T>(make: (name: string, event: EventContract) => T): Record<string, T> =>
    Object.fromEntries(named.map(([name, event]) => [name, make(name, event)]));
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: catalog.title,
      version: '1.0.0',
      description: catalog.description,
      contact: { name: catalog.owner, url: `${publicUrl}/portal` },
      license: { name: 'Proprietary', url: `${publicUrl}/portal` },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      webhooks: {
        address: null,
        title: 'Webhooks',
        description: 'The https address that a partner registered; signed as Standard Webhooks has it.',
        messages: by((name) => ({ $ref: `#/components/messages/${name}` })),
      },
    },
    operations: by((name, { receivers }) => ({
      action: 'send',
      channel: { $ref: '#/channels/webhooks' },
      summary: `Send ${name}`,
      messages: [{ $ref: `#/channels/webhooks/messages/${name}` }],
      bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
      'x-receivers': [...receivers].sort(),
    })),
    components: {
      messages: by((name, event) => ({
        name: `${catalog.prefix}.${name}`,
        title: name,
        summary: event.description,
        contentType: 'application/cloudevents+json',
        payload: {
          allOf: [
            { $ref: `#/components/schemas/${catalog.envelope}` },
            {
              type: 'object',
              required: ['type', 'data'],
              properties: {
                type: { type: 'string', const: `${catalog.prefix}.${name}` },
                data: event.data,
              },
            },
          ],
        },
        examples: [{ name: event.name, payload: event.example }],
      })),
      schemas: catalog.schemas,
    },
  };
  return sortKeys(rebased(document)) as object;
}

const rebased = (document: object): unknown =>
  JSON.parse(JSON.stringify(document).replaceAll('"#/definitions/', '"#/components/schemas/'));

/** JSON Schemas of events, as the pipeline reads them off their types. */
export interface EventSchemas {
  readonly schemas: EventCatalog['schemas'];
  /** Name of the event → name of its payload's schema. */
  readonly payloads: Readonly<Record<string, string>>;
}
