import type { Schema, Schemas } from '../governance/example.js';
import { alternatives } from './shape.js';

/** The schemas that speak of a place; `free` where the contract lets anything be there. */
export function schemasAt(schema: Schema, pointer: string, schemas: Schemas): readonly Schema[] | 'free' {
  let current = alternatives(schema, schemas, 0);
  for (const name of pointer.split('/').slice(1)) {
    const next = current.flatMap(({ properties, items }) =>
      name === '*'
        ? items
          ? [items]
          : []
        : properties && Object.hasOwn(properties, name)
          ? [properties[name] as Schema]
          : [],
    );
    if (next.length === 0) return name === '*' || current.some(isFree) ? 'free' : [];
    current = next.flatMap((each) => alternatives(each, schemas, 0));
  }
  return current;
}

const isFree = ({ additionalProperties, properties, $ref, allOf, type }: Schema) =>
  additionalProperties === true || (type === undefined && !properties && !$ref && !allOf);
