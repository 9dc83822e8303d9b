import { clock } from '#platform/clock';
import { FinalError, type PointerError, RetryableError } from '#platform/errors';

interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly correlationId?: string;
  readonly errors?: readonly PointerError[];
}

/** Codes whose 409 passes by itself: the same effect is under way elsewhere. */
const IN_FLIGHT = 'idempotency-key-in-flight';

/** What an answer other than success means for whoever asked: try again, or never. */
export function outcomeOf(
  api: string,
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  text: string,
): RetryableError | FinalError {
  const problem = parse(text);
  const code = problem.code ?? (status >= 500 || status === 429 ? 'service-unavailable' : `http-${status}`);
  const message = problem.detail ?? problem.title ?? `${api} answered ${status}`;
  const { correlationId, errors } = problem;
  const retryAfterMs = retryAfter(headers['retry-after']);
  if (status === 429 || status === 503 || status === 401 || code === IN_FLIGHT) {
    return new RetryableError(code, message, { ...(retryAfterMs !== undefined && { retryAfterMs }), correlationId });
  }
  if (status >= 500) {
    return new RetryableError(code, message, {
      unclear: true,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      correlationId,
    });
  }
  return new FinalError(code, message, { status, correlationId, ...(errors && { errors }) });
}

function parse(text: string): Problem {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Problem) : {};
  } catch {
    return {};
  }
}

/** RFC 9110 10.2.3: seconds or a date. */
function retryAfter(header: string | string[] | undefined): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - clock.now());
}

/** Errors of connecting: nothing was sent, so nothing can have happened. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** No answer came. */
export function unreached(api: string, error: unknown, hasEffect: boolean): RetryableError {
  const { code } = (error ?? {}) as { code?: string };
  // Not the system's own words: they name addresses inside, and callers are told this message.
  return new RetryableError('service-unavailable', `${api} gave no answer${code ? ` (${code})` : ''}`, {
    unclear: hasEffect && !NEVER_SENT.has(code ?? ''),
    cause: error,
  });
}
