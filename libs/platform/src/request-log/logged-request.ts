import { isLasting, madeOnce } from '../lasting/index.js';
import { keepable } from '../persistence/index.js';
import { withoutPrivateData } from '../telemetry/index.js';

/** One call of a partner as the log keeps it. */
export interface LoggedRequest {
  readonly id: string;
  /** When it arrived. */
  readonly at: Date;
  /** Absent where the caller was not known. */
  readonly partnerId?: string;
  readonly clientId?: string;
  /** Username of who called by hand; absent for a system. */
  readonly person?: string;
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
  /** The value that was answered, and its text. A text without value is no JSON, or was made by hand. */
  readonly response?: object | undefined;
  readonly responseText?: string | undefined;
  /** What the request's body took on the wire. */
  readonly requestBytes: number;
};

/** A body larger than this is not looked at, only measured. */
const LARGEST_READ = 256 * 1024;
/** What is kept of a body at most, in characters of its JSON. */
const LARGEST_KEPT = 8 * 1024;
const BEGINNING = 2 * 1024;

/** What the log keeps of a call: the members of a `LoggedRequest` as JSON. Pure. */
export function toRow(seen: SeenRequest): string {
  const { response, responseText, requestBody, requestBytes, path, ...rest } = seen;
  const answer = response ?? (responseText ? parsed(responseText) : undefined);
  const problem = seen.status >= 400 ? (answer as { code?: unknown } | undefined)?.code : undefined;
  const row = JSON.stringify({
    ...rest,
    path: withoutPrivateData(path),
    ...(typeof problem === 'string' && { problem }),
  });
  const members = [row.slice(1, -1)];
  if (requestBody !== undefined && requestBody !== null)
    members.push(`"requestBody":${kept(requestBody, requestBytes)}`);
  if (answer) members.push(`"responseBody":${keptAnswer(answer, responseText?.length ?? 0)}`);
  return keepable(`{${members.join()}}`);
}

/** One that is too large to be read stands for itself: it is told by its size. */
function parsed(text: string): object | undefined {
  try {
    return text.length > LARGEST_READ ? {} : (JSON.parse(text) as object);
  } catch {
    return { truncated: true, characters: text.length };
  }
}

const keptLasting = madeOnce((answer: object) => kept(answer, 0));
const keptAnswer = (answer: object, characters: number) =>
  isLasting(answer) ? keptLasting(answer) : kept(answer, characters);

function kept(body: unknown, characters: number): string {
  if (characters > LARGEST_READ) return JSON.stringify({ truncated: true, characters });
  const text = JSON.stringify(withoutPrivateData(body));
  if (text.length <= LARGEST_KEPT) return text;
  return JSON.stringify({ truncated: true, characters: text.length, beginning: text.slice(0, BEGINNING) });
}
