import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '#platform/config';
import { devCredentials, writeDevCredentials } from './dev-credentials.js';
import { StartFailure } from './embedded-postgres/index.js';
import { sandboxLandscape } from './sandbox-landscape.js';
import { loadSecrets, partnerSecrets, replaceFile } from './secrets.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'crossdock-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const file = () => join(dataDir, 'secrets.json');
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts);

describe('the secrets of an installation', () => {
  it('are made once, kept for their owner alone, and found again', () => {
    const made = loadSecrets(dataDir);
    expect(loadSecrets(dataDir)).toEqual(made);
    expect(modeOf(file())).toBe('600');
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
  });

  it('are long, random, and no two the same', () => {
    const names = ['operator', 'approver'];
    const made = texts(loadSecrets(dataDir)).filter((text) => !names.includes(text));
    expect(new Set(made).size).toBe(made.length);
    for (const secret of made) expect(secret.length).toBeGreaterThanOrEqual(43);
    const others = loadSecrets(join(dataDir, 'other'));
    expect(texts(others).filter((text) => made.includes(text))).toEqual([]);
    expect(others.vendors.stowpointWebhookSecret).toMatch(/^whsec_[A-Za-z0-9+/]+=*$/);
  });

  it('make a data directory that is not there, for its owner alone', () => {
    loadSecrets(join(dataDir, 'a', 'b'));
    expect(modeOf(join(dataDir, 'a', 'b'))).toBe('700');
  });

  it('of two first starts at once are the same', async () => {
    const url = new URL('./secrets.ts', import.meta.url).href;
    const script = join(dataDir, 'start.mjs');
    writeFileSync(
      script,
      `const { loadSecrets } = await import(${JSON.stringify(url)}); process.send(loadSecrets(process.argv[2]).internalSecret);`,
    );
    const loader = [
      'export async function resolve(name, context, next) {',
      '  try { return await next(name, context); } catch (error) {',
      "    if (!name.endsWith('.js')) throw error;",
      "    return next(name.slice(0, -2) + 'ts', context); } }",
    ].join('\n');
    const hooks = join(dataDir, 'hooks.mjs');
    writeFileSync(hooks, loader);
    const register = join(dataDir, 'register.mjs');
    writeFileSync(register, `import { register } from 'node:module'; register(${JSON.stringify(`file://${hooks}`)});`);
    const shared = join(dataDir, 'shared');
    const children = Array.from({ length: 4 }, () =>
      fork(script, [shared], { execArgv: ['--experimental-transform-types', '--no-warnings', '--import', register] }),
    );
    const said = await Promise.all(children.map(async (child) => (await once(child, 'message'))[0] as string));
    expect(new Set(said).size).toBe(1);
    expect(readdirSync(shared)).toEqual(['secrets.json']);
  });

  it('that are damaged stop the start, and are not replaced', () => {
    for (const damage of ['', '{"internalSecret":', 'null', '{}', '[]', '{"internalSecret":7}']) {
      writeFileSync(file(), damage);
      expect(() => loadSecrets(dataDir)).toThrow(StartFailure);
      expect(() => loadSecrets(dataDir)).toThrow(/is damaged/);
      expect(readFileSync(file(), 'utf8')).toBe(damage);
    }
  });

  it('need a directory: a file in its place is told', () => {
    writeFileSync(join(dataDir, 'file'), '');
    expect(() => loadSecrets(join(dataDir, 'file'))).toThrow(/cannot be used \(EEXIST\)/);
    expect(() => loadSecrets(join(dataDir, 'file', 'below'))).toThrow(/cannot be used \(ENOTDIR\)/);
  });
});

describe('the secret of the approver', () => {
  it('is given to an installation that was made before there was one, and stays', () => {
    const { approver: _, ...before } = loadSecrets(dataDir);
    replaceFile(file(), before);
    const first = loadSecrets(dataDir);
    expect(first).toEqual({ ...before, approver: { clientId: 'approver', clientSecret: expect.any(String) } });
    expect(loadSecrets(dataDir)).toEqual(first);
  });
});

describe('the secrets of partners', () => {
  it('are made when a partner is met, and stay', () => {
    const secrets = loadSecrets(dataDir);
    const first = partnerSecrets(dataDir, secrets, ['a', 'b']);
    const second = partnerSecrets(dataDir, loadSecrets(dataDir), ['a', 'b', 'c']);
    expect(second).toMatchObject(first);
    expect(Object.keys(second)).toEqual(['a', 'b', 'c']);
    expect(new Set(Object.values(second)).size).toBe(3);
    expect(loadSecrets(dataDir)).toEqual({ ...secrets, partners: second });
  });
});

describe('dev-credentials.json', () => {
  it('has the published shape, for its owner alone, and at least two 3PLs and a carrier', () => {
    const secrets = loadSecrets(dataDir);
    const landscape = sandboxLandscape(4000, secrets.vendors);
    const config = loadConfig({}, { internalSecret: secrets.internalSecret, databaseUrl: 'postgresql://x', landscape });
    const ids = landscape.partners.map(({ id }) => id);
    writeDevCredentials(dataDir, devCredentials(config, secrets, partnerSecrets(dataDir, secrets, ids)));
    const path = join(dataDir, 'dev-credentials.json');
    expect(modeOf(path)).toBe('600');
    const written = JSON.parse(readFileSync(path, 'utf8')) as { partners: { kind: string; clientSecret: string }[] };
    expect(written).toMatchObject({
      baseUrl: 'http://127.0.0.1:3000',
      sandboxUrl: 'http://127.0.0.1:4000',
      operator: { clientId: 'operator', clientSecret: secrets.operator.clientSecret },
      approver: { clientId: 'approver', clientSecret: secrets.approver.clientSecret },
      portal: { url: 'http://127.0.0.1:3000/portal', username: 'operator', password: expect.any(String) },
    });
    const kinds = written.partners.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === '3pl').length).toBeGreaterThanOrEqual(2);
    expect(kinds).toContain('carrier');
    for (const partner of written.partners)
      expect(partner).toEqual({
        id: expect.any(String),
        kind: expect.any(String),
        clientId: expect.any(String),
        clientSecret: expect.stringMatching(/.{43,}/),
      });
    expect(JSON.stringify(written)).not.toContain(secrets.internalSecret);
  });
});

describe('a file that is replaced', () => {
  it('is whole at any moment, and of its owner alone even where it was not before', () => {
    const path = join(dataDir, 'file.json');
    writeFileSync(path, '{"old":true}', { mode: 0o644 });
    replaceFile(path, { new: true });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ new: true });
    expect(modeOf(path)).toBe('600');
    expect(readdirSync(dataDir)).toEqual(['file.json']);
  });

  it('is not touched when the new one cannot be written', () => {
    const path = join(dataDir, 'folder', 'file.json');
    mkdirSync(join(dataDir, 'folder'));
    writeFileSync(path, '{"old":true}');
    mkdirSync(`${path}.${process.pid}`);
    expect(() => replaceFile(path, { new: true })).toThrow();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ old: true });
    expect(existsSync(path)).toBe(true);
  });
});
