import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '#platform/errors';

/** No dots that lead elsewhere, no second host. */
const PATH = /^\/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*$/;

/** What a caller may say beside the body; who it is says its session. */
const SENT = ['content-type', 'accept', 'idempotency-key', 'if-match', 'if-none-match'];

/** What the answer tells beside the body: of cookies and of connections nothing. */
const TOLD = [
  'content-type',
  'etag',
  'location',
  'link',
  'retry-after',
  'ratelimit',
  'ratelimit-policy',
  'deprecation',
  'sunset',
  'x-correlation-id',
  'idempotency-replayed',
];

/**
 * @param url as it was called, with its query
 * @param prefix what the API's own path follows
 * @param open what of the API may be reached
 * @throws ProblemError `not-found` where it is nothing of that
 */
export function pathOf(url: string, prefix: string, open: RegExp): string {
  const told = url.slice(prefix.length);
  const [path = '', query] = [told.split('?', 1)[0], told.includes('?') ? told.slice(told.indexOf('?')) : ''];
  const leadsAway = path.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part));
  if (!PATH.test(path) || !open.test(path) || path.includes('//') || leadsAway)
    throw new ProblemError('not-found', 'Nothing can be asked for here by this path');
  return `${path}${query}`;
}

/**
 * A read too comes from a page of the portal: of a partner it counts against its quotas.
 * @throws ProblemError `forbidden`
 */
export function requireOwnPage({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin')
    throw new ProblemError('forbidden', 'The request does not come from the portal');
}

export const requestHeadersOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    SENT.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

export const answerHeadersOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    TOLD.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
