import { clock } from '../clock/index.js';
import { TooLarge } from './answer.reader.js';
import { RefusedTarget } from './egress/target-url.js';
import type { HttpRequest, HttpResponse } from './http-client.js';
import { isWebPage, jsonOf, parseJson, textOf, Unreadable } from './message.text.js';
import { VendorError } from './vendor.error.js';

/** Why no answer came. */
export interface Failure {
  readonly reason: 'refused' | 'timeout' | 'aborted' | 'reset' | 'unreadable' | 'tls';
  readonly message: string;
  readonly cause?: Error;
}

/** Errors of connecting: nothing was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);

/** Errors of zlib, but for the one of a stream that breaks off. */
const NOT_AS_IT_SAYS = new Set(['Z_DATA_ERROR', 'Z_NEED_DICT', 'Z_STREAM_ERROR']);

export function failureOf(error: unknown, signal: AbortSignal): Failure {
  const { code } = error as { readonly code?: string };
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
  if (error instanceof TooLarge) return { reason: 'unreadable', message: 'the answer is too large', cause: error };
  if (code && NOT_AS_IT_SAYS.has(code))
    return { reason: 'unreadable', message: `the answer is not compressed as it says (${code})` };
  // Errors of Node's parser.
  if (code?.startsWith('HPE_')) return { reason: 'unreadable', message: `the answer is no HTTP (${code})` };
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
  const late = cause instanceof Error && cause.name === 'TimeoutError';
  const why = cause instanceof VendorError ? `: ${cause.message}` : late ? ': no answer within the deadline' : '';
  return new VendorError(refused ? 'auth' : 'unavailable', `${connection}: no credentials could be had${why}`, {
    cause,
  });
}

/** @param repeatable a read that failed is known not to have done anything */
export function classify(failure: Failure, connection: string, repeatable: boolean): VendorError {
  const text = `${connection}: ${failure.message}`;
  if (failure.reason === 'refused' || failure.reason === 'tls') return new VendorError('unavailable', text);
  if (failure.reason === 'unreadable') return new VendorError('garbage', text, { cause: failure.cause });
  return new VendorError(repeatable ? 'unavailable' : 'unclear', text);
}

export type Told = Readonly<Record<string, string | string[]>>;

/** An answer as it came over the wire, decompressed. */
interface Answered {
  readonly status: number;
  readonly headers: Told;
  readonly bytes: Buffer;
}

/** The answer when it is one, else what its status means. */
export function answerOf<T>(answered: Answered, request: HttpRequest, repeatable: boolean): HttpResponse<T> {
  const { status, headers } = answered;
  const accept = request.acceptStatus ?? ((s: number) => s >= 200 && s < 300);
  if (accept(status)) return { status, headers, data: parse<T>(answered, request) };

  const body = readable(answered);
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

function parse<T>({ status, headers, bytes }: Answered, request: HttpRequest): T {
  if (request.responseType === 'buffer') return bytes as T;
  try {
    const text = textOf(bytes, typeOf(headers));
    if (request.responseType === 'text') {
      // Nobody is asked for one: whatever it shows to people, it is not what the vendor has to say.
      if (isWebPage(text)) throw new Unreadable('a web page');
      return text as T;
    }
    return (text.trim() === '' ? undefined : parseJson(text)) as T;
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    const message = `${nameOf(request)} answered ${status} with ${cause.message}`;
    throw new VendorError('garbage', message, { status, body: beginningOf(bytes, 500), cause });
  }
}

const typeOf = (headers: Told): string => String(headers['content-type'] ?? '');

const beginningOf = (bytes: Buffer, length: number): string => bytes.subarray(0, length).toString('utf8');

/** A refusal of which there is more is not translated. */
const LONGEST_REFUSAL = 256 * 1024;

/** JSON where it is, else the first of the text: enough for a translator of vendor errors, never a flood. */
function readable({ headers, bytes }: Answered): unknown {
  try {
    if (bytes.length <= LONGEST_REFUSAL) return jsonOf(bytes, typeOf(headers));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return beginningOf(bytes, 2_000);
}

/** Whoever asks for more is asked again all the same: nobody is to be put off for years by one header. */
const MOST_RETRY_AFTER_MS = 3_600_000;

/** RFC 9110 10.2.3: seconds or an HTTP date. */
function retryAfter(value: string | string[] | undefined): number | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, MOST_RETRY_AFTER_MS);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, at - clock.now()), MOST_RETRY_AFTER_MS);
}
