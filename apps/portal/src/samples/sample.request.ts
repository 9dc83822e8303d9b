import { exampleOf, type Schemas } from '#platform/governance';
import { type Contract, type Operation, type Parameter, requestOf } from '../contract/openapi.js';

/** What stands for the caller's own access token. */
export const TOKEN = 'YOUR_ACCESS_TOKEN';

/** One call of an operation as HTTP Archive has it, which generators of code understand. */
export interface SampleRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly name: string; readonly value: string }[];
  readonly queryString: { readonly name: string; readonly value: string }[];
  readonly cookies: { readonly name: string; readonly value: string }[];
  readonly httpVersion: string;
  readonly headersSize: number;
  readonly bodySize: number;
  readonly postData?: { readonly mimeType: string; readonly text: string };
}

/** @returns undefined where the contract has no such operation */
export function sampleRequestOf(contract: Contract, operationId: string, baseUrl: string): SampleRequest | undefined {
  for (const [path, item] of Object.entries(contract.paths))
    for (const [method, operation] of Object.entries(item))
      if (operation.operationId === operationId) return requestFor(contract, { path, method, operation }, baseUrl);
  return undefined;
}

/** With what has to be there, and an example of the body. */
function requestFor(
  contract: Contract,
  { path, method, operation }: { path: string; method: string; operation: Operation },
  baseUrl: string,
): SampleRequest {
  const { parameters = [], security } = operation;
  const needed = (place: string) => parameters.filter((each) => each.in === place && each.required);
  const body = bodyOf(contract, operation);
  const isOpen = (security?.[0]?.oauth2 ?? []).length === 0;
  return {
    method: method.toUpperCase(),
    url: `${baseUrl}${path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(inPath(parameters, name)))}`,
    headers: [
      ...(isOpen ? [] : [{ name: 'Authorization', value: `Bearer ${TOKEN}` }]),
      ...needed('header').map(toPair),
      ...(body === undefined ? [] : [{ name: 'Content-Type', value: 'application/json' }]),
    ],
    queryString: needed('query').map(toPair),
    cookies: [],
    httpVersion: 'HTTP/1.1',
    headersSize: -1,
    bodySize: -1,
    ...(body !== undefined && { postData: { mimeType: 'application/json', text: JSON.stringify(body, null, 2) } }),
  };
}

const inPath = (parameters: readonly Parameter[], name: string): string => {
  const told = parameters.find((each) => each.in === 'path' && each.name === name);
  return told && exampleIn(told) !== undefined ? String(exampleIn(told)) : `YOUR_${name.toUpperCase()}`;
};

const toPair = (parameter: Parameter) => ({
  name: parameter.name,
  value: String(exampleIn(parameter) ?? `YOUR_${parameter.name.toUpperCase()}`),
});

const exampleIn = ({ example, schema }: Parameter): unknown =>
  example ?? schema?.example ?? schema?.enum?.[0] ?? schema?.const;

function bodyOf({ components }: Contract, operation: Operation): unknown {
  const media = requestOf(operation);
  if (!media) return undefined;
  const given = media.example ?? Object.values(media.examples ?? {})[0]?.value;
  if (given !== undefined) return given;
  return media.schema && exampleOf(media.schema, (components?.schemas ?? {}) as Schemas).value;
}
