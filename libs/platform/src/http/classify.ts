import { type AxiosResponse, isAxiosError } from 'axios';
import { clock } from '../clock/index.js';
import { RefusedTarget } from './egress/target-url.js';
import type { HttpRequest, HttpResponse } from './http-client.js';
import { VendorError } from './vendor.error.js';

/** Why no answer came. */
export interface Failure {
  readonly reason: 'refused' | 'timeout' | 'aborted' | 'reset' | 'too-large' | 'tls';
  readonly message: string;
}

/** Errors of connecting: nothing was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);

export function failureOf(error: unknown, signal: AbortSignal): Failure {
  const code = isAxiosError(error) ? error.code : undefined;
  const message = error instanceof Error ? error.message : String(error);
  const refused = refusedTarget(error);
  if (refused) return { reason: 'refused', message: refused.message };
  // Codes and not the system's own words: those name hosts and addresses inside.
  if (code && NOT_SENT.has(code)) return { reason: 'refused', message: `cannot be reached (${code})` };
  if (signal.aborted) {
    const timedOut = (signal.reason as Error | undefined)?.name === 'TimeoutError';
    return timedOut
      ? { reason: 'timeout', message: 'no answer within the deadline' }
      : { reason: 'aborted', message: 'the call was given up' };
  }
  if (message.includes('maxContentLength')) return { reason: 'too-large', message: 'the answer is too large' };
  if (code && /TLS|CERT|UNABLE_TO_VERIFY/.test(code))
    return { reason: 'tls', message: `its certificate is not accepted (${code})` };
  return { reason: 'reset', message: `the connection ended before the answer (${code ?? 'no code'})` };
}

/** A name that must not be called, or has no address: thrown as it is connected to, and wrapped on its way here. */
function refusedTarget(error: unknown): RefusedTarget | undefined {
  if (error instanceof RefusedTarget) return error;
  return error instanceof Error && error.cause !== undefined ? refusedTarget(error.cause) : undefined;
}

/** Whatever went wrong while credentials were got, the call that needed them was not sent. */
export function notAuthorized(connection: string, cause: unknown): VendorError {
  if (cause instanceof VendorError && ['auth', 'unavailable', 'rate-limited'].includes(cause.kind)) return cause;
  const refused = cause instanceof VendorError && ['rejected', 'not-found', 'conflict'].includes(cause.kind);
  const why = cause instanceof VendorError ? `: ${cause.message}` : '';
  return new VendorError(refused ? 'auth' : 'unavailable', `${connection}: no credentials could be had${why}`, {
    cause,
  });
}

/** @param repeatable a read that failed is known not to have done anything */
export function classify(failure: Failure, connection: string, repeatable: boolean): VendorError {
  const text = `${connection}: ${failure.message}`;
  if (failure.reason === 'refused' || failure.reason === 'tls') return new VendorError('unavailable', text);
  if (failure.reason === 'too-large') return new VendorError('garbage', text);
  return new VendorError(repeatable ? 'unavailable' : 'unclear', text);
}

/** The answer when it is one, else what its status means. */
export function answerOf<T>(
  response: AxiosResponse<Buffer>,
  request: HttpRequest,
  repeatable: boolean,
): HttpResponse<T> {
  const { status } = response;
  const headers = response.headers as unknown as Record<string, string | string[]>;
  const accept = request.acceptStatus ?? ((s: number) => s >= 200 && s < 300);
  if (accept(status)) return { status, headers, data: parse<T>(response.data, request, status) };

  const body = readable(response.data);
  const retryAfterMs = retryAfter(headers['retry-after']);
  const options = { status, body, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  const text = `${nameOf(request)} answered ${status}`;
  if (status === 401) throw new VendorError('auth', text, options);
  if (status === 404) throw new VendorError('not-found', text, options);
  if (status === 409) throw new VendorError('conflict', text, options);
  if (status === 429) throw new VendorError('rate-limited', text, options);
  if (status === 503) throw new VendorError('unavailable', text, options);
  // 408 as well: gateways give it for an upstream that was too slow.
  if (status >= 500 || status === 408) throw new VendorError(repeatable ? 'unavailable' : 'unclear', text, options);
  if (status >= 300 && status < 400) throw new VendorError('garbage', `${text}: redirects are not followed`, options);
  throw new VendorError('rejected', text, options);
}

/** Queries are left out: they may hold credentials. */
const nameOf = ({ method, path }: HttpRequest) => `${method} ${path.split('?')[0]}`;

function parse<T>(data: Buffer, request: HttpRequest, status: number): T {
  if (request.responseType === 'buffer') return data as T;
  const text = Buffer.from(data ?? '')
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (request.responseType === 'text') return text as T;
  if (text.trim() === '') return undefined as T;
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    const message = `${nameOf(request)} answered ${status} with what is no JSON`;
    throw new VendorError('garbage', message, { status, body: text.slice(0, 500), cause });
  }
}

/** JSON where it is, else the first of the text: enough for a translator of vendor errors, never a flood. */
function readable(data: Buffer): unknown {
  const text = Buffer.from(data ?? '').toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 2_000);
  }
}

/** RFC 9110 10.2.3: seconds or an HTTP date. */
function retryAfter(value: string | string[] | undefined): number | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - clock.now());
}
