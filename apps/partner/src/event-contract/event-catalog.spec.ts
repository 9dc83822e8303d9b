import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { asyncApiOf } from '#platform/governance';
import { typesFor } from '../events/publication.js';
import { TEST_TYPE } from '../webhooks/test-event.js';
import { eventCatalog } from './event-catalog.js';

const KINDS = ['3pl', 'carrier', 'customer-portal', 'supplier'] as const;

it('tells of every event that can reach a partner, of tests too, and of no other', () => {
  const told = eventCatalog().events.map(({ name, version }) => `crossdock.${name}.v${version}`);
  expect(told.sort()).toEqual([...new Set([...KINDS.flatMap(typesFor), TEST_TYPE])].sort());
});

it('has of every event an example that holds against its schema', () => {
  const { components } = asyncApiOf(eventCatalog()) as {
    components: { messages: Record<string, { payload: object; examples: [{ payload: object }] }> };
  };
  const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema({ $id: 'contract', components });
  for (const [name, { payload, examples }] of Object.entries(components.messages)) {
    const schema = JSON.parse(JSON.stringify(payload).replaceAll('"#/components/', '"contract#/components/'));
    const validate = ajv.compile(schema);
    expect([name, validate(examples[0].payload), validate.errors]).toEqual([name, true, null]);
  }
});
