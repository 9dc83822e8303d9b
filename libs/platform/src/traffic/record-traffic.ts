import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuthenticatedRequest } from '../access/index.js';
import type { ApiDefinition } from '../application/api-definition.js';
import { contractOf } from '../governance/contract.js';
import { type OperationSchemas, operationSchemas } from './operation-schemas.js';
import { TrafficRecorder } from './traffic.recorder.js';

/** A message larger than this is counted and not looked at. */
const LARGEST_BYTES = 65_536;

/** `isNewcomer`: refused for being new to a deprecated version, which is no use of it. */
export type Recorded = AuthenticatedRequest & { answered?: unknown; isNewcomer?: true };

/** Shows every call of a partner's client to the recorder, once it is answered. */
export function recordTraffic(app: NestFastifyApplication, apis: readonly ApiDefinition[]): void {
  const contracts = new Map<string, Map<string, OperationSchemas>>();
  /** Made on first demand, which is the recorder's, not a request's. */
  const schemasOf = (api: ApiDefinition, operation: string): OperationSchemas => {
    const key = `${api.name} ${api.version}`;
    const known = contracts.get(key) ?? operationSchemas(contractOf(app, api));
    contracts.set(key, known);
    const schemas = known.get(operation);
    if (!schemas) throw new Error(`${operation} is in no contract`);
    return schemas;
  };
  let found: TrafficRecorder | undefined;
  const recorder = (): TrafficRecorder => {
    const recorder = found ?? (app.get(TrafficRecorder, { strict: false }) as TrafficRecorder);
    found = recorder;
    return recorder;
  };
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook(
    'preSerialization',
    (request: Recorded, _: FastifyReply, payload: unknown, done: (error: null, payload: unknown) => void) => {
      if (request.user?.kind === 'partner') request.answered = payload;
      done(null, payload);
    },
  );
  fastify.addHook('onResponse', (request: Recorded, reply: FastifyReply, done: () => void) => {
    const { user } = request;
    if (user?.kind === 'partner' && user.partnerId && !request.isNewcomer) {
      const route = request.routeOptions.url ?? '';
      const [, name, version] = route.split('/');
      const api = apis.find((each) => each.name === name && each.version === version);
      if (api) {
        const operation = operationOf(request, route);
        const isLarge = Number(request.headers['content-length'] ?? 0) > LARGEST_BYTES;
        recorder().observe({
          api: api.name,
          version: api.version,
          partnerId: user.partnerId,
          environment: user.environment,
          operation,
          query: request.query,
          body: isLarge ? undefined : request.body,
          status: reply.statusCode,
          answer: Number(reply.getHeader('content-length') ?? 0) > LARGEST_BYTES ? undefined : request.answered,
          schemas: () => schemasOf(api, operation),
        });
      }
    }
    done();
  });
}

/** As its contract names it. */
const operationOf = ({ method }: FastifyRequest, route: string) =>
  `${method === 'HEAD' ? 'GET' : method} ${route.replaceAll(/:(\w+)/g, '{$1}')}`;
