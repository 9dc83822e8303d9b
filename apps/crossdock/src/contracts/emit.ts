import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiDefinition, layerOf } from '#platform/application';
import { isApiName, loadConfig } from '#platform/config';
import { arazzoOf, asyncApiOf, contractOf } from '#platform/governance';
import { PRODUCT } from '../apis.js';
import { EmbeddedPostgres } from '../embedded-postgres/index.js';
import { createProduct } from '../product.js';
import { CLIENT_INDEX_FILE, clientIndex, clientTypes, clientTypesFile } from './client-types.js';
import { EVENT_SCHEMAS_FILE, eventSchemasModule, generateEventSchemas } from './event-schemas.js';

export const CONTRACTS = 'openapi';

const ASYNC_API = join(CONTRACTS, 'asyncapi', 'v1.json');

/** Everything that is generated from the running code, by file: contracts, and the code made from contracts. */
export async function emit(): Promise<Map<string, string>> {
  // Those that the build brought along are of the run before.
  const schemas = generateEventSchemas();
  const files = new Map([[EVENT_SCHEMAS_FILE, eventSchemasModule(schemas)]]);
  const contracts = await openApis();
  for (const [{ name, version }, contract] of contracts) {
    files.set(fileOf(name, version), textOf(contract));
    files.set(clientTypesFile(name, version), await clientTypes(contract));
  }
  files.set(CLIENT_INDEX_FILE, clientIndex(contracts.map(([api]) => api)));
  for (const { name, version, events, workflows } of PRODUCT) {
    if (events && !files.has(ASYNC_API)) files.set(ASYNC_API, textOf(asyncApiOf(events(schemas))));
    if (workflows)
      files.set(join(CONTRACTS, 'arazzo', `${name}.${version}.json`), textOf(arazzoOf(workflows, besideArazzo)));
  }
  return files;
}

async function openApis(): Promise<[ApiDefinition, object][]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'crossdock-contracts-'));
  const password = 'of-a-throw-away-cluster';
  const postgres = await EmbeddedPostgres.start({ dataDir, password, settings: { fsync: 'off' } });
  try {
    const config = loadConfig(
      { DATA_DIR: dataDir, PROFILE: 'production' },
      { databaseUrl: postgres.url, internalSecret: password.padEnd(32, '.') },
    );
    const app = await createProduct(config);
    const documented = PRODUCT.filter(({ name }) => isApiName(name));
    const contracts = documented.map((api): [ApiDefinition, object] => [api, contractOf(app, api)]);
    await app.close();
    return contracts;
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const fileOf = (api: ApiDefinition['name'], version: string) => join(CONTRACTS, layerOf(api), `${api}.${version}.json`);

const besideArazzo = (api: string, version: string) =>
  `../${layerOf(api as ApiDefinition['name'])}/${api}.${version}.json`;

const textOf = (contract: object) => `${JSON.stringify(contract, null, 2)}\n`;
