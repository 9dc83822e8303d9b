import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import { createSubscribers, event, type Subscribers, until } from './subscribers.sample.js';

describe('subscriptions in trouble', () => {
  let database: Subscribers['database'];
  let processOf: Subscribers['processOf'];
  let note: Subscribers['note'];
  let noting: Subscribers['noting'];
  let seen: Subscribers['seen'];
  let append: Subscribers['append'];
  let subscribers: Subscribers;

  beforeAll(async () => {
    subscribers = await createSubscribers();
    ({ database, processOf, note, noting, seen, append } = subscribers);
  });
  afterEach(() => subscribers.clear());
  afterAll(() => subscribers.drop());

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

  it('say so where the log was restored to an earlier moment than they had read to, until they read it again', async () => {
    const { log, subscriptions, health } = processOf(noting('ahead'));
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
});
