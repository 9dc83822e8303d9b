import { Global, Module, type Provider } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CanonicalEvent, EventData, EventName } from '#canonical';
import { EventLogService } from '#messaging';
import { type ApiDefinition, createApplication, persistenceOf } from '#platform/application';
import { type CrossdockConfig, type Landscape, loadConfig, type PartnerKind } from '#platform/config';
import { Database, migrate } from '#platform/persistence';
import { partnerApis } from '../../apps/partner/src/partner.api.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { TestIssuer } from './issuer.js';
import { observed } from './observed.js';
import { PUBLIC_URL, type SampleAnswer } from './sample-api.js';

export const TENANT = 'acme';
export const EAST_GLN = '4012345000016';
export const WEST_GLN = '4012345000023';

/** Two of each kind that shares a world with others, so that isolation can be tried. */
export const PARTNERS = [
  { id: '3pl-east', kind: '3pl', name: 'East' },
  { id: '3pl-west', kind: '3pl', name: 'West' },
  { id: 'carrier-a', kind: 'carrier', name: 'A', scacs: ['AAAA'] },
  { id: 'carrier-b', kind: 'carrier', name: 'B', scacs: ['BBBB'] },
  { id: 'shop', kind: 'customer-portal', name: 'Shop', customers: ['C-1'] },
  { id: 'store', kind: 'customer-portal', name: 'Store', customers: ['C-2'] },
] as const satisfies Landscape['partners'];

const warehouse = (gln: string, operatedBy: string): Landscape['warehouses'][number] => ({
  gln,
  name: operatedBy,
  wms: 'wms',
  wmsCode: gln,
  erpCodes: {},
  operatedBy,
  address: { name: operatedBy, city: 'Kassel', postalCode: '34117', country: 'DE', timeZone: 'Europe/Berlin' },
});

export const LANDSCAPE: Landscape = {
  tenant: TENANT,
  connections: [{ id: 'wms', kind: 'wms', vendor: 'none', baseUrl: 'http://127.0.0.1:9', credentials: {} }],
  warehouses: [warehouse(EAST_GLN, '3pl-east'), warehouse(WEST_GLN, '3pl-west')],
  carriers: [],
  partners: PARTNERS,
  feedIntervalMs: 5_000,
  backorderRecheckMs: 900_000,
  tenderResponseMs: 7_200_000,
};

export interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly scope?: string;
  readonly environment?: 'production' | 'sandbox';
}

let n = 0;

async function startOn(config: CrossdockConfig, settings: Provider[]): Promise<NestFastifyApplication> {
  @Global()
  @Module({ providers: settings, exports: settings })
  class SettingsModule {}
  const [first, ...rest] = partnerApis as [ApiDefinition, ...ApiDefinition[]];
  const settled = { ...first, module: { module: class Settled {}, imports: [SettingsModule, first.module] } as never };
  const app = await createApplication({ config, apis: [settled, ...rest] });
  await app.listen(0, '127.0.0.1');
  return app;
}

/** The partner API alone, on the real platform and a database of its own, with a landscape in small. */
export class PartnerApi {
  readonly database: Database;
  readonly log: EventLogService;
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly config: CrossdockConfig,
    readonly baseUrl: string,
    private readonly issuer: TestIssuer,
    private readonly test: TestDatabase,
  ) {
    this.database = app.get(Database);
    this.log = app.get(EventLogService, { strict: false });
  }

  /** @param settings of what a spec wants otherwise: injected where the product has its defaults */
  static async start(profile: 'sandbox' | 'production' = 'sandbox', settings: Provider[] = []): Promise<PartnerApi> {
    const issuer = await new TestIssuer(PUBLIC_URL).start();
    const test = await createTestDatabase();
    const env = {
      DATABASE_URL: test.url,
      PUBLIC_URL,
      IDENTITY_URL: issuer.url,
      INTERNAL_SECRET: 'x'.repeat(32),
      PROFILE: profile,
    };
    const config = loadConfig(env, { landscape: LANDSCAPE });
    await migrate(config.databaseUrl, persistenceOf(partnerApis));
    const app = await startOn(config, settings);
    return new PartnerApi(app, config, await app.getUrl(), issuer, test);
  }

  /** Another process on the same database, as far as that can tell. The caller closes it. */
  replica(settings: Provider[] = []): Promise<NestFastifyApplication> {
    return startOn(this.config, settings);
  }

  /** Calls as a partner; a POST gets a key of its own unless one is given. */
  async call(partnerId: string, path: string, asked: Asked = {}): Promise<SampleAnswer> {
    const { body, headers, scope = 'events:read webhooks:read webhooks:write', environment = 'production' } = asked;
    const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
    const answer = await observed<SampleAnswer['body']>(`${this.baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(partnerId, scope, environment)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': `key-${++n}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { ...answer, body: answer.body ?? {} };
  }

  /** Appends events in one transaction, as processes and system APIs do. */
  async append(events: readonly CanonicalEvent[], tenant = TENANT): Promise<void> {
    await this.database.transaction((tx) => this.log.append(tx, tenant, events));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.issuer.stop();
    await this.test.drop();
  }

  private token(partnerId: string, scope: string, environment: string): Promise<string> {
    const key = `${partnerId} ${scope} ${environment}`;
    const kind: PartnerKind = PARTNERS.find(({ id }) => id === partnerId)?.kind ?? '3pl';
    const claims = { partner_id: partnerId, partner_kind: kind, environment };
    const token = this.tokens.get(key) ?? this.issuer.partner(`${partnerId}-${environment}`, scope, { claims });
    this.tokens.set(key, token);
    return token;
  }
}

/** A canonical event with all that a test does not care for. */
export function eventOf<N extends EventName>(
  type: N,
  subject: string,
  data: EventData[N],
  more: Partial<CanonicalEvent<N>> = {},
): CanonicalEvent<N> {
  const orderId = /^(.+?)-[FS]\d+$/.exec(subject)?.[1] ?? (type.startsWith('order.') ? subject : undefined);
  return {
    id: `e${++n}`,
    source: '/test',
    type,
    version: 1,
    subject,
    receivedAt: new Date().toISOString(),
    classifier: 'actual',
    ...(orderId && { orderId }),
    data,
    ...more,
  };
}
