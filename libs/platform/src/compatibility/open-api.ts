import type { Schema, Schemas } from '../governance/index.js';

// What of an OpenAPI 3.1 document binds whoever calls, as far as it is looked at.

export interface Content {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly example?: unknown;
}

export interface Response {
  readonly content?: Readonly<Record<string, Content>>;
  readonly headers?: Readonly<Record<string, Header>>;
}

/** Said in place, or once for all that have it. */
export interface Header {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

export interface RequestBody {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, Content>>;
}

type Security = readonly Readonly<Record<string, readonly string[]>>[];

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: Security;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses?: Readonly<Record<string, Response>>;
}

export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly servers?: readonly { readonly url: string }[];
  readonly security?: Security;
  readonly components?: {
    readonly schemas?: Schemas;
    readonly headers?: Readonly<Record<string, Header>>;
    readonly securitySchemes?: Readonly<Record<string, object>>;
  };
}
