import type { RequestView } from '../../../src/desk/desk.view.js';

export interface Replay {
  readonly command: string;
  /** What the log does not keep and whoever sends it has to put in. */
  readonly missing: readonly string[];
}

/** What the log puts in the place of secrets and of what tells of persons. */
const KEPT_OUT = '[redacted]';

/** A logged call as a command of a shell. The token stands in `$TOKEN`: none is ever in the log. Pure. */
export function curlOf(
  {
    method,
    path,
    idempotencyKey,
    requestBody,
  }: Pick<RequestView, 'method' | 'path' | 'idempotencyKey' | 'requestBody'>,
  baseUrl: string,
): Replay {
  const changes = method === 'PATCH' || method === 'PUT' || method === 'DELETE';
  const cut = isCut(requestBody);
  const body = requestBody === undefined || cut ? undefined : JSON.stringify(requestBody);
  const parts = [
    `curl -sS${method === 'GET' ? '' : ` -X ${quoted(method)}`} ${quoted(`${baseUrl}${path}`)}`,
    '-H "Authorization: Bearer $TOKEN"',
    ...(idempotencyKey ? [`-H ${quoted(`Idempotency-Key: ${idempotencyKey}`)}`] : []),
    ...(changes ? ['-H "If-Match: $ETAG"'] : []),
    ...(body === undefined ? [] : [`-H ${quoted('Content-Type: application/json')}`, `-d ${quoted(body)}`]),
  ];
  return {
    command: parts.join(' \\\n  '),
    missing: [
      'TOKEN: an access token of yours.',
      ...(changes ? ['ETAG: the entity tag that you read.'] : []),
      ...(cut ? ['The body: it was too large to be kept.'] : []),
      ...(`${path}${body ?? ''}`.includes(KEPT_OUT) ? [`What stands for ${KEPT_OUT}: it is not kept.`] : []),
      ...(idempotencyKey
        ? ['Another Idempotency-Key, where it shall happen again: under this one the answer does.']
        : []),
    ],
  };
}

const isCut = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && (body as { truncated?: unknown }).truncated === true;

/** For a POSIX shell: nothing between single quotes means anything. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
