import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_NAMES, type ApiName, type CrossdockConfig, loadConfig } from '#platform/config';
import { contractOf } from '#platform/governance';
import { PRODUCT } from '../../apps/crossdock/src/apis.js';
import { createProduct, registerClients } from '../../apps/crossdock/src/product.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { ownersToken } from '../support/person-token.js';
import { freePorts } from '../support/ports.js';
import { type Route, routesOf } from '../support/routes.js';

/** All that may be called without a token. What is added to the product is not, unless it is added here. */
const PUBLIC = new Set([
  'GET /.well-known/openid-configuration',
  'POST /.well-known/openid-configuration',
  'GET /oauth/jwks',
  'POST /oauth/jwks',
  'GET /oauth/token',
  'POST /oauth/token',
  'GET /openapi',
  'GET /openapi/:api/:file',
  'GET /asyncapi/v1.json',
  'GET /arazzo/:api/:file',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'GET /portal',
  // Every page of the web application, as the router prints `/portal/*`.
  'GET /portal*',
  'GET /portal/guides/:name',
  'GET /portal/ownership',
  'GET /portal/problems/:code',
  'GET /portal/reference/:api/:version',
  // What a process says of itself, like its contract.
  'GET /order-to-ship/v1/process',
  'GET /ship-to-settle/v1/process',
  'GET /inventory-sync/v1/process',
  // Whoever holds the link.
  'POST /partner-admin/v1/invitations/:id/acceptance',
  'POST /identity/v1/password-links/:token/acceptance',
  // Signed by the vendor, or refused.
  'POST /wms/v1/systems/:wms/webhooks',
  'POST /tms/v1/systems/:tms/webhooks',
]);

/** A person's, in a browser: what they ask for is the session's cookie, or nothing yet. */
const OF_SESSIONS = /^\/portal\/api\/(?!me$)/;
const OF_SIGN_INS = [
  OF_SESSIONS,
  /^\/oauth\/(authorize|session|interaction)/,
  /^\/oauth\/revoke$/,
  /^\/portal\/(sign-in|sign-out|callback|api\/me)$/,
];

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);
const SPOKEN: ReadonlySet<string> = new Set([...READS, 'POST', 'PUT', 'PATCH', 'DELETE']);

const SECRET = 'a-secret-of-this-spec-and-no-other';
const PARTNERS = (['3pl', 'carrier', 'supplier', 'customer-portal'] as const).map((kind) => ({
  id: kind,
  kind,
  clientId: `partner-${kind}`,
  clientSecret: SECRET,
}));

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: readonly Record<string, readonly string[]>[];
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, unknown>> }>>;
}

let test: TestDatabase;
let config: CrossdockConfig;
let app: NestFastifyApplication;
let routes: Route[];
let contracts: ReadonlyMap<string, Operation>;

beforeAll(async () => {
  test = await createTestDatabase();
  const [port] = (await freePorts(1)) as [number];
  const env = { DATABASE_URL: test.url, PORT: String(port), INTERNAL_SECRET: SECRET };
  config = loadConfig(env);
  app = await createProduct(config);
  const client = (clientId: string) => ({ clientId, clientSecret: SECRET });
  const [operator, approver] = [client('operator'), client('approver')];
  await registerClients(app, { operator, approver, partners: PARTNERS });
  await app.listen(port, '127.0.0.1');
  routes = routesOf(app);
  contracts = operations();
});
afterAll(async () => {
  await app?.close();
  await test.drop();
});

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
/** A HEAD is its GET. */
const isPublic = (route: Route) =>
  OF_SIGN_INS.some((form) => form.test(route.path)) ||
  PUBLIC.has(nameOf(route).replace(/^HEAD/, 'GET')) ||
  route.method === 'OPTIONS';
const guarded = () => routes.filter((route) => !isPublic(route));

async function token(clientId: string, form: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`${config.publicUrl}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
  });
  const { access_token } = (await answer.json()) as { access_token?: string };
  expect(access_token).toEqual(expect.any(String));
  return String(access_token);
}

const scopesOf = (bearer: string): string[] =>
  JSON.parse(Buffer.from(bearer.split('.')[1] ?? '', 'base64url').toString()).scope.split(' ');

async function statusOf({ method, path }: Route, bearer?: string): Promise<number> {
  const answer = await fetch(`${config.publicUrl}${path.replaceAll(/:\w+/g, 'x')}`, {
    method,
    headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), 'idempotency-key': '"every-route"' },
  });
  const text = await answer.text();
  if (answer.status === 401 || answer.status === 403) {
    expect([nameOf({ method, path }), answer.headers.get('www-authenticate')]).toEqual([
      nameOf({ method, path }),
      expect.stringMatching(/^Bearer /),
    ]);
    if (text) expect(JSON.parse(text)).toMatchObject({ status: answer.status, code: expect.any(String) });
  }
  return answer.status;
}

/** Every route with its status, so that a failure names what is open. */
async function statuses(asked: readonly Route[], bearer: (route: Route) => string | undefined) {
  const told: string[] = [];
  for (const route of asked) told.push(`${await statusOf(route, bearer(route))} ${nameOf(route)}`);
  return told;
}
const allOf = (status: number, asked: readonly Route[]) => asked.map((route) => `${status} ${nameOf(route)}`);

const documented = PRODUCT.filter(({ name }) => API_NAMES.includes(name as ApiName));
/** `GET /erp/v1/systems` → what its contract says. */
function operations(): Map<string, Operation> {
  const all = documented.flatMap((api) =>
    Object.entries(contractOf(app, api).paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        operation as Operation,
      ]),
    ),
  );
  return new Map(all);
}
const scopeOf = (route: Route) =>
  contracts.get(nameOf(route).replace(/^HEAD/, 'GET'))?.security?.[0]?.oauth2?.[0] ?? '';

describe('every route of the product', () => {
  it('that is public is there', () => {
    expect(routes.length).toBeGreaterThan(70);
    const there = new Set(routes.map(nameOf));
    expect([...PUBLIC].filter((name) => !there.has(name))).toEqual([]);
  });

  it('asks for a token, unless it is one of the few that are public', async () => {
    expect(await statuses(guarded(), () => undefined)).toEqual(allOf(401, guarded()));
    expect(await statuses(guarded(), () => 'nonsense')).toEqual(allOf(401, guarded()));
  });

  it('of the portal’s own API is for nobody without a session, where the catalog is not public: 401', async () => {
    const asked = routes.filter(({ path, method }) => OF_SESSIONS.test(path) && SPOKEN.has(method));
    expect(asked.length).toBeGreaterThan(5);
    // As a page of the portal sends it: what comes from elsewhere is refused before anybody is asked for.
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    for (const { method, path } of asked) {
      // The router prints `/portal/api/try/*` without its last slash.
      const address = path.replaceAll(/:\w+/g, 'x').replace(/\*$/, '/x');
      const body = READS.has(method) ? {} : { body: '{}' };
      const { status } = await fetch(`${config.publicUrl}${address}`, { method, headers, ...body });
      expect(`${status} ${method} ${path}`).toBe(`401 ${method} ${path}`);
    }
  });

  it('asks for its scope: a token that has others is refused with 403', async () => {
    const lacking = {
      read: await token('operator', { scope: 'erp:read' }),
      write: await token('operator', { scope: 'wms:write' }),
    };
    const bearer = (route: Route) => (scopeOf(route) === 'erp:read' ? lacking.write : lacking.read);
    expect(await statuses(guarded(), bearer)).toEqual(allOf(403, guarded()));
  });

  it('of a system, a process or the catalog is closed to partners, whatever they hold: 401', async () => {
    const inner = guarded().filter(({ path }) => !path.startsWith('/partner/'));
    expect(inner.length).toBeGreaterThan(40);
    const carrier = await token('partner-carrier');
    expect(await statuses(inner, () => carrier)).toEqual(allOf(401, inner));
  });

  it.each(PARTNERS)('of the partner API is closed to a $kind that lacks its scope: 403', async ({ clientId }) => {
    const bearer = await token(clientId);
    const held = scopesOf(bearer);
    const foreign = guarded().filter((route) => route.path.startsWith('/partner/') && !held.includes(scopeOf(route)));
    expect(foreign.length).toBeGreaterThan(0);
    expect(await statuses(foreign, () => bearer)).toEqual(allOf(403, foreign));
  });
});

describe('the contracts of the product', () => {
  it('list what runs, all of it and nothing else', () => {
    const ofApis = routes.filter(({ method, path }) => method !== 'HEAD' && /^\/[\w-]+\/v\d+\//.test(path));
    expect([...contracts.keys()].sort()).toEqual(ofApis.map(nameOf).sort());
  });

  it('say of every operation what it is, who may, and how it can end', () => {
    for (const [name, { operationId, summary, security, responses }] of contracts) {
      expect([name, operationId, summary]).toEqual([name, expect.stringMatching(/^\w+$/), expect.stringMatching(/\w/)]);
      const open = PUBLIC.has(name);
      expect([name, security]).toEqual([name, open ? [] : [{ oauth2: [expect.stringMatching(/^[\w-]+:\w+$/)] }]]);
      const needed = open ? ['400', '404', '422', '503'] : ['400', '401', '403', '404', '422', '429', '503'];
      expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(needed)]);
      for (const [status, { content }] of Object.entries(responses))
        if (Number(status) >= 400)
          expect([name, status, Object.keys(content ?? {})]).toEqual([name, status, ['application/problem+json']]);
    }
  });

  it('ask for the version of whatever a PUT, PATCH or DELETE changes', () => {
    const blind = [...contracts]
      .filter(([name]) => /^(PUT|PATCH|DELETE) /.test(name))
      // One that also makes what is not there cannot ask for a version of it.
      .filter(([, { parameters, responses }]) => {
        const asked = parameters?.find(({ name }) => name === 'If-Match');
        return !(asked && (asked.required || '201' in responses));
      });
    expect(blind.map(([name]) => name)).toEqual([]);
  });

  it('require an Idempotency-Key of exactly those that refuse a call without one', async () => {
    const tokens = await Promise.all(['operator', ...PARTNERS.map(({ clientId }) => clientId)].map((id) => token(id)));
    const at = { baseUrl: config.publicUrl, internalSecret: SECRET, operatorToken: tokens[0] as string };
    tokens.push(await ownersToken(at, 'carrier'));
    const keyed = guarded().flatMap((route) => {
      const parameter = contracts.get(nameOf(route))?.parameters?.find(({ name }) => name === 'Idempotency-Key');
      return parameter ? [{ route, required: parameter.required === true }] : [];
    });
    expect(keyed.length).toBeGreaterThan(50);
    const wrong: string[] = [];
    for (const { route, required } of keyed) {
      const bearer = tokens.find((each) => scopesOf(each).includes(scopeOf(route)));
      const answer = await fetch(`${config.publicUrl}${route.path.replaceAll(/:\w+/g, 'x')}`, {
        method: route.method,
        headers: { authorization: `Bearer ${bearer}` },
      });
      const { code } = (await answer.json()) as { code?: string };
      const isRefused = answer.status === 400 && code === 'idempotency-key-missing';
      if (isRefused !== required)
        wrong.push(`${nameOf(route)} answers ${answer.status} ${code}; required: ${required}`);
    }
    expect(wrong).toEqual([]);
  });

  it('give no two operations of one API the same id', () => {
    for (const api of documented) {
      const items = Object.values(contractOf(app, api).paths).flatMap((item) => Object.values(item) as Operation[]);
      expect(new Set(items.map(({ operationId }) => operationId)).size).toBe(items.length);
    }
  });

  it('are the same bytes when they are made from another start', async () => {
    const again = await createProduct(config);
    for (const api of documented)
      expect(JSON.stringify(contractOf(again, api))).toBe(JSON.stringify(contractOf(app, api)));
    await again.close();
  });

  it('are served as they are', async () => {
    for (const api of documented) {
      const served = await (await fetch(`${config.publicUrl}/openapi/${api.name}/${api.version}.json`)).json();
      expect(served).toEqual(JSON.parse(JSON.stringify(contractOf(app, api, config.publicUrl))));
    }
  });
});
