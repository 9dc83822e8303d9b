import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CrossdockConfig } from '../config/index.js';
import { Sunsets } from '../deprecation/index.js';
import { TrafficRecorder } from '../traffic/traffic.recorder.js';
import { gone, impossibleLives, isPast, type LivingApi, lifecycleHeaders } from './lifecycle.js';
import { NewcomerGuard } from './newcomer.guard.js';

export type Clock = () => Date;

/**
 * Every answer of a deprecated version says so, whatever it is: refusals and unknown resources too. It takes no new
 * consumers. After its sunset it answers nothing but 410, before anybody is asked who he is, unless the sunset was never
 * agreed with those who still use it.
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
  const find = (request: FastifyRequest) => (ending.size > 0 ? ending.get(versionIn(request)) : undefined);
  app.useGlobalGuards(new NewcomerGuard(find, app.get(TrafficRecorder), publicUrl, now));
  if (ending.size === 0) return;
  const sunsets = app.get(Sunsets);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const api = find(request);
      if (!api) return;
      void reply.headers(lifecycleHeaders(api, publicUrl) ?? {});
      if (!isPast(now(), api.lifecycle?.sunset)) return;
      if (await sunsets.isAgreed({ api: api.name, version: api.version }, now())) throw gone(api, publicUrl);
    });
}

/** Of the route that answers, not of the address as it was written: that has many spellings. */
function versionIn({ routeOptions, url }: FastifyRequest): string {
  const [, name, version] = (routeOptions.url ?? url).split(/[/?#]/);
  return `${name}/${version}`;
}
