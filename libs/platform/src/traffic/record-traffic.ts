import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuthenticatedRequest, Principal } from '../access/index.js';
import type { ApiDefinition } from '../application/api-definition.js';
import { contractOf } from '../governance/contract.js';
import { type End, outcomeOf } from './edge.js';
import { type OperationSchemas, operationSchemas } from './operation-schemas.js';
import { TrafficRecorder } from './traffic.recorder.js';

/** A message larger than this is counted and not looked at. */
const LARGEST_BYTES = 65_536;

/** An operation of an API, as its contract names it. */
interface Called {
  readonly api: ApiDefinition;
  readonly operation: string;
}

/** `isAdmitted`: every guard let the partner's call pass. What one of them refused is no use of a version. */
export type Recorded = AuthenticatedRequest & { isAdmitted?: true };

/** Shows every call of a known caller to the recorder once it is answered, and all of those of partners that were admitted. */
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
  const operations = new Map<string, Called | undefined>();
  const calledOf = ({ method, routeOptions: { url = '' } }: FastifyRequest): Called | undefined => {
    const key = `${method} ${url}`;
    if (operations.has(key)) return operations.get(key);
    const [, name, version] = url.split('/');
    const api = apis.find((each) => each.name === name && each.version === version);
    const called = api && { api, operation: operationOf(method, url) };
    operations.set(key, called);
    return called;
  };
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request: Recorded, reply: FastifyReply, done: () => void) => {
    const { user } = request;
    const called = user && calledOf(request);
    if (called) {
      const { api, operation } = called;
      const { name: id, version } = api;
      const edge = { from: endOf(user), to: { kind: 'api', id } as const, version, environment: user.environment };
      recorder().observeEdge(edge, outcomeOf(reply.statusCode), reply.elapsedTime);
      // Whoever looks by hand depends on nothing: what a partner uses is what its systems call.
      if (user.kind === 'partner' && user.partnerId && !user.person && request.isAdmitted) {
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
          answer: (reply.answerText?.length ?? 0) > LARGEST_BYTES ? undefined : reply.answer,
          schemas: () => schemasOf(api, operation),
        });
      }
    }
    done();
  });
}

/** Our own apps call as `crossdock-…`, and the portal as itself for whoever is signed in. */
const OWN = 'crossdock-';

/** Who calls, as the map names it. */
function endOf({ clientId, kind, partnerId, partnerKind }: Principal): End {
  if (kind === 'partner' && partnerId && partnerKind) return { kind: partnerKind, id: partnerId };
  return clientId.startsWith(OWN)
    ? { kind: 'api', id: clientId.slice(OWN.length) }
    : { kind: 'operator', id: clientId };
}

/** As its contract names it. */
const operationOf = (method: string, route: string) =>
  `${method === 'HEAD' ? 'GET' : method} ${route.replaceAll(/:(\w+)/g, '{$1}')}`;
