import { type IncomingMessage, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';

/** What helmet tells a browser. The same for every answer, hence asked once. */
const HEADERS = headersOf(
  helmet({ contentSecurityPolicy: { directives: { 'script-src': ["'self'"], 'upgrade-insecure-requests': null } } }),
);

/** Gives every answer the headers by which browsers protect those who read it. */
export function installSecurityHeaders(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    reply.headers(HEADERS);
    done();
  });
}

function headersOf(middleware: ReturnType<typeof helmet>): Readonly<Record<string, string>> {
  const request = { method: 'GET', headers: {} } as IncomingMessage;
  const response = new ServerResponse(request);
  middleware(request, response, (error) => {
    if (error) throw error;
  });
  const headers = response.getHeaders() as Record<string, string>;
  if (!headers['content-security-policy']) throw new Error('helmet gave no headers');
  return { ...headers };
}
