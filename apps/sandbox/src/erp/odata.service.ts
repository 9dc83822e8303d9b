import type { VendorAnswer } from '../core/vendor.js';
import { type Home, isRows, pageOf, parseQuery, type Query, shown } from './odata.query.js';
import { type Body, isBody, type Row } from './odata.values.js';
import type { SapBook } from './sap.book.js';
import { malformed, noSuchResource, SapRefusal } from './sap.refusal.js';

export type Key = Readonly<Record<string, string>>;

/** What can be done with the entities of one set. */
export interface EntitySet {
  /** Names of the key properties. */
  readonly key: readonly string[];
  /** At least every row that the query may match. */
  list(book: SapBook, query: Query): readonly Row[];
  get(book: SapBook, key: Key): Row | undefined;
  create?(book: SapBook, body: Body): Row;
  change?(book: SapBook, key: Key, body: Body, ifMatch: string | undefined): void;
  remove?(book: SapBook, key: Key, ifMatch: string | undefined): void;
}

/** A function import that changes something; `d` of its answer. */
export type FunctionImport = (
  book: SapBook,
  parameters: (name: string) => string,
  ifMatch: string | undefined,
) => object;

export interface Service {
  /** `API_SALES_ORDER_SRV` */
  readonly namespace: string;
  /** `;v=0002` in its path. */
  readonly version?: string;
  readonly sets: Readonly<Record<string, EntitySet>>;
  readonly functions?: Readonly<Record<string, FunctionImport>>;
}

export interface ODataCall {
  readonly method: string;
  /** Segments below the service, decoded. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Buffer;
  /** URL of the service, and of the request. */
  readonly root: string;
  readonly url: string;
}

/** @throws SapRefusal */
export function answerOData(service: Service, book: SapBook, call: ODataCall): VendorAnswer {
  const { segments, query } = call;
  const method = call.headers['x-http-method'] ?? call.method;
  const home: Home = { root: call.root, namespace: service.namespace };
  const [first = '', navigation, ...more] = segments;
  if (first === '') {
    if (method !== 'GET' && method !== 'HEAD') throw notAllowed(method, 'the service');
    return ok({ EntitySets: Object.keys(service.sets) });
  }
  const act = own(service.functions ?? {}, first);
  if (act) {
    if (method !== 'POST') throw notAllowed(method, first);
    return ok(act(book, (name) => parameter(query, name), call.headers['if-match']));
  }
  const { name, key } = parseSegment(first);
  const set = own(service.sets, name);
  if (!set || more.length > 0) throw noSuchResource(segments.join('/'));
  if (navigation !== undefined && method !== 'GET') throw notAllowed(method, navigation);
  switch (method) {
    case 'GET':
      return read(book, set, { name, key: key && keyOf(set, key), navigation }, call, home);
    case 'POST': {
      if (!set.create || key) throw notAllowed(method, name);
      const created = set.create(book, bodyOf(call));
      const everything = { expand: Object.keys(created).filter((property) => property.startsWith('to_')) };
      return { status: 201, headers: JSON_HEADERS, body: { d: shown(created, everything, home) } };
    }
    case 'PATCH':
    case 'MERGE':
      if (!set.change || !key) throw notAllowed(method, name);
      set.change(book, keyOf(set, key), bodyOf(call), call.headers['if-match']);
      return { status: 204, headers: DATA_SERVICE };
    case 'DELETE':
      if (!set.remove || !key) throw notAllowed(method, name);
      set.remove(book, keyOf(set, key), call.headers['if-match']);
      return { status: 204, headers: DATA_SERVICE };
    default:
      throw notAllowed(method, name);
  }
}

function read(
  book: SapBook,
  set: EntitySet,
  { name, key, navigation }: { name: string; key: Key | undefined; navigation: string | undefined },
  call: ODataCall,
  home: Home,
): VendorAnswer {
  const query = parseQuery(call.query);
  if (!key) return ok(pageOf(set.list(book, query), query, home, call.url));
  const row = set.get(book, key);
  if (!row) throw noSuchResource(name);
  if (navigation === undefined) return ok(shown(row, query, home), tagOf(row));
  const value = row[navigation];
  if (value === undefined || !navigation.startsWith('to_')) throw noSuchResource(navigation);
  if (isRows(value)) return ok(pageOf(value, query, home, call.url));
  if (value === null) throw noSuchResource(navigation);
  return ok(shown(value as Row, query, home));
}

/**
 * A change is conditional: it carries the tag that was read.
 * @throws SapRefusal 428 without one, 412 when somebody was faster
 */
export function demandTag(current: string, ifMatch: string | undefined): void {
  if (ifMatch === undefined)
    throw new SapRefusal(
      428,
      '/IWBEP/CM_MGW_RT/102',
      'The Data Services Request is required to be conditional. Try using the "If-Match" header.',
    );
  const given = ifMatch.split(',').map((tag) => tag.trim());
  if (given.includes('*') || given.includes(current)) return;
  throw new SapRefusal(412, '/IWBEP/CM_MGW_RT/103', 'Precondition failed: the entity was changed by another user');
}

const tagOf = (row: Row): string | undefined => (row['__metadata'] as { etag?: string }).etag;

const DATA_SERVICE = { dataserviceversion: '2.0' } as const;
export const JSON_HEADERS = { ...DATA_SERVICE, 'content-type': 'application/json;charset=utf-8' } as const;

const ok = (d: object, etag?: string): VendorAnswer => ({
  status: 200,
  headers: { ...JSON_HEADERS, ...(etag && { etag }) },
  body: { d },
});

const notAllowed = (method: string, what: string): SapRefusal =>
  new SapRefusal(405, '/IWFND/CM_MGW/004', `Method '${method}' not allowed for ${what}`);

/** What the record itself has: callers may name `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** `A_SalesOrder('1')` or `A_SalesOrderItem(SalesOrder='1',SalesOrderItem='10')`. */
function parseSegment(segment: string): { name: string; key?: readonly (readonly [string, string])[] } {
  const match = /^(\w+)(?:\((.*)\))?$/s.exec(segment);
  if (!match) throw malformed(`Invalid URI segment '${segment}'`);
  const [, name = '', inner] = match;
  if (inner === undefined) return { name };
  const pairs = [...inner.matchAll(/(?:(\w+)=)?'((?:[^']|'')*)'(?:,|$)/g)];
  if (pairs.map(([whole]) => whole).join('') !== inner || pairs.length === 0)
    throw malformed(`Invalid key predicate '${inner}'`);
  return { name, key: pairs.map(([, property = '', value = '']) => [property, value.replaceAll("''", "'")]) };
}

function keyOf(set: EntitySet, pairs: readonly (readonly [string, string])[]): Key {
  const [only] = set.key;
  const named = pairs.map(([property, value]) => [property || (set.key.length === 1 ? only : ''), alpha(value)]);
  const key = Object.fromEntries(named) as Key;
  if (Object.keys(key).length !== set.key.length || !set.key.every((property) => property in key))
    throw malformed(`Invalid key: it has the properties ${set.key.join(', ')}`);
  return key;
}

/** SAP's ALPHA conversion: numbers go in and out without their leading zeros. */
export const alpha = (value: string): string => (/^\d+$/.test(value) ? value.replace(/^0+(?=\d)/, '') : value);

function parameter(query: URLSearchParams, name: string): string {
  const match = /^(?:datetime)?'((?:[^']|'')*)'$/.exec(query.get(name) ?? '');
  if (!match) throw malformed(`Parameter ${name} of the function import is missing or not in quotes`, name);
  return alpha((match[1] ?? '').replaceAll("''", "'"));
}

function bodyOf({ rawBody, headers }: ODataCall): Body {
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    throw new SapRefusal(415, '/IWFND/CM_MGW/415', `Unsupported content type '${headers['content-type'] ?? ''}'`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw malformed('Error while parsing the JSON stream');
  }
  const inner = isBody(parsed) && isBody(parsed['d']) ? parsed['d'] : parsed;
  if (!isBody(inner)) throw malformed('Error while parsing the JSON stream: no entity');
  return inner;
}
