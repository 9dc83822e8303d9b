import { EventEmitter } from 'node:events';
import type { FastifyReply } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notifications } from '#messaging';
import { createDataSource, Database, migrate } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import type { PortalSession } from '../../session/portal-session.js';
import type { Sessions } from '../../session/sessions.js';
import { TowerState } from '../follow/tower.state.js';
import { Lookers } from '../lookers.js';
import type { Fact } from '../model/facts.js';
import { at, caseOf, commandOf, instanceOf, placeOf, settlementOf } from '../model/facts.sample.js';
import { project } from '../model/project.js';
import { TowerStore } from '../model/store.js';
import { CasesReader } from '../read/cases.reader.js';
import { LagReader } from '../read/lag.reader.js';
import type { NowReader } from '../read/now.reader.js';
import { TOWER_MIGRATIONS, TOWER_TABLES } from '../tower.tables.js';
import { ChangedReader } from './changed.reader.js';
import { TowerStream } from './tower.stream.js';

let test: TestDatabase;
let database: Database;
let changed: ChangedReader;
let stream: TowerStream;
let goesOn: () => Promise<boolean>;
const wakes = new Set<() => void>();
const said: string[] = [];
beforeAll(async () => {
  test = await createTestDatabase();
  await migrate(test.url, [{ schema: 'portal', migrations: TOWER_MIGRATIONS }]);
  database = new Database(await createDataSource(test.url).initialize());
  const now = { states: async () => [] } as unknown as NowReader;
  changed = new ChangedReader(database, now, new CasesReader(database), new LagReader(new TowerState(database)));
});
beforeEach(async () => {
  await database.query(TOWER_TABLES.map((table) => `DELETE FROM portal.${table}`).join('; '));
  goesOn = async () => true;
  const notifications = {
    listen: (_: string, wake: () => void) => {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
    tell: (channel: string) => said.push(channel),
  } as unknown as Notifications;
  said.length = 0;
  const sessions = { goesOn: () => goesOn() } as unknown as Sessions;
  stream = new TowerStream(changed, notifications, sessions, new Lookers(notifications));
});
afterEach(() => {
  stream.beforeApplicationShutdown();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

async function put(...facts: Fact[]): Promise<void> {
  await database.transaction((tx) => new TowerStore().put(tx, project(facts)));
  for (const wake of wakes) wake();
}

/** However busy the machine is. */
const soon = <T>(get: () => T) => expect.poll(get, { timeout: 10_000 });

interface Sent {
  readonly type: string;
  readonly id: number;
  readonly data: Record<string, unknown>;
}

/** A browser that looks, with what it was sent. */
function look(session = 'one', from?: string) {
  const sent: Sent[] = [];
  const raw = Object.assign(new EventEmitter(), {
    writableLength: 0,
    setHeader: () => undefined,
    writeHead: () => undefined,
    ended: false,
    end() {
      raw.ended = true;
    },
    destroy() {
      raw.ended = true;
    },
    write(text: string) {
      const [, type = '', id = '', data = 'null'] = /^event: (.*)\nid: (.*)\ndata: (.*)\n\n$/.exec(text) ?? [];
      if (type) sent.push({ type, id: Number(id), data: JSON.parse(data) });
    },
  });
  const reply = { getHeaders: () => ({}), hijack: () => undefined, raw } as unknown as FastifyReply;
  stream.open(reply, { id: session } as PortalSession, from);
  const types = () => sent.map(({ type }) => type).filter((type) => type !== 'figures' && type !== 'lag');
  const joined = () => soon(() => sent.some(({ type }) => type === 'lag')).toBe(true);
  return { raw, sent, types, joined };
}

const ORDER = instanceOf('sap-1', 1, false, 'EAST');

describe('whoever looks', () => {
  it('is told of orders, cases, settlements, stock and timelines as they change', async () => {
    const page = look();
    await page.joined();
    await put(
      ORDER,
      caseOf('sap-1', 1),
      settlementOf('sap-1', 1),
      placeOf('SKU-1', 1),
      commandOf('sap-1', 1, 'pending'),
    );
    await soon(() => page.types().toSorted()).toEqual(['case', 'order', 'settlement', 'stock', 'timeline']);
    expect(page.sent.find(({ type }) => type === 'settlement')?.data).toMatchObject({
      settlement: { id: 'sap-1-S1', orderId: 'sap-1', state: 'accrued' },
    });
    await put(commandOf('sap-1', 1, 'ok'));
    await soon(() => page.sent.at(-1)).toMatchObject({ type: 'timeline', data: { orderId: 'sap-1' } });
  });

  it('is told nothing of what is only told again', async () => {
    await put(ORDER, settlementOf('sap-1', 1), placeOf('SKU-1', 1), commandOf('sap-1', 1, 'ok'));
    const { head } = await changed.head();
    await put(ORDER, settlementOf('sap-1', 1), placeOf('SKU-1', 1), commandOf('sap-1', 1, 'ok'));
    expect((await changed.since(head, 10)).changes).toEqual([]);
  });

  it('goes on where it broke off, and is told once of what changed several times meanwhile', async () => {
    const first = look();
    await first.joined();
    await put(ORDER);
    await soon(() => first.types()).toEqual(['order']);
    const { id } = first.sent.find(({ type }) => type === 'order') as Sent;
    await put(instanceOf('sap-1', 2, false, 'EAST'));
    await put(instanceOf('sap-1', 3, false, 'EAST'), caseOf('sap-1', 1));
    const again = look('one', String(id));
    await soon(() => again.types()).toEqual(['order', 'case']);
    expect(again.sent.find(({ type }) => type === 'order')?.data).toMatchObject({ order: { updatedAt: at(3) } });
  });

  it('is told once that everything is to be looked at, where more has changed than is told one by one', async () => {
    const there = look('there');
    await there.joined();
    await put(...Array.from({ length: 600 }, (_, nth) => commandOf(`sap-${nth}`, 1, 'ok')));
    await soon(() => there.types()).toEqual(['everything']);
    const back = look('back', '1');
    await back.joined();
    const { head } = await changed.head();
    expect([back.types(), back.sent[0]?.id]).toEqual([['everything'], Number(head)]);
  });

  it('looks at everything anew where it was sent more than this database has ever had', async () => {
    await put(ORDER);
    const page = look('one', '999999999');
    await soon(() => page.types()).toEqual(['everything']);
    await put(instanceOf('sap-1', 2, false, 'EAST'));
    await soon(() => page.types()).toEqual(['everything', 'order']);
  });

  it('costs one question for all', async () => {
    const pages = Array.from({ length: 12 }, (_, nth) => look(`session ${nth}`));
    for (const page of pages) await page.joined();
    const asked = vi.spyOn(changed, 'since');
    await put(ORDER);
    for (const page of pages) await soon(() => page.types()).toEqual(['order']);
    expect(asked.mock.calls.length).toBeLessThan(pages.length);
  });

  it('says so to whoever asks more often while somebody looks', async () => {
    expect(said).toEqual([]);
    await look().joined();
    expect(said).toEqual(['crossdock_tower_lookers']);
  });

  it('is looked up beside others, a few at a time, whether the sign-in goes on', async () => {
    let [asked, most] = [0, 0];
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    goesOn = async () => {
      most = Math.max(most, ++asked);
      await answered;
      asked--;
      return true;
    };
    const pages = Array.from({ length: 12 }, (_, nth) => look(`session ${nth}`));
    await soon(() => asked).toBe(4);
    answer();
    for (const page of pages) await page.joined();
    expect(most).toBe(4);
  });

  it('has four streams of one sign-in, so that its browser has connections left', async () => {
    const pages = [1, 2, 3, 4].map(() => look());
    expect(() => look()).toThrow(expect.objectContaining({ code: 'service-unavailable' }));
    look('another');
    pages[0]?.raw.emit('close');
    expect(() => look()).not.toThrow();
  });

  it('is left once the sign-in is over', async () => {
    goesOn = async () => false;
    const page = look();
    await soon(() => page.raw.ended).toBe(true);
    expect(page.sent.filter(({ type }) => type === 'lag')).toEqual([]);
  });
});
