import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { pino } from 'pino';

interface Published {
  readonly file: string;
  /** Where its paths begin, below the base URL of a connection. */
  readonly root: string;
  /** Where the document contradicts itself, or what it describes: put right in memory. */
  readonly corrections?: readonly [found: RegExp, instead: string][];
}

const PUBLISHED: readonly Published[] = [
  { file: 'OAuthClientCredentials.yaml', root: '' },
  {
    file: 'Rating.yaml',
    root: '/api',
    // It is required, and not among the members.
    corrections: [
      [/(\n {4}RateRequest_Request:[\s\S]*?\n {6}properties:\n)/, '$1        RequestOption:\n          type: string\n'],
    ],
  },
  {
    file: 'Shipping.yaml',
    root: '/api',
    // Four characters exactly, for GIF, ZPL and PDF.
    corrections: [[/(\n {4}LabelImage_LabelImageFormat:[\s\S]*?minLength: )4/, '$13']],
  },
  { file: 'Tracking.yaml', root: '/api' },
  {
    file: 'UPSTrackAlert.yaml',
    root: '/api/track',
    corrections: [
      // The version is in the address of its servers, and a parameter of the path.
      [/\n {2}(\/subscription\/\{type\}\/package:)/, '\n  /{version}$1'],
      // What is told is no path of its own: it is one here, and held against its schema as the others are.
      [/\nwebhooks:\n {2}TrackingEvent:/, '\n  /told:'],
      // In its examples, and not among the members.
      [
        /(\n {8}activityStatus:[\s\S]*?\n {10}properties:\n)/,
        '$1            descriptionCode:\n              type: string\n',
      ],
    ],
  },
];

/** UPS's own OpenAPI documents, beside the repository where they are at hand; never copied into it. */
export const UPS_SPECS = resolve(process.env['UPS_SPECS'] ?? '../shared/data/carriers/ups');
export const hasUpsSpecs = existsSync(UPS_SPECS);

/** UPS's documents, served: what they do not allow is refused, either way. A member that is in none is refused as a wrong one is. */
export interface Prism {
  readonly url: string;
  /** Why a request would be refused, in words. */
  refusals(path: string, body: object): Promise<string[]>;
  stop(): Promise<void>;
}

/** @param upstream base URL of who answers */
export async function startPrism(upstream: string): Promise<Prism> {
  const operations = await Promise.all(PUBLISHED.map(operationsOf));
  const config = { checkSecurity: true, validateRequest: true, validateResponse: true, errors: true };
  const server = createServer(operations.flat(), {
    components: { logger: pino({ level: 'silent' }) as never },
    cors: false,
    config: {
      ...config,
      isProxy: true,
      upstream: new URL(upstream),
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
  });
  const url = await server.listen(0, '127.0.0.1');
  return {
    url,
    refusals: async (path, body) => {
      const headers = {
        'content-type': 'application/json',
        authorization: 'Bearer of-nobody',
        'user-agent': 'crossdock',
        transId: 'x',
        transactionSrc: 'x',
      };
      const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const text = await answer.text();
      return /prism\/errors#/.test(text) ? refusalsIn(text) : [];
    },
    stop: () => server.close(),
  };
}

/** Of an answer that Prism gave in UPS's place. */
export function refusalsIn(answer: string): string[] {
  const { title, detail, validation = [] } = JSON.parse(answer);
  const told = (validation as { message: string }[]).map(({ message }) => message);
  return told.length > 0 ? told : [`${title}: ${detail}`];
}

type Operation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

async function operationsOf({ file, root, corrections = [] }: Published): Promise<Operation[]> {
  let text = readFileSync(resolve(UPS_SPECS, file), 'utf8').replaceAll('\r\n', '\n');
  for (const [found, instead] of corrections) {
    if (!found.test(text)) throw new Error(`${file} is not what it was: ${found} is not in it`);
    text = text.replace(found, instead);
  }
  const folder = mkdtempSync(join(tmpdir(), 'ups-openapi-'));
  const corrected = join(folder, file);
  writeFileSync(corrected, text);
  const operations = await getHttpOperationsFromSpec(corrected).finally(() => rmSync(folder, { recursive: true }));
  return operations
    .filter(({ path }) => !/\{deprecatedVersion\}/i.test(path))
    .map((operation) => {
      close(operation);
      return { ...operation, path: `${root}${operation.path}`, servers: [] };
    });
}

/** A schema that says nothing of other members has none. */
function close(node: unknown, seen = new Set<unknown>()): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  const schema = node as Record<string, unknown>;
  if (typeof schema['properties'] === 'object' && schema['additionalProperties'] === undefined)
    schema['additionalProperties'] = false;
  for (const inner of Object.values(schema)) close(inner, seen);
}
