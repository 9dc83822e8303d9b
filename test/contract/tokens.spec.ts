import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportSPKI, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CrossdockConfig, loadConfig } from '#platform/config';
import { createProduct } from '../../apps/crossdock/src/product.js';
import type { Operation } from '../support/contracts.js';
import { operationsOf } from '../support/contracts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { TestIssuer } from '../support/issuer.js';
import { freePorts } from '../support/ports.js';
import { exchange, faultsOfRefusal, parseAnswer, send } from '../support/wire.js';

// The product with an authorization server that signs whatever it is asked to: every route, every token that is none.

/** Thousands of requests: seconds as a rule, minutes on a machine that is busy. */
const LONG = { timeout: 600_000 };

let test: TestDatabase;
let issuer: TestIssuer;
let config: CrossdockConfig;
let app: NestFastifyApplication;
let guarded: Operation[];

beforeAll(async () => {
  test = await createTestDatabase();
  const [port] = (await freePorts(1)) as [number];
  issuer = await new TestIssuer(`http://127.0.0.1:${port}`).start();
  const env = { DATABASE_URL: test.url, PORT: String(port), IDENTITY_URL: issuer.url, INTERNAL_SECRET: 'x'.repeat(32) };
  config = loadConfig(env);
  app = await createProduct(config);
  await app.listen(port, '127.0.0.1');
  guarded = (await operationsOf(config.publicUrl)).filter(({ scope }) => scope);
});
afterAll(async () => {
  await app?.close();
  await issuer?.stop();
  await test?.drop();
});

const addressOf = ({ path }: Operation) => path.replaceAll(/\{\w+\}/g, 'x');
const url = (operation: Operation) => `${config.publicUrl}${addressOf(operation)}`;
const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** A token as it should be for the operation, but for what is changed. */
const good = ({ api, scope = '' }: Operation, changes: Parameters<TestIssuer['token']>[2] = {}) =>
  api === 'partner'
    ? issuer.partner('3pl-east', scope, changes)
    : issuer.token(api, scope, { ...changes, claims: { kind: 'operator', client_id: 'operator', ...changes?.claims } });

type Forge = (operation: Operation) => Promise<string> | string;
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims of a good token under another header, with a signature that fits nothing. */
const withHeader =
  (header: object, signature?: string): Forge =>
  async (operation) => {
    const [, claims, signed] = (await good(operation)).split('.');
    return `${base64(header)}.${claims}.${signature ?? signed}`;
  };

/** Signed with the published key as if it were a shared secret: what a verifier takes that lets the token choose. */
const confused =
  (form: 'pem' | 'jwk'): Forge =>
  async ({ api, scope }) => {
    const { keys } = (await (await fetch(issuer.url)).json()) as { keys: [{ kid: string }] };
    const key = createPublicKey({ key: keys[0] as never, format: 'jwk' });
    const secret = Buffer.from(form === 'pem' ? await exportSPKI(key as never) : JSON.stringify(keys[0]));
    return new SignJWT({ client_id: 'operator', kind: api === 'partner' ? 'partner' : 'operator', scope })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: keys[0].kid })
      .setIssuer(issuer.publicUrl)
      .setAudience(`${issuer.publicUrl}/${api}`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(secret);
  };

const tampered: Forge = async (operation) => {
  const [header, claims = '', signature] = (await good(operation)).split('.');
  const more = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: 'operator', kind: 'operator' };
  return `${header}.${base64(more)}.${signature}`;
};

const withOwnKeyInside: Forge = async (operation) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [, claims = ''] = (await good(operation)).split('.');
  return new SignJWT(JSON.parse(Buffer.from(claims, 'base64url').toString()))
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', jwk: publicKey.export({ format: 'jwk' }) as never })
    .sign(privateKey);
};

const kid =
  (value: string): Forge =>
  (operation) =>
    good(operation, { header: { kid: value } });
const FORGED: readonly (readonly [string, Forge])[] = [
  ['nonsense', () => 'nonsense'],
  ['two parts', () => 'a.b'],
  ['four parts', () => 'a.b.c.d'],
  ['none, unsigned', withHeader({ alg: 'none', typ: 'at+jwt', kid: 'k1' }, '')],
  ['None, signed', withHeader({ alg: 'None', typ: 'at+jwt', kid: 'k1' })],
  ['HS256 with the public key', confused('pem')],
  ['HS256 with the public JWK', confused('jwk')],
  ['ES384', withHeader({ alg: 'ES384', typ: 'at+jwt', kid: 'k1' })],
  ['RS256', withHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'k1' })],
  ['a header that is a list', withHeader([])],
  ['a header with a critical extension', withHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', crit: ['x'], x: 1 })],
  ['an empty signature', withHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' }, '')],
  [
    'a signature of nothing',
    withHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' }, Buffer.alloc(64).toString('base64url')),
  ],
  ['its claims tampered with', tampered],
  ['a key of its own inside', withOwnKeyInside],
  ['a key that was never published', (operation) => good(operation, { kid: 'foreign' })],
  ['a kid that is a path', kid('../../../../dev/null')],
  ['a kid that is a URL', kid('https://evil.example/jwks')],
  ['a kid that is SQL', kid("x' UNION SELECT 'key' --")],
  ['a kid that every object has', kid('constructor')],
  ['a kid that is a number', (operation) => good(operation, { header: { kid: 1 } })],
  ['a URL of keys', (operation) => good(operation, { kid: 'foreign', header: { kid: 'k1', jku: `${issuer.url}/x` } })],
  ['expired', (operation) => good(operation, { expires: secondsFromNow(-60) })],
  ['not valid yet', (operation) => good(operation, { claims: { nbf: secondsFromNow(60) } })],
  ['another issuer', (operation) => good(operation, { issuer: 'https://evil.example' })],
  ['another audience', (operation) => good(operation, { audience: 'https://evil.example/partner' })],
  [
    'an audience that only begins alike',
    (operation) => good(operation, { audience: `${issuer.publicUrl}/${operation.api}x` }),
  ],
  [
    'the audience of another API',
    (operation) => good(operation, { audience: `${issuer.publicUrl}/${operation.api === 'erp' ? 'wms' : 'erp'}` }),
  ],
  ['another type', (operation) => good(operation, { header: { typ: 'JWT' } })],
  ['no type', (operation) => good(operation, { header: { typ: undefined } })],
  ['no client', (operation) => good(operation, { claims: { client_id: undefined } })],
  ['no kind', (operation) => good(operation, { claims: { kind: undefined } })],
];

describe('a token that is as it should be but for its scope', LONG, () => {
  it('is taken by every route, and 403: what follows fails for its one reason', async () => {
    expect(guarded.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (const operation of guarded) {
      const token = await good({ ...operation, scope: 'nothing:read' });
      const answer = await send(url(operation), { method: operation.method, token });
      for (const fault of faultsOfRefusal(answer, 403, 'forbidden')) wrong.push(`${operation.name}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('a token that is none', LONG, () => {
  it.each(FORGED)('%s: 401 at every route', async (_, forge) => {
    const wrong: string[] = [];
    for (const operation of guarded) {
      const answer = await send(url(operation), { method: operation.method, token: await forge(operation) });
      for (const fault of faultsOfRefusal(answer, 401, 'unauthenticated')) wrong.push(`${operation.name}: ${fault}`);
      if (!answer.headers.get('www-authenticate')?.includes('invalid_token'))
        wrong.push(`${operation.name}: no invalid_token`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['of another scheme', (token: string) => `Basic ${token}`],
    ['without a scheme', (token: string) => token],
    ['in a list', (token: string) => `Bearer ${token}, Bearer ${token}`],
  ])('%s: 401 at every route', async (_, written) => {
    const wrong: string[] = [];
    for (const operation of guarded) {
      const headers = { authorization: written(await good(operation)) };
      const answer = await send(url(operation), { method: operation.method, headers });
      for (const fault of faultsOfRefusal(answer, 401, 'unauthenticated')) wrong.push(`${operation.name}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  });

  it('in a query or a body counts for nothing', async () => {
    const wrong: string[] = [];
    for (const operation of guarded) {
      const answer = await send(`${url(operation)}?access_token=${await good(operation)}`, {
        method: operation.method,
      });
      for (const fault of faultsOfRefusal(answer, 401, 'unauthenticated')) wrong.push(`${operation.name}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  });

  it('twice is 400 at every route, were both of them good', async () => {
    const wrong: string[] = [];
    for (const operation of guarded) {
      const line = `authorization: Bearer ${await good(operation)}`;
      const head = `${operation.method} ${addressOf(operation)} HTTP/1.1\r\nhost: x\r\nconnection: close`;
      const answer = parseAnswer(await exchange(config.port, `${head}\r\n${line}\r\n${line}\r\n\r\n`));
      for (const fault of faultsOfRefusal(answer, 400, 'malformed-request')) wrong.push(`${operation.name}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  });
});
