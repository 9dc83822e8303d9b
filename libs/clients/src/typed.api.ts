import { type ApiClient, type ApiRequest, type Call, part } from './api.client.js';

// Reads the types that are generated from an API's contract; only what a contract says can be called.

type Method = 'get' | 'post' | 'put' | 'delete';
type Success = 200 | 201 | 202 | 204;

type Paths = object;
/** The paths that know the method. */
export type PathOf<P extends Paths, M extends Method> = {
  [K in keyof P & string]: P[K] extends { readonly [_ in M]: object } ? K : never;
}[keyof P & string];

type OperationOf<P extends Paths, K extends keyof P, M extends Method> = P[K] extends { readonly [_ in M]: infer O }
  ? O
  : never;

type ParametersOf<O, W extends 'path' | 'query'> = O extends { readonly parameters: { readonly [_ in W]?: infer T } }
  ? NonNullable<T>
  : never;
type ContentOf<B> = [B] extends [{ readonly content: { readonly 'application/json': infer T } }] ? T : never;
type BodyOf<O> = O extends { readonly requestBody?: infer B }
  ? [B] extends [undefined]
    ? never
    : ContentOf<NonNullable<B>>
  : never;
type Given<N extends string, T> = [T] extends [never] ? { readonly [_ in N]?: never } : { readonly [_ in N]: T };
type GivenQuery<T> = [T] extends [never] ? { readonly query?: never } : { readonly query?: T };

/** What a call of the operation has to say. */
export type AskedOf<O> = Given<'path', ParametersOf<O, 'path'>> &
  GivenQuery<ParametersOf<O, 'query'>> &
  Given<'body', BodyOf<O>> & {
    /** The version that a change is for, as an entity tag or `*`. */
    readonly ifMatch?: string;
  };

type Responses<O> = O extends { readonly responses: infer R } ? R : never;
/** What a call of the operation is answered with when it succeeds. */
export type AnswerOf<O> = {
  [S in Success & keyof Responses<O>]: Responses<O>[S] extends { content: { readonly 'application/json': infer T } }
    ? T
    : undefined;
}[Success & keyof Responses<O>];

/** An API by its contract: paths, parameters, bodies and answers are those that it publishes. */
export class TypedApi<P extends Paths> {
  constructor(private readonly api: ApiClient) {}

  get<K extends PathOf<P, 'get'>>(path: K, asked: AskedOf<OperationOf<P, K, 'get'>>, call?: Call) {
    return this.call<AnswerOf<OperationOf<P, K, 'get'>>>('GET', path, asked, call);
  }

  post<K extends PathOf<P, 'post'>>(path: K, asked: AskedOf<OperationOf<P, K, 'post'>>, call?: Call) {
    return this.call<AnswerOf<OperationOf<P, K, 'post'>>>('POST', path, asked, call);
  }

  put<K extends PathOf<P, 'put'>>(path: K, asked: AskedOf<OperationOf<P, K, 'put'>>, call?: Call) {
    return this.call<AnswerOf<OperationOf<P, K, 'put'>>>('PUT', path, asked, call);
  }

  delete<K extends PathOf<P, 'delete'>>(path: K, asked: AskedOf<OperationOf<P, K, 'delete'>>, call?: Call) {
    return this.call<AnswerOf<OperationOf<P, K, 'delete'>>>('DELETE', path, asked, call);
  }

  private call<T>(method: ApiRequest['method'], template: string, asked: object, call?: Call): Promise<T> {
    const {
      path = {},
      query,
      body,
      ifMatch,
    } = asked as {
      path?: Readonly<Record<string, string>>;
      query?: ApiRequest['query'];
      body?: unknown;
      ifMatch?: string;
    };
    // The transport puts `/{api}/v1` before it.
    const below = template.split('/').slice(3).join('/');
    const filled = below.replaceAll(/\{(\w+)\}/g, (_, name: string) => part(path[name] ?? ''));
    return this.api.call<T>({ method, path: `/${filled}`, query, body, ifMatch }, call);
  }
}
