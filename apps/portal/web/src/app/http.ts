import { isUsed } from './in-use.js';

/** A refusal of the server in its own words (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Address of its explanation. */
    readonly type?: string,
    /** By which we find it again. */
    readonly correlationId?: string,
    readonly errors: readonly { readonly pointer: string; readonly message: string }[] = [],
    /** Seconds until it is worth trying again. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly type?: string;
  readonly correlationId?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * Asks the portal's own API; the session travels in a cookie that no script can read.
 * @param path below `/portal/api`
 * @throws Problem
 */
export function ask<T>(path: string, asked: Asked = {}): Promise<T> {
  const headers = { ...asked.headers, ...(isUsed() && { 'crossdock-in-use': '?1' }) };
  return send<T>(`/portal/api${path}`, { ...asked, headers }, 'same-origin');
}

/**
 * Asks an API for what is open to whoever has a link: no session goes along.
 * @throws Problem
 */
export const askOpenly = <T>(path: string, asked: Asked): Promise<T> => send<T>(path, asked, 'omit');

async function send<T>(
  path: string,
  { method = 'GET', body, headers, signal }: Asked,
  credentials: RequestCredentials,
): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
    credentials,
    redirect: 'error',
  }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error;
    throw new Problem(0, 'unreachable', 'The server cannot be reached. Check the connection; nothing was lost.');
  });
  if (response.status === 204) return undefined as T;
  if (!response.ok) throw await problemOf(response);
  return (await response.json().catch(() => undefined)) as T;
}

/** A refusal as it was answered. */
export async function problemOf(response: Response): Promise<Problem> {
  const answer: unknown = await response.json().catch(() => undefined);
  const { code, title, detail, type, correlationId, errors } = (answer ?? {}) as ProblemBody;
  return new Problem(
    response.status,
    code ?? 'unknown',
    detail ?? title ?? `The server answered ${response.status}.`,
    type,
    correlationId,
    errors,
    Number(response.headers.get('retry-after')) || undefined,
  );
}
