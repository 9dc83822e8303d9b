import type { ConnectionConfig } from '#platform/config';
import { InvalidConnection, Untranslatable } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import {
  type CallRecorder,
  createHttpClient,
  type HttpClient,
  VendorError,
  type VendorErrorKind,
} from '#platform/http';
import { ExpressionError, type Expressions } from '#platform/mapping';
import { type Refusal, toRefusal } from './canonical.answers.js';
import type { MappedConfig } from './config.js';
import { type Expression, type MappedCall, type Mapping, type RefusalKind, textOf } from './mapping.js';

/** Statuses whose body may have the vendor's own words about what is wrong. */
const WORDED: ReadonlySet<number> = new Set([400, 404, 409, 422]);

const KINDS: Readonly<Record<Exclude<RefusalKind, 'temporary'>, VendorErrorKind>> = {
  rejected: 'rejected',
  'too-late': 'rejected',
  'unknown-item': 'rejected',
  'not-found': 'not-found',
  conflict: 'conflict',
};

/** How a refusal of a cancel is told apart from any other. */
export const TOO_LATE = 'too-late';

interface Asked {
  readonly operation: string;
  readonly given: object;
  readonly signal?: AbortSignal;
}

/** The vendor over HTTP, as the mapping says that it is spoken to. */
export class MappedClient {
  private readonly http: HttpClient;
  private readonly mapping: Mapping;

  /** @throws InvalidConnection where a header names a credential that the connection has not */
  constructor(
    connection: ConnectionConfig,
    config: MappedConfig,
    private readonly expressions: Expressions,
    recorder?: CallRecorder,
  ) {
    this.mapping = config.mapping;
    const headers = headersOf(config);
    this.http = createHttpClient({
      connection: connection.id,
      baseUrl: connection.baseUrl,
      timeoutMs: config.timeoutMs,
      concurrency: config.concurrency,
      authorize: { headers: async () => headers },
      ...(recorder && { recorder }),
    });
  }

  /** @returns the body of an answer that is no refusal */
  async call(call: MappedCall, { operation, given, signal }: Asked): Promise<unknown> {
    const { method } = call;
    const path = await this.made(call.path, given);
    if (typeof path !== 'string' || !path.startsWith('/') || path.startsWith('//'))
      throw misfit(`the path of ${operation} is ${JSON.stringify(path)}`);
    const query = call.query && (await this.made(call.query, given));
    const body = call.body && (await this.made(call.body, given));
    const { status, data } = await this.http.request<unknown>({
      ...{ operation, method, path },
      ...(query !== undefined && { query: query as Record<string, string> }),
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
      acceptStatus: (code) => (code >= 200 && code < 300) || WORDED.has(code),
    });
    const mayBeDone = method !== 'GET';
    const refusal = await this.readOf(
      () => this.read(this.mapping.refusal, { status, body: data }, toRefusal),
      mayBeDone,
    );
    if (refusal) throw toError(refusal, status, data, mayBeDone);
    if (status >= 400)
      throw new VendorError(status === 404 ? 'not-found' : 'rejected', `it refused with ${status}`, {
        status,
        body: data,
      });
    return data;
  }

  /** @throws Untranslatable where the expression fails, or makes what is none */
  async read<T>(expression: Expression, given: object, to: (value: unknown) => T): Promise<T> {
    try {
      return to(await this.expressions.evaluate(textOf(expression), given));
    } catch (error) {
      if (error instanceof ExpressionError) throw tooMuch(error) ?? new Untranslatable(error.message, { cause: error });
      throw error;
    }
  }

  /** What an answer could not be read as is `garbage`, and after a call with an effect it may have happened. */
  async readOf<T>(reading: () => Promise<T>, mayBeDone: boolean): Promise<T> {
    try {
      return await reading();
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      throw new VendorError(mayBeDone ? 'unclear' : 'garbage', error.message, { cause: error });
    }
  }

  /** What we are to send: that it cannot be made of what we were asked for is final. */
  private async made(expression: Expression, given: object): Promise<unknown> {
    try {
      return await this.expressions.evaluate(textOf(expression), given);
    } catch (error) {
      if (error instanceof ExpressionError) throw tooMuch(error) ?? misfit(error.message, error);
      throw error;
    }
  }
}

/** It may be the machine's: another time it may do. */
export const tooMuch = (error: ExpressionError): VendorError | undefined =>
  ['too-slow', 'too-large'].includes(error.kind)
    ? new VendorError('unavailable', `what the mapping says was not done: ${error.message}`, { cause: error })
    : undefined;

const misfit = (message: string, cause?: Error): ProblemError =>
  new ProblemError('validation-failed', message, { ...(cause && { cause }) });

function toError({ kind, code, message, pointers = [] }: Refusal, status: number, body: unknown, mayBeDone: boolean) {
  if (kind === 'temporary')
    return new VendorError(mayBeDone ? 'unclear' : 'unavailable', message, {
      status,
      body,
      ...(code && { vendorCode: code }),
    });
  const vendorCode = kind === 'too-late' ? TOO_LATE : code;
  const refused = new VendorError(KINDS[kind], message, { status, body, ...(vendorCode && { vendorCode }) });
  return kind === 'unknown-item'
    ? new ProblemError('unknown-item', message, { errors: pointers, cause: refused })
    : refused;
}

function headersOf(config: MappedConfig): Record<string, string> {
  const { apiKey, token, user, password } = config;
  const basic = user && password && Buffer.from(`${user}:${password}`).toString('base64');
  const known: Readonly<Record<string, string | undefined>> = { apiKey, token, user, password, basic };
  const missing = new Set<string>();
  const headers = Object.entries(config.mapping.headers).map(([name, value]) => [
    name.toLowerCase(),
    value.replace(/\{(\w+)\}/g, (_, credential: string) => {
      const found = known[credential];
      if (!found) missing.add(credential);
      return found ?? '';
    }),
  ]);
  if (missing.size > 0)
    throw new InvalidConnection([...missing].map((each) => `${each} is missing: a header of the mapping names it`));
  return Object.fromEntries(headers);
}
