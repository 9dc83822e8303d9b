import { malformed } from './sap.refusal.js';

/** A row as OData V2 writes it in JSON; a navigation property (`to_…`) holds one row or a list of them. */
export interface Row {
  readonly [property: string]: Value;
}
export type Value = string | number | boolean | null | Row | readonly Row[];

/** What a caller sent; read property by property. */
export type Body = Readonly<Record<string, unknown>>;

export const decimal = (value: number, places = 3): string => value.toFixed(places);

/** Edm.DateTime: a calendar day, as midnight UTC. */
export const day = (iso: string): string => `/Date(${Date.parse(`${iso}T00:00:00Z`)})/`;

/** Edm.DateTimeOffset. */
export const instant = (at: number): string => `/Date(${at}+0000)/`;

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Milliseconds of an OData V2 date; undefined when it is none. */
export function millisOf(value: unknown): number | undefined {
  const match = typeof value === 'string' ? /^\/Date\((-?\d+)(?:[+-]\d{1,4})?\)\/$/.exec(value) : null;
  return match ? Number(match[1]) : undefined;
}

export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function textOf(body: Body, property: string, longest: number): string {
  const value = body[property] ?? '';
  if (typeof value !== 'string') throw malformed(`Property ${property} is not of type Edm.String`, property);
  if (value.length > longest)
    throw malformed(`Property ${property} has invalid value '${value}': it is longer than ${longest}`, property);
  return value;
}

export function dayIn(body: Body, property: string): string | undefined {
  const value = body[property];
  if (value === undefined || value === null) return undefined;
  const at = millisOf(value);
  if (at === undefined)
    throw malformed(`Property ${property} has invalid value ${JSON.stringify(value)}: no Edm.DateTime`, property);
  return dayOf(at);
}

export function decimalIn(body: Body, property: string): string {
  const value = body[property];
  if (typeof value !== 'string' || !/^-?\d{1,15}(\.\d{1,5})?$/.test(value))
    throw malformed(
      `Property ${property} has invalid value ${JSON.stringify(value ?? null)}: no Edm.Decimal`,
      property,
    );
  return value;
}

/** Rows of a deep insert: `{"results": […]}`, or the bare list. */
export function rowsIn(body: Body, property: string): readonly Body[] {
  const value = body[property] ?? [];
  const rows = isBody(value) ? value['results'] : value;
  if (!Array.isArray(rows) || !rows.every(isBody)) throw malformed(`Property ${property} holds no entities`, property);
  return rows;
}

/** @throws SapRefusal for a property that may not be written */
export function demandOnly(body: Body, entity: string, writable: readonly string[]): void {
  const stranger = Object.keys(body).find((name) => name !== '__metadata' && !writable.includes(name));
  if (stranger) throw malformed(`Property '${stranger}' is invalid for entity ${entity}`, stranger);
}
