import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InvalidConfig, loadConfig, shippingRulesOf } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'crossdock-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DATABASE_URL = 'postgresql://user:sesame@db/crossdock';
const INTERNAL_SECRET = 'i'.repeat(32);
const GOOD = { DATABASE_URL, INTERNAL_SECRET };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidConfig);
    const { problems, message } = error as InvalidConfig;
    for (const problem of problems) expect(message).toContain(problem);
    expect(message).not.toContain('sesame');
    return problems;
  }
}

let files = 0;
function landscapeFile(content: unknown): string {
  const file = join(folder, `landscape-${++files}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const LANDSCAPE = {
  tenant: 'acme',
  connections: [{ id: 'sap', kind: 'erp', vendor: 'sap-s4hana', baseUrl: 'https://sap.test', credentials: {} }],
  warehouses: [],
  carriers: [],
  partners: [{ id: 'p1', kind: '3pl', name: 'P1' }],
};

describe('the configuration', () => {
  it('has defaults for all but what only the installation knows', () => {
    expect(loadConfig(GOOD)).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      sandboxPort: 4000,
      publicUrl: 'http://127.0.0.1:3000',
      serviceUrls: { erp: 'http://127.0.0.1:3000', identity: 'http://127.0.0.1:3000' },
      landscape: { connections: [] },
      logLevel: 'info',
    });
  });

  it('tells every problem at once', () => {
    const problems = problemsOf({
      PORT: 'many',
      SANDBOX_PORT: '70000',
      PROFILE: 'staging',
      DATABASE_URL: 'mysql://user:sesame@db/crossdock',
      PUBLIC_URL: 'nowhere',
      INTERNAL_SECRET: 'sesame',
      OPERATOR_CLIENT_SECRET: 'sesame',
      APPROVER_CLIENT_SECRET: 'sesame',
      TRUSTED_PROXIES: '10.0.0.0/8, the-proxy',
      LOG_LEVEL: 'loud',
      ERP_URL: 'nowhere',
      LANDSCAPE_FILE: join(folder, 'missing.json'),
    });
    for (const name of [
      'PORT',
      'SANDBOX_PORT',
      'PROFILE',
      'DATABASE_URL',
      'PUBLIC_URL',
      'INTERNAL_SECRET',
      'OPERATOR_CLIENT_SECRET',
      'APPROVER_CLIENT_SECRET',
      'TRUSTED_PROXIES: the-proxy',
      'LOG_LEVEL',
      'ERP_URL',
      'LANDSCAPE_FILE',
    ])
      expect(problems.join('\n')).toContain(name);
  });

  it('lets nothing be connected at run time but what is listed; a machine of a developer has its own', () => {
    const addressesOf = (env: Record<string, string>) => loadConfig({ ...GOOD, ...env }).connections?.addresses;
    expect(addressesOf({})).toEqual([]);
    expect(addressesOf({ PROFILE: 'sandbox' })).toContain('127.0.0.0/8');
    const listed = 'sap.acme.example, *.wms.example,10.20.0.0/16';
    expect(addressesOf({ CONNECTION_ADDRESSES: listed, PROFILE: 'sandbox' })).toEqual([
      'sap.acme.example',
      '*.wms.example',
      '10.20.0.0/16',
    ]);
    expect(problemsOf({ ...GOOD, CONNECTION_ADDRESSES: 'https://sap.example,10.0.0.0/33' }).join('\n')).toMatch(
      /https:\/\/sap\.example is no host's name.*10\.0\.0\.0\/33 is no host's name/s,
    );
  });

  it('takes keys of connections from the environment or from a file, the one that seals first, and tells none of them', () => {
    const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
    const idsOf = (env: Record<string, string>) =>
      loadConfig({ ...GOOD, ...env }).connections?.keys.map(({ id }) => id);
    expect(idsOf({})).toEqual([]);
    expect(idsOf({ CONNECTION_KEYS: `2026:${key(1)},2025:${key(2)}` })).toEqual(['2026', '2025']);
    const file = join(folder, 'connection-keys');
    writeFileSync(file, `2026:${key(1)}\n2025:${key(2)}\n`);
    expect(idsOf({ CONNECTION_KEYS_FILE: file })).toEqual(['2026', '2025']);
    const short = Buffer.alloc(16, 7).toString('base64');
    const wrong = problemsOf({
      ...GOOD,
      CONNECTION_KEYS: `a:${short},b,a:${key(1)},a:${key(2)},internal-secret:${key(3)}`,
    });
    expect(wrong.join('\n')).toMatch(/entry 1 must be.*entry 2 must be.*entry 5 must be.*two keys of the name a/s);
    expect(wrong.join('\n')).not.toContain(short.slice(0, 12));
    expect(problemsOf({ ...GOOD, CONNECTION_KEYS: `a:${key(1)}`, CONNECTION_KEYS_FILE: file })).toHaveLength(1);
    expect(problemsOf({ ...GOOD, CONNECTION_KEYS_FILE: join(folder, 'missing') }).join()).toContain('ENOENT');
  });

  it('without a database is none, beside whatever else is wrong', () => {
    expect(problemsOf({ PORT: '-1' }).join('\n')).toMatch(/PORT.*DATABASE_URL is missing/s);
  });

  it.each([
    ['sandbox', {}],
    ['production', { DATABASE_URL }],
    ['sandbox', { DATABASE_URL, PROFILE: 'sandbox' }],
    ['production', { PROFILE: 'production' }],
    ['sandbox', { DATABASE_URL: '' }],
  ])('has the profile %s for %o', (profile, env) => {
    const config = loadConfig({ INTERNAL_SECRET, ...env }, { databaseUrl: 'postgresql://embedded' });
    expect(config.profile).toBe(profile);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ ...GOOD, PORT: '', HOST: '', PUBLIC_URL: '', ERP_URL: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      serviceUrls: { erp: 'http://127.0.0.1:3000' },
    });
  });

  it.each([
    [{ HOST: '::1', PORT: '8080' }, 'http://[::1]:8080'],
    [{ HOST: 'dock.test' }, 'http://dock.test:3000'],
    [{ PUBLIC_URL: 'https://dock.test/' }, 'https://dock.test'],
  ])('of %o has a public URL that is one', (env, publicUrl) => {
    const config = loadConfig({ ...GOOD, ...env });
    expect(config.publicUrl).toBe(publicUrl);
    expect(new URL(config.publicUrl).origin).toBe(publicUrl);
  });

  it('knows where apps deployed apart are', () => {
    const { serviceUrls } = loadConfig({ ...GOOD, ORDER_TO_SHIP_URL: 'http://ots:8080/', IDENTITY_URL: 'http://id' });
    expect(serviceUrls).toMatchObject({ 'order-to-ship': 'http://ots:8080', identity: 'http://id' });
  });
});

const QUOTA = { name: 'burst', limit: 1, windowSeconds: 1 };
const withRule = (standard: unknown) => ({ ...LANDSCAPE, settlement: { standard } });
const GOLD = { name: 'gold', customers: ['C-1'], dueWithinMs: { high: 3_600_000 } };
const withLevels = (...serviceLevels: object[]) => ({ ...LANDSCAPE, serviceLevels });
const withRules = (rules: unknown) => ({ ...LANDSCAPE, shipping: { default: rules } });
const scheduled = (schedules: unknown) => ({ ...LANDSCAPE, schedules });
const tolerating = (stockTolerances: unknown) => ({ ...LANDSCAPE, stockTolerances });
const withPlan = (standard: unknown) => ({ ...LANDSCAPE, plans: { standard } });

describe('the landscape', () => {
  it('is read from its file', () => {
    const { landscape } = loadConfig({ ...GOOD, LANDSCAPE_FILE: landscapeFile(LANDSCAPE) });
    expect(landscape).toMatchObject({ ...LANDSCAPE, feedIntervalMs: 5_000 });
  });

  it('tells how freight is settled, with carriers and for customers', () => {
    const settlement = {
      standard: { tolerance: { amount: 2, percent: 1 }, reweighPercent: 5 },
      carriers: {
        SWFT: { payUndisputed: true, netDays: 30, accessorials: { LIFTGATE: { amount: 5_000, currency: 'EUR' } } },
      },
      customers: { '10100001': { exchangeRates: { 'EUR/USD': '1.08' } } },
    };
    const { landscape } = loadConfig({ ...GOOD, LANDSCAPE_FILE: landscapeFile({ ...LANDSCAPE, settlement }) });
    expect(landscape.settlement).toEqual(settlement);
  });

  it('tells when work is done, and by how much stock may differ', () => {
    const schedules = {
      'inventory-sync': { count: { expression: 'FREQ=DAILY;BYHOUR=2', zone: 'Asia/Tokyo' }, other: {} },
    };
    const bulk = { quantity: 50, percent: 3, within: 'accept' };
    const stockTolerances = { classes: { bulk }, items: { 'SKU-1': 'bulk', 'SKU-2': 'A' }, standard: 'C' };
    const file = landscapeFile({ ...LANDSCAPE, schedules, stockTolerances });
    const { landscape } = loadConfig({ ...GOOD, LANDSCAPE_FILE: file });
    expect(landscape).toMatchObject({ schedules, stockTolerances });
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{"tenant":', /LANDSCAPE_FILE .*JSON/],
    ['null', 'null', /LANDSCAPE_FILE/],
    ['a list', [], /LANDSCAPE_FILE/],
    ['a number', 7, /LANDSCAPE_FILE/],
    ['nothing of it', {}, /LANDSCAPE_FILE tenant/],
    [
      'a connection without URL',
      { ...LANDSCAPE, connections: [{ id: 'sap', kind: 'erp' }] },
      /connections\.0\.baseUrl/,
    ],
    ['a partner of no kind', { ...LANDSCAPE, partners: [{ id: 'p', kind: 'friend', name: 'P' }] }, /partners\.0\.kind/],
    ['a SCAC that is none', { ...LANDSCAPE, carriers: [{ scac: 'swft', name: 'S', erpSuppliers: {} }] }, /scac/],
    [
      'two connections of one id',
      { ...LANDSCAPE, connections: [LANDSCAPE.connections[0], LANDSCAPE.connections[0]] },
      /connections.*sap.*twice/,
    ],
    [
      'a warehouse of a WMS that is not connected',
      {
        ...LANDSCAPE,
        warehouses: [{ gln: '4012345000016', name: 'E', wms: 'nowhere', wmsCode: 'E', erpCodes: {}, address: {} }],
      },
      /warehouses.*nowhere/,
    ],
    ...(['scacs', 'customers', 'suppliers'] as const).map((member): [string, unknown, RegExp] => [
      `two partners with one of the ${member}`,
      {
        ...LANDSCAPE,
        partners: [
          { id: 'p1', kind: 'carrier', name: 'P1', [member]: ['AAAA', 'BBBB'] },
          { id: 'p2', kind: 'carrier', name: 'P2', [member]: ['CCCC', 'BBBB'] },
        ],
      },
      new RegExp(`^LANDSCAPE_FILE partners: p1 and p2 both have BBBB among their ${member}$`),
    ]),
    [
      'a silence too short to be agreed on',
      { ...LANDSCAPE, connections: [{ ...LANDSCAPE.connections[0], silentAfterMs: 10 }] },
      /silentAfterMs must not be less than 1000/,
    ],
    [
      'a silence of a partner from which nothing is awaited',
      { ...LANDSCAPE, partners: [{ id: 'p1', kind: 'supplier', name: 'P1', silentAfterMs: 60_000 }] },
      /^LANDSCAPE_FILE partners: p1 is a supplier, from which nothing is awaited$/,
    ],
    ['a rule of settling that nobody knows', withRule({ tolerence: {} }), /settlement\.standard\..*tolerence/],
    [
      'a tolerance that is none',
      withRule({ tolerance: { amount: -1, percent: 0.5 } }),
      /settlement\.standard\.tolerance\.amount/,
    ],
    ['half a tolerance', withRule({ tolerance: { amount: 1 } }), /settlement\.standard\.tolerance\.percent/],
    [
      'an accessorial in no currency',
      withRule({ accessorials: { LIFTGATE: { amount: 5_000, currency: 'EURO' } } }),
      /settlement\.standard\.accessorials\.LIFTGATE\.currency/,
    ],
    ['an accessorial of nothing', withRule({ accessorials: { LIFTGATE: 50 } }), /LIFTGATE has no amount/],
    ['a rate of exchange that is none', withRule({ exchangeRates: { 'EUR/USD': '-1' } }), /exchangeRates: EUR\/USD/],
    ['a rule that is none', withRule('generous'), /settlement\.standard is no rule/],
    [
      'rules of a carrier that is none',
      { ...LANDSCAPE, settlement: { carriers: { swft: {} } } },
      /settlement\.carriers: swft/,
    ],
    ['rules that are no table', { ...LANDSCAPE, settlement: { customers: [] } }, /settlement\.customers is no table/],
    ['rules for nobody', { ...LANDSCAPE, settlement: { carrier: {} } }, /settlement: carrier is none of/],
    ['a service level without a name', withLevels({ dueWithinMs: {} }), /serviceLevels\.0\.name/],
    ['a service level without times', withLevels({ name: 'gold' }), /serviceLevels\.0\.dueWithinMs/],
    [
      'a service level of seconds',
      withLevels({ ...GOLD, dueWithinMs: { high: 5 } }),
      /serviceLevels\.0\.dueWithinMs\.high/,
    ],
    ['two service levels of one name', withLevels(GOLD, { ...GOLD, customers: ['C-2'] }), /gold is there twice/],
    ['two service levels of one customer', withLevels(GOLD, { ...GOLD, name: 'silver' }), /C-1 has two of them/],
    [
      'two service levels for everybody else',
      withLevels({ name: 'a', dueWithinMs: {} }, { name: 'b', dueWithinMs: {} }),
      /two of them are for everybody else/,
    ],
    ['a plan that is none', withPlan('free'), /plans: standard is no plan/],
    ['a plan without quotas', withPlan({ quotas: [], concurrency: 1 }), /plans\.standard\.quotas/],
    ['a plan that lets nothing through', withPlan({ quotas: [QUOTA], concurrency: 0 }), /plans\.standard\.concurrency/],
    [
      'a quota whose name cannot be told',
      withPlan({ quotas: [{ ...QUOTA, name: 'a"b' }], concurrency: 1 }),
      /plans\.standard\.quotas\.0\.name/,
    ],
    ['two quotas of one name', withPlan({ quotas: [QUOTA, QUOTA], concurrency: 1 }), /plans\.standard\..*unique/],
    [
      'a quota of routes that are none',
      withPlan({ quotas: [{ ...QUOTA, routes: ['reads'] }], concurrency: 1 }),
      /plans\.standard\.quotas\.0\.each value in routes/,
    ],
    ['a schedule of no process', scheduled({ partner: {} }), /schedules\.partner is none of order-to-ship/],
    ['schedules that are no table', scheduled({ 'inventory-sync': 7 }), /inventory-sync is no table/],
    [
      'a schedule that is none',
      scheduled({ 'inventory-sync': { count: null } }),
      /inventory-sync\.count is no schedule/,
    ],
    [
      'a schedule that never comes',
      scheduled({ 'inventory-sync': { count: { expression: '61 * * * *' } } }),
      /inventory-sync\.count: .*61/,
    ],
    ['a zone that is none', scheduled({ 'inventory-sync': { count: { zone: 'Mars' } } }), /count: .*Mars/],
    [
      'a word of a schedule that nobody knows',
      scheduled({ 'inventory-sync': { count: { cron: '' } } }),
      /count\..*cron/,
    ],
    ['a tolerance that is none', tolerating({ classes: { B: 7 } }), /stockTolerances\.classes\.B is no tolerance/],
    [
      'a tolerance without its limits',
      tolerating({ classes: { B: { within: 'post' } } }),
      /stockTolerances\.classes\.B\.quantity/,
    ],
    [
      'a tolerance that does neither',
      tolerating({ classes: { B: { quantity: 1, percent: 1, within: 'forget' } } }),
      /stockTolerances\.classes\.B\.within/,
    ],
    ['an item of a class that is none', tolerating({ items: { 'SKU-1': 'D' } }), /SKU-1 is of class D/],
    ['a standard class that is none', tolerating({ standard: 'D' }), /standard is of class D/],
    ['terms of books that nobody knows', { ...LANDSCAPE, books: { days: 3 } }, /books\..*days/],
    ['a day that is none', { ...LANDSCAPE, books: { ordersFrom: '2026-02-30' } }, /books\.ordersFrom/],
    ['a span of no days', { ...LANDSCAPE, books: { accrualDays: -1 } }, /books\.accrualDays/],
    ['shipping rules that are none', { ...LANDSCAPE, shipping: { default: 7 } }, /shipping\.default/],
    ['a rule that nobody knows', withRules({ shortPicks: 'hold' }), /shipping\.default\..*shortPicks/],
    ['a short-pick rule that is none', withRules({ shortPick: 'wait' }), /shipping\.default\.shortPick/],
    ['a tolerance beyond all', withRules({ overShip: { percent: 101 } }), /shipping\.default\.overShip\.percent/],
    [
      'a tolerance of an item below nothing',
      withRules({ overShip: { skus: { 'SKU-1': { quantity: -1 } } } }),
      /shipping\.default\.overShip\.skus\.SKU-1\.quantity/,
    ],
    [
      'a substitution rule that is none, of a customer',
      { ...LANDSCAPE, shipping: { customers: { '10100001': { substitution: 'maybe' } } } },
      /shipping\.customers\.10100001\.substitution/,
    ],
  ])('that is wrong is told: %s', (_, content, problem) => {
    expect(problemsOf({ ...GOOD, LANDSCAPE_FILE: landscapeFile(content) }).join('\n')).toMatch(problem);
  });
});

describe('the shipping rules of a customer', () => {
  it('are its own, and the default where it has none', () => {
    const shipping = {
      default: { shortPick: 'hold', substitution: 'accept' },
      customers: { '10100001': { shortPick: 'ship-short', overShip: { percent: 5 } } },
    };
    const { landscape } = loadConfig({ ...GOOD, LANDSCAPE_FILE: landscapeFile({ ...LANDSCAPE, shipping }) });
    expect(shippingRulesOf(landscape.shipping, '10100001')).toEqual({
      shortPick: 'ship-short',
      substitution: 'accept',
      overShip: { percent: 5 },
    });
    expect(shippingRulesOf(landscape.shipping, '10100002')).toEqual(shipping.default);
    expect(shippingRulesOf(undefined, '10100002')).toEqual({});
  });
});
