import { Ajv } from 'ajv';
import { type FloorOverrides, type FloorVerb, VERBS } from './floor.js';

const isOverrides = new Ajv().compile<FloorOverrides>({
  type: 'object',
  additionalProperties: false,
  properties: {
    reason: { type: 'string', minLength: 1, maxLength: 200 },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['sku', 'quantity'],
        additionalProperties: false,
        properties: { sku: { type: 'string', minLength: 1 }, quantity: { type: 'integer', minimum: 0 } },
      },
    },
  },
});

export const isVerb = (word: string): word is FloorVerb => VERBS.some((verb) => verb === word);

/** What was said beside a verb; null when it is wrong, with `complaint` telling how. */
export function readOverrides(body: unknown): { overrides: FloorOverrides } | { complaint: string } {
  if (body === undefined || body === null || body === '') return { overrides: {} };
  if (isOverrides(body)) return { overrides: body };
  const [error] = isOverrides.errors ?? [];
  return { complaint: `${error?.instancePath || 'the body'} ${error?.message ?? 'is wrong'}` };
}
