import { compare, matches, parseFilter, type Row } from './dynamics.filter.js';
import { malformed } from './dynamics.refusal.js';

/** A public collection: its rows, with what can be expanded as a member of each. */
export interface EntitySet {
  readonly keys: readonly string[];
  /** Members that come only with `$expand`. */
  readonly navigation?: string;
  /** Whether it belongs to a company. */
  readonly perCompany: boolean;
  rows(): readonly Row[];
}

const OPTIONS = new Set([
  '$filter',
  '$select',
  '$expand',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$format',
  'cross-company',
]);

/** @param address of the collection, for the link to the next page */
export function queried(set: EntitySet, query: URLSearchParams, pageSize: number, address: string): object {
  const unknown = [...query.keys()].find((name) => !OPTIONS.has(name));
  if (unknown) throw malformed(`The query option '${unknown}' is not supported.`);
  // Without it one sees the company of one's user alone, and ours has nothing.
  const visible = set.perCompany && query.get('cross-company') !== 'true' ? [] : set.rows();
  const filter = query.get('$filter');
  const parsed = filter === null ? undefined : parseFilter(filter);
  const found = parsed ? visible.filter((row) => matches(parsed, row)) : [...visible];
  const ordered = sorted(found, query.get('$orderby'));
  const skip = countOf(query, '$skip') ?? 0;
  const top = countOf(query, '$top');
  const wanted = ordered.slice(skip, top === undefined ? undefined : skip + top);
  const page = wanted.slice(0, pageSize);
  return {
    '@odata.context': address.replace(/\/data\/.*/, '/data/$metadata'),
    ...(query.get('$count') === 'true' && { '@odata.count': found.length }),
    value: page.map((row) => shown(set, row, query)),
    ...(wanted.length > page.length && { '@odata.nextLink': nextLink(address, query, skip + page.length, top) }),
  };
}

export function shown({ navigation, keys }: EntitySet, row: Row, query: URLSearchParams): Row {
  const expand = query.get('$expand');
  if (expand !== null && expand !== navigation) throw malformed(`Could not find a property named '${expand}'`);
  const select = query.get('$select')?.split(',');
  const unknown = select?.find((name) => !Object.hasOwn(row, name));
  if (unknown) throw malformed(`Could not find a property named '${unknown}'`);
  const names = Object.keys(row).filter(
    (name) =>
      name === '@odata.etag' || (name === navigation ? expand === navigation : !select || select.includes(name)),
  );
  return keys.every((key) => Object.hasOwn(row, key)) ? Object.fromEntries(names.map((name) => [name, row[name]])) : {};
}

function sorted(rows: Row[], orderby: string | null): Row[] {
  const [property, direction = 'asc'] = (orderby ?? '').split(' ');
  if (!property) return rows;
  const sign = direction === 'desc' ? -1 : 1;
  return rows.sort((a, b) => sign * compare(a[property], b[property]));
}

function countOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw malformed(`Invalid value '${text}' for ${name}`);
  return Number(text);
}

function nextLink(address: string, query: URLSearchParams, skip: number, top: number | undefined): string {
  const next = new URLSearchParams(query);
  if (top !== undefined) next.set('$top', String(top - (skip - (countOf(query, '$skip') ?? 0))));
  next.set('$skip', String(skip));
  return `${address}?${next.toString().replaceAll('+', '%20')}`;
}
