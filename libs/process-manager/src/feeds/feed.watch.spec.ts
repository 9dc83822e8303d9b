import type { Gauge } from 'prom-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { awaitedFrom, type Feed, Feeds, StatePublisher, viewChanges } from '#messaging';
import type { CrossdockConfig } from '#platform/config';
import { metrics } from '#platform/telemetry';
import {
  createSampleProcess,
  definition,
  FAST,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';

const HOUR = 3_600_000;
const OPERATOR = { kind: 'operator', id: 'operator' } as const;
const config = { landscape: { tenant: TENANT } } as CrossdockConfig;
const WMS: Feed = { name: '/wms/wms', silentAfterMs: HOUR, awaited: [awaitedFrom('/wms/wms')] };
const ERP: Feed = { name: '/erp/sap', silentAfterMs: HOUR };

describe('the watch over feeds', () => {
  let sample: SampleProcess;
  let feeds: Feeds;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await sample.clear();
    await sample.database.query(
      'TRUNCATE messaging.feeds, messaging.unreadable, messaging.published_state, messaging.published_owners, sample.cases, jobs.job',
    );
  });
  afterAll(() => sample.drop());

  /** A process that watches, and has listened for long enough. */
  const watching = async () => {
    const { manager } = await sample.start(async () => undefined, ['a'], FAST, definition, { feeds });
    vi.spyOn(manager.feeds as unknown as { hasListened(): boolean }, 'hasListened').mockReturnValue(true);
    return manager;
  };
  const agreed = async (...list: Feed[]) => {
    feeds = new Feeds(sample.database, config);
    await feeds.agree('/', list);
    return watching();
  };
  /** A fulfilment that waits for the warehouse's word. */
  const publish = (id: string, ...owners: string[]) =>
    sample.database.transaction(async (tx) => {
      const view = { kind: 'fulfilment', id, owners, body: {} };
      const publication = { instance: `order-of-${id}`, version: 1, changes: viewChanges([], [view]) };
      await Promise.all(new StatePublisher('sample').publish(tx, TENANT, [publication]));
    });
  const waits = (id = 'F1') => publish(id, 'warehouse:1', awaitedFrom('/wms/wms'));
  const passes = async (interval = '2 hours') => {
    await sample.database.query(
      `UPDATE messaging.feeds SET heard_at = heard_at - $1::interval, agreed_at = agreed_at - $1::interval`,
      [interval],
    );
    await sample.database.query('UPDATE messaging.published_state SET changed_at = changed_at - $1::interval', [
      interval,
    ]);
  };
  const heard = async (name: string) => {
    const listener = new Feeds(sample.database, config);
    const before = (await listener.known([name])).feeds[0]?.heardAt;
    listener.heard(name);
    await until(async () => (await listener.known([name])).feeds[0]?.heardAt?.getTime() !== before?.getTime());
  };
  type Manager = Awaited<ReturnType<typeof watching>>;
  const casesOf = async (manager: Manager) => (await manager.listCases(TENANT, { limit: 10 })).items;
  const openOf = async (manager: Manager) => (await casesOf(manager)).filter(({ state }) => state === 'open');

  it('opens one case, however many processes look, and says who is silent, since when, and what waits', async () => {
    const manager = await agreed(WMS);
    const others = [await watching(), await watching()];
    await waits('F1');
    await waits('F2');
    await heard('/wms/wms');
    await passes();
    await Promise.all([manager, ...others].map(({ feeds: watch }) => watch?.tick()));
    await manager.feeds?.tick();
    const { feeds: known } = await feeds.known(['/wms/wms']);
    expect(await casesOf(manager)).toMatchObject([
      {
        instanceId: 'feed:/wms/wms',
        code: 'feed-silent',
        cause: 'wms:silent',
        owner: 'integration',
        severity: 'high',
        actions: ['resolve', 'assign'],
        detail: expect.stringContaining('longer than the 1 h that were agreed, and 2 fulfilments'),
        evidence: {
          feed: '/wms/wms',
          silentAfterMs: HOUR,
          lastHeardAt: known[0]?.heardAt?.toISOString(),
          awaited: { parts: 2, longestStanding: [{ id: 'F1', instance: 'order-of-F1' }, { id: 'F2' }] },
        },
      },
    ]);
    const events = await sample.log.read({ tenant: TENANT, subject: 'feed:/wms/wms', limit: 10 });
    expect(events.map(({ type }) => type)).toEqual(['exception.opened']);
  });

  it('closes it with the next word, and opens another with the next silence', async () => {
    const manager = await agreed(WMS);
    await waits();
    await passes();
    await manager.feeds?.tick();
    expect(await openOf(manager)).toHaveLength(1);
    await heard('/wms/wms');
    await manager.feeds?.tick();
    expect(await casesOf(manager)).toMatchObject([
      { state: 'resolved', resolution: expect.stringContaining('heard at') },
    ]);
    await passes();
    await manager.feeds?.tick();
    expect((await casesOf(manager)).map(({ state }) => state).sort()).toEqual(['open', 'resolved']);
  });

  it('closes it also where it looks when the feed has been silent again for long enough', async () => {
    const manager = await agreed(WMS);
    await waits();
    await passes('5 hours');
    await manager.feeds?.tick();
    await manager.feeds?.tick();
    expect((await casesOf(manager)).map(({ state }) => state)).toEqual(['open']);
    await heard('/wms/wms');
    await passes('2 hours');
    await manager.feeds?.tick();
    await manager.feeds?.tick();
    expect((await casesOf(manager)).map(({ state }) => state).sort()).toEqual(['open', 'resolved']);
  });

  describe('of what a feed tells and nobody can read', () => {
    const FEED = '/erp/sap';
    const strange = { subject: 'sap-1', changeId: 'c1', why: 'unit ROLLE', documentId: 'd1' };
    const keep = (found = strange) => sample.database.transaction((tx) => feeds.unreadable.keep(tx, FEED, [found]));
    const mend = () => sample.database.transaction((tx) => feeds.unreadable.mend(tx, FEED, ['sap-1']));

    it('opens a case for each, once, with its document, and closes it when it is read', async () => {
      const manager = await agreed(ERP);
      const other = await watching();
      await keep();
      await Promise.all([manager.feeds?.tick(), other.feeds?.tick()]);
      await keep();
      await manager.feeds?.tick();
      expect(await casesOf(manager)).toMatchObject([
        {
          instanceId: 'sap-1',
          code: 'unreadable-message',
          cause: 'sap:unreadable-message',
          owner: 'integration',
          detail: expect.stringContaining('unit ROLLE'),
          evidence: { feed: FEED, change: 'c1', documentId: 'd1' },
        },
      ]);
      await mend();
      await manager.feeds?.tick();
      expect(await casesOf(manager)).toMatchObject([{ state: 'resolved', resolution: 'It was read.' }]);
      expect(await feeds.unreadable.news()).toEqual([]);
    });

    it('tells another change that cannot be read anew, also after a person closed the case', async () => {
      const manager = await agreed(ERP);
      await keep();
      await manager.feeds?.tick();
      await keep({ ...strange, changeId: 'c2', why: 'unit RULLE' });
      await manager.feeds?.tick();
      expect((await casesOf(manager)).map(({ state, detail }) => [state, detail?.slice(0, 10)]).sort()).toEqual([
        ['open', 'unit RULLE'],
        ['resolved', 'unit ROLLE'],
      ]);
    });

    it('tells nobody of what was read before anybody looked', async () => {
      const manager = await agreed(ERP);
      await keep();
      await mend();
      await manager.feeds?.tick();
      expect(await casesOf(manager)).toEqual([]);
      expect(await feeds.unreadable.news()).toEqual([]);
    });
  });

  it('does nothing where nothing waits, and closes what nothing waits for any more', async () => {
    const manager = await agreed(WMS);
    await publish('F9', 'warehouse:1');
    await heard('/wms/wms');
    await passes();
    await manager.feeds?.tick();
    expect(await casesOf(manager)).toEqual([]);
    await waits();
    await manager.feeds?.tick();
    expect(await casesOf(manager)).toEqual([]);
    await passes();
    await manager.feeds?.tick();
    expect(await openOf(manager)).toHaveLength(1);
    await sample.database.query('TRUNCATE messaging.published_owners');
    await manager.feeds?.tick();
    expect(await casesOf(manager)).toMatchObject([{ resolution: 'Nothing waits for its word any more.' }]);
  });

  it('takes a feed that is read for silent when it is not, with the failure that commands have as well', async () => {
    const manager = await agreed(ERP);
    feeds.failed('/erp/sap', { code: 'vendor-unavailable', message: 'connect ECONNREFUSED' });
    await until(async () => (await feeds.known()).feeds[0]?.failure);
    await passes();
    await manager.feeds?.tick();
    expect(await openOf(manager)).toMatchObject([
      { cause: 'sap:vendor-unavailable', detail: expect.stringContaining('connect ECONNREFUSED') },
    ]);
    feeds.heard('/erp/sap');
    await until(async () => !(await feeds.known()).feeds[0]?.failure);
    await manager.feeds?.tick();
    expect(await openOf(manager)).toEqual([]);
  });

  it('leaves a case that a person resolved closed until the feed was heard and is silent again', async () => {
    const manager = await agreed(WMS);
    await waits();
    await passes();
    await manager.feeds?.tick();
    const [{ id } = { id: '' }] = await openOf(manager);
    await manager.desk.act(TENANT, id, { action: 'resolve', by: OPERATOR, note: 'closed on Sundays' }, () => null);
    await manager.feeds?.tick();
    expect(await openOf(manager)).toEqual([]);
    await heard('/wms/wms');
    await manager.feeds?.tick();
    await passes();
    await manager.feeds?.tick();
    expect(await openOf(manager)).toHaveLength(1);
  });

  it('closes the case of a feed that is none any more', async () => {
    const manager = await agreed(WMS, ERP);
    await passes();
    await manager.feeds?.tick();
    expect((await openOf(manager)).map(({ instanceId }) => instanceId)).toEqual(['feed:/erp/sap']);
    await feeds.agree('/erp/', []);
    await manager.feeds?.tick();
    expect(await casesOf(manager)).toMatchObject([{ state: 'resolved', resolution: 'It is no feed any more.' }]);
  });

  it('listens first where it has just begun', async () => {
    const manager = await agreed(ERP);
    vi.restoreAllMocks();
    await passes();
    await manager.feeds?.tick();
    expect(await casesOf(manager)).toEqual([]);
  });

  it('tells Prometheus how long ago a feed was heard, and for how long it is silent', async () => {
    const manager = await agreed(WMS);
    await waits();
    await heard('/wms/wms');
    const of = async (name: string) => {
      const { values } = await (metrics.getSingleMetric(name) as Gauge).get();
      return values.find(({ labels }) => labels['feed'] === '/wms/wms')?.value;
    };
    expect(await of('crossdock_feed_silence_seconds')).toBe(0);
    await passes();
    await manager.feeds?.tick();
    expect(await of('crossdock_feed_heard_age_seconds')).toBeGreaterThan(7_199);
    expect(await of('crossdock_feed_silence_seconds')).toBeGreaterThan(7_199);
  });
});

describe('what is heard', () => {
  let sample: SampleProcess;
  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  afterAll(() => sample.drop());

  it('is written once in a twentieth of what was agreed, however often it is heard, and is known to every process', async () => {
    const feeds = new Feeds(sample.database, config);
    await feeds.agree('/wms/', [WMS]);
    const query = vi.spyOn(sample.database, 'query');
    for (let word = 0; word < 1_000; word++) feeds.heard('/wms/wms');
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    const another = new Feeds(sample.database, config);
    const known = await until(async () => (await another.known()).feeds.find(({ heardAt }) => heardAt));
    await another.agree('/wms/', [WMS]);
    expect((await another.known()).feeds).toEqual([known]);
  });

  it('is written the next time where it could not be', async () => {
    const feeds = new Feeds(sample.database, config);
    await feeds.agree('/tms/', [{ ...WMS, name: '/tms/tms' }]);
    const query = vi.spyOn(sample.database, 'query').mockRejectedValueOnce(new Error('away'));
    feeds.heard('/tms/tms');
    await new Promise((done) => setImmediate(done));
    feeds.heard('/tms/tms');
    expect(query).toHaveBeenCalledTimes(2);
    query.mockRestore();
  });
});
