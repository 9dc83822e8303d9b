// What the portal reads of an OpenAPI 3.1 document as it is served.

import type { RouteClass } from '#platform/config';

export interface Contract {
  readonly info: {
    readonly title: string;
    readonly description: string;
    readonly version: string;
    readonly contact?: { readonly name?: string };
    readonly 'x-lifecycle'?: Readonly<Record<string, string>>;
    /** By CloudEvents types. */
    readonly 'x-events'?: { readonly emits: readonly string[]; readonly consumes: readonly string[] };
  };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly { readonly oauth2?: readonly string[] }[];
  readonly 'x-counts-as'?: RouteClass;
  readonly 'x-recorded-in'?: 'event-log' | 'delivery-log' | 'certification';
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>>; readonly required?: boolean };
  readonly responses?: Readonly<
    Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, Media>> }>
  >;
}

export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema?: Schema;
}

export interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly example?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

const JSON_BODY = 'application/json';
const PROBLEM_BODY = 'application/problem+json';

/** The schema of what is sent, or answered with a success. */
export const requestOf = ({ requestBody }: Operation): Media | undefined => requestBody?.content?.[JSON_BODY];
export const answerOf = ({ responses = {} }: Operation): Media | undefined =>
  Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content?.[JSON_BODY];

/** Codes of the problems that an operation can answer, with their status. */
export function problemsOf({ responses = {} }: Operation): { readonly status: number; readonly code: string }[] {
  return Object.entries(responses).flatMap(([status, { content }]) =>
    Object.keys(content?.[PROBLEM_BODY]?.examples ?? {}).map((code) => ({ status: Number(status), code })),
  );
}
