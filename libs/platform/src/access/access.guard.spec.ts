import { Controller, Get, Module } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PUBLIC_URL, type SampleAnswer, type SampleApi, startSampleApi } from '../../../../test/support/sample-api.js';
import { passingTime } from '../../../../test/support/time.js';
import { Endpoint } from './index.js';

@Controller('erp/v1')
class ThingsController {
  @Get('things')
  @Endpoint({ summary: 'List things', scope: 'erp:read' })
  list(): { items: string[] } {
    return { items: ['a'] };
  }

  @Get('open')
  @Endpoint({ summary: 'Read what is public', public: true })
  open(): { open: boolean } {
    return { open: true };
  }
}

@Controller('partner/v1')
class PartnerController {
  @Get('things')
  @Endpoint({ summary: 'List things', scope: 'things:read' })
  list(): { items: string[] } {
    return { items: ['a'] };
  }
}

let erp: SampleApi;
beforeAll(async () => {
  erp = await startSampleApi('erp', [ThingsController, PartnerController]);
});
afterAll(() => erp.close());

const THINGS = '/erp/v1/things';

function expectUnauthenticated({ status, headers, body }: SampleAnswer, challenge: RegExp): void {
  expect([status, body.code, body.status]).toEqual([401, 'unauthenticated', 401]);
  expect(headers.get('www-authenticate')).toMatch(challenge);
  expect(headers.get('content-type')).toContain('application/problem+json');
}

describe('deny by default', () => {
  it('a route without @Endpoint stops the start, and is named', async () => {
    @Controller('wms/v1')
    class Forgotten {
      @Get('all')
      everything(): string {
        return 'secret';
      }
    }
    await expect(startSampleApi('wms', [Forgotten])).rejects.toThrow(
      'Routes without @Endpoint: GET Forgotten.everything',
    );
  });

  it('an inherited route without @Endpoint as well', async () => {
    class Parent {
      @Get('all')
      everything(): string {
        return 'secret';
      }
    }
    @Controller('wms/v1')
    class Child extends Parent {}
    await expect(startSampleApi('wms', [Child])).rejects.toThrow('GET Child.everything');
  });

  it('a controller of a module below as well', async () => {
    @Controller('wms/v1')
    class Deep {
      @Get('all')
      everything(): string {
        return 'secret';
      }
    }
    @Module({ controllers: [Deep] })
    class Below {}
    @Module({ imports: [Below] })
    class Between {}
    const { createApplication, persistenceOf } = await import('../application/index.js');
    const { migrate } = await import('../persistence/index.js');
    await migrate(erp.config.databaseUrl, persistenceOf([erp.api]));
    const api = { ...erp.api, name: 'wms' as const, module: Between };
    await expect(createApplication({ config: erp.config, apis: [api] })).rejects.toThrow('GET Deep.everything');
  });

  it('what is public says so and asks for nothing', async () => {
    expect((await erp.call('/erp/v1/open')).body).toEqual({ open: true });
    expect((await erp.call('/erp/v1/open', { token: 'garbage' })).status).toBe(200);
  });
});

describe('without a valid token', () => {
  it('none: 401 that asks for one and names no error (RFC 6750 3)', async () => {
    expectUnauthenticated(await erp.call(THINGS), /^Bearer realm="[^"]+"$/);
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'Bearer ..', 'Bearer eyJhbGciOiJub25lIn0.e30.'])(
    '%s: 401',
    async (authorization) => {
      expectUnauthenticated(await erp.call(THINGS, { headers: { authorization } }), /error="invalid_token"/);
    },
  );

  it.each<[string, Parameters<SampleApi['issuer']['token']>[2]]>([
    ['of another issuer', { issuer: 'https://evil.test' }],
    ['for another API', { audience: `${PUBLIC_URL}/wms` }],
    ['for an API whose name begins alike', { audience: `${PUBLIC_URL}/erp2` }],
    ['for nobody', { audience: [] }],
    ['for every API, but not of the operator', { audience: `${PUBLIC_URL}/` }],
    ['that has expired', { expires: new Date(Date.now() - 10_000) }],
    ['that is no access token but an id token', { header: { typ: 'JWT' } }],
    ['without a type', { header: { typ: undefined } }],
    ['without a key id', { header: { kid: undefined } }],
    ['with a key id that nobody knows', { header: { kid: 'k99' } }],
    ['whose key id is a path', { header: { kid: '../../../../dev/null' } }],
    ['whose key id is a URL', { header: { kid: 'https://evil.test/jwks.json' } }],
    ['whose key id is SQL', { header: { kid: "k1' OR '1'='1" } }],
    ['whose key id is a number', { header: { kid: 1 } }],
    ['whose key id every object knows', { header: { kid: '__proto__' } }],
    ['with the key id of another key', { kid: 'foreign', header: { kid: 'k1' } }],
    ['that is not valid yet', { claims: { nbf: Math.floor(Date.now() / 1000) + 300 } }],
    ['without a client', { claims: { client_id: undefined } }],
    ['of no kind', { claims: { kind: undefined } }],
  ])('a token %s: 401', async (_, changes) => {
    const token = await erp.issuer.token('erp', 'erp:read', changes);
    expectUnauthenticated(await erp.call(THINGS, { token }), /error="invalid_token"/);
  });

  it('a token whose payload was changed: 401', async () => {
    const [header, payload, signature] = (await erp.issuer.token('erp', 'none')).split('.') as [string, string, string];
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), scope: 'erp:read' };
    const token = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    expectUnauthenticated(await erp.call(THINGS, { token }), /error="invalid_token"/);
  });

  it.each(['jwk', 'jku', 'x5u'])('a token that brings its own key along as %s: 401', async (member) => {
    const { generateKeyPair, exportJWK, SignJWT } = await import('jose');
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key = member === 'jwk' ? await exportJWK(publicKey) : 'https://evil.test/key';
    const token = await new SignJWT({ client_id: 'crossdock-sample', kind: 'internal', scope: 'erp:read' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', [member]: key as string })
      .setIssuer(PUBLIC_URL)
      .setAudience(`${PUBLIC_URL}/erp`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    expectUnauthenticated(await erp.call(THINGS, { token }), /error="invalid_token"/);
  });

  it.each(['pem', 'der'] as const)('a token whose alg is HS256, by the public key as %s: 401', async (format) => {
    const { createHmac, createPublicKey } = await import('node:crypto');
    const { keys } = (await (await fetch(`${erp.issuer.url}/oauth/jwks`)).json()) as {
      keys: import('node:crypto').JsonWebKey[];
    };
    const key = createPublicKey({ key: keys[0] as import('node:crypto').JsonWebKey, format: 'jwk' });
    const secret = key.export({ format: format as 'der', type: 'spki' });
    const payload = (await erp.issuer.token('erp', 'erp:read')).split('.')[1];
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })).toString('base64url');
    const mac = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
    const token = `${header}.${payload}.${mac}`;
    expectUnauthenticated(await erp.call(THINGS, { token }), /error="invalid_token"/);
  });

  it.each(['none', 'HS256'])('a token whose alg is %s, signed with what is public: 401', async (alg) => {
    const { createHmac } = await import('node:crypto');
    const { keys } = (await (await fetch(`${erp.issuer.url}/oauth/jwks`)).json()) as { keys: object[] };
    const good = (await erp.issuer.token('erp', 'erp:read')).split('.')[1];
    const header = Buffer.from(JSON.stringify({ alg, typ: 'at+jwt', kid: 'k1' })).toString('base64url');
    const mac = createHmac('sha256', JSON.stringify(keys[0])).update(`${header}.${good}`).digest('base64url');
    const token = `${header}.${good}.${alg === 'none' ? '' : mac}`;
    expectUnauthenticated(await erp.call(THINGS, { token }), /error="invalid_token"/);
  });

  it('a partner’s token on a system API: 401, even with its audience and scope', async () => {
    const token = await erp.issuer.partner('p1', 'erp:read', { audience: [`${PUBLIC_URL}/erp`, `${PUBLIC_URL}/`] });
    expectUnauthenticated(await erp.call(THINGS, { token }), /error="invalid_token"/);
    const own = await erp.issuer.partner('p1', 'erp:read');
    expectUnauthenticated(await erp.call(THINGS, { token: own }), /error="invalid_token"/);
  });
});

describe('with a valid token', () => {
  it('that has the scope: in', async () => {
    const token = await erp.issuer.token('erp', 'wms:read erp:read');
    expect((await erp.call(THINGS, { token })).body).toEqual({ items: ['a'] });
  });

  it.each(['', 'erp:write', 'erp:reader', 'ERP:READ', 'erp'])(
    'of scope "%s": 403 that names the scope that is missing',
    async (scope) => {
      const { status, body, headers } = await erp.call(THINGS, { token: await erp.issuer.token('erp', scope) });
      expect([status, body.code]).toEqual([403, 'forbidden']);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer .*error="insufficient_scope", scope="erp:read"$/);
    },
  );

  it('the operator’s general audience counts on every API', async () => {
    const operator = { audience: `${PUBLIC_URL}/`, claims: { client_id: 'operator', kind: 'operator' } };
    const token = await erp.issuer.token('erp', 'erp:read', operator);
    expect((await erp.call(THINGS, { token })).status).toBe(200);
  });

  it('the API is that of the route, however its address is spelled', async () => {
    const token = await erp.issuer.token('erp', 'erp:read');
    expect((await erp.call('/%65rp/v1/things', { token })).status).toBe(200);
    const partner = await erp.issuer.partner('p1', 'erp:read things:read');
    expect((await erp.call('/%65rp/v1/things', { token: partner })).status).toBe(401);
    expect((await erp.call('/%70artner/v1/things', { token: partner })).status).toBe(200);
  });
});

describe('a process whose own clock is wrong', () => {
  const HOUR = 3_600_000;
  const wrongBy = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([HOUR, -HOUR])('takes a token that counts (%d ms fast)', async (fast) => {
    const token = await erp.issuer.token('erp', 'erp:read');
    wrongBy(fast);
    expect((await erp.call(THINGS, { token })).status).toBe(200);
  });

  it.each([HOUR, -HOUR])('takes none that is over, or does not count yet (%d ms fast)', async (fast) => {
    const over = await erp.issuer.token('erp', 'erp:read', { expires: new Date(Date.now() - 60_000) });
    const early = await erp.issuer.token('erp', 'erp:read', { claims: { nbf: Math.floor(Date.now() / 1000) + 300 } });
    wrongBy(fast);
    for (const token of [over, early]) expect((await erp.call(THINGS, { token })).status).toBe(401);
  });
});

describe('the cache of verified tokens', () => {
  let later: (ms: number) => void;
  beforeEach(() => {
    const time = passingTime();
    later = time.later;
    return time.end;
  });

  it('does not outlive the token', async () => {
    const token = await erp.issuer.token('erp', 'erp:read', { expires: new Date(Date.now() + 20_000) });
    expect((await erp.call(THINGS, { token })).status).toBe(200);
    later(15_000);
    expect((await erp.call(THINGS, { token })).status).toBe(200);
    later(15_000);
    expect((await erp.call(THINGS, { token })).status).toBe(401);
  });

  it('answers for the token that was verified and no other', async () => {
    const [good, poor] = [await erp.issuer.token('erp', 'erp:read'), await erp.issuer.token('erp', 'none')];
    expect((await erp.call(THINGS, { token: good })).status).toBe(200);
    expect((await erp.call(THINGS, { token: poor })).status).toBe(403);
    expect((await erp.call(THINGS, { token: `${good}x` })).status).toBe(401);
    expect((await erp.call(THINGS, { token: good })).status).toBe(200);
  });

  it('asks the issuer for nothing while it knows', async () => {
    const token = await erp.issuer.token('erp', 'erp:read');
    await erp.call(THINGS, { token });
    const { asked } = erp.issuer;
    for (let nth = 0; nth < 5; nth++) await erp.call(THINGS, { token });
    expect(erp.issuer.asked).toBe(asked);
  });
});
