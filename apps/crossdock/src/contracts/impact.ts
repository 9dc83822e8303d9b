import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Break, breaksOf, operationSchemas, type RecordedShape } from '#platform/traffic';
import { isOpenApi, type OpenApi, readJson } from './contract-files.js';
import { GateRefusal } from './gate.js';

/**
 * `contracts:impact -- --candidate <file>` replays recorded traffic against a candidate contract and lists who breaks and
 * how. The record comes from a running product (`--url`, `--client-id`, `--client-secret`; else what
 * `dev-credentials.json` names) or, with `--traffic`, from a file with what `/catalog/v1/apis/{api}/versions/{v}/traffic`
 * answered.
 * @throws GateRefusal when there is no record or no candidate to look at
 */
export async function impact(args: readonly string[]): Promise<{ text: string; breaks: readonly Break[] }> {
  const { candidate: file, ...source } = options(args);
  if (!file) throw new GateRefusal('name the candidate: --candidate <file>');
  const candidate = readJson(file);
  if (!isOpenApi(candidate)) throw new GateRefusal(`${file} is no OpenAPI contract`);
  const { api, version } = nameOf(candidate);
  const record = source.traffic ? fromFile(source.traffic) : await fromProduct(api, version, source);
  const breaks = breaksOf(record, operationSchemas(candidate as never));
  return { text: report(api, version, record, breaks), breaks };
}

interface Options {
  readonly candidate?: string;
  readonly traffic?: string;
  readonly url?: string;
  readonly 'client-id'?: string;
  readonly 'client-secret'?: string;
}

function options(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { candidate: text, traffic: text, url: text, 'client-id': text, 'client-secret': text },
    }).values;
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

const fromFile = (file: string): RecordedShape[] => itemsOf(readJson(file), file);

function itemsOf(answer: unknown, from: string): RecordedShape[] {
  const { items } = (answer ?? {}) as { items?: unknown };
  if (!Array.isArray(items)) throw new GateRefusal(`${from} holds no record of traffic`);
  return items as RecordedShape[];
}

async function fromProduct(api: string, version: string, given: Options): Promise<RecordedShape[]> {
  const { url, clientId, clientSecret } = credentials(given);
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const token = await ask(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const path = `${url}/catalog/v1/apis/${api}/versions/${version}/traffic`;
  const headers = { authorization: `Bearer ${(token as { access_token?: string }).access_token}` };
  return itemsOf(await ask(path, { headers }), path);
}

function credentials(given: Options): { url: string; clientId: string; clientSecret: string } {
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

function report(api: string, version: string, record: readonly RecordedShape[], breaks: readonly Break[]): string {
  const partners = new Set(record.map(({ partnerId }) => partnerId));
  const head = `${api} ${version}: ${record.length} shapes of ${partners.size} partners replayed`;
  if (breaks.length === 0) return `${head}; nobody breaks.\n`;
  const groups = Map.groupBy(breaks, ({ partnerId, environment }) => `${partnerId} (${environment})`);
  const told = [...groups].map(([who, theirs]) =>
    [
      who,
      ...theirs.map((each) => `  ${each.severity} ${each.operation} ${each.place}: ${each.what} (last ${each.lastAt})`),
    ].join('\n'),
  );
  return `${head}; ${groups.size} would feel it:\n\n${told.join('\n\n')}\n`;
}
