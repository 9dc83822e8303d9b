import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CanonicalEvent, EventName } from '#canonical';
import { EventLogService, StatePublisher, viewChanges } from '#messaging';
import { type ApiDefinition, createApplication, persistenceOf } from '#platform/application';
import type { PartnerConfig } from '#platform/config';
import { Database, migrate, together } from '#platform/persistence';
import { PARTNER_SCOPES } from '../../apps/identity/src/scopes.table.js';
import { partnerApis } from '../../apps/partner/src/partner.api.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { SystemApis } from './system-apis.js';

export const EAST = '4012345000016';
export const WEST = '4012345000023';

const address = { name: 'A', city: 'Berlin', postalCode: '10719', country: 'DE', timeZone: 'Europe/Berlin' };
const warehouse = (gln: string, operatedBy: string) => ({
  gln,
  name: operatedBy,
  wms: 'wms',
  wmsCode: operatedBy,
  erpCodes: {},
  operatedBy,
  address,
});

/** Two of each kind, so that each has somebody who must not see what is its own. */
export const PARTNERS: readonly PartnerConfig[] = [
  { id: 'east', kind: '3pl', name: 'East' },
  { id: 'west', kind: '3pl', name: 'West' },
  { id: 'swift', kind: 'carrier', name: 'Swift', scacs: ['SWFT'] },
  { id: 'northern', kind: 'carrier', name: 'Northern', scacs: ['NRTH'] },
  { id: 'rhein', kind: 'supplier', name: 'Rhein Supply', suppliers: ['17400001'] },
  { id: 'main', kind: 'supplier', name: 'Main Supply', suppliers: ['17400002'] },
  { id: 'acme', kind: 'customer-portal', name: 'Acme', customers: ['10100001'] },
  { id: 'isar', kind: 'customer-portal', name: 'Isar', customers: ['10100002'] },
];

const KINDS = ['order', 'fulfilment', 'shipment', 'tender', 'freight-invoice'];

// biome-ignore lint/suspicious/noExplicitAny: what a stranger reads off the wire; every test says what it expects of it
type Json = any;

export interface PartnerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Json;
}

/** Every version of the partner API over a real database; the APIs below it say what a spec tells them to. */
export class StubbedPartnerApi {
  private readonly publisher = new StatePublisher('spec');
  private published = 0;
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly below: SystemApis,
    private readonly database: TestDatabase,
  ) {}

  static async start({
    apis = partnerApis,
    now,
  }: {
    apis?: readonly ApiDefinition[];
    now?: () => Date;
  } = {}): Promise<StubbedPartnerApi> {
    const below = await new SystemApis().start();
    const database = await createTestDatabase();
    const config = below.config(database.url, {
      warehouses: [warehouse(EAST, 'east'), warehouse(WEST, 'west')],
      partners: [...PARTNERS],
    });
    await migrate(config.databaseUrl, persistenceOf(apis));
    const app = await createApplication({ config, apis, ...(now && { now }) });
    const api = new StubbedPartnerApi(app, below, database);
    await app.get(Database).transaction((tx) => api.publisher.complete(tx, KINDS, 1));
    return api;
  }

  /** What a process publishes, as partners read it from then on. */
  async publish(kind: string, id: string, owners: readonly string[], body: object): Promise<void> {
    const publications = [
      { instance: id, version: ++this.published, changes: viewChanges([], [{ kind, id, owners, body }]) },
    ];
    await this.app.get(Database).transaction((tx) => together(this.publisher.publish(tx, 'acme', publications)));
  }

  /** What others than partners tell. */
  async tell(type: EventName, subject: string, data: object): Promise<void> {
    const receivedAt = new Date().toISOString();
    const told = {
      id: randomUUID(),
      source: '/elsewhere',
      type,
      version: 1,
      subject,
      receivedAt,
      classifier: 'actual',
    };
    const log = this.app.get(EventLogService, { strict: false });
    await this.app
      .get(Database)
      .transaction((tx) => log.append(tx, 'acme', [{ ...told, data } as unknown as CanonicalEvent]));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.below.stop();
    await this.database.drop();
  }

  /** A POST has a key of its own unless one is given. */
  async call(
    partner: string,
    path: string,
    body?: object,
    key: string = randomUUID(),
    environment: 'production' | 'sandbox' = 'production',
  ): Promise<PartnerAnswer> {
    const answer = await this.app.inject({
      method: body ? 'POST' : 'GET',
      url: path,
      headers: {
        authorization: `Bearer ${await this.token(partner, environment)}`,
        ...(body && { 'idempotency-key': `"${key}"` }),
      },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }

  /** Recorded events, oldest first, as type and data. */
  async events(subject?: string): Promise<{ id: string; type: string; data: Json; orderId?: string }[]> {
    const log = this.app.get(EventLogService, { strict: false });
    const events = await log.read({ tenant: 'acme', ...(subject && { subject }), limit: 1_000 });
    return events.map(({ id, type, data, orderId }) => ({ id, type, data, ...(orderId && { orderId }) }));
  }

  private async token(partner: string, environment: 'production' | 'sandbox'): Promise<string> {
    const name = `${partner} ${environment}`;
    const known = this.tokens.get(name);
    if (known) return known;
    const found = PARTNERS.find(({ id }) => id === partner);
    if (!found) throw new Error(`There is no partner ${partner}`);
    const token = await this.below.partnerToken(
      found.id,
      found.kind,
      PARTNER_SCOPES[found.kind].join(' '),
      environment,
    );
    this.tokens.set(name, token);
    return token;
  }
}
