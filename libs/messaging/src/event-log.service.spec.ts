import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { EventLogService } from './event-log.service.js';
import { messagingPersistence } from './messaging.module.js';

let n = 0;
const event = (subject: string, change: Partial<CanonicalEvent> = {}): CanonicalEvent =>
  ({
    id: `e${++n}`,
    source: '/erp/sap',
    type: 'order.released',
    version: 1,
    subject,
    orderId: subject,
    receivedAt: new Date().toISOString(),
    classifier: 'actual',
    data: { n },
    ...change,
  }) as unknown as CanonicalEvent;

describe('event log', () => {
  let test: TestDatabase;
  let database: Database;
  let log: EventLogService;

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrate(test.url, [messagingPersistence]);
    database = new Database(await createDataSource(test.url).initialize());
    log = new EventLogService(database);
  });
  afterAll(async () => {
    await database.dataSource.destroy();
    await test.drop();
  });

  const append = (tenant: string, ...events: CanonicalEvent[]) =>
    database.transaction((tx) => log.append(tx, tenant, events));
  const read = (tenant: string, after = 0n) => log.read({ tenant, after, limit: 1000 });

  it('is found by its key however little was there when its statements were planned', async () => {
    for (const table of ['events', 'published_state', 'subject_heads']) {
      const beginning = await database.query(
        `SELECT i.indexrelid::regclass::text AS name FROM pg_index i
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
         WHERE i.indrelid = $1::regclass AND a.attname = 'tenant' AND i.indpred IS NULL`,
        [`messaging.${table}`],
      );
      expect(beginning, `indexes of ${table} that begin with the tenant`).toHaveLength(1);
    }
  });

  it('keeps what is appended, in order, counted per subject', async () => {
    await append('t1', event('a', { id: 'a1' }), event('b', { id: 'b1' }), event('a', { id: 'a2' }));
    await append('t1', event('a', { id: 'a3' }));
    const found = await read('t1');
    expect(found.map(({ id, sequence }) => [id, sequence])).toEqual([
      ['a1', 1],
      ['b1', 1],
      ['a2', 2],
      ['a3', 3],
    ]);
    const positions = found.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((x, y) => Number(x - y)));
  });

  it('gives back what was put in, without members that were not there', async () => {
    const whole = event('w', { occurredAt: '2026-11-01T10:00:00Z', documentId: 'doc', traceparent: 'tp' } as never);
    const bare = { ...event('w'), orderId: undefined } as unknown as CanonicalEvent;
    await append('t2', whole, bare);
    const [first, second] = await read('t2');
    expect(first).toMatchObject({ ...whole, tenant: 't2' });
    expect(second).not.toHaveProperty('orderId');
    expect(second).not.toHaveProperty('occurredAt');
  });

  it('ignores an event that is there, within one append and across, and tells which were new', async () => {
    const one = event('i', { id: 'same' });
    const twin = event('i', { id: 'same' });
    expect((await append('t3', one, twin)).appended).toEqual([one]);
    const fresh = event('i');
    expect((await append('t3', twin, fresh)).appended).toEqual([fresh]);
    const found = await read('t3');
    expect(found.map(({ id, sequence }) => [id, sequence])).toEqual([
      ['same', 1],
      [fresh.id, 2],
    ]);
  });

  it('lets another source and another tenant use the same id', async () => {
    const here = event('j', { id: 'shared' });
    const there = event('j', { id: 'shared', source: '/wms/stowpoint' } as never);
    expect((await append('t4', here, there)).appended).toHaveLength(2);
    expect((await append('t5', here)).appended).toHaveLength(1);
    expect(await read('t5')).toHaveLength(1);
  });

  it('keeps neither events nor gaps of a transaction that is rolled back', async () => {
    const failing = database.transaction(async (tx) => {
      await log.append(tx, 't6', [event('r')]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await append('t6', event('r'));
    expect((await read('t6')).map(({ sequence }) => sequence)).toEqual([1]);
  });

  it('counts without a gap when many append to one subject at once, and doubles race each other', async () => {
    const doubles = event('hot', { id: 'double' });
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => append('t7', event('hot'), ...(i % 4 === 0 ? [doubles] : []))),
    );
    const found = await read('t7');
    expect(found.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 41 }, (_, i) => i + 1));
  });

  it('does not let appends to the same subjects in other orders wait for each other in a circle', async () => {
    const subjects = ['x', 'y', 'z'];
    const rounds = Array.from({ length: 30 }, (_, i) => (i % 2 ? subjects : [...subjects].reverse()));
    await Promise.all(rounds.map((order) => append('t8', ...order.map((subject) => event(subject)))));
    expect(await read('t8')).toHaveLength(90);
  });

  it('has no position for what is not committed, so that no reader steps over it', async () => {
    let commit: () => void = () => undefined;
    let inside: () => void = () => undefined;
    const appended = new Promise<void>((resolve) => {
      inside = resolve;
    });
    const late = database.transaction(async (tx) => {
      await log.append(tx, 't9', [event('late', { id: 'late' })]);
      inside();
      await new Promise<void>((resolve) => {
        commit = resolve;
      });
    });
    await appended;
    await append('t9', event('early', { id: 'early' }));
    const before = await read('t9');
    expect(before.map(({ id }) => id)).toEqual(['early']);
    commit();
    await late;
    const after = await read('t9', before.at(-1)?.position);
    expect(after.map(({ id }) => id)).toEqual(['late']);
  });

  it('shows every event once and in the order of its subject, while writers and readers race', async () => {
    let writing = true;
    const seen: { id: string; subject: string; sequence: number }[] = [];
    const reader = async () => {
      for (let after = 0n, last = false; ; ) {
        const found = await log.read({ tenant: 't10', after, limit: 50 });
        seen.push(...found);
        after = found.at(-1)?.position ?? after;
        if (last && found.length === 0) return;
        last = !writing;
      }
    };
    const reading = reader();
    await Promise.all(
      Array.from({ length: 8 }, async (_, w) => {
        for (let i = 0; i < 25; i++) await append('t10', event(`s${w % 3}`), event(`s${(w + 1) % 3}`));
      }),
    );
    writing = false;
    await reading;
    expect(seen).toHaveLength(400);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(400);
    for (const subject of ['s0', 's1', 's2']) {
      const sequences = seen.filter((each) => each.subject === subject).map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_, i) => i + 1));
    }
  });

  it('finds by type, subject and order', async () => {
    await append('t11', event('p'), event('q', { type: 'order.cancel-requested' } as never));
    const ids = async (query: object) => (await log.read({ tenant: 't11', limit: 10, ...query })).map((e) => e.subject);
    expect(await ids({ types: ['order.cancel-requested'] })).toEqual(['q']);
    expect(await ids({ subject: 'p' })).toEqual(['p']);
    expect(await ids({ orderId: 'q' })).toEqual(['q']);
  });
});
