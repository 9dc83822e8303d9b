import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { CrossdockConfig } from '../config/index.js';
import { createDataSource, Database, migrate } from '../persistence/index.js';
import { trafficPersistence } from './traffic.module.js';
import { type ObservedCall, TrafficRecorder } from './traffic.recorder.js';
import { MOST_SHAPES, type Sample, TrafficStore } from './traffic.store.js';

const TENANT = 'acme';
const V1 = { api: 'partner', version: 'v1' };
const CALLER = {
  ...V1,
  partnerId: '3pl-east',
  environment: 'production',
  operation: 'GET /partner/v1/things',
} as const;
const CONFIG = { landscape: { tenant: TENANT } } as CrossdockConfig;
const DAY_MS = 86_400_000;

let test: TestDatabase;
let database: Database;
let store: TrafficStore;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [trafficPersistence]);
  database = new Database(await createDataSource(test.url, 4).initialize());
  store = new TrafficStore(database);
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});
beforeEach(async () => {
  await database.query('TRUNCATE platform.traffic_counts, platform.traffic_shapes, platform.traffic_opt_outs');
});

const sample = (nth: number, at = new Date(), more: Partial<Sample> = {}): Sample => ({
  ...CALLER,
  tenant: TENANT,
  at,
  shape: { query: { '': { types: ['object'] }, [`/member-${nth}`]: { types: ['string'] } }, status: 200 },
  ...more,
});
const shapes = () => store.shapes(TENANT, V1);
const uses = () => store.uses(TENANT, V1);

describe('the record of traffic', () => {
  it('keeps a shape once, with how often it was seen and when last', async () => {
    const [first, last] = [new Date(Date.now() - 60_000), new Date()];
    await store.add([], [sample(1, first), sample(1, first)]);
    await store.add([], [sample(1, last)]);
    expect(await shapes()).toMatchObject([{ samples: 3, lastAt: last.toISOString() }]);
  });

  it('keeps so many shapes of a partner and operation, those longest unseen go; others keep theirs', async () => {
    const now = Date.now();
    await store.add([], [sample(0, new Date(now - DAY_MS), { partnerId: '3pl-west' })]);
    for (const nth of [0, 1, 2]) await store.add([], [sample(nth, new Date(now - DAY_MS + nth))]);
    await store.add(
      [],
      Array.from({ length: MOST_SHAPES - 1 }, (_, nth) => sample(100 + nth, new Date(now))),
    );
    const kept = (await shapes()).filter(({ partnerId }) => partnerId === '3pl-east');
    expect(kept).toHaveLength(MOST_SHAPES);
    expect(kept.flatMap(({ query }) => Object.keys(query)).filter((name) => /-[012]$/.test(name))).toEqual([
      '/member-2',
    ]);
    expect((await shapes()).filter(({ partnerId }) => partnerId === '3pl-west')).toHaveLength(1);
  });

  it('forgets what nobody did for 90 days, shapes and counts', async () => {
    const old = new Date(Date.now() - 91 * DAY_MS);
    const count = { ...CALLER, tenant: TENANT, calls: 1, lastAt: old };
    await store.add([count], [sample(1, old)]);
    expect([await shapes(), await uses()]).toEqual([[], []]);
    await store.add([{ ...count, lastAt: new Date() }], [sample(2)]);
    await store.expire();
    for (const table of ['traffic_counts', 'traffic_shapes'])
      expect(await database.query(`SELECT 1 FROM platform.${table}`)).toHaveLength(1);
    expect(await uses()).toMatchObject([{ calls: 1, callsLast7Days: 1 }]);
  });

  it('of one tenant is none of another', async () => {
    await store.add(
      [{ ...CALLER, tenant: 'other', calls: 1, lastAt: new Date() }],
      [sample(1, new Date(), { tenant: 'other' })],
    );
    expect([await shapes(), await uses()]).toEqual([[], []]);
  });
});

describe('the recorder', () => {
  const schemas = { schemas: {}, query: { type: 'object', properties: { state: {} } }, answers: {} };
  const call = (more: Partial<ObservedCall> = {}): ObservedCall => ({
    ...CALLER,
    query: { state: 'x' },
    body: undefined,
    status: 200,
    answer: undefined,
    schemas: () => schemas,
    ...more,
  });

  it('counts every call and looks at the first of an hour and then at few', async () => {
    const recorder = new TrafficRecorder(store, database, CONFIG);
    for (let nth = 0; nth < 130; nth++) recorder.observe(call());
    await recorder.flush();
    expect(await uses()).toMatchObject([{ calls: 130 }]);
    expect(await shapes()).toMatchObject([{ samples: 22, query: { '/state': { types: ['string'] } } }]);
  });

  it('counts a refused call and does not look at it', async () => {
    const recorder = new TrafficRecorder(store, database, CONFIG);
    recorder.observe(call({ status: 422 }));
    await recorder.flush();
    expect([await uses(), await shapes()]).toMatchObject([[{ calls: 1 }], []]);
  });

  it('looks at no call of a partner that opted out, and forgets what it had', async () => {
    await store.add([], [sample(1)]);
    await database.transaction((tx) => store.optOut(tx, TENANT, '3pl-east', true));
    const recorder = new TrafficRecorder(store, database, CONFIG);
    await recorder.refresh();
    recorder.observe(call());
    await recorder.flush();
    expect([await uses(), await shapes()]).toMatchObject([[{ calls: 1 }], []]);
    await database.transaction((tx) => store.optOut(tx, TENANT, '3pl-east', false));
    await recorder.refresh();
    recorder.observe(call());
    await recorder.flush();
    expect(await shapes()).toHaveLength(1);
  });

  it('loses no count when it could not be written: it comes with the next', async () => {
    let away = true;
    const failing = {
      add: (...all: Parameters<TrafficStore['add']>) => (away ? Promise.reject(new Error('away')) : store.add(...all)),
    };
    const recorder = new TrafficRecorder(failing as TrafficStore, database, CONFIG);
    recorder.observe(call());
    await recorder.flush();
    away = false;
    recorder.observe(call());
    await recorder.flush();
    expect(await uses()).toMatchObject([{ calls: 2 }]);
  });

  it('survives a call that has no shape', async () => {
    const recorder = new TrafficRecorder(store, database, CONFIG);
    recorder.observe(
      call({
        schemas: () => {
          throw new Error('in no contract');
        },
      }),
    );
    await recorder.flush();
    expect([await uses(), await shapes()]).toMatchObject([[{ calls: 1 }], []]);
  });
});
