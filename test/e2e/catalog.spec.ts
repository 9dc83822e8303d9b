import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../support/product.js';
import { type Json, World } from '../support/world.js';

const EAST = '3pl-east';
const WEST = '3pl-west';
const V1 = '/catalog/v1/apis/partner/versions/v1';
const ORDER = { lines: [{ sku: 'SKU-1001', quantity: 5 }] };

let product: Product;
let world: World;
let fulfilment: string;
beforeAll(async () => {
  ({ product, world } = await World.start(0));
  const order = await world.enterOrder(ORDER.lines);
  await world.orderWhen(order, ({ fulfilments }) => fulfilments.some(({ state }: Json) => state === 'released'));
  const [found] = (await world.call(EAST, '/partner/v1/fulfilments')).body.items;
  fulfilment = found.id;
  await world.call(EAST, `/partner/v1/fulfilments/${fulfilment}`);
  const confirmation = { kind: 'accepted', reason: 'SECRET-WORDS' };
  expect(
    (await world.call(EAST, `/partner/v1/fulfilments/${fulfilment}/confirmations`, { body: confirmation })).status,
  ).toBe(201);
  await world.call(EAST, '/partner/v1/fulfilments?limit=5');
  await world.call(EAST, '/partner/v1/fulfilments?SECRET=1');
  await world.call(WEST, '/partner/v1/fulfilments');
});
afterAll(() => product.dispose());

const operator = (path: string, body?: object) => world.call('operator', path, body && { body });

describe('the catalog', () => {
  it('lists every version of every API that runs, with its owner, layer, life and operations', async () => {
    const { items } = await world.get('/catalog/v1/apis');
    const names = items.map(({ name, version }: Json) => `${name} ${version}`);
    expect(names).toEqual(
      expect.arrayContaining(['catalog v1', 'erp v1', 'order-to-ship v1', 'partner v1', 'partner v2']),
    );
    const partner = items.find(({ name, version }: Json) => name === 'partner' && version === 'v1');
    expect(partner).toMatchObject({
      layer: 'partner',
      owner: 'partner-integration',
      lifecycle: { released: '2026-11-24', successor: 'v2' },
      contract: `${world.baseUrl}/openapi/partner/v1.json`,
      build: { version: JSON.parse(readFileSync('package.json', 'utf8')).version },
    });
    expect(partner.operations).toContainEqual({
      id: 'confirmFulfilment',
      method: 'POST',
      path: '/partner/v1/fulfilments/{id}/confirmations',
      summary: expect.any(String),
      scope: 'fulfilments:write',
      countsAs: 'write',
      policies: { idempotencyKey: 'required', recordedIn: 'event-log' },
    });
    expect(partner.emits).toContain('crossdock.fulfilment.accepted.v1');
    const orders = items.find(({ name }: Json) => name === 'order-to-ship');
    expect(orders.consumes).toContain('crossdock.order.changed.v1');
    expect(orders.operations.find(({ id }: Json) => id === 'cancelOrder')?.policies).toMatchObject({
      idempotencyKey: 'required',
    });
  });

  it('lists every event with who tells it and who acts on it; those that partners are sent as AsyncAPI tells them', async () => {
    const contract = (await (await fetch(`${world.baseUrl}/asyncapi/v1.json`)).json()) as Json;
    const { items } = await world.get('/catalog/v1/events');
    const sent = items.filter(({ receivers }: Json) => receivers.length > 0);
    expect(sent.map(({ type }: Json) => type).sort()).toEqual(
      Object.values(contract.components.messages)
        .map(({ name }: Json) => name)
        .sort(),
    );
    expect(items).toContainEqual(
      expect.objectContaining({
        type: 'crossdock.pick.short.v1',
        summary: expect.stringMatching(/less/),
        producers: expect.arrayContaining(['wms', 'partner']),
        consumers: expect.arrayContaining(['order-to-ship']),
      }),
    );
    for (const type of ['crossdock.order.changed.v1', 'crossdock.payment.made.v1'])
      expect(items.find((each: Json) => each.type === type)).toMatchObject({
        receivers: [],
        producers: expect.arrayContaining([expect.any(String)]),
        consumers: expect.arrayContaining([expect.any(String)]),
      });
  });

  it('tells an event with its fields, an example and what differs, whether or not one was told lately', async () => {
    const event = await world.get('/catalog/v1/events/crossdock.payment.made.v1');
    expect(event).toMatchObject({
      emitters: [{ api: 'ship-to-settle' }],
      consumers: ['ship-to-settle'],
      example: { type: 'crossdock.payment.made.v1' },
      differences: [],
    });
    expect(event.fields).toContainEqual(expect.objectContaining({ path: 'paidOn', required: true }));
    expect((await operator('/catalog/v1/events/crossdock.nothing.v1')).status).toBe(404);
  });

  it('tells whatever its pages show', async () => {
    const versions = '/catalog/v1/apis/partner/versions';
    const { items: changes } = await world.get(`${versions}/v2/difference?from=v1`);
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'changed', breaks: true }));
    expect((await operator(`${versions}/v2/difference?from=v9`)).status).toBe(404);
    expect((await operator(`${versions}/v2/difference`)).status).toBe(422);
    expect(await world.get(`${versions}/v1/changelog`)).toMatchObject({ permitted: expect.any(Array) });
    const { items: systems } = await world.get('/catalog/v1/systems');
    expect(systems.find(({ id }: Json) => id === 'wms')).toMatchObject({
      status: 'up',
      capabilities: expect.arrayContaining(['cancel']),
      limits: expect.stringContaining('Change a shipment order'),
    });
    const { items: adapters } = await world.get('/catalog/v1/adapters');
    expect(adapters.find(({ id }: Json) => id === 'stowpoint')).toMatchObject({ kind: 'wms', connections: ['wms'] });
    expect(adapters.find(({ id }: Json) => id === 'tryton')).toMatchObject({
      kind: 'erp',
      maturity: 'stable',
      lacks: expect.arrayContaining(['returns']),
      limits: expect.stringContaining('credit limits'),
      connections: [],
    });
    for (const kind of ['erp', 'wms', 'tms'])
      expect((await world.get(`/${kind}/v1/adapters`)).items.map(({ id }: Json) => id)).toEqual(
        adapters.filter((each: Json) => each.kind === kind).map(({ id }: Json) => id),
      );
    const { items: problems } = await world.get('/catalog/v1/problems');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'quota-exceeded', status: 429 }));
    const { items: guides } = await world.get('/catalog/v1/guides');
    expect(guides.map(({ name }: Json) => name)).toContain('certification');
    expect((await world.get('/catalog/v1/guides/quotas')).html).toContain('RateLimit');
    const process = await world.get('/catalog/v1/processes/order-to-ship');
    expect(process).toMatchObject({ arazzo: '/arazzo/order-to-ship/v1.json' });
    expect(process.workflows.length).toBeGreaterThan(0);
    expect(new Set(process.ownership.map(({ entity }: Json) => entity))).toEqual(new Set(process.entities));
    const { items: found } = await world.get('/catalog/v1/search?q=no-carrier');
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'case', href: '/processes/order-to-ship#no-carrier' }),
    );
  });

  it('is closed to partners, and knows no API that does not run', async () => {
    expect((await world.call(EAST, '/catalog/v1/apis')).status).toBe(401);
    for (const path of ['impact', 'traffic', 'deprecation']) {
      expect((await operator(`/catalog/v1/apis/partner/versions/v9/${path}`)).status).toBe(404);
      expect((await operator(`/catalog/v1/apis/nothing/versions/v1/${path}`)).status).toBe(404);
    }
  });
});

describe('contracts as served', () => {
  it('of events say what the committed one says', async () => {
    const text = (await (await fetch(`${world.baseUrl}/asyncapi/v1.json`)).text()).replaceAll(
      world.baseUrl,
      'https://crossdock.example',
    );
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync('openapi/asyncapi/v1.json', 'utf8')));
  });
});

describe('the impact report', () => {
  it('tells who uses a version, for what, when last and how often, every call counted', async () => {
    const report = await world.get(`${V1}/impact`);
    expect(report.affected).toEqual([EAST, WEST]);
    const [east] = report.consumers;
    expect(east).toMatchObject({
      partnerId: EAST,
      environment: 'production',
      calls: 5,
      callsLast7Days: 5,
      shapesRecorded: true,
    });
    const calls = Object.fromEntries(east.operations.map(({ operation, calls: count }: Json) => [operation, count]));
    expect(calls).toEqual({
      'GET /partner/v1/fulfilments': 3,
      'GET /partner/v1/fulfilments/{id}': 1,
      'POST /partner/v1/fulfilments/{id}/confirmations': 1,
    });
    expect(Date.now() - Date.parse(east.lastAt)).toBeLessThan(60_000);
  });

  it('of a version that nobody calls is empty', async () => {
    expect(await world.get('/catalog/v1/apis/partner/versions/v2/impact')).toMatchObject({
      consumers: [],
      affected: [],
    });
  });

  it('keeps its digest when somebody calls again, and has another when somebody calls something else', async () => {
    const { digest } = await world.get(`${V1}/impact`);
    await world.call(WEST, '/partner/v1/fulfilments');
    expect((await world.get(`${V1}/impact`)).digest).toBe(digest);
    await world.call(WEST, `/partner/v1/fulfilments/${fulfilment}`);
    expect((await world.get(`${V1}/impact`)).digest).not.toBe(digest);
  });
});

describe('recorded traffic', () => {
  it('has the shapes of accepted calls: members, types and words of the contract, no other value', async () => {
    const { items } = await world.get(`${V1}/traffic`);
    const confirmation = items.find(({ operation }: Json) => operation.startsWith('POST'));
    expect(confirmation).toMatchObject({
      partnerId: EAST,
      body: { '/kind': { types: ['string'], values: ['accepted'] }, '/reason': { types: ['string'] } },
      status: 201,
      answer: { '/id': { types: ['string'] } },
    });
    expect(
      items.filter(({ operation, query }: Json) => operation.endsWith('fulfilments') && '/limit' in query),
    ).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(/SECRET|SKU-1001|Nordwind/);
  });

  it('is replayed against a candidate: who breaks and how', async () => {
    const same = await replay(() => {});
    expect([same.code, same.stdout]).toEqual([
      0,
      expect.stringMatching(/partner v1: \d+ shapes of 2 partners replayed; nobody breaks/),
    ]);
    const worse = await replay(({ components }) => {
      components.schemas.ConfirmationDto.required.push('occurredAt');
      delete components.schemas.FulfilmentDto.properties.warehouse;
    });
    expect(worse.code).toBe(1);
    expect(worse.stdout).toMatch(/3pl-east \(production\)\n/);
    expect(worse.stdout).toContain('body/occurredAt: is required and was not always sent');
    expect(worse.stdout).toContain('answer/items/*/warehouse: was answered and would not be any more');
    expect((await replay(() => {}, ['--url', 'http://127.0.0.1:1'])).code).toBe(2);
    expect((await run(['impact', '--candidate', 'nowhere.json'], product.dataDir)).code).toBe(2);
  });
});

describe('a deprecation', () => {
  const proposal = (impactReport: string, more: object = {}) => ({
    impactReport,
    deprecatedAt: '2027-03-31T23:59:59Z',
    sunsetAt: '2027-09-30T23:59:59Z',
    successor: 'v2',
    reason: 'v2 tells shipments by handling units',
    ...more,
  });
  const consent = (partnerId: string, kind = 'consent') => ({
    partnerId,
    kind,
    givenBy: 'M. Jansen',
    reason: 'Moves in January',
  });

  it('is refused without a report, with an outdated one, and with a sunset before it', async () => {
    const { digest } = await world.get(`${V1}/impact`);
    const { impactReport: _, ...without } = proposal(digest);
    expect((await operator(`${V1}/deprecation`, without)).status).toBe(422);
    expect((await operator(`${V1}/deprecation`, proposal('0'.repeat(24)))).body).toMatchObject({
      status: 409,
      code: 'impact-report-outdated',
    });
    expect(
      (await operator(`${V1}/deprecation`, proposal(digest, { sunsetAt: '2027-01-01T00:00:00Z' }))).body,
    ).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '/sunsetAt' }],
    });
    expect((await operator(`${V1}/deprecation`, proposal(digest, { successor: 'v9' }))).status).toBe(404);
    expect((await operator(`${V1}/deprecation`)).status).toBe(404);
    expect((await operator(`${V1}/deprecation/consents`, consent(EAST))).status).toBe(404);
  });

  it('waits for the consent or the override of each partner that it touches, and shows them', async () => {
    const { digest } = await world.get(`${V1}/impact`);
    const proposed = await operator(`${V1}/deprecation`, proposal(digest));
    expect(proposed).toMatchObject({
      status: 201,
      body: { state: 'awaiting-consents', awaiting: [EAST, WEST], report: { digest } },
    });
    expect((await operator(`${V1}/deprecation`, proposal(digest))).body).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    expect((await operator(`${V1}/deprecation/consents`, consent('carrier-swift'))).status).toBe(409);
    expect((await operator(`${V1}/deprecation/consents`, consent(EAST))).body).toMatchObject({
      state: 'awaiting-consents',
      awaiting: [WEST],
    });
    expect((await operator(`${V1}/deprecation/consents`, consent(EAST))).status).toBe(409);
    expect((await operator(`${V1}/deprecation/consents`, consent(WEST, 'override'))).body).toMatchObject({
      state: 'agreed',
      awaiting: [],
    });
    expect((await world.get(`${V1}/deprecation`)).consents).toMatchObject([
      { partnerId: EAST, kind: 'consent', recordedBy: expect.any(String) },
      { partnerId: WEST, kind: 'override' },
    ]);
  });
});

describe('a deprecation that is withdrawn', () => {
  const withdraw = () => operator(`${V1}/deprecation/withdrawal`, { reason: 'A partner needs it for longer' });

  it('is none any more, withdrawn once; proposed anew, each partner is asked anew and consents by itself', async () => {
    const first = await withdraw();
    expect(first).toMatchObject({ status: 200, body: { api: 'partner', version: 'v1', withdrawnBy: 'operator' } });
    expect((await withdraw()).body).toEqual(first.body);
    expect((await operator(`${V1}/deprecation`)).status).toBe(404);
    expect((await world.call(EAST, '/partner/v2/deprecations')).body.items).toEqual([]);
    const { digest } = await world.get(`${V1}/impact`);
    const proposal = { impactReport: digest, deprecatedAt: '2027-06-30T00:00:00Z', successor: 'v2', reason: 'Later' };
    expect((await operator(`${V1}/deprecation`, proposal)).body).toMatchObject({
      consents: [],
      awaiting: [EAST, WEST],
    });
    const body = { givenBy: 'M. Jansen', reason: 'We have moved' };
    const consented = await world.call(EAST, '/partner/v2/deprecations/partner-v1/consent', { body });
    expect(consented).toMatchObject({ status: 201, body: { id: 'partner-v1', word: { kind: 'consent', ...body } } });
    expect(await world.get(`${V1}/deprecation`)).toMatchObject({
      awaiting: [WEST],
      consents: [{ partnerId: EAST, kind: 'consent', recordedBy: expect.stringContaining(EAST) }],
    });
  });
});

describe('a partner that opts out', () => {
  it('leaves no shapes, those from before included; its calls are counted all the same', async () => {
    const asked = { recorded: false, reason: 'Annex 3' };
    expect((await operator(`/catalog/v1/consumers/${WEST}/recording`, asked)).status).toBe(200);
    await world.call(WEST, '/partner/v1/fulfilments');
    const { items } = await world.get(`${V1}/traffic`);
    expect(items.filter(({ partnerId }: Json) => partnerId === WEST)).toEqual([]);
    expect(items.some(({ partnerId }: Json) => partnerId === EAST)).toBe(true);
    const consumers = (await world.get('/catalog/v1/consumers')).items;
    const west = consumers.find(({ partnerId }: Json) => partnerId === WEST);
    expect(west).toMatchObject({ shapesRecorded: false, uses: [{ api: 'partner', version: 'v1', calls: 4 }] });
  });

  it('is named as one of whom nobody knows whether a candidate breaks it', async () => {
    const { code, stdout } = await replay(({ components }) => {
      Object.assign(components.schemas.FulfilmentDto.properties.warehouse, { type: ['string', 'null'] });
    });
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /3pl-west \(production\)\n {2}unknown GET .*: called \d+ times, .* it opted out of the record/,
    );
    expect(stdout).toMatch(/3pl-east \(production\)\n {2}may-break GET .*\/warehouse: type was "string"/);
  });
});

/** What `contracts:impact` says of the contract in force, changed. */
async function replay(change: (contract: Json) => void, more: string[] = []): ReturnType<typeof run> {
  const candidate = JSON.parse(readFileSync('openapi/partner/partner.v1.json', 'utf8'));
  change(candidate);
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-impact-'));
  writeFileSync(join(folder, 'candidate.json'), JSON.stringify(candidate));
  const told = await run(['impact', '--candidate', join(folder, 'candidate.json'), ...more], product.dataDir);
  rmSync(folder, { recursive: true });
  return told;
}

function run(args: string[], dataDir: string): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['dist/apps/crossdock/src/contracts.js', ...args],
      { env: { PATH: process.env.PATH, DATA_DIR: dataDir } },
      (_, stdout, stderr) => done({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
