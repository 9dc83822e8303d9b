import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ApiDefinition, createApplication, persistenceOf } from '#platform/application';
import { type CrossdockConfig, type Landscape, loadConfig, type PartnerConfig } from '#platform/config';
import { Database, migrate } from '#platform/persistence';
import { PRODUCT } from '../../apps/crossdock/src/apis.js';
import { registerClients } from '../../apps/crossdock/src/product.js';
import { Browser } from './browser.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { freePorts } from './ports.js';
import type { Json } from './world.js';

const SECRET = 'a-secret-of-this-spec-and-no-other';
export const ADMINISTRATOR = { username: 'administrator', password: 'a password of this spec' };

export interface TestPerson {
  readonly id: string;
  readonly username: string;
  readonly password: string;
}

/** The whole product in this process, with an administrator, and a developer's ways to people and browsers. */
export class SignInProduct {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly config: CrossdockConfig,
    readonly test: TestDatabase,
  ) {}

  /** @param beside what is served with it; a version of an API that the product has takes that one's place */
  static async start(
    env: Readonly<Record<string, string>> = {},
    partners: readonly Omit<PartnerConfig, 'name'>[] = [],
    beside: readonly ApiDefinition[] = [],
    more: Partial<Landscape> = {},
  ): Promise<SignInProduct> {
    const test = await createTestDatabase();
    const [port] = (await freePorts(1)) as [number];
    const landscape: Landscape = {
      tenant: 'default',
      connections: [],
      warehouses: [],
      carriers: [],
      partners: partners.map((partner) => ({ ...partner, name: partner.id })),
      feedIntervalMs: 5_000,
      backorderRecheckMs: 900_000,
      tenderResponseMs: 7_200_000,
      ...more,
    };
    const given = { DATABASE_URL: test.url, PORT: String(port), INTERNAL_SECRET: SECRET, ...env };
    const config = loadConfig(given, { landscape });
    await migrate(config.databaseUrl, persistenceOf(PRODUCT));
    const isKept = ({ name, version }: ApiDefinition) =>
      name === 'portal' || !beside.some((other) => other.name === name && other.version === version);
    const app = await createApplication({ config, apis: [...PRODUCT.filter(isKept), ...beside] });
    const client = (clientId: string) => ({ clientId, clientSecret: SECRET });
    await registerClients(app, {
      operator: client('operator'),
      approver: client('approver'),
      partners: partners.map((each) => ({ ...each, ...client(`partner-${each.id}`) })),
      portal: { url: '', ...ADMINISTRATOR },
    });
    await app.listen(port, '127.0.0.1');
    return new SignInProduct(app, config, test);
  }

  get url(): string {
    return this.config.publicUrl;
  }

  get database(): Database {
    return this.app.get(Database);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.test.drop();
  }

  browser(): Browser {
    return new Browser(this.url);
  }

  async token(clientId: string, form: Record<string, string> = {}): Promise<string> {
    const answer = await fetch(`${this.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${SECRET}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
    });
    return String(((await answer.json()) as { access_token?: string }).access_token);
  }

  /** A call as the operator's client, unless another token is given. */
  async call(method: string, path: string, body?: unknown, { token, headers }: CallAs = {}) {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token ?? (await this.token('operator'))}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : {}) as Answered };
  }

  /** Somebody who has chosen a password of their own. */
  async person(username: string, roles: readonly string[], partnerId?: string): Promise<TestPerson> {
    const made = await this.call('POST', '/identity/v1/people', {
      username,
      name: `Name of ${username}`,
      roles,
      ...(partnerId && { partnerId }),
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    const browser = this.browser();
    const first = await browser.signIn(username, String(made.body['password']));
    const password = 'chosen by nobody else';
    const last = await browser.submit(first, { password: String(made.body['password']), newPassword: password });
    if (last.url.pathname !== '/portal') throw new Error(`not signed in: ${last.url} ${last.text.slice(0, 2_000)}`);
    return { id: String(made.body['id']), username, password };
  }

  /** A browser in which that person is signed in. */
  async signedIn({ username, password }: Pick<TestPerson, 'username' | 'password'>): Promise<Browser> {
    const browser = this.browser();
    const page = await browser.signIn(username, password);
    if (page.url.pathname !== '/portal') throw new Error(`not signed in: ${page.url} ${page.text.slice(0, 2_000)}`);
    return browser;
  }
}

interface CallAs {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
type Answered = Readonly<Record<string, unknown>>;

/** What a browser says of a page's own requests. */
export const OWN_PAGE = { 'sec-fetch-site': 'same-origin' };

interface AskedOfDesk {
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly environment?: string;
}

/** As the desk's pages ask. @param path of the partner API below its version; none asks what the desk itself tells */
export async function desk(
  browser: Browser,
  path: string,
  { body, method = body ? 'POST' : 'GET', headers, environment = 'production' }: AskedOfDesk = {},
): Promise<{ status: number; headers: Headers; body: Json }> {
  const changes = method !== 'GET';
  const answer = await browser.open(`/portal/api/desk${path && `/${environment}/partner/v2${path}`}`, {
    method,
    ...(changes && { json: body ?? {} }),
    headers: { ...OWN_PAGE, ...(changes && { 'idempotency-key': `"${randomUUID()}"` }), ...headers },
  });
  return { status: answer.status, headers: answer.headers, body: answer.text ? JSON.parse(answer.text) : undefined };
}

export const deskPost = (browser: Browser, path: string, asked: AskedOfDesk = {}) =>
  desk(browser, path, { method: 'POST', ...asked });
