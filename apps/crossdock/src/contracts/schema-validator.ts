import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Schema, Schemas } from '#platform/governance';

const SCHEMA_ID = 'contract';

/**
 * Holds values against the schemas of one contract (JSON Schema 2020-12), strictly: a member that a schema does not name
 * is an error too, unless the schema says that there may be others.
 */
export class SchemaValidator {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  private readonly compiled = new Map<object, ValidateFunction>();

  constructor(schemas: Schemas) {
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: SCHEMA_ID, components: { schemas: closed(schemas) } });
  }

  /** What is wrong, in words that follow the subject: `/lines/0/sku must be string`. */
  errors(schema: Schema, value: unknown): string[] {
    const validate = this.compile(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const { additionalProperty: unknown, allowedValues: allowed } = params as Record<string, unknown>;
      const detail = unknown ? ` (${unknown})` : allowed ? ` (${(allowed as unknown[]).join(', ')})` : '';
      return `${instancePath || '/'} ${message}${detail}`;
    });
  }

  private compile(schema: Schema): ValidateFunction {
    const known = this.compiled.get(schema);
    if (known) return known;
    const made = this.ajv.compile(rebased(closed(schema)) as object);
    this.compiled.set(schema, made);
    return made;
  }
}

/** An object that says nothing of other members has none. */
function closed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(closed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, closedMember(key, member)]));
  const isOpen = !('properties' in copy) || 'additionalProperties' in copy;
  return (isOpen ? copy : { ...copy, additionalProperties: false }) as T;
}

/** Parts of an `allOf` add to each other: none of them alone knows all members. Examples are values, not schemas. */
function closedMember(key: string, member: unknown): unknown {
  if (key === 'example' || key === 'examples' || key === 'enum' || key === 'const' || key === 'default') return member;
  if (key !== 'allOf' || !Array.isArray(member)) return closed(member);
  return member.map((part: Schema) =>
    part.properties ? { ...closed(part), additionalProperties: true } : closed(part),
  );
}

const rebased = (schema: object): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', `"${SCHEMA_ID}#/components/schemas/`));
