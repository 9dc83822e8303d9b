import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { layerOf } from '#platform/application';
import { API_NAMES, type ApiName, loadConfig } from '#platform/config';
import { contractOf } from '#platform/governance';
import { PRODUCT } from './apis.js';
import { EmbeddedPostgres } from './embedded-postgres/index.js';
import { createProduct } from './product.js';

/**
 * `npm run contracts:write` puts the contracts of the running code below `openapi/`; `contracts:check` fails when the
 * committed ones say something else. One pipeline makes both: this build, with the swagger plugin.
 */
const FOLDER = 'openapi';

async function generate(): Promise<Map<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'crossdock-contracts-'));
  const password = 'of-a-throw-away-cluster';
  const postgres = await EmbeddedPostgres.start({ dataDir, password, settings: { fsync: 'off' } });
  try {
    const config = loadConfig(
      { DATA_DIR: dataDir, PROFILE: 'production' },
      { databaseUrl: postgres.url, internalSecret: password.padEnd(32, '.') },
    );
    const app = await createProduct(config);
    const documented = PRODUCT.filter(({ name }) => API_NAMES.includes(name as ApiName));
    const contracts = documented.map((api): [string, string] => [
      join(FOLDER, layerOf(api.name), `${api.name}.${api.version}.json`),
      `${JSON.stringify(contractOf(app, api), null, 2)}\n`,
    ]);
    await app.close();
    return new Map(contracts);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function write(contracts: ReadonlyMap<string, string>): void {
  for (const [file, text] of contracts) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const stale of committed().filter((file) => !contracts.has(file))) rmSync(stale);
}

function check(contracts: ReadonlyMap<string, string>): string[] {
  const differing = [...contracts].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  const stale = committed().filter((file) => !contracts.has(file));
  return [
    ...differing.map(([file]) => `${file} is not what the code says`),
    ...stale.map((file) => `${file} is of no API`),
  ];
}

/** The OpenAPI files of the layers; AsyncAPI and Arazzo have folders of their own. */
function committed(): string[] {
  return ['system', 'process', 'partner', 'platform']
    .map((layer) => join(FOLDER, layer))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .map((file) => relative('.', file));
}

process.env.LOG_LEVEL ??= 'error';
const contracts = await generate();
if (process.argv[2] === 'write') write(contracts);
const problems = check(contracts);
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.stderr.write('Run npm run contracts:write and look at what changed.\n');
process.exit(problems.length === 0 ? 0 : 1);
