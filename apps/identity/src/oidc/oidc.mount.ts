import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';

const PATHS = ['/oauth/token', '/oauth/jwks', '/.well-known/openid-configuration'];

/**
 * Mounts oidc-provider on the paths it is configured with, in a scope of its own without body parsers: it reads the
 * raw request itself. The issuer's host stands in for the request's, so that metadata names the public address.
 */
export function mountProvider(fastify: FastifyInstance, provider: Provider, publicUrl: string): void {
  const handle = provider.callback();
  const { host, protocol } = new URL(publicUrl);
  provider.proxy = true;
  void fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const url of PATHS) {
      scope.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url,
        handler: (request, reply) => {
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
