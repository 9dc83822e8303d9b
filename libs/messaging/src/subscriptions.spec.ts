import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { HealthRegistry } from '#platform/telemetry';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { StoredEvent, Subscription, Tx } from './event-log.js';
import { EventLogService } from './event-log.service.js';
import { messagingPersistence } from './messaging.module.js';
import { Notifications } from './notifications.js';
import { Subscriptions } from './subscriptions.js';

let n = 0;
const event = (id = `e${++n}`, type: CanonicalEvent['type'] = 'order.released'): CanonicalEvent =>
  ({
    id,
    source: '/erp/sap',
    type,
    version: 1,
    subject: id,
    receivedAt: new Date().toISOString(),
    classifier: 'actual',
    data: {},
  }) as unknown as CanonicalEvent;

describe('subscriptions', () => {
  let test: TestDatabase;
  let database: Database;
  const running: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrate(test.url, [messagingPersistence]);
    database = new Database(await createDataSource(test.url).initialize());
    await database.query('CREATE TABLE seen (n bigint GENERATED ALWAYS AS IDENTITY, name text, event text)');
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((stop) => stop()));
    await database.query(
      'TRUNCATE seen, messaging.events, messaging.pending, messaging.positions, messaging.parked CASCADE',
    );
    await database.query('DELETE FROM messaging.subscriptions');
  });
  afterAll(async () => {
    await database.dataSource.destroy();
    await test.drop();
  });

  /** A process of its own, as far as the database can tell. */
  function processOf(...parts: (Subscription | HealthRegistry)[]) {
    const health = parts.find((each) => each instanceof HealthRegistry);
    const added = parts.filter((each) => !(each instanceof HealthRegistry));
    const notifications = new Notifications({ databaseUrl: test.url } as CrossdockConfig);
    const log = new EventLogService(database, notifications);
    const subscriptions = new Subscriptions(database, log, notifications, health);
    for (const each of added) subscriptions.add(each);
    subscriptions.onApplicationBootstrap();
    running.push(async () => {
      await subscriptions.beforeApplicationShutdown();
      await notifications.onApplicationShutdown();
    });
    return { log, subscriptions, notifications };
  }

  const note = async (name: string, events: readonly StoredEvent[], tx: Tx) => {
    for (const { id } of events) await tx.query('INSERT INTO seen (name, event) VALUES ($1, $2)', [name, id]);
  };
  const noting = (name: string, more: Partial<Subscription> = {}): Subscription => ({
    name,
    handle: (events, tx) => note(name, events, tx),
    ...more,
  });
  const seen = async (name: string) =>
    (await database.query<{ event: string }>('SELECT event FROM seen WHERE name = $1 ORDER BY n', [name])).map(
      (row) => row.event,
    );
  const append = (log: EventLogService, ...events: CanonicalEvent[]) =>
    database.transaction((tx) => log.append(tx, 'acme', events));

  async function until(what: () => Promise<boolean>, ms = 8_000): Promise<void> {
    for (const deadline = Date.now() + ms; !(await what()); await sleep(10)) {
      if (Date.now() > deadline) throw new Error('waited in vain');
    }
  }

  it('hand over every event once and in order, whoever appended it, of the types asked for', async () => {
    const { log } = processOf(noting('all'), noting('some', { types: ['order.cancel-requested'] }));
    await append(log, event('a'), event('b', 'order.cancel-requested'));
    await append(log, event('c'));
    await until(async () => (await seen('all')).length === 3 && (await seen('some')).length === 1);
    expect(await seen('all')).toEqual(['a', 'b', 'c']);
    expect(await seen('some')).toEqual(['b']);
  });

  it('never step over an event whose transaction commits late', async () => {
    const { log } = processOf(noting('patient'));
    let commit: () => void = () => undefined;
    const late = database.transaction(async (tx) => {
      await log.append(tx, 'acme', [event('late')]);
      await new Promise<void>((resolve) => {
        commit = resolve;
      });
    });
    for (let i = 0; i < 5; i++) await append(log, event(`early${i}`));
    await until(async () => (await seen('patient')).length === 5);
    expect(await seen('patient')).not.toContain('late');
    commit();
    await late;
    await until(async () => (await seen('patient')).includes('late'));
    expect(await seen('patient')).toHaveLength(6);
  });

  it('commit what the handler wrote with the cursor, or neither', async () => {
    let fail = true;
    const { log } = processOf({
      name: 'atomic',
      handle: async (events, tx) => {
        await note('atomic', events, tx);
        if (fail) throw new Error('not yet');
      },
    });
    await append(log, event('once'));
    await sleep(150);
    expect(await seen('atomic')).toEqual([]);
    fail = false;
    await until(async () => (await seen('atomic')).length > 0);
    await sleep(100);
    expect(await seen('atomic')).toEqual(['once']);
  });

  it('park the event that fails again and again by itself, and go on behind it', async () => {
    const { log } = processOf({
      name: 'choosy',
      handle: async (events, tx) => {
        if (events.some(({ id }) => id === 'bad')) throw new Error('cannot take this');
        await note('choosy', events, tx);
      },
    });
    await append(log, event('before'), event('bad'), event('behind'));
    await until(async () => (await seen('choosy')).includes('behind'), 15_000);
    expect(await seen('choosy')).toEqual(['before', 'behind']);
    const [parked] = await database.query<{ error: string }>(
      `SELECT error FROM messaging.parked WHERE subscription = 'choosy'`,
    );
    expect(parked?.error).toContain('cannot take this');
  }, 20_000);

  it('hand over events of one tenant at a time, all of them in order', async () => {
    const batches: string[][] = [];
    const { log } = processOf({
      name: 'tenants',
      handle: async (events, tx) => {
        batches.push(events.map(({ tenant }) => tenant));
        await note('tenants', events, tx);
      },
    });
    const tenants = ['acme', 'acme', 'globex', 'acme', 'globex', 'globex'];
    await database.transaction(async (tx) => {
      for (const [i, tenant] of tenants.entries()) await log.append(tx, tenant, [event(`m${i}`)]);
    });
    await until(async () => (await seen('tenants')).length === 6);
    expect(batches.every((batch) => new Set(batch).size === 1)).toBe(true);
    expect(await seen('tenants')).toEqual(tenants.map((_, i) => `m${i}`));
  });

  it('try again what fails for a moment, instead of parking it', async () => {
    const began = Date.now();
    const { log } = processOf({
      name: 'moody',
      handle: async (events, tx) => {
        if (Date.now() - began < 500) throw new Error('not now');
        await note('moody', events, tx);
      },
    });
    await append(log, event('one'), event('two'), event('three'));
    await until(async () => (await seen('moody')).length === 3);
    expect(await database.query(`SELECT FROM messaging.parked WHERE subscription = 'moody'`)).toEqual([]);
  });

  it.each([
    ['is cut off', `SELECT pg_terminate_backend(pg_backend_pid())`],
    ['takes too long', `SELECT set_config('statement_timeout', '5', true), pg_sleep(0.1)`],
  ])(
    'count no time that the database %s towards parking an event',
    async (what, statement) => {
      const name = `patient-${what}`;
      let handed = 0;
      const { log } = processOf({
        name,
        handle: async (events, tx) => {
          handed += 1;
          if (handed <= 4) await tx.query("SELECT set_config('statement_timeout', '5', true)");
          if (handed <= 4) await tx.query(statement);
          if (handed <= 6) throw new Error('its own failure');
          await note(name, events, tx);
        },
      });
      await append(log, event('unlucky'));
      await until(async () => (await seen(name)).length === 1, 15_000);
      expect(handed).toBe(7);
      expect(await database.query('SELECT FROM messaging.parked')).toEqual([]);
    },
    20_000,
  );

  it('wait with an event in a version that only a later build knows, and do not park it', async () => {
    const { log } = processOf(noting('earlier'));
    await append(log, event('known'), { ...event('newer'), version: 2 } as unknown as CanonicalEvent);
    await until(async () => (await seen('earlier')).includes('known'), 500).catch(() => undefined);
    await sleep(1_500);
    expect(await seen('earlier')).not.toContain('newer');
    expect(await database.query('SELECT FROM messaging.parked')).toEqual([]);
    // The later build brings the upcaster along: to it the event is one like any other.
    await database.query('UPDATE messaging.events SET version = 1');
    await until(async () => (await seen('earlier')).includes('newer'), 12_000);
    expect(await seen('earlier')).toEqual(['known', 'newer']);
  }, 20_000);

  it('are run by one process at a time, and by another when that one stops', async () => {
    const first = processOf(noting('shared', { batchSize: 3 }));
    const second = processOf(noting('shared', { batchSize: 3 }));
    const ids = Array.from({ length: 60 }, (_, i) => `s${i}`);
    for (const id of ids.slice(0, 30)) await append(first.log, event(id));
    await first.subscriptions.beforeApplicationShutdown();
    for (const id of ids.slice(30)) await append(second.log, event(id));
    await until(async () => (await seen('shared')).length >= 60);
    expect(await seen('shared')).toEqual(ids);
  });

  // Again, where the machine was so busy that the one that has them did fall behind.
  it('are left to the process that has them as long as it keeps up, and shared with others when it does not', {
    retry: 2,
  }, async () => {
    let pace = 0;
    let handed = 0;
    const slow = processOf(
      noting('shared', {
        batchSize: 2,
        handle: async (events, tx) => {
          handed += events.length;
          await sleep(pace);
          await note('slow', events, tx);
        },
      }),
    );
    await append(slow.log, event('first'));
    await until(async () => (await seen('slow')).length === 1);
    pace = 300;
    await append(slow.log, event('second'));
    await until(async () => handed === 2);
    // The other one asks in vain, and stands by from then on.
    processOf(noting('shared', { batchSize: 2, handle: (events, tx) => note('other', events, tx) }));
    await until(async () => (await seen('slow')).length === 2);
    pace = 0;
    for (let i = 0; i < 4; i++) {
      await append(slow.log, event(`kept-${i}`));
      await until(async () => (await seen('slow')).length === i + 3);
    }
    expect(await seen('other')).toEqual([]);
    pace = 300;
    await append(slow.log, ...Array.from({ length: 12 }, (_, i) => event(`many-${i}`)));
    await until(async () => (await seen('slow')).length + (await seen('other')).length === 18);
    expect((await seen('other')).length).toBeGreaterThan(0);
  });

  it('say so where the log was restored to an earlier moment than they had read to, until they read it again', async () => {
    const health = new HealthRegistry();
    const { log, subscriptions } = processOf(health, noting('ahead'));
    await append(log, event('kept'));
    await append(log, event('lost'), event('lost too'));
    await until(async () => (await seen('ahead')).length === 3);
    expect(await health.report()).toMatchObject({ status: 'ok', checks: { 'event log': 'ok' } });
    // As a backup of the log has it, beside cursors that are not from it.
    await database.query(
      'DELETE FROM messaging.positions WHERE position > (SELECT min(position) FROM messaging.positions)',
    );
    await database.query(`DELETE FROM messaging.events WHERE event_id <> 'kept'`);
    await database.query(
      `SELECT setval('messaging.positions_position_seq', (SELECT max(position) FROM messaging.positions))`,
    );
    await append(log, event('new'));
    await until(async () => (await health.report()).status === 'unavailable');
    expect((await health.report()).checks['event log']).toMatch(
      /^ahead has read up to \d+, and the log ends at \d+: it was restored to an earlier moment than its readers$/,
    );
    await subscriptions.replay('ahead', 0n);
    await until(async () => (await seen('ahead')).includes('new'));
    await until(async () => (await health.report()).status === 'ok');
  });

  it('see everything again that is replayed', async () => {
    const { log, subscriptions } = processOf(noting('again'));
    await append(log, event('x'), event('y'));
    await until(async () => (await seen('again')).length === 2);
    const [first] = await log.read({ limit: 1 });
    await subscriptions.replay('again', 0n);
    await until(async () => (await seen('again')).length === 4);
    await subscriptions.replay('again', first?.position as bigint);
    await until(async () => (await seen('again')).length === 5);
    expect(await seen('again')).toEqual(['x', 'y', 'x', 'y', 'y']);
  });

  it('go on where they were after the process was started anew', async () => {
    const first = processOf(noting('durable'));
    await append(first.log, event('one'));
    await until(async () => (await seen('durable')).length === 1);
    await first.subscriptions.beforeApplicationShutdown();
    await append(first.log, event('two'));
    processOf(noting('durable'));
    await until(async () => (await seen('durable')).length === 2);
    expect(await seen('durable')).toEqual(['one', 'two']);
  });

  it('are woken at once by an append in their own process and soon by one in another', async () => {
    const reader = processOf(noting('quick'));
    const writer = processOf();
    await append(writer.log, event());
    await until(async () => (await seen('quick')).length === 1);
    await sleep(150);
    for (const [i, { log }] of [reader, writer].entries()) {
      const began = Date.now();
      await append(log, event());
      await until(async () => (await seen('quick')).length === i + 2);
      // Well below the second after which they look by themselves.
      expect(Date.now() - began).toBeLessThan(700);
    }
  });

  it('are not woken by what is rolled back', async () => {
    const { log, notifications } = processOf();
    let woken = 0;
    notifications.listen('crossdock_events', () => woken++);
    await sleep(150);
    woken = 0;
    await database
      .transaction(async (tx) => {
        await log.append(tx, 'acme', [event()]);
        throw new Error('no');
      })
      .catch(() => undefined);
    await sleep(50);
    expect(woken).toBe(0);
    await append(log, event());
    expect(woken).toBe(1);
  });
});
