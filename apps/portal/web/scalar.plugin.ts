import fastifyReference from '@scalar/fastify-api-reference';
import fastify from 'fastify';
import type { Plugin } from 'vite';

/** Scalar as one script of ours: its plugin for Fastify carries the whole of it and hands it out by HTTP only. */
export function scalarBundle(): Plugin {
  return {
    name: 'scalar-bundle',
    async generateBundle() {
      const server = fastify();
      await server.register(fastifyReference, { routePrefix: '/reference', configuration: { url: '/' } });
      const { statusCode, body } = await server.inject('/reference/js/scalar.js');
      await server.close();
      if (statusCode !== 200) this.error(`@scalar/fastify-api-reference answers ${statusCode}`);
      this.emitFile({ type: 'asset', name: 'scalar.js', source: body });
    },
  };
}
