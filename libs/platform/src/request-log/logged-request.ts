import { withoutPrivateData } from '../telemetry/index.js';

/** One call of a partner as the log keeps it. */
export interface LoggedRequest {
  readonly id: string;
  /** When it arrived. */
  readonly at: Date;
  /** Absent where the caller was not known. */
  readonly partnerId?: string;
  readonly clientId?: string;
  readonly environment?: 'production' | 'sandbox';
  readonly method: string;
  /** As the contract names it: `/partner/v1/fulfilments/:id`. */
  readonly route: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  /** Code of the problem that it ended with. */
  readonly problem?: string;
  readonly latencyMs: number;
  readonly correlationId: string;
  readonly idempotencyKey?: string;
  /** The answer was one that was given before under this Idempotency-Key. */
  readonly replayed: boolean;
  /** Redacted; what is too large is told by its size and beginning. */
  readonly requestBody?: unknown;
  readonly responseBody?: unknown;
}

/** A call as it was seen, bodies raw: what costs time is done to it later, outside of any request. */
export type SeenRequest = Omit<LoggedRequest, 'id' | 'problem' | 'responseBody'> & {
  readonly responseText?: string;
  /** What the request's body took on the wire. */
  readonly requestBytes: number;
};

/** A body larger than this is not read again, only measured. */
const LARGEST_READ = 256 * 1024;
/** What is kept of a body at most, in characters of its JSON. */
const LARGEST_KEPT = 8 * 1024;
const BEGINNING = 2 * 1024;
/** Redacting cannot make more than `LARGEST_KEPT` of so little: it is not measured again. */
const SURELY_KEPT = LARGEST_KEPT / 4;

/** What the log keeps of a call. Pure. */
export function toLogged(seen: SeenRequest): Omit<LoggedRequest, 'id'> {
  const { responseText, requestBody, requestBytes, path, ...rest } = seen;
  const response = responseText === undefined ? undefined : parsed(responseText);
  const problem = seen.status >= 400 ? (response as { code?: unknown } | undefined)?.code : undefined;
  return {
    ...rest,
    path: withoutPrivateData(path) as string,
    ...(typeof problem === 'string' && { problem }),
    ...(requestBody !== undefined &&
      requestBody !== null && {
        requestBody: requestBytes > LARGEST_READ ? { truncated: true, characters: requestBytes } : kept(requestBody),
      }),
    ...(response !== undefined && { responseBody: kept(response, responseText?.length) }),
  };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  if (text.length > LARGEST_READ) return { truncated: true, characters: text.length };
  try {
    return JSON.parse(text);
  } catch {
    return { truncated: true, characters: text.length };
  }
}

function kept(body: unknown, characters = Number.POSITIVE_INFINITY): unknown {
  const redacted = withoutPrivateData(body);
  if (characters <= SURELY_KEPT) return redacted;
  const text = JSON.stringify(redacted);
  if (text.length <= LARGEST_KEPT) return redacted;
  return { truncated: true, characters: text.length, beginning: text.slice(0, BEGINNING).toWellFormed() };
}
