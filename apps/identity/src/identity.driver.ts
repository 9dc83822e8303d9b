import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { type ApiDefinition, createApplication, persistenceOf } from '#platform/application';
import { type CrossdockConfig, loadConfig, type PartnerKind } from '#platform/config';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { freePorts } from '../../../test/support/ports.js';
import { ClientRegistry } from './clients/client.registry.js';
import { identityApi } from './identity.api.js';

export const PUBLIC_URL = 'https://crossdock.test';
export const OPERATOR_SECRET = 'operator-secret-of-this-spec';

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    access_token?: string;
    expires_in?: number;
    token_type?: string;
    scope?: string;
    error?: string;
    error_description?: string;
  };
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Form = Readonly<Record<string, string>> | [string, string][];

/** RFC 6749 2.3.1: both parts form-encoded, then joined. */
export const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from([id, secret].map(encodeURIComponent).join(':')).toString('base64')}`;

/** An empty database with the authorization server's tables. */
export async function identityDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  await migrate(database.url, persistenceOf([identityApi]));
  return database;
}

/** One replica of the authorization server, over real HTTP. */
export class AuthorizationServer {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly config: CrossdockConfig,
  ) {}

  /** @param beside what else this process serves */
  static async start(
    databaseUrl: string,
    env: Readonly<Record<string, string>> = {},
    beside: readonly ApiDefinition[] = [],
  ): Promise<AuthorizationServer> {
    const [port] = (await freePorts(1)) as [number];
    const url = `http://127.0.0.1:${port}`;
    const config = loadConfig({
      DATABASE_URL: databaseUrl,
      PUBLIC_URL,
      IDENTITY_URL: url,
      INTERNAL_SECRET: 'internal-secret-of-this-spec-0123',
      OPERATOR_CLIENT_SECRET: OPERATOR_SECRET,
      ...env,
    });
    const app = await createApplication({ config, apis: [identityApi, ...beside] });
    await app.listen(port, '127.0.0.1');
    return new AuthorizationServer(app, url, config);
  }

  get clients(): ClientRegistry {
    return this.app.get(ClientRegistry, { strict: false });
  }

  get database(): Database {
    return this.app.get(Database);
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  async ask(
    authorization: string | undefined,
    form: Form = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<TokenAnswer> {
    const parameters = new URLSearchParams(form as Record<string, string>);
    if (!parameters.has('grant_type')) parameters.set('grant_type', 'client_credentials');
    const answer = await fetch(`${this.url}/oauth/token`, {
      method: 'POST',
      headers: { ...(authorization && { authorization }), ...headers },
      body: parameters,
    });
    const body = (await answer.json()) as TokenAnswer['body'];
    return { status: answer.status, headers: answer.headers, body };
  }

  asOperator(form?: Form): Promise<TokenAnswer> {
    return this.ask(basic('operator', OPERATOR_SECRET), form);
  }

  /** The client of a partner, made as the landscape's are. */
  async partner(id: string, secret: string, kind: PartnerKind = '3pl'): Promise<string> {
    await this.clients.ensurePartner(id, secret, `id-of-${id}`, kind);
    return basic(id, secret);
  }

  /** The claims of the token, verified by the keys that are published here. */
  async claimsOf({ body }: TokenAnswer): Promise<JWTPayload> {
    const keys = createRemoteJWKSet(new URL(`${this.url}/oauth/jwks`));
    const options = { issuer: PUBLIC_URL, typ: 'at+jwt', algorithms: ['ES256'] };
    return (await jwtVerify(String(body.access_token), keys, options)).payload;
  }

  async kids(): Promise<string[]> {
    const { keys } = (await (await fetch(`${this.url}/oauth/jwks`)).json()) as { keys: { kid: string }[] };
    return keys.map(({ kid }) => kid);
  }

  /** A call of the identity API; as the operator, unless another token is given. */
  async call(
    method: string,
    path: string,
    { token, body, headers }: { token?: string; body?: unknown; headers?: Readonly<Record<string, string>> } = {},
  ): Promise<ApiAnswer> {
    const bearer = token ?? String((await this.asOperator()).body.access_token);
    const answer = await fetch(`${this.url}/identity/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : {} };
  }
}
