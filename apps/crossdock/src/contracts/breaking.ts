import { createHash } from 'node:crypto';
import { apiCompare, type Diff } from 'api-smart-diff';
import { normalForm } from './normal-form.js';

/** One change that can break whoever built on what was released. */
export interface BreakingChange {
  /** Of exactly this change: place, kind, and what stood there before and after. */
  readonly id: string;
  /** `remove /paths/~1partner~1v1~1fulfilments/get` */
  readonly what: string;
}

type Side = 'request' | 'answer' | 'problem' | 'operation';

/** Members that say something to a reader and bind nobody. */
const DESCRIPTIVE = new Set(['description', 'summary', 'title', 'example', 'examples', 'tags', 'externalDocs']);
/** A generated client and a workflow name operations by their ids. */
const BINDING = new Set(['operationId']);

/** What in an OpenAPI contract breaks callers of the one before; the same change shown at several places counts at each. */
export function breakingChanges(before: object, after: object): BreakingChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return apiCompare(normalForm(before), normalForm(after))
    .diffs.filter(({ path }) => path[0] === 'paths')
    .filter((diff) => breaks(diff))
    .map(changeOf);
}

/**
 * The same for one event: its consumers ignore members that they do not know, so an optional one may be added; all else
 * is a new version.
 */
export function breakingEventChanges(name: string, before: EventSchema, after: EventSchema): BreakingChange[] {
  const [then, now] = [asAnswer(name, before), asAnswer(name, after)];
  if (JSON.stringify(then) === JSON.stringify(now)) return [];
  return apiCompare(normalForm(then), normalForm(now))
    .diffs.filter(({ path }) => path[0] === 'paths')
    .filter((diff) => !isDescriptive(diff) && !addsOptionalMember(diff))
    .map(changeOf);
}

export interface EventSchema {
  readonly payload: object;
  readonly schemas: Readonly<Record<string, object>>;
}

export function changeOf({
  action,
  path,
  before,
  after,
}: Pick<Diff, 'action' | 'path' | 'before' | 'after'>): BreakingChange {
  const what = `${action} ${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
  const exact = JSON.stringify([what, before ?? null, after ?? null]);
  return { id: createHash('sha256').update(exact).digest('hex').slice(0, 16), what };
}

function breaks(diff: Diff): boolean {
  if (isDescriptive(diff)) return false;
  const { action, path, type, before, after } = diff;
  const side = sideOf(path);
  const key = path.at(-1);
  // A code that a caller does not know counts as its status does, so refusals may get more of them.
  if (side === 'problem') return action === 'remove' && key === 'application/problem+json';
  if (path.at(-2) === 'properties' && action === 'remove') return true;
  if (path.at(-2) === 'properties' && action === 'add') return side === 'request' && type === 'breaking';
  if (path.at(-2) === 'enum') return side === 'answer' ? action === 'add' : action === 'remove';
  if (key === 'enum') return side === 'answer' ? action === 'remove' : action === 'add';
  if (key === 'type' && action === 'replace')
    return side === 'answer' ? !isWithin(after, before) : !isWithin(before, after);
  if (path.at(-2) === 'required') return side === 'answer' ? action === 'remove' : action !== 'remove';
  return type !== 'non-breaking' && type !== 'annotation' ? true : BINDING.has(String(key));
}

function sideOf(path: Diff['path']): Side {
  if (path.includes('application/problem+json')) return 'problem';
  if (path[3] === 'responses') return 'answer';
  return path[3] === 'requestBody' || path[3] === 'parameters' ? 'request' : 'operation';
}

function isDescriptive({ path, type }: Diff): boolean {
  const at = path.findIndex((part, index) => isDescriptiveAt(String(part), path[index - 1]));
  return at !== -1 || (type === 'annotation' && !BINDING.has(String(path.at(-1))));
}

/** A member of a payload may well be called `description`. */
const isDescriptiveAt = (part: string, parent: unknown) =>
  parent !== 'properties' && (DESCRIPTIVE.has(part) || part.startsWith('x-'));

/** Every type of the one is a type of the other; an integer is a number. */
function isWithin(some: unknown, all: unknown): boolean {
  const wide = new Set([all].flat());
  return [some].flat().every((type) => wide.has(type) || (type === 'integer' && wide.has('number')));
}

/** Read as the answer of an operation, which is what a delivered event is to its consumer. */
function asAnswer(name: string, { payload, schemas }: EventSchema): object {
  const content = { 'application/json': { schema: payload } };
  return {
    openapi: '3.1.0',
    info: { title: name, version: '1' },
    paths: { [`/${name}`]: { get: { responses: { 200: { description: '', content } } } } },
    components: { schemas: reachable(payload, schemas) },
  };
}

/** The schemas that a payload is made of. */
function reachable(payload: object, schemas: EventSchema['schemas'], found: Record<string, object> = {}) {
  for (const [, name = ''] of JSON.stringify(payload).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    const schema = schemas[name];
    if (!schema || name in found) continue;
    found[name] = schema;
    reachable(schema, schemas, found);
  }
  return found;
}

function addsOptionalMember({ action, path, type }: Diff): boolean {
  return action === 'add' && path.at(-2) === 'properties' && type === 'non-breaking';
}
