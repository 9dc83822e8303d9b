import { type BreakingChange, changed, ofEach, ofUnknown, type Path } from './breaking-change.js';
import { lookUp } from './normal-form.js';
import type { Content, Header, OpenApi, Operation, Parameter, RequestBody, Response } from './open-api.js';
import { SchemaChanges, type Side } from './schema-changes.js';

type Named<T> = Readonly<Record<string, T>>;

/** What breaks callers of an operation, between one contract and the next. */
export class OperationChanges {
  private readonly schemas: SchemaChanges;

  constructor(
    private readonly before: OpenApi,
    private readonly after: OpenApi,
  ) {
    this.schemas = new SchemaChanges(before.components?.schemas ?? {}, after.components?.schemas ?? {});
  }

  breaking(before: Operation, after: Operation, path: Path): BreakingChange[] {
    return [
      ...ofUnknown(before, after, ['parameters', 'requestBody', 'responses', 'security', 'tags', 'externalDocs'], path),
      ...this.ofSecurity(before, after, [...path, 'security']),
      ...this.ofParameters(byName(before.parameters), byName(after.parameters), [...path, 'parameters']),
      ...this.ofBody(before.requestBody, after.requestBody, [...path, 'requestBody']),
      ...this.ofResponses(before.responses ?? {}, after.responses ?? {}, [...path, 'responses']),
    ];
  }

  /** Asking for more shuts callers out, asking for less lets others in: neither goes by unseen. */
  private ofSecurity(before: Operation, after: Operation, path: Path): BreakingChange[] {
    const then = alternatives(before.security ?? this.before.security);
    const now = alternatives(after.security ?? this.after.security);
    return JSON.stringify(then) === JSON.stringify(now) ? [] : [changed(path, then, now)];
  }

  private ofParameters(before: Named<Parameter>, after: Named<Parameter>, path: Path): BreakingChange[] {
    const fresh = Object.entries(after).filter(([name, { required }]) => required && !before[name]);
    return [
      ...ofEach(before, after, path, (then, now, at) => [
        ...ofUnknown(then, now, ['name', 'in', 'required', 'schema'], at),
        ...ofNeed(then, now, at),
        ...this.ofSchema(then, now, 'request', at),
      ]),
      ...fresh.map(([name, parameter]) => changed([...path, name], undefined, parameter)),
    ];
  }

  private ofBody(before: RequestBody | undefined, after: RequestBody | undefined, path: Path): BreakingChange[] {
    if (!before) return after?.required ? [changed(path, undefined, after)] : [];
    if (!after) return [changed(path, before, undefined)];
    return [
      ...ofUnknown(before, after, ['content', 'required'], path),
      ...ofNeed(before, after, path),
      ...this.ofContent(before.content, after.content, 'request', [...path, 'content']),
    ];
  }

  private ofResponses(before: Named<Response>, after: Named<Response>, path: Path): BreakingChange[] {
    // One more refusal is handled by its class; 304 comes only to who asked for it.
    const fresh = Object.entries(after).filter(([status]) => !before[status] && status < '400' && status !== '304');
    return [
      ...ofEach(before, after, path, (then, now, at) => [
        ...ofUnknown(then, now, ['content', 'headers'], at),
        ...this.ofHeaders(byCase(then.headers), byCase(now.headers), [...at, 'headers']),
        ...this.ofContent(then.content, now.content, 'answer', [...at, 'content']),
      ]),
      ...fresh.map(([status, response]) => changed([...path, status], undefined, response)),
    ];
  }

  private ofHeaders(before: Named<Header>, after: Named<Header>, path: Path): BreakingChange[] {
    return ofEach(before, after, path, (one, other, at) => {
      const then = one.$ref ? lookUp(one.$ref, this.before.components?.headers ?? {}) : one;
      const now = other.$ref ? lookUp(other.$ref, this.after.components?.headers ?? {}) : other;
      const place = one.$ref && one.$ref === other.$ref ? one.$ref.split('/').slice(1) : at;
      return [
        ...ofUnknown(then, now, ['required', 'schema'], place),
        ...(then.required && !now.required ? [changed([...place, 'required'], true, now.required)] : []),
        ...this.ofSchema(then, now, 'answer', place),
      ];
    });
  }

  private ofContent(before: Named<Content> = {}, after: Named<Content> = {}, side: Side, path: Path): BreakingChange[] {
    return ofEach(before, after, path, (then, now, at) => [
      ...ofUnknown(then, now, ['schema'], at),
      ...this.ofSchema(then, now, at.at(-1) === 'application/problem+json' ? 'problem' : side, at),
    ]);
  }

  private ofSchema({ schema: then = {} }: Content, { schema: now = {} }: Content, side: Side, path: Path) {
    return this.schemas.breaking(then, now, side, [...path, 'schema']);
  }
}

interface Needed {
  readonly required?: boolean;
}

const ofNeed = (before: Needed, after: Needed, path: Path) =>
  after.required && !before.required ? [changed([...path, 'required'], before.required, true)] : [];

/** Names of headers know no case; told twice they count once, as the fuller of the two. */
function byName(parameters: readonly Parameter[] = []): Named<Parameter> {
  const named = parameters.map((each): [string, Parameter] => [
    `${each.in} ${each.in === 'header' ? each.name.toLowerCase() : each.name}`,
    each,
  ]);
  return Object.fromEntries(named.sort(([, a], [, b]) => JSON.stringify(a).length - JSON.stringify(b).length));
}

const byCase = (headers: Named<Header> = {}): Named<Header> =>
  Object.fromEntries(Object.entries(headers).map(([name, header]) => [name.toLowerCase(), header]));

/** As a set of sets: in what order they are told means nothing. */
const alternatives = (security: Operation['security'] = []): string[] =>
  security
    .map((schemes) =>
      JSON.stringify(
        Object.entries(schemes)
          .map(([scheme, scopes]) => [scheme, [...scopes].sort()])
          .sort(),
      ),
    )
    .sort();
