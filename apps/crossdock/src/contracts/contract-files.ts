import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Schema, Schemas } from '#platform/governance';
import { GateRefusal } from './gate.js';

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

export interface ContractFile<T = OpenApi> {
  /** Below the folder of the contracts: `partner/partner.v1.json`. */
  readonly name: string;
  readonly contract: T;
}

const LAYERS = '{system,process,partner,platform}/*.json';

/** The committed OpenAPI contracts. @throws GateRefusal when there are none, or one cannot be read */
export function openApiFiles(folder: string): ContractFile[] {
  return filesOf(folder, LAYERS, 'OpenAPI contracts', isOpenApi);
}

/** @throws GateRefusal when there are none, or one cannot be read */
export function filesOf<T>(
  folder: string,
  pattern: string,
  what: string,
  holds: (value: unknown) => value is T,
): ContractFile<T>[] {
  const files = globSync(join(folder, pattern)).sort();
  if (files.length === 0) throw new GateRefusal(`there are no ${what} in ${folder}`);
  return files.map((file) => {
    const contract = readJson(file);
    if (!holds(contract)) throw new GateRefusal(`${file} is none of the ${what}`);
    return { name: relative(folder, file), contract };
  });
}

/** @throws GateRefusal */
export function readJson(file: string): unknown {
  if (!existsSync(file)) throw new GateRefusal(`${file} is missing`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new GateRefusal(`${file} is no JSON: ${(error as Error).message}`);
  }
}

export function isOpenApi(value: unknown): value is OpenApi {
  const { openapi, paths } = (value ?? {}) as Partial<OpenApi>;
  return typeof openapi === 'string' && typeof paths === 'object' && paths !== null && Object.keys(paths).length > 0;
}

/** Every operation with its name, `POST /partner/v1/…`. */
export function operationsOf({ paths }: OpenApi): [string, Operation][] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );
}
