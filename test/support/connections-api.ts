import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createApplication, persistenceOf } from '#platform/application';
import { API_NAMES, type ConnectionTerms, type CrossdockConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { SapSandbox } from '../../apps/system/erp/src/conformance/sap-sandbox.harness.js';
import { erpApi } from '../../apps/system/erp/src/erp.api.js';
import { createTestDatabase } from './database.js';
import { EAST } from './erp-api.js';
import { type ScriptedVendor, startScriptedVendor } from './scripted-vendor.js';

const PUBLIC_URL = 'http://127.0.0.1:3000';
/** What the sandbox runs at. */
export const NEAR = ['127.0.0.0/8'];

export interface ConnectionsAnswer {
  readonly status: number;
  readonly etag: string;
  // biome-ignore lint/suspicious/noExplicitAny: what is read off the wire; every test says what it expects of it
  readonly body: any;
  readonly text: string;
}

/** Replicas of the system API of ERPs on one database, and a simulated SAP that the landscape connects as `sap`. */
export class ConnectionsApi {
  readonly sap = new SapSandbox();
  database!: Database;
  /** As the landscape connects it. */
  given!: CrossdockConfig['landscape']['connections'][number];
  private readonly apps: NestFastifyApplication[] = [];
  private identity!: ScriptedVendor;
  private drop!: () => Promise<void>;
  private sign!: (scope: string) => Promise<string>;
  private url = '';

  async start(): Promise<void> {
    this.identity = await startScriptedVendor();
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const key = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' };
    this.identity.answer(() => ({ body: { keys: [key] } }));
    this.sign = (scope) =>
      new SignJWT({ client_id: 'operator', kind: 'operator', scope })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
        .setIssuer(PUBLIC_URL)
        .setAudience(`${PUBLIC_URL}/erp`)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey);
    const database = await createTestDatabase();
    this.drop = database.drop;
    this.url = database.url;
    this.given = await this.sap.start();
    await migrate(database.url, persistenceOf([erpApi]));
    this.database = new Database(await createDataSource(database.url).initialize());
  }

  /** One more process on the same database. */
  async replica(connections: ConnectionTerms, internalSecret = 'x'): Promise<NestFastifyApplication> {
    const address = { name: 'East', city: 'Berlin', postalCode: '10719', country: 'DE', timeZone: 'Europe/Berlin' };
    const config: CrossdockConfig = {
      host: '127.0.0.1',
      port: 0,
      profile: 'sandbox',
      sandboxPort: 0,
      dataDir: '',
      databaseUrl: this.url,
      publicUrl: PUBLIC_URL,
      serviceUrls: {
        ...Object.fromEntries(API_NAMES.map((name) => [name, PUBLIC_URL])),
        identity: this.identity.baseUrl,
      } as CrossdockConfig['serviceUrls'],
      trustedProxies: [],
      internalSecret,
      connections,
      signingKeyDays: 0,
      publicCatalog: true,
      logLevel: 'silent',
      landscape: {
        tenant: 'acme',
        connections: [this.given],
        warehouses: [{ gln: EAST, name: 'East', wms: 'wms', wmsCode: 'EAST', erpCodes: { sap: '1010' }, address }],
        carriers: [{ scac: 'SWFT', name: 'Swift Freight', erpSuppliers: { sap: '17300001' } }],
        partners: [],
        feedIntervalMs: 100,
        backorderRecheckMs: 1_000,
        tenderResponseMs: 1_000,
      },
    };
    const app = await createApplication({ config, apis: [erpApi] });
    this.apps.push(app);
    return app;
  }

  /** As an operator who has both scopes of connections, unless said otherwise. */
  async call(
    app: NestFastifyApplication,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
    { scope = 'connections:read connections:write erp:read erp:write', ...headers }: Record<string, string> = {},
  ): Promise<ConnectionsAnswer> {
    const answer = await app.inject({
      method,
      url: `/erp/v1${path}`,
      headers: {
        authorization: `Bearer ${await this.sign(scope)}`,
        ...(method === 'POST' && { 'idempotency-key': `"${randomUUID()}"` }),
        ...headers,
      },
      ...(payload && { payload }),
    });
    const { statusCode: status, body: text } = answer;
    return { status, text, body: text === '' ? undefined : answer.json(), etag: String(answer.headers.etag ?? '') };
  }

  async stop(): Promise<void> {
    for (const app of this.apps.splice(0)) await app.close();
    await this.database?.dataSource.destroy();
    await Promise.all([this.sap.stop(), this.identity?.stop()]);
    await this.drop?.();
  }
}
