import { setTimeout as sleep } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VendorError } from '#platform/http';
import { ERP_ADAPTERS } from '../../apps/system/erp/src/adapters/registry.js';
import { itemEntity, orderEntity } from '../../apps/system/erp/src/adapters/sap-s4hana/sap.samples.js';
import { dateTime } from '../../apps/system/erp/src/adapters/tryton/tryton.values.js';
import { boughtShipment, sampleShipment } from '../../apps/system/tms/src/adapters/easypost/easypost.sample.js';
import { sampleLoad } from '../../apps/system/tms/src/adapters/freighthub/freighthub.sample.js';
import { tmsAdapters } from '../../apps/system/tms/src/tms.registry.js';
import { wmsAdapters } from '../../apps/system/wms/src/wms.registry.js';
import { type Identity, selfSigned } from '../support/certificate.js';
import { HostileVendor, holdsBack, STRIKES, type Strike, says, type Well } from '../support/hostile.vendor.js';
import { type Victim, type VictimOf, victims } from './vendor.victims.js';

// What a vendor can do to whoever asks it, done to every adapter over a real socket: to a question and to an effect.

/** Of who asks what is never answered. */
const PATIENCE_MS = 3_000;
/** Of who is answered: twenty megabytes, beside a dozen others who read as much. */
const LONG_MS = 12_000;
/** What is told of no answer. */
const NEVER = 'no answer within the deadline';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MEGABYTE = 1024 * 1024;
/** A little less than is refused, of so many answers. */
const MEGABYTES = 18;
const AT_ONCE = 8;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** What of answers is in memory. */
function held(): number {
  collect();
  return process.memoryUsage().arrayBuffers / MEGABYTE;
}

let all: Readonly<Record<string, VictimOf>>;
let hostile: HostileVendor;
let elsewhere: HostileVendor;
/** Of another system in the same process, which means well. */
let good: HostileVendor;
let neighbour: Victim;

beforeAll(async () => {
  all = await victims();
  [hostile, elsewhere, good] = await Promise.all([HostileVendor.start(), HostileVendor.start(), HostileVendor.start()]);
  good.well = () => ({ body: { data: [], nextCursor: null } });
  neighbour = (all['StowPoint WMS'] as VictimOf).connect(good.url, LONG_MS);
});
afterAll(async () => {
  await Promise.all([hostile, elsewhere, good].map((each) => each?.stop()));
  await Promise.all(Object.values(all ?? {}).map((each) => each.stop()));
});

type Ended = readonly [name: string, ended: unknown];

/** What becomes of a question to every adapter and of an effect, all at once. */
async function strikeAll(strike: Strike, timeoutMs = LONG_MS): Promise<readonly Ended[]> {
  return Promise.all(
    Object.keys(all).flatMap((name) =>
      (['read', 'write'] as const).map(async (what): Promise<Ended> => {
        const victim = all[name] as VictimOf;
        const vendor = await HostileVendor.start();
        vendor.strike = strike;
        vendor.well = what === 'read' ? victim.session : victim.before;
        const ended = await victim
          .connect(vendor.url, timeoutMs)
          [what]()
          .catch((error: unknown) => error);
        expect([name, what, vendor.struck > 0]).toEqual([name, what, true]);
        await vendor.stop();
        return [`${name}, ${what}`, ended];
      }),
    ),
  );
}

/** Whoever it was, it failed as something of which nobody knows whether it happened, or that it did not. */
function faultsOf(ended: readonly Ended[], told: RegExp): readonly string[] {
  return ended.flatMap(([name, error]) => {
    if (!(error instanceof VendorError)) return [`${name}: ${String(error)}`];
    const { kind, message } = error;
    if (!['unavailable', 'unclear', 'garbage'].includes(kind)) return [`${name}: ${kind}: ${message}`];
    // To ask for a token again, and then for what it is for, takes longer than anybody waits.
    const late = name.includes('tokens') && message.includes(NEVER);
    if ((!told.test(message) && !late) || message.length > 300) return [`${name}: told as ${message}`];
    return [];
  });
}

/** How long the other system's answers take meanwhile. */
async function neighbours(work: Promise<unknown>): Promise<readonly number[]> {
  const tookMs: number[] = [];
  let over = false;
  const end = () => {
    over = true;
  };
  void work.then(end, end);
  while (!over) {
    const began = performance.now();
    await neighbour.read();
    tookMs.push(performance.now() - began);
    await sleep(20);
  }
  return tookMs;
}

it('every adapter that is called stable is struck', () => {
  const stable = [...ERP_ADAPTERS, ...wmsAdapters, ...tmsAdapters].filter(({ maturity }) => maturity === 'stable');
  expect(Object.keys(all)).toEqual(expect.arrayContaining(stable.map(({ label }) => label)));
});

const isLong = ([name]: readonly [string, unknown]) => /megabytes|without end|bomb/.test(name);
const STRUCK = '%s: nobody believes it, it is told, and others are answered meanwhile';

async function struck(_: string, { strike, told }: (typeof STRIKES)[string]): Promise<void> {
  const striking = strikeAll(strike, told.source === NEVER ? PATIENCE_MS : LONG_MS);
  const tookMs = await neighbours(striking);
  expect(faultsOf(await striking, told)).toEqual([]);
  expect(tookMs.length).toBeGreaterThan(0);
  expect(Math.max(...tookMs)).toBeLessThan(PATIENCE_MS + 2_000);
}

describe('what is long', () => {
  it.each(Object.entries(STRIKES).filter(isLong))(STRUCK, struck);
});

describe.concurrent('whatever is answered', () => {
  it.each(Object.entries(STRIKES).filter((each) => !isLong(each)))(STRUCK, struck);

  it.each([301, 302, 303, 307, 308])('%i leads nobody elsewhere, with credentials or without', async (status) => {
    const redirect = says('', { location: `${elsewhere.url}/steal` }, status);
    expect(faultsOf(await strikeAll(redirect), /redirects are not followed/)).toEqual([]);
    expect(elsewhere.struck).toBe(0);
  });

  it('a log-on page is not what is called well', async () => {
    const page = STRIKES['a web page with 200'] as (typeof STRIKES)[string];
    const pings = Object.values(all).map(async ({ connect, session }) => {
      const vendor = await HostileVendor.start();
      vendor.strike = page.strike;
      vendor.well = session;
      const ended = await connect(vendor.url, PATIENCE_MS)
        .ping()
        .catch((error: unknown) => error);
      await vendor.stop();
      return ended;
    });
    for (const ended of await Promise.all(pings)) expect(ended).toBeInstanceOf(VendorError);
  });
});

/** Days and times as others write them: some could be read, as another day than was meant. */
const FORMS = [
  '24.11.2026',
  '11/24/2026',
  '20261124',
  '24-Nov-26',
  '1795507200',
  'Tue, 24 Nov 2026 08:00:00 GMT',
  '2026-11-31T25:00:00Z',
];

interface Reading {
  /** The vendor's answer to the adapter's question, with one day or time and one number. */
  readonly answer: (day?: unknown, number?: unknown) => object;
  /** What is asked beside it. */
  readonly beside?: Well;
}

const READINGS: Readonly<Record<string, Reading>> = {
  'SAP S/4HANA': {
    answer: (CreationDate = '/Date(1795478400000)/', RequestedQuantity = '5.000') => ({
      d: orderEntity({ CreationDate, to_Item: { results: [itemEntity({ RequestedQuantity })] } }),
    }),
  },
  Tryton: {
    answer: (shipping_date = null, id = 1) => ({
      result: [
        {
          ...{ id, number: '4711', state: 'draft', shipping_date, lines: [] },
          ...{ 'party.': { name: 'Acme' }, 'currency.': { code: 'EUR' }, 'shipment_address.': null },
          create_date: dateTime('2026-11-24T08:00:00.000Z'),
        },
      ],
    }),
  },
  'StowPoint WMS': {
    answer: (asOf = '2026-11-24T08:00:00Z', onHand = 5) => ({
      data: [{ sku: 'SKU-1001', warehouse: 'EAST', onHand, available: 5, uom: 'EACH', asOf }],
      nextCursor: null,
    }),
  },
  'FreightHub TMS': {
    answer: (requested_delivery_date = '2026-11-24', version = 1) => ({
      loads: [{ ...sampleLoad(), requested_delivery_date, tenders: [{ version, scac: 'SWFT', status: 'ACCEPTED' }] }],
    }),
  },
  EasyPost: {
    answer: (created_at = '2026-11-24T08:00:00Z', weight = 15.4) => ({
      ...sampleShipment(),
      created_at,
      parcel: { weight },
    }),
    beside: ({ path }) => (path === '/shipments' ? { body: { shipments: [], has_more: false } } : undefined),
  },
};

async function readingOf(name: string, answer: object, { beside }: Reading): Promise<unknown> {
  const { connect, session } = all[name] as VictimOf;
  hostile.well = beside ?? session;
  hostile.strike = says(JSON.stringify(answer));
  const ended = await connect(hostile.url, PATIENCE_MS)
    .read()
    .catch((error: unknown) => error);
  hostile.well = () => undefined;
  return ended;
}

describe('a value in another form than its vendor has', () => {
  it.each(Object.entries(READINGS))('is not read as another value: %s', async (name, reading) => {
    expect(await readingOf(name, reading.answer(), reading)).not.toBeInstanceOf(Error);
    const garbage = expect.objectContaining({ name: 'VendorError', kind: 'garbage' });
    const read = (day?: unknown, number?: unknown) => readingOf(name, reading.answer(day, number), reading);
    for (const form of FORMS) expect([form, await read(form)]).toEqual([form, garbage]);
    for (const number of ['5,5', 'five', '', '1e3x', {}, [], true])
      expect([number, await read(undefined, number)]).toEqual([number, garbage]);
  });
});

it('a vendor that has whatever is asked for is not asked without end', async () => {
  const everything: Strike = (response, request) => {
    const reference = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
    says(JSON.stringify(boughtShipment({ reference })))(response, request);
  };
  hostile.strike = everything;
  const { connect } = all['EasyPost'] as VictimOf;
  await expect(connect(hostile.url, LONG_MS).read()).rejects.toMatchObject({ kind: 'garbage' });
});

describe('memory', () => {
  it.each<[string, Buffer, object]>([
    ['as they are', Buffer.alloc(MEGABYTE, ' '), {}],
    ['compressed to a thousandth', gzipSync(Buffer.alloc(MEGABYTE, ' ')), { 'content-encoding': 'gzip' }],
  ])('holds one long answer of each system, however many come at once: %s', async (_, block, headers) => {
    const vendor = await HostileVendor.start();
    let taken = 0;
    vendor.strike = holdsBack(block, MEGABYTES, headers as Record<string, string>, () => {
      taken += 1;
    });
    const victim = (all['StowPoint WMS'] as VictimOf).connect(vendor.url, LONG_MS);
    const before = held();
    const reads = Array.from({ length: AT_ONCE }, () => victim.read().catch((error: unknown) => error));
    await expect.poll(() => taken, { timeout: LONG_MS / 2 }).toBeGreaterThan(0);
    await sleep(500);
    // One of them, and of each other one what comes before it is known to be long.
    expect(held() - before).toBeLessThan(MEGABYTES + 3 * AT_ONCE);
    await vendor.stop();
    for (const error of await Promise.all(reads)) expect(error).toBeInstanceOf(VendorError);
  });
});

describe('over TLS', () => {
  const trusted = (identity: Identity) => {
    setDefaultCACertificates([...getCACertificates('default'), identity.cert]);
    return identity;
  };
  const authorities = getCACertificates('default');
  afterAll(() => setDefaultCACertificates([...authorities]));

  const at = (fromMs: number, toMs: number, address?: string) =>
    selfSigned({
      from: new Date(Date.now() + fromMs),
      to: new Date(Date.now() + toMs),
      ...(address !== undefined && { address }),
    });

  async function asked(identity: Identity): Promise<{ ended: unknown; struck: number }> {
    const vendor = await HostileVendor.start(identity);
    vendor.strike = says('{"data":[],"nextCursor":null}');
    const victim = (all['StowPoint WMS'] as VictimOf).connect(vendor.url, 5_000);
    const ended = await victim.read().catch((error: unknown) => error);
    const wrote = await victim.write().catch((error: unknown) => error);
    if (ended instanceof Error) expect(wrote).toMatchObject({ kind: 'unavailable' });
    await vendor.stop();
    return { ended, struck: vendor.struck };
  }

  it('a certificate that holds is taken', async () => {
    expect((await asked(trusted(at(-DAY_MS, DAY_MS)))).ended).toMatchObject({ items: [] });
  });

  it.each<[string, () => Identity, string]>([
    ['has expired', () => trusted(at(-2 * DAY_MS, -HOUR_MS)), 'CERT_HAS_EXPIRED'],
    ['is not valid yet', () => trusted(at(HOUR_MS, DAY_MS)), 'CERT_NOT_YET_VALID'],
    ['is for somebody else', () => trusted(at(-DAY_MS, DAY_MS, '127.0.0.2')), 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['nobody here trusts', () => at(-DAY_MS, DAY_MS), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ])('a certificate that %s is refused by its name, and nothing is sent', async (_, identity, code) => {
    const { ended, struck } = await asked(identity());
    expect(ended).toMatchObject({ kind: 'unavailable', message: expect.stringContaining(code) });
    expect(struck).toBe(0);
  });
});
