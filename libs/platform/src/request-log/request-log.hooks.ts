import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessGuard } from '../access/access.guard.js';
import type { AuthenticatedRequest } from '../access/principal.js';
import { clock } from '../clock/index.js';
import { RequestLog } from './request-log.js';

declare module 'fastify' {
  interface FastifyReply {
    /** The bodies of this call are not kept: it reads the log itself. */
    leaveBodiesOut?: true;
  }
}

const PARTNER_APIS = '/partner/';

/** Records every call of the partner APIs, whatever their version and however the call ended. */
export function installRequestLog(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const requestLog = app.get(RequestLog);
  const guard = app.get(AccessGuard);
  fastify.addHook('onResponse', (request: AuthenticatedRequest, reply: FastifyReply, done: () => void) => {
    if (isPartners(request)) requestLog.record(seen(request, reply, guard));
    done();
  });
  // Requests under way have been answered by then, and the database is still there.
  fastify.addHook('onClose', () => requestLog.flush());
}

/** By the route that answers; the address as it was written has many spellings. */
const isPartners = ({ routeOptions, url }: FastifyRequest) => (routeOptions.url ?? url).startsWith(PARTNER_APIS);

function seen(request: AuthenticatedRequest, reply: FastifyReply, guard: AccessGuard) {
  const { method, url } = request;
  // What cannot be read is refused before anybody asks who sent it.
  const user = request.user ?? guard.whoseIs(request.headers.authorization);
  const key = request.headers['idempotency-key'];
  const known = user?.partnerId !== undefined && !reply.leaveBodiesOut;
  return {
    at: new Date(clock.now() - reply.elapsedTime),
    ...(user?.partnerId && { partnerId: user.partnerId, environment: user.environment }),
    ...(user && { clientId: user.clientId }),
    ...(user?.person && { person: user.person.username }),
    method,
    route: request.routeOptions.url ?? 'unknown',
    path: url.slice(0, LONGEST_PATH),
    status: reply.statusCode,
    latencyMs: Math.round(reply.elapsedTime * 1000) / 1000,
    correlationId: String(reply.getHeader('x-correlation-id') ?? ''),
    ...(typeof key === 'string' && { idempotencyKey: key.slice(0, LONGEST_KEY) }),
    replayed: reply.getHeader('idempotency-replayed') === 'true',
    requestBytes: Number(request.headers['content-length'] ?? 0) || 0,
    // What a stranger sends is not kept.
    ...(known && request.body !== undefined && { requestBody: request.body }),
    ...((known || reply.statusCode >= 400) && { response: reply.answer, responseText: reply.answerText }),
  };
}

const LONGEST_PATH = 500;
const LONGEST_KEY = 210;
