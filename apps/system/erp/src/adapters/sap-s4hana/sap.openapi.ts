import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import type { ReceivedRequest } from '../../../../../../test/support/scripted-vendor.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}
interface Response {
  readonly $ref?: string;
  readonly content?: { readonly 'application/json': { readonly schema: Schema } };
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, Response>>;
}
type Path = Readonly<Record<string, Operation>>;
interface Document {
  readonly paths: Readonly<Record<string, Path>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly responses?: Readonly<Record<string, Response>>;
  };
}

/** One of SAP's own OpenAPI documents: says whether requests and answers are such as it describes. */
export class SapOpenApi {
  readonly #document: Document;
  readonly #ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });

  constructor(
    folder: string,
    file: string,
    readonly root: string,
  ) {
    this.#document = JSON.parse(readFileSync(join(folder, file), 'utf8'), withoutStrayNullable) as Document;
    this.#ajv.addSchema({ ...this.#document, $id: 'sap' }, 'sap');
  }

  /** Everything that is wrong with the request; empty when SAP describes it. */
  problems(request: ReceivedRequest): readonly string[] {
    const operation = this.#operation(request);
    if (operation === 'root') return [];
    if (typeof operation === 'string') return [operation];
    return [...this.#queryProblems(request, operation), ...this.#bodyProblems(request, operation)];
  }

  /** Everything that is wrong with the answer to a request. */
  answerProblems(request: ReceivedRequest, status: number, answer: string): readonly string[] {
    const operation = this.#operation(request);
    if (typeof operation === 'string') return [];
    const response = operation.responses[status] ?? operation.responses[`${Math.floor(status / 100)}XX`];
    if (!response) return [`no answer ${status} is described`];
    const resolved = response.$ref
      ? (this.#document.components.responses?.[response.$ref.split('/').at(-1) ?? ''] ?? response)
      : response;
    const schema = resolved.content?.['application/json'].schema;
    if (!schema) return answer === '' ? [] : [`an answer ${status} has no body`];
    const body: unknown = JSON.parse(answer);
    return [...this.#check(schema, body, 'answer'), ...this.#undescribed(schema, body, 'answer')];
  }

  /** What is asked for, `root` for the service document, or why it is none. */
  #operation({ method, path }: ReceivedRequest): Operation | string {
    const below = path.slice(this.root.length);
    if (below === '/') return 'root';
    const found = Object.entries(this.#document.paths).find(([template]) => matches(template, below));
    if (!found) return `no path ${below}`;
    return found[1][method.toLowerCase()] ?? `${found[0]} has no ${method}`;
  }

  /** An entity as the document describes it, every property filled with its example. */
  example(entity: string): Record<string, unknown> {
    const properties = this.#schema(entity).properties ?? {};
    const scalars = Object.entries(properties).filter(([name]) => !name.startsWith('to_'));
    return Object.fromEntries(
      scalars.map(([name, schema]) => [name, schema.example ?? (schema.type === 'boolean' ? false : '')]),
    );
  }

  /** Property names that the entity does not have. */
  unknown(entity: string, sample: object): readonly string[] {
    const properties = this.#schema(entity).properties ?? {};
    return Object.keys(sample).filter((name) => name !== '__metadata' && !(name in properties));
  }

  #schema(name: string): Schema {
    const schema = this.#document.components.schemas[name];
    if (!schema) throw new Error(`the document has no schema ${name}`);
    return schema;
  }

  #queryProblems(request: ReceivedRequest, operation: Operation): string[] {
    const parameters = (operation.parameters ?? []).map((parameter) => this.#resolved(parameter));
    return [...request.query].flatMap(([name, value]) => {
      if (name === '$format') return [];
      const parameter = parameters.find((one) => one.in === 'query' && one.name === name);
      if (!parameter) return [`no parameter ${name}`];
      if (name === '$filter') return this.#filterProblems(value, operation);
      const allowed = this.#allowed(parameter.schema);
      if (allowed)
        return value
          .split(',')
          .filter((part) => !allowed.includes(part.split('/')[0] ?? ''))
          .map((part) => `${name} knows no ${part}`);
      const subject =
        parameter.schema.type === 'boolean'
          ? value === 'true'
          : parameter.schema.type === 'integer'
            ? Number(value)
            : value;
      return this.#check(parameter.schema, subject, name);
    });
  }

  #filterProblems(filter: string, operation: Operation): string[] {
    const list = operation.responses['200']?.content?.['application/json'].schema;
    const entity = list?.properties?.['d']?.properties?.['results']?.items?.$ref?.split('/').at(-1) ?? '';
    const used = [...filter.matchAll(/(\w+) (?:eq|ne|gt|ge|lt|le) /g)].map((match) => String(match[1]));
    return this.unknown(entity, Object.fromEntries(used.map((name) => [name, '']))).map(
      (name) => `$filter: no property ${name}`,
    );
  }

  #bodyProblems(request: ReceivedRequest, operation: Operation): string[] {
    const schema = operation.requestBody?.content['application/json'].schema;
    if (!schema) return request.body === '' ? [] : ['no body is taken'];
    const body: unknown = JSON.parse(request.body);
    return [...this.#check(schema, body, 'body'), ...this.#undescribed(schema, body, 'body')];
  }

  #undescribed(schema: Schema, value: unknown, at: string): string[] {
    const { properties, items } = schema.$ref ? this.#schema(schema.$ref.split('/').at(-1) ?? '') : schema;
    if (Array.isArray(value))
      return items ? value.flatMap((one, index) => this.#undescribed(items, one, `${at}[${index}]`)) : [];
    if (typeof value !== 'object' || value === null) return [];
    // Open where the document leaves it open, and without the annotations that OData V2 puts into every entity.
    if (!properties) return [];
    const described = Object.entries(value).filter(([name]) => !name.startsWith('__') || name === '__count');
    return described.flatMap(([name, inner]) => {
      const property = properties[name];
      return property ? this.#undescribed(property, inner, `${at}.${name}`) : [`${at}: no property ${name}`];
    });
  }

  #check(schema: Schema, value: unknown, at: string): string[] {
    const validate: ValidateFunction = this.#ajv.compile(absolute(schema));
    return validate(value)
      ? []
      : (validate.errors ?? []).map((error) => `${at}${error.instancePath}: ${error.message}`);
  }

  #resolved(parameter: Parameter): Parameter {
    return parameter.$ref
      ? (this.#document.components.parameters?.[parameter.$ref.split('/').at(-1) ?? ''] ?? parameter)
      : parameter;
  }

  #allowed(schema: Schema): readonly string[] | undefined {
    return (schema.$ref ? this.#schema(schema.$ref.split('/').at(-1) ?? '') : schema).items?.enum;
  }
}

/** Beside a reference OpenAPI 3.0 ignores `nullable`; ajv refuses it. */
function withoutStrayNullable(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value) return value;
  const { nullable: _nullable, ...rest } = value;
  return rest;
}

const matches = (template: string, path: string): boolean => {
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, "[^'/]+");
  return new RegExp(`^${pattern}$`).test(path);
};

/** References point into the document that was added as `sap`. */
const absolute = (schema: Schema): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"sap#/')) as object;
