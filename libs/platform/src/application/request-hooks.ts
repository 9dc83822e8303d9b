import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/index.js';
import { currentContext, fromBaggage, httpRequests, runInContext } from '../telemetry/index.js';
import { type KnownMethods, learnMethods } from './known-methods.js';
import { isKeepable, membersOf } from './request-text.js';

/** Longer is nothing that one of our own APIs says. */
const LONGEST_MEMBER = 200;

/** Our own APIs tell each other what a call belongs to; what a partner says of it is not taken into any order's record. */
function ownBaggage({ routeOptions, headers }: FastifyRequest): { orderId?: string; dueBy?: string } {
  // Of the route that answers, not of the address as it was written: that has many spellings.
  if (!routeOptions.url || routeOptions.url.startsWith('/partner/')) return {};
  const baggage = typeof headers.baggage === 'string' ? headers.baggage : undefined;
  const member = (name: 'orderId' | 'dueBy') => {
    const value = fromBaggage(baggage, name);
    return value && value.length <= LONGEST_MEMBER && isKeepable(value) ? { [name]: value } : {};
  };
  return { ...member('orderId'), ...member('dueBy') };
}

/** Every request runs in a context of its own: its trace continued or begun, told back as `x-correlation-id` and counted. */
export function installRequestHooks(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const methods = learnMethods(app);
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
    const { traceparent } = request.headers;
    const context = {
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
      ...ownBaggage(request),
    };
    runInContext(context, () => {
      reply.header('x-correlation-id', currentContext().correlationId);
      done(refusal(request, methods));
    });
  });
  fastify.addHook('preValidation', ({ params, query }: FastifyRequest, _, done: (error?: Error) => void) => {
    if (!Object.values(params as Record<string, string>).every(isName))
      throw new ProblemError('not-found', 'Nothing has such a name');
    membersOf(query, '/query');
    done();
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const route = request.routeOptions.url ?? 'unknown';
    httpRequests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}

/** Dots are a way, not a name: on to the next API they would lead to another resource, however they were encoded. */
const isName = (text: string) => text !== '.' && text !== '..' && isKeepable(text);

/** What of a request is refused whatever it asks for. */
function refusal(request: FastifyRequest, methods: KnownMethods): ProblemError | undefined {
  // HTTP/0.9 has no headers, and what the parser takes for it is as a rule a broken request of another version.
  if (request.raw.httpVersionMajor !== 1) return new ProblemError('malformed-request', 'HTTP/1.1 is spoken here');
  const twice = headerGivenTwice(request.raw.rawHeaders);
  if (twice) return new ProblemError('malformed-request', `More than one ${twice} header`);
  const coding = request.headers['content-encoding'];
  if (coding && coding.toLowerCase() !== 'identity') {
    // RFC 9110 15.5.16 has the accepted codings told.
    return new ProblemError('unsupported-media-type', 'Bodies are not compressed', {
      headers: { 'accept-encoding': 'identity' },
    });
  }
  const allowed = request.is404 ? methods.of(request.url) : [];
  if (allowed.length === 0) return undefined;
  const allow = allowed.join(', ');
  return new ProblemError('method-not-allowed', `This resource knows ${allow}`, { headers: { allow } });
}

/** Node takes the first of some and joins others: either way one of two readers of the request is misled. */
const ONCE = new Set(['authorization', 'content-type', 'content-encoding', 'idempotency-key', 'host']);

function headerGivenTwice(rawHeaders: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] as string).toLowerCase();
    if (!ONCE.has(name)) continue;
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return undefined;
}
