import { type IncomingMessage, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import { isApiName } from '../config/index.js';

/**
 * What a page may load and run: what we serve, and nothing inline.
 * @param styles a nonce beside it, for a page whose script writes styles
 */
export const pagePolicy = (...styles: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join(';');

/** What helmet tells the browser of a page, asked once. */
const OF_PAGES = {
  ...headersOf({ xFrameOptions: { action: 'deny' } }),
  'content-security-policy': pagePolicy(),
};

/** An API's answer is no page: nothing in it runs or is shown, and what helmet says to pages would be said to nobody. */
const OF_APIS = headersOf({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  xFrameOptions: { action: 'deny' },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

/** Gives every answer the headers by which browsers protect those who read it. */
export function installSecurityHeaders(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', ({ routeOptions }: FastifyRequest, reply: FastifyReply, done: () => void) => {
    reply.headers(isOfApi(routeOptions.url) ? OF_APIS : OF_PAGES);
    done();
  });
}

const isOfApi = (route = '') => isApiName(route.slice(1, route.indexOf('/', 1)));

function headersOf(options: HelmetOptions): Readonly<Record<string, string>> {
  const request = { method: 'GET', headers: {} } as IncomingMessage;
  const response = new ServerResponse(request);
  helmet(options)(request, response, (error) => {
    if (error) throw error;
  });
  const headers = response.getHeaders() as Record<string, string>;
  if (!headers['content-security-policy']) throw new Error('helmet gave no headers');
  return { ...headers };
}
