import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { ApiDefinition } from '../application/api-definition.js';
import { CONTRACT_URL } from '../errors/contract.url.js';
import { withProblem } from '../errors/problem.response.js';
import { PROBLEMS } from '../errors/problems.codes.js';
import { completeContract } from './complete-contract.js';
import { describeEtags } from './etag.contract.js';
import { describeHeaders } from './headers.contract.js';
import { describeQuotas } from './quota.contract.js';
import { sortKeys } from './sort-keys.js';

/** The OpenAPI 3.1 contract of one API, from the running code. */
export function contractOf(app: INestApplication, api: ApiDefinition, publicUrl = CONTRACT_URL): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(api.title)
    .setDescription(api.description)
    .setVersion(`${api.version.slice(1)}.0.0`)
    .setLicense('Proprietary', `${publicUrl}/portal`)
    .setContact(api.owner, `${publicUrl}/portal`, '')
    .addServer(publicUrl)
    .addOAuth2(
      { type: 'oauth2', flows: { clientCredentials: { tokenUrl: `${publicUrl}/oauth/token`, scopes: {} } } },
      'oauth2',
    )
    .build();
  const document = SwaggerModule.createDocument(app, builder, {
    include: [api.module],
    deepScanRoutes: true,
    operationIdFactory: operationId,
  });
  keepOnly(document, api);
  tellLife(document, api);
  if (api.flow) Object.assign(document.info, { 'x-events': api.flow });
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: problemSchema() };
  declareScopes(document);
  describeQuotas(document, api);
  describeEtags(document);
  completeContract(document);
  describeHeaders(document, api);
  return sortKeys(document) as OpenAPIObject;
}

/** `OrdersController.list` is `listOrders`, `.read` is `readOrder`; a method that names its object itself keeps its name. */
function operationId(controller: string, method: string): string {
  if (/[A-Z]/.test(method)) return method;
  const resource = controller.replace(/Controller$/, '');
  return `${method}${method === 'list' ? resource : resource.replace(/ies$/, 'y').replace(/s$/, '')}`;
}

function problemSchema() {
  return {
    type: 'object',
    description:
      'RFC 9457 problem details. A code that you do not know counts as its status does; other members may be there.',
    additionalProperties: true,
    required: ['type', 'title', 'status', 'code', 'correlationId'],
    properties: {
      type: { type: 'string', format: 'uri', description: 'Explained at this address' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      code: { type: 'string', enum: Object.keys(PROBLEMS) },
      correlationId: { type: 'string', description: 'W3C trace-id of the request' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['pointer', 'code', 'message'],
          properties: {
            pointer: { type: 'string', description: 'JSON Pointer (RFC 6901) into the request' },
            code: { type: 'string' },
            message: { type: 'string' },
          },
        },
      },
    },
  };
}

/** A controller may serve several versions: a contract holds the paths of its own, under ids that do not count them. */
function keepOnly(document: OpenAPIObject, { name, version }: ApiDefinition): void {
  const own = Object.entries(document.paths).filter(([path]) => path.startsWith(`/${name}/${version}/`));
  for (const operation of own.flatMap(([, item]) => Object.values(item) as { operationId: string }[]))
    operation.operationId = operation.operationId.replace(/\[\d+\]$/, '');
  document.paths = Object.fromEntries(own);
}

/** The life of the version; each operation of a deprecated one is marked, with how it refuses whoever is new or too late. */
function tellLife(document: OpenAPIObject, { lifecycle }: ApiDefinition): void {
  if (!lifecycle) return;
  Object.assign(document.info, { 'x-lifecycle': lifecycle });
  if (!lifecycle.deprecated) return;
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item) as EndingOperation[]);
  for (const operation of operations) {
    operation.deprecated = true;
    operation.responses['403'] = withProblem(operation.responses['403'], 'version-deprecated');
    if (lifecycle.sunset) operation.responses['410'] = withProblem(operation.responses['410'], 'gone');
  }
}

interface EndingOperation {
  deprecated?: true;
  readonly responses: Record<string, object>;
}

/** The scopes that operations ask for are the scopes that the security scheme offers. */
function declareScopes(document: OpenAPIObject): void {
  const scopes = new Set<string>();
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { security?: Record<string, string[]>[] }[]) {
      if (!operation?.security) continue;
      operation.security = mergeSecurity(operation.security);
      for (const requirement of operation.security) for (const scope of requirement.oauth2 ?? []) scopes.add(scope);
    }
  }
  const scheme = document.components?.securitySchemes?.oauth2 as {
    flows: { clientCredentials: { scopes: Record<string, string> } };
  };
  scheme.flows.clientCredentials.scopes = Object.fromEntries(
    [...scopes].sort().map((scope) => [scope, describeScope(scope)]),
  );
}

function mergeSecurity(security: Record<string, string[]>[]): Record<string, string[]>[] {
  const scopes = security.flatMap(({ oauth2 }) => oauth2 ?? []);
  return security.some((requirement) => 'oauth2' in requirement) ? [{ oauth2: scopes }] : [];
}

function describeScope(scope: string): string {
  const [resource, action] = scope.split(':');
  return `${action === 'write' ? 'Change' : 'Read'} ${resource?.replaceAll('-', ' ')}`;
}
