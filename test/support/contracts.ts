import { Ajv2020 as Ajv, type ValidateFunction } from 'ajv/dist/2020.js';
import { PRODUCT } from '../../apps/crossdock/src/apis.js';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly additionalProperties?: boolean | Schema;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly example?: unknown;
}

interface Response {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface RequestContent {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, RequestContent>> };
  readonly responses: Readonly<Record<string, Response>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-recorded-in'?: string;
}

/** One operation of a published contract, with what a caller can know of it. */
export interface Operation {
  readonly api: string;
  readonly version: string;
  readonly method: string;
  /** As the contract writes it: `/partner/v1/fulfilments/{id}`. */
  readonly path: string;
  /** `POST /partner/v1/fulfilments/{id}/confirmations` */
  readonly name: string;
  readonly operationId: string;
  readonly scope?: string;
  readonly parameters: readonly Parameter[];
  /** References resolved, compositions merged. */
  readonly body?: Schema;
  /** Of the body as a whole, where the contract gives one; of several the first. */
  readonly example?: unknown;
  /** All of them. */
  readonly examples: readonly unknown[];
  readonly idempotent: boolean;
  /** Changes only at the version that If-Match names. */
  readonly conditional: boolean;
  /** Where what it does is on record, when not in the audit trail. */
  readonly recordedIn?: string;
  readonly statuses: readonly string[];
  /** What of an answer the contract does not allow; empty when it is as published. */
  faults(status: number, contentType: string | null, body: unknown): string[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

/** Every operation of every API and version, as a running product publishes them. */
export async function operationsOf(baseUrl: string): Promise<Operation[]> {
  const found: Operation[] = [];
  for (const { name, version } of PRODUCT) {
    const answer = await fetch(`${baseUrl}/openapi/${name}/${version}.json`);
    if (answer.ok) found.push(...read(name, version, (await answer.json()) as Document));
  }
  return found;
}

function read(api: string, version: string, document: Document): Operation[] {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'contract');
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const json = operation.requestBody?.content?.['application/json'];
      const named = (place: string, name: string) =>
        (operation.parameters ?? []).some((each) => each.in === place && each.name.toLowerCase() === name);
      const at = `contract#/paths/${pointerPart(path)}/${method}/responses`;
      const several = Object.values(json?.examples ?? {}).map(({ value }) => value);
      const examples = json?.example === undefined ? several : [json.example];
      const [example] = examples;
      const scope = operation.security?.[0]?.oauth2?.[0];
      return {
        api,
        version,
        method: method.toUpperCase(),
        path,
        name: `${method.toUpperCase()} ${path}`,
        operationId: operation.operationId,
        ...(scope && { scope }),
        parameters: operation.parameters ?? [],
        ...(json?.schema && { body: resolved(document, json.schema) }),
        ...(example !== undefined && { example }),
        examples,
        idempotent: named('header', 'idempotency-key'),
        conditional: method !== 'get' && named('header', 'if-match'),
        ...(operation['x-recorded-in'] && { recordedIn: operation['x-recorded-in'] }),
        statuses: Object.keys(operation.responses),
        faults: (status, contentType, body) => faultsOf(ajv, at, operation.responses, status, contentType, body),
      };
    }),
  );
}

function faultsOf(
  ajv: Ajv,
  at: string,
  responses: Described['responses'],
  status: number,
  contentType: string | null,
  body: unknown,
): string[] {
  const response = responses[status];
  if (!response) return [`answers ${status}, which the contract does not name`];
  const types = Object.keys(response.content ?? {});
  if (types.length === 0) return [];
  const type = types.find((each) => contentType?.startsWith(each));
  if (!type) return [`answers ${status} as ${contentType}, not as ${types.join(' or ')}`];
  if (!response.content?.[type]?.schema || !type.includes('json')) return [];
  const $ref = `${at}/${status}/content/${pointerPart(type)}/schema`;
  const validate = (ajv.getSchema($ref) ?? ajv.compile({ $ref })) as ValidateFunction;
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${status}: ${instancePath || '/'} ${message}`);
}

const pointerPart = (text: string) => encodeURI(text.replaceAll('~', '~0').replaceAll('/', '~1'));

/** A schema with its references resolved and `allOf` merged, so that whoever walks it meets plain schemas only. */
function resolved(document: object, schema: Schema, depth = 0): Schema {
  if (depth > 20) return {};
  const deeper = (inner: Schema) => resolved(document, inner, depth + 1);
  const { $ref, allOf, ...own } = schema;
  const parts = [...($ref ? [lookUp(document, $ref)] : []), ...(allOf ?? [])].map(deeper);
  const whole = Object.assign({}, ...parts, own) as Schema;
  const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {}), own.properties ?? {}) as Record<
    string,
    Schema
  >;
  return {
    ...whole,
    ...(Object.keys(properties).length > 0 && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, deeper(inner)])),
      required: [...new Set([...parts, own as Schema].flatMap(({ required }) => required ?? []))],
    }),
    ...(whole.items && { items: deeper(whole.items) }),
    ...(whole.oneOf && { oneOf: whole.oneOf.map(deeper) }),
    ...(whole.anyOf && { anyOf: whole.anyOf.map(deeper) }),
  };
}

function lookUp(document: object, $ref: string): Schema {
  return $ref
    .slice(2)
    .split('/')
    .reduce((part, name) => (part as Record<string, object>)[name.replaceAll('~1', '/')] as object, document) as Schema;
}
