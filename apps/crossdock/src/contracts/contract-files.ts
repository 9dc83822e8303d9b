import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { OpenApi, Operation } from '#platform/compatibility';
import { GateRefusal } from './gate.js';

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
