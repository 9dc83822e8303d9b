import { MalformedAnswer } from './malformed-answer.js';

/** An entity as OData V2 JSON writes it: decimals and dates are strings, navigation is nested. */
export type Entity = Readonly<Record<string, unknown>>;

/** What a translator asks the client to send, relative to the service root. */
export interface ODataRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly service: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Path and query as SAP reads them. Spaces are `%20`: a `+` means a plus to OData. Commas, slashes, colons and quotes
 * stay legible, so that a recorded URL can be read.
 */
export function urlOf(request: ODataRequest, more: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries({ ...request.query, ...more }).map(([name, value]) => `${name}=${legible(value)}`);
  return `${request.service}/${request.path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

const legible = (value: string): string =>
  encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');

/** A string literal in a key or filter: quotes are doubled (OData V2 URI conventions, 2.2.2). */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A key in the path; SAP's keys may hold spaces and slashes. */
export const key = (value: string): string => encodeURIComponent(literal(value)).replaceAll('%27', "'");

export const dateTimeOffset = (instant: string): string => `datetimeoffset'${instant}'`;

/** Edm.DateTime of a calendar day in a filter. */
export const dateTime = (day: string): string => `datetime'${day}T00:00:00'`;

export const anyOf = (property: string, values: readonly string[]): string =>
  values.map((value) => `${property} eq ${literal(value)}`).join(' or ');

/** A page of a list in the order of its numbers, which grow: what is added meanwhile moves nothing. */
export const pageAfter = (
  property: string,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
  conditions: readonly string[],
): Readonly<Record<string, string>> => ({
  $filter: [...conditions, ...(cursor ? [`${property} gt ${literal(cursor)}`] : [])].join(' and '),
  $orderby: property,
  $top: String(limit),
});

/** … where a number alone is not unique: `first` comes before `second` in the key, and both are shown in the list. */
export function pageAfterKeys(
  [first, second]: readonly [string, string],
  { after, limit }: { readonly after: readonly [string, string] | null; readonly limit: number },
  conditions: readonly string[],
): Readonly<Record<string, string>> {
  const [a = '', b = ''] = (after ?? []).map(literal);
  return {
    $filter: [...conditions, ...(after ? [`(${first} gt ${a} or (${first} eq ${a} and ${second} gt ${b}))`] : [])].join(
      ' and ',
    ),
    $orderby: `${first},${second}`,
    $top: String(limit),
  };
}

/** `/Date(1492098664000)/` or with an offset in minutes, which OData V2 adds for DateTimeOffset; null when empty. */
export function parseDate(value: unknown): Date | null {
  if (value === null || value === undefined || value === '') return null;
  const match = /^\/Date\((-?\d+)(?:[+-]\d{1,4})?\)\/$/.exec(String(value));
  const at = match ? new Date(Number(match[1])) : null;
  if (!at || Number.isNaN(at.getTime())) throw new MalformedAnswer(`${JSON.stringify(value)} is not an OData V2 date`);
  return at;
}

/** A calendar day as SAP keeps it: midnight UTC of that day. */
export const formatDay = (day: string): string => `/Date(${Date.parse(`${day}T00:00:00Z`)})/`;

export const parseDay = (value: unknown): string | undefined => parseDate(value)?.toISOString().slice(0, 10);

/** Edm.Decimal with three places, as SAP's quantities are. */
export const formatQuantity = (value: number): string => value.toFixed(3);

export function parseDecimal(value: unknown): number {
  const text = typeof value === 'number' ? String(value) : value;
  // SAP writes small numbers without an exponent and may pad with spaces.
  if (typeof text !== 'string' || !/^\s*-?\d+(\.\d+)?\s*$/.test(text)) {
    throw new MalformedAnswer(`${JSON.stringify(value)} is not a decimal`);
  }
  return Number(text);
}

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The single entity of `{"d": {...}}`. */
export function entityOf(data: unknown): Entity {
  const d = isEntity(data) ? data['d'] : undefined;
  if (!isEntity(d)) throw new MalformedAnswer('the answer holds no entity');
  return d;
}

/** The rows of `{"d": {"results": [...]}}`, or of an expanded navigation property; also the bare array of early services. */
export function rowsOf(value: unknown): readonly Entity[] {
  const inner = isEntity(value) && 'd' in value ? value['d'] : value;
  const rows = isEntity(inner) ? inner['results'] : inner;
  if (!Array.isArray(rows) || !rows.every(isEntity)) throw new MalformedAnswer('the answer holds no rows');
  return rows;
}

/** An expanded navigation property; empty when it was not expanded or has nothing. */
export function expanded(entity: Entity, property: string): readonly Entity[] {
  const value = entity[property];
  if (value === undefined || value === null) return [];
  if (isEntity(value) && '__deferred' in value) return [];
  return rowsOf(value);
}

export function expandedOne(entity: Entity, property: string): Entity | undefined {
  const value = entity[property];
  return isEntity(value) && !('__deferred' in value) ? value : undefined;
}

/** Empty where SAP has nothing: its strings are never null in the database but may be in JSON. */
export function text(entity: Entity, property: string): string {
  const value = entity[property];
  if (typeof value === 'object' && value !== null) throw new MalformedAnswer(`${property} is no text`);
  return value === null || value === undefined ? '' : String(value);
}

export function requiredText(entity: Entity, property: string): string {
  const value = text(entity, property);
  if (value === '') throw new MalformedAnswer(`${property} is missing`);
  return value;
}

export const etagOf = (entity: Entity): string | undefined => {
  const metadata = entity['__metadata'];
  return isEntity(metadata) && typeof metadata['etag'] === 'string' ? metadata['etag'] : undefined;
};

/** The query of the next page that the server names, when it cut this one. */
export function nextPage(data: unknown): Record<string, string> | undefined {
  const d = isEntity(data) ? data['d'] : undefined;
  const next = isEntity(d) ? d['__next'] : undefined;
  if (typeof next !== 'string') return undefined;
  return Object.fromEntries(new URL(next, 'http://service.invalid').searchParams);
}
