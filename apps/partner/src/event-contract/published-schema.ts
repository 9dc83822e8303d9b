import type { EventName } from '#canonical';
import type { EventCatalog, EventSchemas } from '#platform/governance';
import type { Publications } from '../events/publication.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly [other: string]: unknown;
}
type Shown = true | { readonly [member: string]: Shown };

/** The payload as partners see it: one schema, or one per kind where kinds are shown different members. */
export function publishedSchema(
  name: EventName,
  publications: Publications,
  { schemas, payloads }: EventSchemas,
): object {
  const payload = { $ref: `#/definitions/${payloads[name]}` };
  const seen = publications.map(([kind, { data }]) => ({
    kind,
    schema: project(payload, data as Shown, schemas as never),
  }));
  const distinct = Map.groupBy(seen, ({ schema }) => JSON.stringify(schema));
  const forms = [...distinct.values()].map((same) => ({
    schema: same[0]?.schema as Schema,
    kinds: same.map(({ kind }) => kind).sort(),
  }));
  if (forms.length === 1) return forms[0]?.schema as object;
  return { anyOf: forms.map(({ schema, kinds }) => ({ ...schema, title: `As shown to: ${kinds.join(', ')}` })) };
}

/** A schema without the members that are not shown. */
function project(schema: Schema, shown: Shown, schemas: Readonly<Record<string, Schema>>): Schema {
  if (shown === true) return schema;
  const whole = schema.$ref ? (schemas[schema.$ref.split('/').at(-1) as string] ?? {}) : schema;
  if (whole.items) return { ...whole, items: project(whole.items, shown, schemas) };
  const properties = Object.entries(whole.properties ?? {}).filter(([name]) => name in shown);
  return {
    ...whole,
    properties: Object.fromEntries(
      properties.map(([name, member]) => [name, project(member, shown[name] as Shown, schemas)]),
    ),
    ...(whole.required && { required: whole.required.filter((name) => name in shown) }),
  };
}

/** The schemas that others refer to, and one more by its name. */
export function reachable(from: readonly object[], { schemas }: EventSchemas, also: string): EventCatalog['schemas'] {
  const found = new Map([[also, schemas[also] ?? {}]]);
  const open: object[] = [...from];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const [, name = ''] of JSON.stringify(next).matchAll(/"#\/definitions\/([^"]+)"/g)) {
      if (found.has(name) || !schemas[name]) continue;
      found.set(name, schemas[name]);
      open.push(schemas[name]);
    }
  }
  return Object.fromEntries(found);
}
