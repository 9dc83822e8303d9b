import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { CrossdockConfig } from '../config/index.js';
import { createDataSource, Database, migrate } from '../persistence/index.js';
import { type Edge, hourOf, timeOf } from './edge.js';
import { EDGES_KEPT_DAYS, expireEdges } from './edge.store.js';
import { EdgeCounts } from './edge-counts.js';
import { trafficPersistence } from './traffic.module.js';
import { TrafficRecorder } from './traffic.recorder.js';
import { TrafficStore } from './traffic.store.js';

const TENANT = 'acme';
const CONFIG = { landscape: { tenant: TENANT } } as CrossdockConfig;
const HOUR_MS = 3_600_000;
const EDGE: Edge = {
  from: { kind: '3pl', id: '3pl-east' },
  to: { kind: 'api', id: 'partner' },
  version: 'v1',
  environment: 'production',
};

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
  await database.query('TRUNCATE platform.call_edges');
});

const now = new Date();
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
const read = () => store.edges(TENANT, hourOf(hoursAgo(23)), hourOf(hoursAgo(1)));

describe('the time that a part of the calls did not exceed', () => {
  it('is the end of the class that it falls into', () => {
    const counts = new EdgeCounts();
    for (const ms of [1, 1, 3, 8, 400]) counts.add(EDGE, 'ok', ms, now);
    const [figures] = counts.take();
    expect([timeOf(figures as never, 0.5), timeOf(figures as never, 0.95)]).toEqual([5, 500]);
  });

  it('is unknown without calls, and has no end where it took longer than all classes', () => {
    const counts = new EdgeCounts();
    counts.add(EDGE, 'failed', 60_000, now);
    const [figures] = counts.take();
    expect(timeOf(figures as never, 0.5)).toBe(Number.POSITIVE_INFINITY);
    expect(timeOf({ times: [0, 0] }, 0.5)).toBeUndefined();
  });
});

describe('the record of who calls whom', () => {
  it('adds up the calls of an hour, whoever of several writers counted them', async () => {
    const [one, other] = [new EdgeCounts(), new EdgeCounts()];
    one.add(EDGE, 'ok', 4, now);
    one.add(EDGE, 'refused', 4, now);
    other.add(EDGE, 'failed', 40, now);
    await Promise.all([store.add([], [], TENANT, one.take()), store.add([], [], TENANT, other.take())]);
    expect(await read()).toMatchObject([
      { ...EDGE, all: { calls: 3, refused: 1, failed: 1, ms: 48 }, recent: { calls: 3 } },
    ]);
    const [edge] = await read();
    expect(edge?.all.times.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('tells recent calls apart from those of the day', async () => {
    const counts = new EdgeCounts();
    counts.add(EDGE, 'ok', 4, hoursAgo(5));
    counts.add(EDGE, 'ok', 4, now);
    counts.add(EDGE, 'ok', 4, hoursAgo(30));
    await store.add([], [], TENANT, counts.take());
    expect(await read()).toMatchObject([{ all: { calls: 2 }, recent: { calls: 1 } }]);
  });

  it('tells the calls of a version by caller and hour, and none of another version or API', async () => {
    const counts = new EdgeCounts();
    counts.add(EDGE, 'ok', 4, hoursAgo(5));
    counts.add(EDGE, 'failed', 40, now);
    counts.add({ ...EDGE, version: 'v2' }, 'ok', 4, now);
    counts.add({ ...EDGE, to: { kind: 'api', id: 'erp' } }, 'ok', 4, now);
    await store.add([], [], TENANT, counts.take());
    const hours = await store.hours(TENANT, { api: 'partner', version: 'v1' }, hourOf(hoursAgo(23)));
    expect(hours).toMatchObject([
      { from: EDGE.from, hour: hourOf(hoursAgo(5)), calls: 1, failed: 0 },
      { from: EDGE.from, hour: hourOf(now), calls: 1, failed: 1, ms: 40 },
    ]);
  });

  it('leaves out what was tried in a sandbox, and what is another tenant’s', async () => {
    const counts = new EdgeCounts();
    counts.add({ ...EDGE, environment: 'sandbox' }, 'ok', 4, now);
    await store.add([], [], TENANT, counts.take());
    counts.add(EDGE, 'ok', 4, now);
    await store.add([], [], 'globex', counts.take());
    expect(await read()).toEqual([]);
  });

  it(`forgets after ${EDGES_KEPT_DAYS} days`, async () => {
    const counts = new EdgeCounts();
    counts.add(EDGE, 'ok', 4, hoursAgo((EDGES_KEPT_DAYS + 1) * 24));
    counts.add(EDGE, 'ok', 4, hoursAgo(25));
    await store.add([], [], TENANT, counts.take());
    await expireEdges(database);
    expect(await database.query('SELECT 1 FROM platform.call_edges')).toHaveLength(1);
  });

  it('loses nothing that could not be written: it comes with the next', async () => {
    let away = true;
    const failing = {
      add: (...all: Parameters<TrafficStore['add']>) => (away ? Promise.reject(new Error('away')) : store.add(...all)),
    };
    const recorder = new TrafficRecorder(failing as TrafficStore, database, CONFIG);
    recorder.observeEdge(EDGE, 'ok', 3);
    await recorder.flush();
    away = false;
    recorder.observeEdge(EDGE, 'failed', 3);
    await recorder.flush();
    expect(await read()).toMatchObject([{ all: { calls: 2, failed: 1, ms: 6 } }]);
  });
});
