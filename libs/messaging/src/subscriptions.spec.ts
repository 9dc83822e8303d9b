import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSubscribers, event, type Subscribers, until } from './subscribers.sample.js';

describe('subscriptions', () => {
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
