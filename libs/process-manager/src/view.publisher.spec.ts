import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PublishedState, type PublishedView } from '#messaging';
import type { Database } from '#platform/persistence';
import {
  createSampleProcess,
  definition,
  FAST,
  released,
  type SampleProcess,
  type State,
  TENANT,
  until,
} from '../../../test/support/sample-process.js';
import type { ProcessDefinition } from './process.js';
import type { ProcessManager } from './process-manager.js';

/** An order whose first event names it, and a part for every event that it had. */
const publishing = (shape: number, change: (view: PublishedView) => PublishedView | null = (view) => view) => {
  const viewsOf = ({ events, fired }: State): PublishedView[] =>
    [
      { kind: 'order', id: `O-${events[0]}`, owners: ['all'], body: { events: events.length, fired } },
      ...events.map((id) => ({ kind: 'part', id, owners: ['all', id], body: { id } })),
    ].flatMap((view) => change(view) ?? []);
  const published = { shape, kinds: ['order', 'part'], viewsOf };
  return { ...definition, published } satisfies ProcessDefinition<State>;
};

describe('views of instances', () => {
  let sample: SampleProcess;
  let database: Database;

  beforeAll(async () => {
    sample = await createSampleProcess();
    ({ database } = sample);
  });
  afterEach(async () => {
    await sample.clear();
    await database.query('TRUNCATE messaging.published_state, messaging.published_owners, messaging.publications');
    await database.query('TRUNCATE sample.instances, sample.history, sample.commands, sample.refs');
  });
  afterAll(() => sample.drop());

  const start = (process: ProcessDefinition<State>) => sample.start(async () => undefined, ['a'], FAST, process);
  const act = (manager: ProcessManager<State>, instance: string, name: string) =>
    database.transaction((tx) => manager.act(tx, TENANT, instance, { name, by: 'me' }));
  const read = async (kind: string, id: string) => (await new PublishedState(database).read(kind, TENANT, id))?.body;
  const listed = async (kind: string, owner: string) => {
    const query = { kind, tenant: TENANT, owner, limit: 200 };
    return (await new PublishedState(database).list<{ id?: string }>(query)).items.map(({ body }) => body);
  };
  const begun = async (instance: string) => {
    const event = released(instance);
    await sample.append(event);
    await until(
      async () =>
        (await database.query('SELECT 1 FROM sample.instances WHERE id = $1 AND state IS NOT NULL', [instance])).length,
    );
    return event.id;
  };

  it('can be read as soon as their decision is committed', async () => {
    const { manager } = await start(publishing(1));
    const event = await begun('v1');
    expect(await read('order', `O-${event}`)).toEqual({ events: 1, fired: [] });
    expect(await read('part', event)).toEqual({ id: event });
    await act(manager, 'v1', 'look');
    expect(await listed('part', event)).toEqual([{ id: event }]);
  });

  it('of a decision that was rolled back are not published', async () => {
    const refused = publishing(1, (view) =>
      view.kind === 'order' && JSON.stringify(view.body).includes('boom') ? { ...view, owners: [null as never] } : view,
    );
    const decide: (typeof definition)['decide'] = (state, input) =>
      input.kind === 'action' && state
        ? { state: { ...state, fired: [input.action] } }
        : definition.decide(state, input);
    const { manager } = await start({ ...refused, decide });
    const event = await begun('v2');
    await act(manager, 'v2', 'good');
    await expect(act(manager, 'v2', 'boom')).rejects.toThrow(/null value/);
    expect(await read('order', `O-${event}`)).toEqual({ events: 1, fired: ['good'] });
    expect((await manager.instances.get(TENANT, 'v2'))?.state.fired).toEqual(['good']);
  });

  it('are written only where they changed', async () => {
    await start(publishing(1));
    const first = await begun('v3');
    const second = released('v3');
    await sample.append(second);
    await until(async () => (await listed('part', second.id)).length === 1);
    const rows = await database.query('SELECT kind, id, version FROM messaging.published_state ORDER BY kind, version');
    expect(rows).toEqual([
      { kind: 'order', id: `O-${first}`, version: 2 },
      { kind: 'part', id: first, version: 1 },
      { kind: 'part', id: second.id, version: 2 },
    ]);
  });

  it('say the last word of every instance, however many processes decide at once', async () => {
    const definitions = publishing(1);
    const [{ manager }] = await Promise.all([start(definitions), start(definitions)]);
    const instances = Array.from({ length: 12 }, (_, n) => `busy-${n}`);
    const rounds = Array.from({ length: 10 }, () => instances.map((id) => released(id, 'cmd:erp:a')));
    await Promise.all(rounds.map((events) => sample.append(...events)));
    await until(async () => {
      const { items } = await manager.instances.list(TENANT, { limit: 100 });
      return items.length === 12 && items.every(({ state }) => state.outcomes.length === 10);
    });
    const { items } = await manager.instances.list(TENANT, { limit: 100 });
    for (const { state } of items) {
      expect(await read('order', `O-${state.events[0]}`)).toEqual({ events: 10, fired: [] });
      for (const id of state.events) expect(await read('part', id)).toEqual({ id });
    }
    expect(await listed('part', 'all')).toHaveLength(120);
  });

  it('of what was there before are all published when a process has started, by all replicas together', async () => {
    const silent = await start(definition);
    const events: string[] = [];
    for (let n = 0; n < 5; n++) events.push(await begun(`old-${n}`));
    await database.query(
      `INSERT INTO sample.instances (tenant, id, version, state, traceparent, sequence)
       SELECT tenant, 'many-' || n, 1, jsonb_build_object('events', jsonb_build_array('m' || n), 'fired', '[]'::jsonb), 't', 1
       FROM generate_series(1, 300) n, (VALUES ('acme'), ('other')) AS t(tenant)`,
    );
    await silent.stop();
    await expect(read('order', 'O-x')).rejects.toMatchObject({ code: 'service-unavailable' });
    await Promise.all([start(publishing(1)), start(publishing(1))]);
    for (const event of events) expect(await read('order', `O-${event}`)).toEqual({ events: 1, fired: [] });
    const counted = 'SELECT tenant, count(*)::int AS n FROM messaging.published_state GROUP BY tenant ORDER BY tenant';
    expect(await database.query(counted)).toEqual([
      { tenant: 'acme', n: 610 },
      { tenant: 'other', n: 600 },
    ]);
  });

  it('of another shape are published anew: bodies, owners and which there are', async () => {
    const before = await start(publishing(1));
    const event = await begun('v5');
    await before.stop();
    const after = publishing(2, (view) =>
      view.kind === 'part' ? null : { ...view, owners: ['new'], body: { ...view.body, shape: 2 } },
    );
    await start(after);
    expect(await read('order', `O-${event}`)).toEqual({ events: 1, fired: [], shape: 2 });
    expect(await read('part', event)).toBeUndefined();
    expect(await listed('part', 'all')).toEqual([]);
    expect(await listed('order', 'all')).toEqual([]);
    expect(await listed('order', 'new')).toHaveLength(1);
  });

  it('that a replica of the version before still wrote are mended', async () => {
    const before = await start(publishing(1));
    const event = await begun('v6');
    const newer = publishing(2, (view) => ({ ...view, body: { ...view.body, shape: 2 } }));
    const first = await start(newer);
    await first.stop();
    expect(await read('part', event)).toMatchObject({ shape: 2 });
    const late = released('v6');
    await sample.append(late);
    await until(async () => (await listed('part', late.id)).length === 1);
    expect(await read('part', late.id)).toEqual({ id: late.id });
    await before.stop();
    await start(newer);
    expect(await read('part', late.id)).toMatchObject({ shape: 2 });
    expect(await read('part', event)).toMatchObject({ shape: 2 });
  });
});
