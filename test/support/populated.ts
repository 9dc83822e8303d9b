import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { internalClientSecret } from '#platform/access';
import { sandboxLandscape } from '../../apps/crossdock/src/sandbox-landscape.js';
import { loadSecrets } from '../../apps/crossdock/src/secrets.js';
import { type Operation, operationsOf } from './contracts.js';
import { createTestDatabase } from './database.js';
import { exampleBody, unique } from './examples.js';
import { ownersToken } from './person-token.js';
import { freePorts } from './ports.js';
import { Product } from './product.js';
import { type Json, World } from './world.js';

/** One partner of each kind that has something in the world below. */
export const OWNERS = ['3pl-east', 'swift', 'rhein-supply', 'acme-portal'] as const;
/** One of each kind that has nothing there. */
export const STRANGERS = ['3pl-west', 'northern', 'ruhr-supply', 'isar-portal'] as const;

/** The client of the app that brings partners in. */
export const PARTNER_APP = 'crossdock-partner';

/**
 * A product in which partners have something to lose: orders of one customer, kept by one warehouse, carried by one
 * carrier and billed; and a second partner of each kind to whom nothing of it belongs. Nobody acts by himself in it.
 */
export class PopulatedProduct {
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly product: Product,
    readonly world: World,
    readonly operations: readonly Operation[],
    private readonly database: pg.Pool,
    /** Client → the scopes that it holds. */
    private readonly scopes: Map<string, readonly string[]>,
    /** Partner → its credentials, of those that are in no file. */
    private readonly invited: Map<string, SandboxCredentials>,
    private readonly release: () => Promise<void>,
  ) {}

  static async start(): Promise<PopulatedProduct> {
    const test = await createTestDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'crossdock-hostile-'));
    const [port, sandboxPort] = (await freePorts(2)) as [number, number];
    const env = { DATABASE_URL: test.url, PROFILE: 'sandbox', LANDSCAPE_FILE: landscapeFile(dataDir, sandboxPort) };
    const product = await Product.start({ dataDir, port, sandboxPort, env: { ...env, LOG_LEVEL: 'error' } });
    const database = new pg.Pool({ connectionString: test.url, max: 2 });
    database.on('error', () => undefined);
    const invited = new Map<string, SandboxCredentials>();
    const tokenOfCaller = (caller: string) => {
      const credentials = invited.get(caller);
      return credentials ? tokenOf(product.baseUrl, credentials) : tokenFor(product, caller);
    };
    const world = new World(product.baseUrl, product.sandboxUrl, tokenOfCaller, callerAt);
    await world.control('PUT', '/clock', { speed: 0 });
    const scopes = new Map<string, readonly string[]>();
    for (const id of ['operator', ...product.credentials.partners.map((partner) => partner.id)])
      scopes.set(id, [...scopesOf(await product.token(id)), ...(id === 'operator' ? [] : OF_OWNERS)]);
    scopes.set(PARTNER_APP, scopesOf(await tokenFor(product, PARTNER_APP)));
    const populated = new PopulatedProduct(
      product,
      world,
      await operationsOf(product.baseUrl),
      database,
      scopes,
      invited,
      async () => {
        await database.end();
        await product.dispose();
        await test.drop();
      },
    );
    await populate(world);
    await populated.announce();
    await populated.proposeAnEnd();
    return populated;
  }

  /** Operations that partners call. */
  get ofPartners(): Operation[] {
    return this.operations.filter(({ api }) => api === 'partner');
  }

  /** Operations of partners, and those by which operators look after them. */
  get aboutPartners(): Operation[] {
    return this.operations.filter(({ api }) => api === 'partner' || api === 'partner-admin');
  }

  /** Who of those that are no partners may call it, with a token. */
  async staffFor(operation: Operation): Promise<{ client: string; token: string }> {
    const client = this.holds('operator', operation) || !this.holds(PARTNER_APP, operation) ? 'operator' : PARTNER_APP;
    const known = this.tokens.get(client) ?? tokenFor(this.product, client);
    this.tokens.set(client, known);
    return { client, token: await known };
  }

  /** What is public everybody may call; for the operator to do so here is enough. */
  holds(client: string, { scope, api }: Operation): boolean {
    if (scope === undefined) return client === 'operator' && (api === 'partner-admin' || api === 'identity');
    return (this.scopes.get(client) ?? []).includes(scope);
  }

  /** A partner of whom nothing is known yet, with the path at which it accepts. */
  async invite(id: string = `invited-${unique()}`, kind = '3pl'): Promise<{ id: string; acceptance: string }> {
    const body = { id, kind, name: id, contacts: [{ name: 'M. Jansen', email: 'm.jansen@north.example' }] };
    const invitation = await this.world.call('operator', '/partner-admin/v1/invitations', { body });
    return { id, acceptance: new URL(invitation.body.acceptanceUrl).pathname };
  }

  /** A partner that nothing depends on, with sandbox credentials. */
  async newcomer(): Promise<string> {
    return this.onboard(`newcomer-${unique()}`, '3pl');
  }

  /** A partner of the kind that is being taken in: it has sandbox credentials and no others. */
  async onboard(id: string, kind: string): Promise<string> {
    const { acceptance } = await this.invite(id, kind);
    const { body: credentials } = await this.world.call(null, acceptance, { method: 'POST' });
    this.invited.set(id, credentials);
    this.scopes.set(id, scopesOf(await tokenOf(this.product.baseUrl, credentials)));
    return id;
  }

  /** Of a client that the partner has for trying: made on the way, with all that its kind may. */
  async sandboxToken(partnerId: string): Promise<string> {
    const { kind: partnerKind } = this.product.credentials.partners.find(({ id }) => id === partnerId) as Json;
    const clientId = `trying-${partnerId}`;
    const client = `/identity/v1/clients/${clientId}`;
    const settings = { partnerId, partnerKind, environment: 'sandbox', plan: 'standard' };
    await this.world.call('operator', client, { method: 'PUT', body: settings });
    const { status, body } = await this.world.call('operator', `${client}/secrets`, { method: 'POST' });
    if (status !== 201)
      throw new Error(`the secret of ${clientId} was answered with ${status} ${JSON.stringify(body)}`);
    return tokenOf(this.product.baseUrl, { clientId, clientSecret: body.secret });
  }

  /** What a supplier sends to a warehouse of the 3PL, twice. */
  private async announce(): Promise<void> {
    const notify = this.ofPartners.find(({ operationId }) => operationId === 'notifyInboundShipment');
    if (!notify) return;
    for (const body of [exampleBody(notify), exampleBody(notify)]) {
      const { status, body: told } = await this.world.call('rhein-supply', notify.path, { method: 'POST', body });
      if (status !== 201) throw new Error(`the inbound shipment was answered with ${status} ${JSON.stringify(told)}`);
    }
  }

  /** Cases of webhooks of two partners: one of the two may be disabled by the time that they are acted on. */
  async parkEvents(): Promise<void> {
    const body = { url: 'http://127.0.0.1:9/', types: ['*'] };
    for (const owner of ['3pl-east', 'swift']) await this.world.call(owner, '/partner/v1/webhooks', { body });
    await this.query(
      `INSERT INTO partner.webhook_cases (tenant, id, partner_id, webhook_id, event_id, position, type, subject, evidence,
         opened_at, due_at)
       SELECT f.tenant, w.id || ':' || f.event_id, w.partner_id, w.id, f.event_id, f.position, f.type, f.subject, '{}', now(),
         now() FROM partner.webhooks w JOIN partner.feed f USING (tenant, partner_id) WHERE w.status = 'enabled'
       ORDER BY f.position LIMIT 20`,
    );
  }

  /** Of the version that all owners have used: it concerns them. Nothing ends by it. */
  private async proposeAnEnd(): Promise<void> {
    for (const owner of OWNERS) await this.world.call(owner, '/partner/v2/account');
    const v2 = '/catalog/v1/apis/partner/versions/v2';
    const { digest } = await this.world.get(`${v2}/impact`);
    const body = { impactReport: digest, deprecatedAt: '2035-01-01T00:00:00Z', reason: 'There will be a v3' };
    const { status, body: told } = await this.world.call('operator', `${v2}/deprecation`, { method: 'POST', body });
    if (status !== 201) throw new Error(`the deprecation was answered with ${status} ${JSON.stringify(told)}`);
  }

  async query<T extends pg.QueryResultRow = Json>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.database.query<T>(sql, [...values])).rows;
  }

  dispose(): Promise<void> {
    return this.release();
  }
}

interface SandboxCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** No client holds these: a partner's people are looked after by one of them. */
const OF_OWNERS = ['partner-people:read', 'partner-people:write'];
const OWNER_OF = 'owner of ';
const callerAt = (client: string, path: string) =>
  /^\/partner\/v\d+\/people\b/.test(path) ? `${OWNER_OF}${client}` : client;

/** Of a client that is there from the start, or of somebody of a partner. The app's is one as it asks the identity API by. */
async function tokenFor(product: Product, client: string): Promise<string> {
  if (client.startsWith(OWNER_OF)) {
    const { baseUrl, dataDir } = product;
    const { internalSecret } = loadSecrets(dataDir);
    const operatorToken = await product.token('operator');
    return ownersToken({ baseUrl, internalSecret, operatorToken }, client.slice(OWNER_OF.length));
  }
  if (client !== PARTNER_APP) return product.token(client);
  const { baseUrl, dataDir } = product;
  const clientSecret = internalClientSecret(loadSecrets(dataDir).internalSecret, PARTNER_APP);
  return tokenOf(baseUrl, { clientId: PARTNER_APP, clientSecret }, { resource: `${baseUrl}/identity` });
}

async function tokenOf(
  baseUrl: string,
  { clientId, clientSecret }: SandboxCredentials,
  form: Readonly<Record<string, string>> = {},
): Promise<string> {
  const answer = await fetch(`${baseUrl}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

function landscapeFile(dataDir: string, sandboxPort: number): string {
  const landscape = sandboxLandscape(sandboxPort, loadSecrets(dataDir).vendors);
  const file = join(dataDir, 'given-landscape.json');
  const partners = [
    ...landscape.partners,
    { id: 'ruhr-supply', kind: 'supplier', name: 'Ruhr Supply', suppliers: ['17400002'] },
    { id: 'isar-portal', kind: 'customer-portal', name: 'Isar portal', customers: ['10100002'] },
  ];
  // No tender may expire while a suite looks at it, and it asks more often than partners may. That quotas hold has specs of its own.
  const standard = { quotas: [{ name: 'burst', limit: 1_000_000_000, windowSeconds: 60 }], concurrency: 1_000 };
  writeFileSync(file, JSON.stringify({ ...landscape, partners, plans: { standard }, tenderResponseMs: 7_200_000 }));
  return file;
}

function scopesOf(token: string): string[] {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { scope: string };
  return claims.scope.split(' ');
}

/** Two orders that were delivered and billed, so that every collection has two pages; one asks for a carrier, one for a warehouse. */
async function populate(world: World): Promise<void> {
  const [first, second, third] = [await enter(world), await enter(world), await enter(world), await enter(world)];
  // The oldest shipments are the ones that have come to their end.
  await Promise.all([deliver(world, first, 1), deliver(world, second, 2)]);
  await pack(world, third);
}

async function enter(world: World): Promise<string> {
  const orderId = await world.enterOrder([{ sku: 'SKU-1001', quantity: 10 }]);
  await world.orderWhen(orderId, ({ fulfilments }) => fulfilments[0]?.state === 'released');
  return orderId;
}

async function pack(world: World, orderId: string): Promise<void> {
  for (const verb of ['accept', 'pick', 'pack']) await world.warehouse(`${orderId}-F1`, verb);
  await world.when(`/order-to-ship/v1/tenders/${orderId}-S1-T1`, ({ state }) => state === 'open');
}

async function deliver(world: World, orderId: string, nth: number): Promise<void> {
  await pack(world, orderId);
  await world.carrier(`${orderId}-S1`, 'accept');
  for (const verb of ['load', 'ship']) await world.warehouse(`${orderId}-F1`, verb);
  for (const verb of ['depart', 'arrive', 'deliver', 'pod']) await world.carrier(`${orderId}-S1`, verb);
  await world.orderWhen(
    orderId,
    ({ fulfilments, shipments }) => fulfilments[0]?.state === 'goods-issued' && shipments[0]?.state === 'pod-received',
  );
  await world.control('POST', `/sap/deliveries/${orderId}-F1/bill`);
  const tender = await world.get(`/order-to-ship/v1/tenders/${orderId}-S1-T1`);
  const { status } = await world.call('swift', '/partner/v1/freight-invoices', {
    body: {
      invoiceNumber: `SW-2026-000${nth}`,
      shipmentId: `${orderId}-S1`,
      invoiceDate: '2026-11-25',
      charges: tender.charges.map(({ code, amount }: Json) => ({ code, amount })),
      total: tender.total,
    },
  });
  if (status !== 201) throw new Error(`the invoice of ${orderId} was answered with ${status}`);
  await world.settlementWhen(`${orderId}-S1`, ({ state }) => state === 'closed');
}
