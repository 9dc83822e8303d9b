import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import type { Exchange } from '../../../../../../test/support/recording.proxy.js';

type Node = Record<string, unknown>;

interface Published {
  readonly file: string;
  /** Where its paths begin, below the base URL of a connection. */
  readonly root: string;
  /** Where the document contradicts itself, or what it describes: put right in memory, each with its reason. */
  correct?(document: Node): void;
}

const at = (node: unknown, ...path: readonly string[]): Node =>
  path.reduce<Node>((inner, name) => (inner[name] ?? {}) as Node, node as Node);
const schema = (document: Node, ...path: readonly string[]): Node => at(document, 'components', 'schemas', ...path);

const PUBLISHED: readonly Published[] = [
  { file: 'OAuthClientCredentials.yaml', root: '' },
  {
    file: 'Rating.yaml',
    root: '/api',
    // It is required, and not among the members.
    correct: (document) => {
      schema(document, 'RateRequest_Request', 'properties')['RequestOption'] = { type: 'string' };
    },
  },
  {
    file: 'Shipping.yaml',
    root: '/api',
    // Four characters exactly, for GIF, ZPL and PDF.
    correct: (document) => {
      schema(document, 'LabelImage_LabelImageFormat', 'properties', 'Code')['minLength'] = 3;
    },
  },
  { file: 'Tracking.yaml', root: '/api' },
  {
    file: 'UPSTrackAlert.yaml',
    root: '/api/track',
    correct: (document) => {
      // The version is in the address of its servers, which name no value of it, and a parameter of the path.
      const paths = at(document, 'paths');
      const path = '/subscription/{type}/package';
      paths[`/{version}${path}`] = paths[path];
      delete paths[path];
      // In its examples, and not among the members.
      const told = at(schema(document, 'TrackingEventRequest', 'properties', 'activityStatus'), 'properties');
      told['descriptionCode'] = { type: 'string' };
    },
  },
];

/** UPS's own OpenAPI documents, beside the repository where they are at hand; never copied into it. */
export const UPS_SPECS = resolve(process.env['UPS_SPECS'] ?? '../shared/data/carriers/ups');
export const hasUpsSpecs = existsSync(UPS_SPECS);

/** What two sides said, held against what UPS published. A member that is in no document is a problem as a wrong one is. */
export class UpsOpenApi {
  private constructor(private readonly apis: readonly { readonly root: string; readonly api: OpenAPIBackend }[]) {}

  static async load(): Promise<UpsOpenApi> {
    const apis = await Promise.all(
      PUBLISHED.map(async ({ file, root, correct }) => {
        const reader = new OpenAPIBackend({ definition: resolve(UPS_SPECS, file), quick: true });
        const document = (await reader.loadDocument()) as unknown as Node;
        withoutDeprecated(document);
        correct?.(document);
        for (const each of Object.values(schema(document))) close(each);
        const definition = document as unknown as Document;
        const ajvOpts = { strict: false, formats: { int32: true, date: true } };
        const api = new OpenAPIBackend({ definition, quick: true, apiRoot: root || '/', ajvOpts });
        await api.init();
        return { root, api };
      }),
    );
    return new UpsOpenApi(apis);
  }

  /** What is wrong with a call and with its answer; with a call that is in no document. */
  problems({ request, status, answer }: Exchange): string[] {
    const { method, url, headers, body } = request;
    const asked = { method, path: url, headers: headers as Record<string, string>, ...(body && { body: bodyOf(request) }) };
    const { api, operation } = this.operationOf(asked);
    if (!api || !operation?.operationId) return [`${method} ${url} is in no document`];
    const { operationId } = operation;
    const documented = Object.keys(operation.responses ?? {});
    return [
      ...(api.validateRequest(asked, operationId).errors ?? []).map((error) => `asked: ${inWords(error)}`),
      ...(documented.includes(String(status)) ? [] : [`answered: ${status} is not documented`]),
      ...(api.validateResponse(JSON.parse(answer || 'null'), operationId, status).errors ?? []).map(
        (error) => `answered: ${inWords(error)}`,
      ),
    ];
  }

  /** Of a request alone, as it would be sent. */
  requestProblems(method: string, path: string, body: object): string[] {
    const headers = { 'content-type': 'application/json', transId: 'x', transactionSrc: 'x' };
    const { api, operation } = this.operationOf({ method, path, headers });
    if (!api || !operation?.operationId) return [`${method} ${path} is in no document`];
    return (api.validateRequest({ method, path, headers, body }, operation.operationId).errors ?? []).map(inWords);
  }

  /** What is wrong with what Track Alert tells. */
  alertProblems(alert: unknown): string[] {
    const { api } = this.apis.at(-1) ?? {};
    const definition = api?.definition as unknown as Node;
    const told = at(definition, 'webhooks', 'TrackingEvent', 'post', 'requestBody', 'content', 'application/json');
    const validate = new Ajv({ strict: false }).compile(told['schema'] as object);
    return validate(alert) ? [] : (validate.errors ?? []).map(inWords);
  }

  private operationOf(asked: { method: string; path: string; headers: Record<string, string> }) {
    for (const { api } of this.apis) {
      const operation = api.router.matchOperation(asked);
      if (operation) return { api, operation };
    }
    return {};
  }
}

/** Their paths are those of the others, under another name. */
function withoutDeprecated(document: Node): void {
  const paths = at(document, 'paths');
  for (const path of Object.keys(paths)) if (/\{deprecatedVersion\}/i.test(path)) delete paths[path];
}

/** A schema that says nothing of other members has none. */
function close(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const { properties, additionalProperties } = node as Node;
  if (typeof properties === 'object' && additionalProperties === undefined)
    (node as Node)['additionalProperties'] = false;
  for (const inner of Object.values(node)) close(inner);
}

function bodyOf({ headers, body }: Exchange['request']): object {
  const isForm = /x-www-form-urlencoded/.test(headers['content-type'] ?? '');
  return isForm ? Object.fromEntries(new URLSearchParams(body)) : (JSON.parse(body) as object);
}

const inWords = ({ instancePath, message, params }: { instancePath: string; message?: string; params: unknown }) =>
  `${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
