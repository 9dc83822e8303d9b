import { compare, type Filter, matches, parseFilter } from './odata.filter.js';
import type { Row, Value } from './odata.values.js';
import { malformed } from './sap.refusal.js';

/** The system query options of one request. */
export interface Query {
  readonly filter?: Filter;
  readonly orderby: readonly { readonly property: string; readonly descending: boolean }[];
  readonly top?: number;
  readonly skip: number;
  readonly select?: readonly string[];
  readonly expand: readonly string[];
  readonly count: boolean;
}

/** Where the rows of an answer are at home. */
export interface Home {
  /** URL of the service. */
  readonly root: string;
  /** `API_SALES_ORDER_SRV` */
  readonly namespace: string;
}

const KNOWN = new Set([
  '$filter',
  '$orderby',
  '$top',
  '$skip',
  '$skiptoken',
  '$select',
  '$expand',
  '$inlinecount',
  '$format',
]);
/** More rows than this are cut, and the answer names the next page. */
const LARGEST_PAGE = 1_000;

/** @throws SapRefusal 400 for an option that OData V2 does not have */
export function parseQuery(given: URLSearchParams): Query {
  for (const name of given.keys())
    if (name.startsWith('$') && !KNOWN.has(name)) throw malformed(`The system query option '${name}' is not supported`);
  const filter = given.get('$filter');
  const select = given.get('$select');
  const top = whole(given, '$top');
  return {
    ...(filter && { filter: parseFilter(filter) }),
    orderby: list(given.get('$orderby')).map((part) => {
      const [property = '', direction] = part.split(/\s+/);
      return { property, descending: direction === 'desc' };
    }),
    ...(top !== undefined && { top }),
    skip: whole(given, '$skiptoken') ?? whole(given, '$skip') ?? 0,
    ...(select && select !== '*' && { select: list(select) }),
    expand: list(given.get('$expand')),
    count: given.get('$inlinecount') === 'allpages',
  };
}

function whole(given: URLSearchParams, name: string): number | undefined {
  const value = given.get(name);
  if (value === null) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw malformed(`Invalid value '${value}' of ${name}`);
  return Number(value);
}

const list = (value: string | null): string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** `d` of a list: what matches, in order, as the caller wants to see it. */
export function pageOf(rows: readonly Row[], query: Query, home: Home, url: string): object {
  const { filter, orderby, skip, top } = query;
  const matching = filter ? rows.filter((row) => matches(filter, row)) : [...rows];
  if (orderby.length > 0) {
    matching.sort((a, b) => {
      for (const { property, descending } of orderby) {
        const order = compare(a[property], b[property]);
        if (order) return descending ? -order : order;
      }
      return 0;
    });
  }
  const end = skip + Math.min(top ?? LARGEST_PAGE, LARGEST_PAGE);
  const cut = (top === undefined || top > LARGEST_PAGE) && matching.length > end;
  return {
    ...(query.count && { __count: String(matching.length) }),
    results: matching.slice(skip, end).map((row) => shown(row, query, home)),
    ...(cut && { __next: nextUrl(url, end) }),
  };
}

function nextUrl(url: string, end: number): string {
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(end));
  return next.href;
}

/** One entity as the caller wants to see it: what is not expanded is only linked. */
export function shown(row: Row, { select, expand }: Pick<Query, 'select' | 'expand'>, home: Home): object {
  const { set, key, etag } = row['__metadata'] as { set: string; key: string; etag?: string };
  const uri = `${home.root}/${set}(${key})`;
  const visible = select && new Set(select.map((path) => path.split('/')[0]));
  const properties = Object.entries(row).filter(([name]) => name !== '__metadata' && (!visible || visible.has(name)));
  for (const path of expand) {
    const [name = ''] = path.split('/');
    if (!Object.hasOwn(row, name)) throw malformed(`Invalid navigation property '${name}' of ${set}`);
  }
  return {
    __metadata: { id: uri, uri, type: `${home.namespace}.${set}Type`, ...(etag && { etag }) },
    ...Object.fromEntries(
      properties.map(([name, value]) => {
        if (!name.startsWith('to_')) return [name, value];
        if (!expand.some((path) => path.split('/')[0] === name))
          return [name, { __deferred: { uri: `${uri}/${name}` } }];
        return [name, linked(value, { ...below(select, name), expand: below(expand, name).select ?? [] }, home)];
      }),
    ),
  };
}

function linked(value: Value | undefined, query: Pick<Query, 'select' | 'expand'>, home: Home): object | null {
  if (isRows(value)) return { results: value.map((row) => shown(row, query, home)) };
  return value === null || value === undefined ? null : shown(value as Row, query, home);
}

export const isRows = (value: Value | undefined): value is readonly Row[] => Array.isArray(value);

/** The paths that go on below a navigation property. */
function below(paths: readonly string[] | undefined, name: string): { select?: readonly string[] } {
  const deeper = (paths ?? []).filter((path) => path.startsWith(`${name}/`)).map((path) => path.slice(name.length + 1));
  return deeper.length > 0 ? { select: deeper } : {};
}

/** An entity before it is shown: its set, key and tag go along. */
export const entity = (set: string, key: string, etag: string | undefined, properties: Row): Row => ({
  __metadata: { set, key, ...(etag !== undefined && { etag }) },
  ...properties,
});
