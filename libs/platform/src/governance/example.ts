/** As much of JSON Schema as contracts here use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
}

export type Schemas = Readonly<Record<string, Schema>>;

const OF_FORMAT: Readonly<Record<string, string>> = {
  'date-time': '2026-11-24T08:00:00.000Z',
  date: '2026-11-24',
  uuid: '5f0c2a52-6f3e-4a56-9d3b-0d6f2f2f9a10',
};

/** An example of a schema, put together from those of its members, and the members that have none. */
export function exampleOf(schema: Schema, schemas: Schemas): { value: unknown; missing: readonly string[] } {
  const missing: string[] = [];
  const value = derive(schema, { schemas, within: [], report: (pointer) => missing.push(pointer) }, '');
  return { value, missing };
}

interface Walk {
  readonly schemas: Schemas;
  /** Names of the schemas that are open: one that holds itself ends here. */
  readonly within: readonly string[];
  report(pointer: string): void;
}

function derive(schema: Schema, walk: Walk, pointer: string): unknown {
  const given = schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.default ?? schema.enum?.[0];
  if (given !== undefined) return given;
  if (schema.example === null) return null;
  if (schema.$ref) return deriveNamed(schema.$ref, walk, pointer);
  if (schema.allOf) {
    const parts = schema.allOf.map((part) => derive(part, walk, pointer));
    return parts.length === 1 ? parts[0] : Object.assign({}, ...parts);
  }
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (choice) return derive(choice, walk, pointer);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.includes('null')) return null;
  return deriveType(types[0], schema, walk, pointer);
}

function deriveType(type: string | undefined, schema: Schema, walk: Walk, pointer: string): unknown {
  if (type === 'object' || schema.properties) {
    const members = Object.entries(schema.properties ?? {})
      .map(([name, member]) => [name, derive(member, walk, `${pointer}/${name}`)] as const)
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries(members);
  }
  if (type === 'array') {
    const item = derive(schema.items ?? {}, walk, `${pointer}/*`);
    return item === undefined ? [] : [item];
  }
  if (type === 'boolean') return true;
  const ofFormat = OF_FORMAT[schema.format ?? ''];
  if (ofFormat === undefined) walk.report(pointer);
  return ofFormat;
}

function deriveNamed($ref: string, walk: Walk, pointer: string): unknown {
  const name = $ref.split('/').at(-1) as string;
  const schema = walk.schemas[name];
  if (!schema || walk.within.includes(name)) return undefined;
  return derive(schema, { ...walk, within: [...walk.within, name] }, pointer);
}
