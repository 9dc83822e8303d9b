import type { Schemas } from '../governance/index.js';
import { type BreakingChange, changed, distinct, ofEach, ofUnknown } from './breaking-change.js';
import type { OpenApi } from './open-api.js';
import { OperationChanges } from './operation-changes.js';
import { SchemaChanges } from './schema-changes.js';

/**
 * What in an OpenAPI contract breaks callers of the one before. What is not known to be harmless counts as breaking; a
 * part that several use counts once.
 * @throws Error for a reference to nothing
 */
export function breakingChanges(before: OpenApi, after: OpenApi): BreakingChange[] {
  const operations = new OperationChanges(before, after);
  return distinct([
    ...lost(before, after, ['servers'], basesOf),
    ...lost(before, after, ['components', 'securitySchemes'], ({ components }) => factsOf(components?.securitySchemes)),
    ...ofUnknown(before, after, KNOWN, []),
    ...ofUnknown(before.components ?? {}, after.components ?? {}, KNOWN_COMPONENTS, ['components']),
    ...ofEach(before.paths, after.paths, ['paths'], (then, now, path) =>
      ofEach(then, now, path, (...operation) => operations.breaking(...operation)),
    ),
  ]);
}

const KNOWN = ['openapi', 'info', 'tags', 'servers', 'paths', 'components', 'security'];
const KNOWN_COMPONENTS = ['schemas', 'headers', 'securitySchemes'];

/**
 * The same for one event: its consumers ignore members that they do not know, so an optional one may be added; all else
 * is a new version.
 */
export function breakingEventChanges(name: string, before: EventSchema, after: EventSchema): BreakingChange[] {
  const changes = new SchemaChanges(before.schemas, after.schemas);
  return distinct(changes.breaking(before.payload, after.payload, 'event', ['messages', name]));
}

export interface EventSchema {
  readonly payload: object;
  readonly schemas: Schemas;
}

type Facts = Readonly<Record<string, unknown>>;

/** What was so and is not any more; that more is so breaks nobody. */
function lost(before: OpenApi, after: OpenApi, path: readonly string[], facts: (of: OpenApi) => Facts) {
  const [then, now] = [facts(before), facts(after)];
  return Object.keys(then)
    .filter((name) => then[name] !== now[name])
    .map((name) => changed([...path, name], then[name], now[name]));
}

/** Below which paths the API is served. */
const basesOf = ({ servers = [] }: OpenApi): Facts =>
  Object.fromEntries(servers.map(({ url }): [string, true] => [pathOf(url), true]));

/** How to get a token, as what stands where: `oauth2/flows/clientCredentials/tokenUrl` → `/oauth/token`. */
function factsOf(value: unknown, at = ''): Facts {
  if (typeof value !== 'object' || value === null)
    return { [at.slice(1)]: typeof value === 'string' ? pathOf(value) : value };
  const entries = Object.entries(value).filter(([key]) => key !== 'description');
  // The names of scopes bind, what they are said to allow is for readers.
  const members = at.endsWith('/scopes') ? entries.map(([scope]) => [scope, true] as const) : entries;
  return Object.assign({}, ...members.map(([key, member]) => factsOf(member, `${at}/${key}`)));
}

/** Each installation has a host of its own; what a contract says of it is an example. */
const pathOf = (text: string) => (URL.canParse(text) ? new URL(text).pathname : text);
