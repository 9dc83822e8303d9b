import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/index.js';
import { currentContext, httpRequests, orderFromBaggage, runInContext } from '../telemetry/index.js';
import { isKeepable, refuseUnkeepable } from './request-text.js';

/** Longer is no id of an order. */
const LONGEST_ORDER_ID = 200;

/** Our own APIs name the order to each other; what a partner says of it is not taken into any order's record. */
function ownBaggage(url: string, baggage: string | undefined): string | undefined {
  const orderId = url.startsWith('/partner/') ? undefined : orderFromBaggage(baggage);
  return orderId && orderId.length <= LONGEST_ORDER_ID && isKeepable(orderId) ? orderId : undefined;
}

/** Every request runs in a context of its own: its trace continued or begun, told back as `traceresponse` and counted. */
export function installRequestHooks(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const { traceparent, baggage } = request.headers;
    const context = {
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
      orderId: ownBaggage(request.url, typeof baggage === 'string' ? baggage : undefined),
    };
    runInContext(context, () => {
      reply.header('x-correlation-id', currentContext().correlationId);
      done();
    });
  });
  fastify.addHook('preValidation', async ({ params, query, body }: FastifyRequest) => {
    if (!Object.values(params as Record<string, string>).every(isKeepable))
      throw new ProblemError('not-found', 'Nothing has such a name');
    refuseUnkeepable(query, '/query');
    if (!Buffer.isBuffer(body)) refuseUnkeepable(body);
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const route = request.routeOptions.url ?? 'unknown';
    httpRequests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}
