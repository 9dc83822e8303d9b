import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Order } from '#canonical';
import { Documents, EventLogService, Feeds, messagingPersistence } from '#messaging';
import type { CrossdockConfig } from '#platform/config';
import { VendorError } from '#platform/http';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase } from '../../../../../test/support/database.js';
import type { ErpConnection, ErpConnections } from '../erp.connections.js';
import type { ErpPort, OrderFeedPage } from '../erp.port.js';
import { erpPersistence } from './feed.persistence.js';
import { FeedStore } from './feed.store.js';
import { OrderFeedPoller } from './order-feed.poller.js';

const TENANT = 'acme';
const config = { landscape: { tenant: TENANT, feedIntervalMs: 20 } } as CrossdockConfig;

const order = (orderNumber: string, changes: Partial<Order> = {}): Order => ({
  source: { system: 'sap', id: orderNumber },
  orderNumber,
  customer: { id: '10100001' },
  currency: 'EUR',
  credit: 'approved',
  status: 'released',
  shipTo: { name: 'Site Berlin', city: 'Berlin', postalCode: '10719', country: 'DE' },
  lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' } }],
  ...changes,
});

describe('order feed', () => {
  let drop: () => Promise<void>;
  let dataSource: DataSource;
  let database: Database;
  let eventLog: EventLogService;
  let feeds: FeedStore;
  let pages: ((watermark: string | null) => Promise<OrderFeedPage>) | null = null;
  let connection: ErpConnection;
  let number = 0;

  beforeAll(async () => {
    const created = await createTestDatabase();
    drop = created.drop;
    await migrate(created.url, [messagingPersistence, erpPersistence]);
    dataSource = await new DataSource({ type: 'postgres', url: created.url }).initialize();
    database = new Database(dataSource);
    eventLog = new EventLogService(database);
    feeds = new FeedStore(database, config);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await drop?.();
  });
  beforeEach(() => {
    pages = null;
    const port = { readOrderChanges: (watermark: string | null) => pages?.(watermark) } as unknown as ErpPort;
    connection = { id: `sap${++number}`, port } as ErpConnection;
  });

  const poller = (log: EventLogService = eventLog) =>
    new OrderFeedPoller(
      {
        all: () => [connection],
        systems: { find: () => connection, follow: () => undefined },
      } as unknown as ErpConnections,
      feeds,
      database,
      log,
      new Documents(database),
      config,
      new Feeds(database, config),
    );
  const page = (orders: readonly Order[], watermark: string, more = false): OrderFeedPage => ({
    orders: orders.map((entry) => ({
      order: entry,
      changeId: entry.changedAt ?? 'c1',
      raw: { SalesOrder: entry.orderNumber },
    })),
    watermark,
    more,
  });
  const told = async () => {
    const events = await eventLog.read({ tenant: TENANT, limit: 200 });
    return events.filter(({ source }) => source === `/erp/${connection.id}`);
  };

  it('reads page after page, and tells each change once', async () => {
    const asked: (string | null)[] = [];
    pages = async (watermark) => {
      asked.push(watermark);
      if (watermark === null)
        return page([order('1'), order('2', { status: 'entered', credit: 'blocked' })], 'w1', true);
      return page([order('2', { status: 'entered', credit: 'blocked' }), order('3')], 'w2');
    };
    await poller().poll(connection);
    await poller().poll(connection);
    expect(asked).toEqual([null, 'w1', 'w2']);
    expect((await told()).map(({ subject, type }) => [subject.split('-')[1], type])).toEqual([
      ['1', 'order.released'],
      ['2', 'order.received'],
      ['2', 'order.held'],
      ['3', 'order.released'],
    ]);
  });

  it('tells when a held order is released', async () => {
    pages = async () =>
      page([order('1', { status: 'entered', credit: 'blocked', changedAt: '2026-11-24T08:00:00.000Z' })], 'w1');
    await poller().poll(connection);
    pages = async () => page([order('1', { changedAt: '2026-11-24T09:00:00.000Z' })], 'w2');
    await poller().poll(connection);
    expect((await told()).map(({ type }) => type)).toEqual(['order.received', 'order.held', 'order.released']);
  });

  it('tells once that what was ordered has changed', async () => {
    const [at, later] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
    pages = async () => page([order('1', { changedAt: at })], 'w1');
    await poller().poll(connection);
    const changed = order('1', { changedAt: later, requestedShipDate: '2026-12-01' });
    for (const watermark of ['w2', 'w3']) {
      pages = async () => page([changed], watermark);
      await poller().poll(connection);
    }
    expect((await told()).map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['order.released', at],
      ['order.changed', later],
    ]);
  });

  it('is heard with every answer, also one that holds nothing, and says why it was not', async () => {
    const told = new Feeds(database, config);
    const known = async () => (await told.known([`/erp/${connection.id}`])).feeds[0];
    pages = async () => {
      throw new VendorError('unavailable', 'connect ECONNREFUSED');
    };
    const running = poller();
    running.onApplicationBootstrap();
    await expect.poll(known).toMatchObject({
      failure: { code: 'vendor-unavailable', message: 'connect ECONNREFUSED' },
    });
    expect((await known())?.heardAt).toBeUndefined();
    pages = async () => page([], 'w1');
    await expect.poll(known, { timeout: 5_000 }).toMatchObject({ heardAt: expect.any(Date) });
    expect((await known())?.failure).toBeUndefined();
    await running.beforeApplicationShutdown();
  });

  it('sets an order aside that cannot be read, with its document, and goes on; read later, it is mended', async () => {
    const known = new Feeds(database, config).unreadable;
    const strange = { orderNumber: '2', changeId: 'c1', why: 'unit ROLLE', raw: { SalesOrder: '2' } };
    pages = async () => ({ ...page([order('1')], 'w1'), unreadable: [strange] });
    await poller().poll(connection);
    expect((await told()).map(({ subject }) => subject)).toEqual([`${connection.id}-1`]);
    expect(await feeds.watermark(connection.id)).toBe('w1');
    const mine = async () => (await known.news()).filter(({ feed }) => feed === `/erp/${connection.id}`);
    const [one] = await mine();
    expect(one).toMatchObject({ subject: `${connection.id}-2`, why: 'unit ROLLE', told: false, mended: false });
    const document = await new Documents(database).get(TENANT, one?.documentId ?? '');
    expect(JSON.parse(String(document?.body))).toEqual({ SalesOrder: '2' });
    pages = async () => page([order('2')], 'w2');
    await poller().poll(connection);
    expect(await mine()).toMatchObject([{ subject: `${connection.id}-2`, mended: true }]);
    expect((await told()).map(({ type }) => type)).toEqual(['order.released', 'order.released']);
  });

  it('keeps the raw document, and gives each change its own trace', async () => {
    pages = async () => page([order('1'), order('2')], 'w1');
    await poller().poll(connection);
    const [one, two] = await told();
    const document = await new Documents(database).get(TENANT, one?.documentId ?? '');
    expect(JSON.parse(String(document?.body))).toEqual({ SalesOrder: '1' });
    expect(one?.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(one?.traceparent?.slice(3, 35)).not.toBe(two?.traceparent?.slice(3, 35));
  });

  it('keeps nothing when the event log refuses, and reads the same again', async () => {
    const broken = { append: () => Promise.reject(new Error('disk full')) } as unknown as EventLogService;
    pages = async () => page([order('1')], 'w1');
    await expect(poller(broken).poll(connection)).rejects.toThrow('disk full');
    expect(await feeds.watermark(connection.id)).toBeNull();
    expect(await told()).toEqual([]);
    await poller().poll(connection);
    expect((await told()).map(({ type }) => type)).toEqual(['order.released']);
  });

  it('drops what it read when another replica has moved the feed meanwhile', async () => {
    pages = async () => {
      await database.transaction(async (tx) => {
        await feeds.claim(tx, connection.id, null);
        await feeds.advance(tx, connection.id, 'theirs');
      });
      return page([order('1')], 'ours');
    };
    await poller().poll(connection);
    expect(await feeds.watermark(connection.id)).toBe('theirs');
    expect(await told()).toEqual([]);
  });

  it('is read by one at a time', async () => {
    let inside = 0;
    let most = 0;
    let refused = 0;
    const bothRefused = Promise.withResolvers<void>();
    const work = async () => {
      most = Math.max(most, ++inside);
      await bothRefused.promise;
      inside -= 1;
    };
    const attempt = async () => {
      const outcome = await feeds.exclusively(connection.id, work);
      if (outcome === 'taken' && ++refused === 2) bothRefused.resolve();
      return outcome;
    };
    const outcomes = await Promise.all([attempt(), attempt(), attempt()]);
    expect(most).toBe(1);
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(2);
    expect(await feeds.exclusively(connection.id, async () => 'mine')).toBe('mine');
  });

  it('goes on after the vendor was down, and says so meanwhile', async () => {
    let down = true;
    pages = async () => {
      if (down) throw new Error('connect ECONNREFUSED');
      return page([order('1')], 'w1');
    };
    const running = poller();
    running.onApplicationBootstrap();
    await expect.poll(() => feeds.status(connection.id)).toMatchObject({ lastError: 'connect ECONNREFUSED' });
    down = false;
    await expect.poll(async () => (await told()).length, { timeout: 5_000 }).toBe(1);
    expect((await feeds.status(connection.id)).lastError).toBeUndefined();
    await running.beforeApplicationShutdown();
  });
});
