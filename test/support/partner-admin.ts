import { Global, Module, type Provider } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { type ApiDefinition, createApplication, persistenceOf } from '#platform/application';
import { type Landscape, loadConfig } from '#platform/config';
import { Database, migrate } from '#platform/persistence';
import { PartnerAdminV1Module } from '../../apps/partner/src/admin/admin.module.js';
import { DirectoryDouble } from '../../apps/partner/src/clients/client.directory.double.js';
import { DIRECTORY } from '../../apps/partner/src/clients/directory.module.js';
import { partnerApis } from '../../apps/partner/src/partner.api.js';
import { partnerAdminApi } from '../../apps/partner/src/partner-admin.api.js';
import { createTestDatabase } from './database.js';
import { TestIssuer } from './issuer.js';
import { observed } from './observed.js';

export const PUBLIC_URL = 'https://crossdock.test';

// biome-ignore lint/suspicious/noExplicitAny: bodies of many shapes
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** One of its own when absent. */
  readonly key?: string;
}

interface AdminOptions {
  readonly landscape?: Landscape;
  readonly settings?: readonly Provider[];
}

/** Partner APIs and their administration over real HTTP and Postgres; the authorization server's clients are a double. */
export class PartnerAdmin {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: Database,
    readonly directory: DirectoryDouble,
    readonly issuer: TestIssuer,
    private readonly base: string,
    private readonly release: () => Promise<void>,
  ) {}

  /** @param settings of what a spec wants otherwise: injected where the product has its defaults */
  static async start({ landscape, settings = [] }: AdminOptions = {}): Promise<PartnerAdmin> {
    const directory = new DirectoryDouble();
    @Global()
    @Module({
      providers: [{ provide: DIRECTORY, useValue: directory }, ...settings],
      exports: [DIRECTORY, ...settings],
    })
    class DoubleModule {}
    @Module({ imports: [DoubleModule, PartnerAdminV1Module] })
    class AdminModule {}
    const issuer = await new TestIssuer(PUBLIC_URL).start();
    const { url, drop } = await createTestDatabase();
    const env = {
      DATABASE_URL: url,
      // Webhooks may go to this machine.
      PROFILE: 'sandbox',
      TRUSTED_PROXIES: '127.0.0.1',
      PUBLIC_URL,
      IDENTITY_URL: issuer.url,
      INTERNAL_SECRET: 'x'.repeat(32),
    };
    const config = loadConfig(env, landscape && { landscape });
    const apis: ApiDefinition[] = [{ ...partnerAdminApi, module: AdminModule }, ...partnerApis];
    await migrate(url, persistenceOf(apis));
    const app = await createApplication({ config, apis });
    await app.listen(0, '127.0.0.1');
    const release = async () => {
      await app.close();
      await issuer.stop();
      await drop();
    };
    return new PartnerAdmin(app, app.get(Database), directory, issuer, await app.getUrl(), release);
  }

  /** As the operator. */
  async operator(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const scopes = 'partners:read partners:write audit:read exceptions:write';
    const claims = { client_id: 'operator', kind: 'operator' };
    return this.call(method, path, options, await this.issuer.token('partner-admin', scopes, { claims }));
  }

  /** As a partner's client. */
  async partner(
    { id, kind = '3pl', environment = 'sandbox' }: { id: string; kind?: string; environment?: string },
    method: string,
    path: string,
    options: CallOptions = {},
  ): Promise<Answer> {
    const resources = ['account', 'events', 'webhooks', 'fulfilments', 'shipments', 'tenders', 'freight-invoices'];
    const read = [...resources, 'orders', 'availability', 'inbound-shipments', 'purchase-orders', 'invoices'];
    const write = [...resources, 'stock', 'inbound-shipments'];
    const scopes = [...read.map((each) => `${each}:read`), ...write.map((each) => `${each}:write`)].join(' ');
    const claims = {
      client_id: environment === 'sandbox' ? `sandbox-${id}` : `partner-${id}`,
      kind: 'partner',
      partner_id: id,
      partner_kind: kind,
      environment,
    };
    return this.call(method, path, options, await this.issuer.token('partner', scopes, { claims }));
  }

  async call(method: string, path: string, options: CallOptions = {}, token?: string): Promise<Answer> {
    const { body, headers, key = crypto.randomUUID() } = options;
    return observed(path.startsWith('http') ? path.replace(PUBLIC_URL, this.base) : `${this.base}${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(method === 'POST' && { 'idempotency-key': `"${key}"` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** Beside the product's own pool; to be ended by whoever opened it. */
  async openConnection(): Promise<pg.Client> {
    const { url } = this.database.dataSource.options as { readonly url?: string };
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }

  stop(): Promise<void> {
    return this.release();
  }
}
