import type { FastifyRequest } from 'fastify';
import { ProblemError } from '#platform/errors';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What changes something comes from a page of the portal: browsers say so (Fetch Metadata; of older ones the Origin), and
 * JSON is what no form of another site can send without asking first. The cookie's SameSite=Lax is a third lock.
 * @throws ProblemError `forbidden`, `unsupported-media-type`
 */
export function requireSameOrigin({ method, headers }: FastifyRequest, publicUrl: string): void {
  if (SAFE.has(method)) return;
  const site = headers['sec-fetch-site'];
  const own = site === undefined ? headers.origin === new URL(publicUrl).origin : site === 'same-origin';
  if (!own) throw new ProblemError('forbidden', 'The request does not come from the portal');
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? ''))
    throw new ProblemError('unsupported-media-type', 'Send application/json, {} where there is nothing to say');
}
