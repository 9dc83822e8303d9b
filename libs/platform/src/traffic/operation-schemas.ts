import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema, Schemas } from '../governance/example.js';

/** What a contract says of the messages of one operation. */
export interface OperationSchemas {
  readonly schemas: Schemas;
  /** The query parameters as members of an object. */
  readonly query: Schema;
  readonly request?: Schema;
  /** By status. */
  readonly answers: Readonly<Record<number, Schema>>;
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

/** By the operation's name, `GET /partner/v1/fulfilments/{id}`. */
export function operationSchemas(contract: Pick<OpenAPIObject, 'paths' | 'components'>): Map<string, OperationSchemas> {
  const schemas = (contract.components?.schemas ?? {}) as Schemas;
  return new Map(
    Object.entries(contract.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]): [string, OperationSchemas] => [
        `${method.toUpperCase()} ${path}`,
        { schemas, ...messagesOf(operation) },
      ]),
    ),
  );
}

function messagesOf({ parameters = [], requestBody, responses = {} }: Operation): Omit<OperationSchemas, 'schemas'> {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const request = firstSchema(requestBody?.content);
  const answers = Object.entries(responses).flatMap(([status, { content }]) => {
    const schema = firstSchema(content);
    return schema ? [[Number(status), schema] as const] : [];
  });
  return {
    query: {
      type: 'object',
      properties: Object.fromEntries(inQuery.map(({ name, schema }) => [name, schema ?? {}])),
      required: inQuery.filter(({ required }) => required).map(({ name }) => name),
    },
    ...(request && { request }),
    answers: Object.fromEntries(answers),
  };
}

const firstSchema = (content: Readonly<Record<string, { readonly schema?: Schema }>> | undefined): Schema | undefined =>
  Object.values(content ?? {})[0]?.schema;
