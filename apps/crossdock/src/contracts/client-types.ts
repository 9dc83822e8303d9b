import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const MARK = "// Generated from the API's contract by `npm run contracts:write`.";

/** The types of an API's paths, parameters, bodies and answers, as `libs/clients` uses them. */
export async function clientTypes(contract: object): Promise<string> {
  // What has a default may be left out of a request; an answer has it because its contract requires it.
  const options = { immutable: true, alphabetize: true, defaultNonNullable: false };
  const ast = await openapiTS(contract as OpenAPI3, options);
  return `${MARK}\n${astToString(ast)}`;
}

export const clientTypesFile = (api: string, version: string) => `libs/clients/src/generated/${api}.${version}.ts`;

export const CLIENT_INDEX_FILE = 'libs/clients/src/generated/contracts.ts';

/** All of them by name, `partner/v1`: a client asks for one and knows its paths. */
export function clientIndex(apis: readonly { readonly name: string; readonly version: string }[]): string {
  const names = apis.map(({ name, version }): [string, string] => [`${name}/${version}`, `./${name}.${version}.js`]);
  const members = names.sort().map(([name, file]) => `    readonly "${name}": import("${file}").paths;`);
  return [MARK, 'export interface Contracts {', ...members, '}', ''].join('\n');
}
