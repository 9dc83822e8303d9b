/** A text of a query: `'` is doubled (OData V4 URL conventions, 5.1.1.6.1). */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Enums are told by their whole name (data-entities/odata, Using Enums). */
export const enumeration = (type: string, member: string): string =>
  `Microsoft.Dynamics.DataEntities.${type}'${member}'`;

/** One of these; the operator `in` is not supported (data-entities/odata, Filter details). */
export const anyOf = (property: string, values: readonly string[]): string =>
  `(${values.map((value) => `${property} eq ${value}`).join(' or ')})`;

export const allOf = (...conditions: readonly (string | undefined)[]): string =>
  conditions.filter((condition) => condition !== undefined).join(' and ');

export interface ODataRead {
  /** Public collection, or one of its entities by its key. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
}

/** Below the environment's address; of all companies that the user may see, not only of its own (data-entities/odata, Cross-company behavior). */
export function urlOf({ path, query = {} }: ODataRead): string {
  const options = Object.entries({ ...query, 'cross-company': 'true' })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `/data/${path}?${options.join('&')}`;
}

/** All parts of a key must be told (data-entities/odata, OData services). */
export const keyed = (collection: string, key: Readonly<Record<string, string>>): string =>
  `${collection}(${Object.entries(key)
    .map(([name, value]) => `${name}=${encodeURIComponent(literal(value))}`)
    .join(',')})`;

const GROUP = 40;

/** So few at a time that a filter can name them all. */
export function inGroups<T>(values: readonly T[], size = GROUP): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < values.length; at += size) groups.push(values.slice(at, at + size));
  return groups;
}
