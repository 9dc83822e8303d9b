import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CrossdockConfig } from '../config/index.js';
import { goneAt, impossibleLives, type LivingApi, lifecycleHeaders } from './lifecycle.js';

export type Clock = () => Date;

/**
 * Every answer of a deprecated version says so, whatever it is: refusals and unknown resources too. After its sunset
 * it answers nothing but 410, before anybody is asked who he is.
 * @throws Error naming every life that cannot be
 */
export function serveLifecycles(
  app: NestFastifyApplication,
  { publicUrl }: Pick<CrossdockConfig, 'publicUrl'>,
  apis: readonly LivingApi[],
  now: Clock,
): void {
  const complaints = impossibleLives(apis);
  if (complaints.length > 0) throw new Error(`Lifecycles that cannot be: ${complaints.join('; ')}`);
  const ending = new Map(
    apis.filter(({ lifecycle }) => lifecycle?.deprecated).map((api) => [`${api.name}/${api.version}`, api]),
  );
  if (ending.size === 0) return;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
      const api = ending.get(versionIn(request));
      if (!api) return done();
      void reply.headers(lifecycleHeaders(api, publicUrl) ?? {});
      done(goneAt(now(), api, publicUrl));
    });
}

/** Of the route that answers, not of the address as it was written: that has many spellings. */
function versionIn({ routeOptions, url }: FastifyRequest): string {
  const [, name, version] = (routeOptions.url ?? url).split(/[/?#]/);
  return `${name}/${version}`;
}
