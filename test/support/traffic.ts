import { globSync, readFileSync } from 'node:fs';
import type { Header, OpenApi, Operation } from '#platform/compatibility';
import { isOpenApi, operationsOf } from '../../apps/crossdock/src/contracts/contract-files.js';
import { SchemaValidator } from '../../apps/crossdock/src/contracts/schema-validator.js';

/** One call as it went over the wire. */
export interface Exchange {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly requestHeaders: Headers;
  /** Parsed, or absent where none was sent. */
  readonly requestBody?: unknown;
  readonly status: number;
  readonly headers: Headers;
  /** Parsed, or absent where none was answered. */
  readonly answerBody?: unknown;
}

interface Published {
  readonly method: string;
  readonly pattern: RegExp;
  readonly name: string;
  readonly operation: Operation;
  readonly validator: SchemaValidator;
  /** Those that the contract says once for all its answers. */
  readonly headers: Readonly<Record<string, Header>>;
}

/** Traffic that is not as the contracts say. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
}

/** The committed contracts, held against what really goes to and fro. */
export class Traffic {
  private readonly prefixes: readonly string[];
  private readonly published: readonly Published[];

  constructor(contracts: readonly OpenApi[] = committed()) {
    this.published = contracts.flatMap(publish);
    this.prefixes = [...new Set(this.published.map(({ name }) => prefixOf(name.split(' ')[1] as string)))];
  }

  /** @throws ContractViolation for an accepted request or any answer that its contract does not know */
  check(exchange: Exchange): void {
    const violations = this.violations(exchange);
    if (violations.length === 0) return;
    const call = `${exchange.method} ${exchange.target} → ${exchange.status}`;
    throw new ContractViolation(`${call} is not as its contract says:\n  ${violations.join('\n  ')}`);
  }

  violations(exchange: Exchange): string[] {
    const [path = '', query = ''] = exchange.target.split('?');
    if (!this.prefixes.includes(prefixOf(path))) return [];
    const published = this.published.find(({ method, pattern }) => method === exchange.method && pattern.test(path));
    const accepted = exchange.status < 400;
    // What no operation answers is refused: 404 or 405, or 401 before anybody looks.
    if (!published) return accepted ? ['no operation of a contract answers here'] : [];
    return [
      ...(accepted ? wrongRequest(published, query, exchange) : []),
      ...wrongAnswer(published, exchange),
      ...wrongHeaders(published, exchange),
    ];
  }
}

function wrongRequest(published: Published, query: string, exchange: Exchange): string[] {
  return [
    ...wrongQuery(published, query),
    ...wrongRequestHeaders(published, exchange.requestHeaders),
    ...wrongBody(published, exchange.requestBody),
  ];
}

function wrongQuery({ operation, validator }: Published, query: string): string[] {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const sent = new URLSearchParams(query);
  return [
    ...[...sent.keys()]
      .filter((name) => !parameters.some((parameter) => parameter.name === name))
      .map((name) => `the query parameter ${name} was accepted and is in no contract`),
    ...parameters
      .filter(({ name, required }) => required && !sent.has(name))
      .map(({ name }) => `a request without the query parameter ${name} was accepted`),
    ...parameters.flatMap(({ name, schema }) =>
      sent.has(name) && schema
        ? validator
            .errors(schema, typed(sent.getAll(name), schema.type))
            .map((error) => `the query parameter ${name} was accepted: ${error}`)
        : [],
    ),
  ];
}

function wrongRequestHeaders({ operation, validator }: Published, sent: Headers): string[] {
  return (operation.parameters ?? [])
    .filter((parameter) => parameter.in === 'header')
    .flatMap(({ name, required, schema }) => {
      const value = sent.get(name);
      if (value === null) return required ? [`a request without the header ${name} was accepted`] : [];
      return schema ? validator.errors(schema, value).map((error) => `the header ${name} was accepted: ${error}`) : [];
    });
}

function wrongBody({ operation, validator }: Published, body: unknown): string[] {
  const { content, required } = operation.requestBody ?? {};
  const schema = content?.['application/json']?.schema;
  if (body === undefined) return required ? ['a request without a body was accepted'] : [];
  if (schema) return validator.errors(schema, body).map((error) => `the request was accepted: ${error}`);
  // An empty object is as good as no body.
  return JSON.stringify(body) === '{}' ? [] : ['a body was accepted and the contract has none'];
}

function wrongAnswer({ operation, validator }: Published, { status, headers, answerBody }: Exchange): string[] {
  const response = operation.responses?.[status];
  if (!response) return [`the contract has no answer ${status}`];
  const type = headers.get('content-type')?.split(';')[0]?.trim();
  const [published] = Object.entries(response.content ?? {});
  if (!published) return answerBody === undefined ? [] : ['the answer has a body and the contract has none'];
  const [mediaType, { schema }] = published;
  if (type !== mediaType) return [`the answer is ${type}, the contract says ${mediaType}`];
  return schema ? validator.errors(schema, answerBody).map((error) => `the answer ${error}`) : [];
}

/** Headers that mean something to the caller of an API, not to its browser or its connection. */
const TOLD = [
  'x-correlation-id',
  'etag',
  'location',
  'link',
  'deprecation',
  'sunset',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'www-authenticate',
  'idempotency-replayed',
];

function wrongHeaders({ operation, headers: shared }: Published, { status, headers }: Exchange): string[] {
  const declared = Object.entries(operation.responses?.[status]?.headers ?? {}).map(([name, header]) => {
    const { required } = (header.$ref && shared[header.$ref.split('/').at(-1) as string]) || header;
    return { name: name.toLowerCase(), required };
  });
  return [
    ...declared
      .filter(({ name, required }) => required && !headers.has(name))
      .map(({ name }) => `the answer lacks the header ${name}`),
    ...TOLD.filter((name) => headers.has(name) && !declared.some((each) => each.name === name)).map(
      (name) => `the answer has the header ${name} and the contract has none`,
    ),
  ];
}

/** What a query's text says, as its schema's type. */
function typed(values: readonly string[], type: string | readonly string[] | undefined): unknown {
  const types = [type].flat();
  if (types.includes('array')) return values;
  const [text = ''] = values;
  if (types.includes('number') || types.includes('integer')) return Number(text);
  if (types.includes('boolean')) return text === 'true';
  return text;
}

function publish(contract: OpenApi): Published[] {
  const { schemas = {}, headers = {} } = contract.components ?? {};
  const validator = new SchemaValidator(schemas);
  return operationsOf(contract)
    .map(([name, operation]) => {
      const [method = '', path = ''] = name.split(' ');
      return { method, pattern: patternOf(path), name, operation, validator, headers };
    })
    .sort((a, b) => variables(a.name) - variables(b.name));
}

/** A fixed segment wins over a variable one, as in the router. */
const variables = (name: string) => name.split('{').length;

const patternOf = (path: string) =>
  new RegExp(`^${path.replaceAll(/[.+*?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/]+')}/?$`);

/** `/partner/v1` */
const prefixOf = (path: string) => path.split('/').slice(0, 3).join('/');

function committed(): OpenApi[] {
  const files = globSync('openapi/{system,process,partner,platform}/*.json');
  if (files.length === 0) throw new Error('There are no contracts in openapi/ to hold traffic against');
  return files.map((file) => {
    const contract: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isOpenApi(contract)) throw new Error(`${file} is no OpenAPI contract`);
    return contract;
  });
}
