import { Agent, request } from 'undici';
import { EFFECT_MS, type InternalTokens, MAY_HAVE_HAPPENED } from '#platform/access';
import { type Actor, onBehalfOf } from '#platform/audit';
import type { ApiName, CrossdockConfig } from '#platform/config';
import { FinalError, RetryableError } from '#platform/errors';
import { baggageOf, childTraceparent, currentContext } from '#platform/telemetry';
import { outcomeOf, unreached } from './outcome.js';

/** What travels with a call: which order and trace it belongs to, and under which key its effect happens once. */
export interface Call {
  /** Of the work that causes it; the current context's where absent. */
  readonly traceparent?: string;
  readonly orderId?: string;
  /** Required wherever the call has an effect. */
  readonly idempotencyKey?: string;
  /** The effect may have happened, under this key or an earlier one: it is looked up before it is had again. */
  readonly mayHaveHappened?: boolean;
  /** Whose act it is, where it is not this app's own. */
  readonly onBehalfOf?: Actor;
  readonly signal?: AbortSignal;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/{api}/v1`, each variable part already through `part()`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  readonly body?: unknown;
  /** The version that a change is for, as an entity tag or `*`. */
  readonly ifMatch?: string;
}

/** Longer than any system API waits for its vendor, so that its answer is heard rather than guessed. */
const TIMEOUT_MS = EFFECT_MS + 10_000;

/** One segment of a path. */
export const part = (value: string): string => encodeURIComponent(value);

/** Where the access tokens for each API come from. */
export type Tokens = Pick<InternalTokens, 'for' | 'forget'>;

/** HTTP to one of our own APIs, as one app's internal client or as whoever the tokens are of. */
export class ApiClient {
  constructor(
    private readonly api: ApiName,
    private readonly config: Pick<CrossdockConfig, 'serviceUrls'>,
    private readonly tokens: Tokens,
    private readonly agent = new Agent({ connections: 128, pipelining: 1, keepAliveTimeout: 4_000 }),
  ) {}

  /** The same connections with somebody else's tokens. */
  as(tokens: Tokens): ApiClient {
    return new ApiClient(this.api, this.config, tokens, this.agent);
  }

  /** @throws RetryableError or FinalError, with the code of the problem that was answered */
  async call<T>(asked: ApiRequest, call: Call = {}): Promise<T> {
    const answer = await this.send(asked, call);
    if (answer.status === 401) {
      this.tokens.forget(this.api);
      return this.read<T>(await this.send(asked, call));
    }
    return this.read<T>(answer);
  }

  close(): Promise<void> {
    return this.agent.close();
  }

  private read<T>({ status, headers, text }: Answer): T {
    if (status >= 200 && status < 300) return (text ? JSON.parse(text) : undefined) as T;
    throw outcomeOf(this.api, status, headers, text);
  }

  private async send({ method, path, query, body, ifMatch }: ApiRequest, call: Call): Promise<Answer> {
    const token = await this.tokens.for(this.api).catch((error: unknown) => {
      throw new RetryableError('service-unavailable', `no token for ${this.api}`, { cause: error });
    });
    try {
      const answer = await request(`${this.config.serviceUrls[this.api]}/${this.api}/v1${path}${search(query)}`, {
        method,
        dispatcher: this.agent,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
        signal: call.signal,
        headers: {
          ...contextHeaders(call),
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          ...(call.idempotencyKey && { 'idempotency-key': `"${call.idempotencyKey}"` }),
          ...(ifMatch && { 'if-match': ifMatch }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
    } catch (error) {
      if (error instanceof RetryableError || error instanceof FinalError) throw error;
      throw unreached(this.api, error, method !== 'GET');
    }
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

function contextHeaders(call: Call): Record<string, string> {
  const context = currentContext();
  return {
    traceparent: childTraceparent(call.traceparent ?? context.traceparent),
    ...(call.onBehalfOf && onBehalfOf(call.onBehalfOf)),
    ...(call.mayHaveHappened && { [MAY_HAVE_HAPPENED]: '?1' }),
    ...baggageOf({ orderId: call.orderId ?? context.orderId, dueBy: context.dueBy }),
  };
}

function search(query: ApiRequest['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined) continue;
    for (const each of typeof value === 'object' ? value : [value]) parameters.append(name, String(each));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
