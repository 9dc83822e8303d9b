import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { OpenApi } from '#platform/compatibility';
import type { RecordedShape } from '#platform/traffic';
import { isOpenApi, readJson } from './contract-files.js';
import { GateRefusal } from './gate.js';

/** How a partner uses an operation, sampled or not. */
export interface CountedUse {
  readonly partnerId: string;
  readonly environment: string;
  readonly operation: string;
  readonly calls: number;
  readonly lastAt: string;
  /** Whether shapes of the partner's calls are recorded at all. */
  readonly shapesRecorded: boolean;
}

/** What a candidate is judged by. */
export interface Evidence {
  readonly api: string;
  readonly version: string;
  readonly candidate: OpenApi;
  /** What the calls were made under. */
  readonly current: OpenApi;
  readonly shapes: readonly RecordedShape[];
  readonly uses: readonly CountedUse[];
}

const OPTIONS = ['candidate', 'traffic', 'report', 'current', 'url', 'client-id', 'client-secret'] as const;
type Given = Readonly<Partial<Record<(typeof OPTIONS)[number], string>>>;

/** @throws GateRefusal where something is missing, or there is no call that a candidate could be judged by */
export async function evidenceOf(args: readonly string[]): Promise<Evidence> {
  const given = options(args);
  if (!given.candidate) throw new GateRefusal('name the candidate: --candidate <file>');
  const candidate = openApi(readJson(given.candidate), given.candidate);
  const names = nameOf(candidate);
  const record = await (given.traffic ? fromFiles(given) : fromProduct(names, given));
  if (record.shapes.length === 0 && record.uses.length === 0)
    throw new GateRefusal(`nothing is recorded of ${names.api} ${names.version}: there is no call to replay`);
  return { ...names, candidate, ...record };
}

function options(args: readonly string[]): Given {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: Object.fromEntries(OPTIONS.map((name) => [name, text])) }).values;
  } catch (error) {
    throw new GateRefusal((error as Error).message);
  }
}

/** `/partner/v1/…` */
function nameOf({ paths }: OpenApi): { api: string; version: string } {
  const names = [...new Set(Object.keys(paths).map((path) => path.split('/').slice(1, 3).join('/')))];
  const [api, version] = names[0]?.split('/') ?? [];
  if (names.length !== 1 || !api || !version)
    throw new GateRefusal(`the candidate is of ${names.join(', ')}, not of one version of one API`);
  return { api, version };
}

type Source = Pick<Evidence, 'current' | 'shapes' | 'uses'>;

async function fromFiles({ traffic, report, current }: Given): Promise<Source> {
  if (!traffic || !report || !current)
    throw new GateRefusal('beside --traffic, name the impact report (--report) and the contract in force (--current)');
  return source(openApi(readJson(current), current), [readJson(traffic), traffic], [readJson(report), report]);
}

async function fromProduct({ api, version }: Pick<Evidence, 'api' | 'version'>, given: Given): Promise<Source> {
  const { url, clientId, clientSecret } = credentials(given);
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const token = await ask(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const headers = { authorization: `Bearer ${(token as { access_token?: string }).access_token}` };
  const [inForce, traffic, report] = [
    `${url}/openapi/${api}/${version}.json`,
    `${url}/catalog/v1/apis/${api}/versions/${version}/traffic`,
    `${url}/catalog/v1/apis/${api}/versions/${version}/impact`,
  ] as const;
  const answered = async (path: string): Promise<Told> => [await ask(path, { headers }), path];
  return source(openApi(await ask(inForce, {}), inForce), await answered(traffic), await answered(report));
}

/** What was told, and by what. */
type Told = readonly [answer: unknown, from: string];

interface Consumer extends Omit<CountedUse, 'operation' | 'calls' | 'lastAt'> {
  readonly operations: readonly Pick<CountedUse, 'operation' | 'calls' | 'lastAt'>[];
}

function source(current: OpenApi, traffic: Told, report: Told): Source {
  const uses = listIn<Consumer>(report, 'consumers', 'impact report').flatMap((consumer) => {
    const { partnerId, environment, shapesRecorded } = consumer;
    return consumer.operations.map(({ operation, calls, lastAt }) => ({
      ...{ partnerId, environment, operation },
      ...{ calls, lastAt, shapesRecorded },
    }));
  });
  return { current, shapes: listIn<RecordedShape>(traffic, 'items', 'record of traffic'), uses };
}

function listIn<T>([answer, from]: Told, member: string, what: string): T[] {
  const list = ((answer ?? {}) as Readonly<Record<string, unknown>>)[member];
  if (!Array.isArray(list)) throw new GateRefusal(`${from} holds no ${what}`);
  return list as T[];
}

function openApi(value: unknown, from: string): OpenApi {
  if (!isOpenApi(value)) throw new GateRefusal(`${from} is no OpenAPI contract`);
  return value;
}

function credentials(given: Given): { url: string; clientId: string; clientSecret: string } {
  const { url, 'client-id': clientId, 'client-secret': clientSecret } = given;
  if (url && clientId && clientSecret) return { url, clientId, clientSecret };
  const file = join(process.env.DATA_DIR ?? '.crossdock', 'dev-credentials.json');
  if (!existsSync(file))
    throw new GateRefusal(`${file} is missing: start the product, or say --url, --client-id and --client-secret`);
  const { baseUrl, operator } = JSON.parse(readFileSync(file, 'utf8'));
  return { url: url ?? baseUrl, clientId: operator.clientId, clientSecret: operator.clientSecret };
}

async function ask(url: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(url, init).catch((error: Error) => {
    throw new GateRefusal(`${url} gave no answer: ${error.message}`);
  });
  if (!answer.ok) throw new GateRefusal(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
