import type { OpenAPIObject } from '@nestjs/swagger';
import type { ApiDefinition } from '../application/api-definition.js';
import { lifecycleHeaders } from './lifecycle.js';

interface Response {
  headers?: Record<string, unknown>;
}
interface Operation {
  security?: Record<string, string[]>[];
  parameters?: readonly { readonly in: string; readonly name: string }[];
  responses: Record<string, Response>;
}

const header = (description: string, example: string, always = false) => ({
  description,
  ...(always && { required: true }),
  schema: { type: 'string' },
  example,
});

/** What the platform tells beside an answer, whichever route gave it. */
const HEADERS = {
  'x-correlation-id': header(
    'W3C trace-id of the request: name it when you ask about it.',
    '0af7651916cd43dd8448eb211c80319c',
    true,
  ),
  'WWW-Authenticate': header(
    'How to authenticate, and what was wrong with the token (RFC 6750).',
    'Bearer realm="crossdock"',
  ),
  'Retry-After': header('Seconds to wait before the next attempt (RFC 9110 10.2.3).', '30'),
  'RateLimit-Policy': header(
    'Your quotas: how many requests in how many seconds (draft-ietf-httpapi-ratelimit-headers-10).',
    '"burst";q=100;w=60, "daily";q=5000;w=86400',
  ),
  RateLimit: header(
    'What is left of each quota, and in how many seconds it begins anew.',
    '"burst";r=50;t=30, "daily";r=4211;t=40210',
  ),
  'Idempotency-Replayed': header('`true`: the answer that was given before under this Idempotency-Key.', 'true'),
  Deprecation: header('Since when the version is deprecated (RFC 9745).', '@1767225600'),
  Sunset: header('When the version ends (RFC 8594).', 'Wed, 11 Nov 2026 23:59:59 GMT'),
  Link: header(
    'Where to read about the deprecation, and the contract of the version that follows.',
    '<https://crossdock.example/portal/guides/migrate-partner-v1-to-v2>; rel="deprecation"; type="text/html", ' +
      '<https://crossdock.example/openapi/partner/v2.json>; rel="successor-version"',
  ),
} as const;

type Header = keyof typeof HEADERS;

/** Refused before quotas and keys are looked at: by the parser, or for who calls. */
const EARLY = new Set(['401', '413', '415']);
/** A refusal is kept under its Idempotency-Key as an answer is, a failure of ours is not. */
const isKept = (status: string) => Number(status) < 500 && status !== '429';

/** Tells the headers that answers carry, each where it is sent. */
export function describeHeaders(document: OpenAPIObject, api: ApiDefinition): void {
  const used = new Set<Header>();
  // The address of links is of no matter here.
  const life = lifecycleHeaders(api, 'https://crossdock.invalid') ?? {};
  const lifecycle = (['Deprecation', 'Sunset', 'Link'] as const).filter((name) => name.toLowerCase() in life);
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path) as Operation[])
      for (const [status, response] of Object.entries(operation?.responses ?? {}))
        for (const name of [...headersOf(operation, status, api), ...lifecycle]) {
          used.add(name);
          response.headers = { ...response.headers, [name]: { $ref: `#/components/headers/${name}` } };
        }
  const headers = Object.fromEntries([...used].map((name) => [name, HEADERS[name]]));
  document.components = { ...document.components, headers: headers as never };
}

function headersOf({ parameters = [], security = [] }: Operation, status: string, { name }: ApiDefinition): Header[] {
  // Partners' tokens are for the partner API only, and only partners have quotas.
  const counted = name === 'partner' && security.length > 0 && !EARLY.has(status);
  const keyed = parameters.some((each) => each.in === 'header' && each.name === 'Idempotency-Key');
  return [
    'x-correlation-id',
    ...(counted ? (['RateLimit-Policy', 'RateLimit'] as const) : []),
    ...(keyed && !EARLY.has(status) && isKept(status) ? (['Idempotency-Replayed'] as const) : []),
    ...(status === '401' || status === '403' ? (['WWW-Authenticate'] as const) : []),
    ...(status === '429' || status === '503' || status === '409' ? (['Retry-After'] as const) : []),
  ];
}
