import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiDefinition } from '../application/api-definition.js';
import { API_NAMES, type ApiName, type CrossdockConfig } from '../config/index.js';
import { ProblemError } from '../errors/problem.error.js';
import { contractOf } from './contract.js';

/** `GET /openapi/{api}/{version}.json`: the contract of what runs here, made on first demand. */
export function serveContracts(
  app: NestFastifyApplication,
  config: CrossdockConfig,
  apis: readonly ApiDefinition[],
): void {
  const texts = new Map<string, string>();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get(
    '/openapi/:api/:file',
    (request: FastifyRequest<{ Params: { api: string; file: string } }>, reply: FastifyReply) => {
      const { api: name, file } = request.params;
      const api = apis.find((candidate) => candidate.name === name && file === `${candidate.version}.json`);
      if (!api || !API_NAMES.includes(name as ApiName))
        throw new ProblemError('not-found', `There is no contract ${name} ${file}`);
      const key = `${name} ${file}`;
      const text = texts.get(key) ?? JSON.stringify(contractOf(app, api, config.publicUrl));
      texts.set(key, text);
      return reply.type('application/json').header('access-control-allow-origin', '*').send(text);
    },
  );
}
