import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiDefinition } from '../application/api-definition.js';
import { type CrossdockConfig, isApiName } from '../config/index.js';
import { ProblemError } from '../errors/problem.error.js';
import { arazzoOf } from './arazzo.js';
import { asyncApiOf } from './asyncapi.js';
import { buildOf } from './build.js';
import { contractOf } from './contract.js';

type Named = FastifyRequest<{ Params: { api: string; file: string } }>;

/**
 * The contracts of what runs here, each made on first demand: `/openapi/{api}/{version}.json`, `/asyncapi/v1.json`,
 * `/arazzo/{process}/{version}.json`; `/openapi` lists those that there are,
 * with the build that serves them.
 */
export function serveContracts(
  app: NestFastifyApplication,
  config: CrossdockConfig,
  apis: readonly ApiDefinition[],
): void {
  const texts = new Map<string, string>();
  const fastify = app.getHttpAdapter().getInstance();
  const send = (reply: FastifyReply, key: string, make: (() => object) | undefined) => {
    if (!make) throw new ProblemError('not-found', `There is no contract ${key}`);
    const text = texts.get(key) ?? JSON.stringify(make());
    texts.set(key, text);
    return reply.type('application/json').header('access-control-allow-origin', '*').send(text);
  };
  const find = ({ params: { api, file } }: Named) =>
    apis.find(({ name, version }) => isApiName(name) && name === api && file === `${version}.json`);

  fastify.get('/openapi', (_: FastifyRequest, reply: FastifyReply) =>
    send(reply, 'index', () => ({
      build: buildOf(),
      items: apis.filter(({ name }) => isApiName(name)).map(({ name, version }) => ({ api: name, version })),
    })),
  );
  fastify.get('/openapi/:api/:file', (request: Named, reply: FastifyReply) => {
    const api = find(request);
    return send(reply, keyOf('openapi', request), api && (() => contractOf(app, api, config.publicUrl)));
  });
  fastify.get('/asyncapi/v1.json', (_: FastifyRequest, reply: FastifyReply) => {
    const events = apis.find((api) => api.events)?.events;
    return send(reply, 'asyncapi v1.json', events && (() => asyncApiOf(events(), config.publicUrl)));
  });
  fastify.get('/arazzo/:api/:file', (request: Named, reply: FastifyReply) => {
    const workflows = find(request)?.workflows;
    const urlOf = (api: string, version: string) => `${config.publicUrl}/openapi/${api}/${version}.json`;
    return send(reply, keyOf('arazzo', request), workflows && (() => arazzoOf(workflows, urlOf)));
  });
}

const keyOf = (kind: string, { params: { api, file } }: Named) => `${kind} ${api} ${file}`;
