import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** The types of an API's paths, parameters, bodies and answers, as `libs/clients` uses them. */
export async function clientTypes(contract: object): Promise<string> {
  const ast = await openapiTS(contract as OpenAPI3, { immutable: true, alphabetize: true });
  return `// Generated from the API's contract by \`npm run contracts:write\`.\n${astToString(ast)}`;
}

export const clientTypesFile = (api: string, version: string) => `libs/clients/src/generated/${api}.${version}.ts`;
