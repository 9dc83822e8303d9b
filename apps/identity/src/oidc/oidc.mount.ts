import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

export const PATHS = [
  '/oauth/token',
  '/oauth/revoke',
  '/oauth/jwks',
  '/oauth/authorize',
  '/oauth/authorize/:uid',
  '/oauth/session/end',
  '/oauth/session/end/confirm',
  '/oauth/session/end/success',
  '/.well-known/openid-configuration',
];

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Mounts oidc-provider on the paths it is configured with, in a scope of its own without body parsers: it reads the
 * raw request itself. The issuer's host stands in for the request's, so that metadata names the public address.
 * @param handler the one that counts at this moment
 */
export function mountProvider(fastify: FastifyInstance, handler: () => RequestHandler, publicUrl: string): void {
  const { host, protocol } = new URL(publicUrl);
  void fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const url of PATHS) {
      scope.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url,
        handler: (request, reply) => {
          const handle = handler();
          for (const [name, value] of Object.entries(reply.getHeaders()))
            if (value !== undefined) reply.raw.setHeader(name, value);
          reply.hijack();
          request.raw.headers['x-forwarded-host'] = host;
          request.raw.headers['x-forwarded-proto'] = protocol.replace(':', '');
          return handle(request.raw, reply.raw);
        },
      });
    }
  });
}
