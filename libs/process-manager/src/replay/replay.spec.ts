import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createSampleProcess,
  definition,
  FAST,
  released,
  type SampleProcess,
  type State,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';
import { CHECKPOINT_EVERY } from '../apply.js';
import type { ProcessDefinition } from '../process.js';
import { Rebuilding, rebuild } from './rebuild.js';
import type { RecordedEntry, Recording, Stretch } from './recording.js';
import { RecordingReader } from './recording.reader.js';

/** The next version: it counts its events instead of naming them, and answers an event with one more command. */
interface Counting extends State {
  readonly count: number;
}
const next = {
  ...definition,
  version: 2,
  upcast: (state: unknown) => ({ ...(state as State), count: (state as State).events.length }),
  decide: (before: Counting | null, input: Parameters<typeof definition.decide>[1]) => {
    const decision = definition.decide(before, input);
    if (!decision) return null;
    const count = (before?.count ?? 0) + (input.kind === 'event' ? 1 : 0);
    return { ...decision, state: { ...decision.state, count } };
  },
} as ProcessDefinition<Counting> as unknown as ProcessDefinition<State>;

describe('replay', () => {
  let sample: SampleProcess;
  let recordings: RecordingReader;
  let sound: Recording;

  beforeAll(async () => {
    sample = await createSampleProcess();
    recordings = new RecordingReader('sample', sample.database);
    sound = await lived('p1');
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  const recordingOf = async (id: string): Promise<Recording> => {
    const entries: RecordedEntry[] = [];
    for await (const stretch of recordings.read('start', [id])) {
      entries.push(...stretch.entries);
      if (stretch.isLast) return { ...stretch.instance, entries };
    }
    throw new Error(`${id} is not there`);
  };

  const rebuiltInPages = async (
    id: string,
    from: 'base' | 'start',
    plant: (entry: RecordedEntry) => RecordedEntry = (entry) => entry,
  ) => {
    const pages: number[] = [];
    let rebuilding: Rebuilding<State> | undefined;
    for await (const { instance, entries } of recordings.read(from, [id])) {
      rebuilding ??= new Rebuilding(definition, instance, from);
      rebuilding.take(entries.map(plant));
      pages.push(entries.length);
    }
    return { pages, differences: rebuilding?.end() };
  };

  /** An instance with a timer, a case, a poison input and commands to two targets behind it. */
  const lived = async (id: string): Promise<Recording> => {
    const { manager, stop } = await sample.start(async () => ({ ok: true }), ['a', 'b']);
    await sample.append(released(id, 'cmd:erp:a', 'cmd:wms:b', 'timer:20', 'case:odd'));
    await until(async () => (await manager.instances.get(TENANT, id))?.state.fired.length === 1);
    await sample.append(released(id, 'poison'), released(id, 'cmd:erp:a'));
    await until(async () => (await manager.instances.get(TENANT, id))?.state.outcomes.length === 3);
    await stop();
    return recordingOf(id);
  };

  it('rebuilds an instance from its history: its state, commands, events, timers, cases and references', async () => {
    const { entries, openCases } = sound;
    expect(rebuild(definition, sound, 'base')).toEqual([]);
    expect(entries.filter(({ failed }) => failed)).toHaveLength(1);
    expect(openCases).toContain('odd');
    expect(entries.flatMap(({ commands }) => commands)).toHaveLength(3);
    expect(entries.flatMap(({ events }) => events.map(({ type }) => type))).toContain('exception.opened');
  });

  it.each<[string, string, (recording: Recording) => Recording]>([
    ['a state that somebody changed', 'state', (each) => ({ ...each, state: { ...(each.state as State), fired: [] } })],
    ['a timer that nobody set', 'timers', (each) => ({ ...each, timers: { later: 7 } })],
    ['a case that nobody opened', 'cases', (each) => ({ ...each, openCases: [...each.openCases, 'planted'] })],
    ['a reference that is gone', 'refs', (each) => ({ ...each, refs: [] })],
    ['a status that is another', 'status', (each) => ({ ...each, status: 'open' })],
    ['a command that was lost', 'commands', (each) => changed(each, 0, { commands: [] })],
    ['an event that was lost', 'events', (each) => changed(each, 0, { events: [] })],
    ['an input that was lost', 'queues', (each) => ({ ...each, entries: each.entries.slice(0, 2) })],
    ['a failure that is none', 'failed', (each) => changed(each, 0, { failed: true })],
  ])('tells %s', async (_, what, plant) => {
    const found = rebuild(definition, plant(sound), 'base');
    expect(found.map((difference) => difference.what)).toContain(what);
  });

  it('reads of a long life no more than what came since the last checkpoint, and rebuilds it from there', async () => {
    const { manager, stop } = await sample.start(async () => 'done', ['a']);
    const many = CHECKPOINT_EVERY + 20;
    await sample.append(...Array.from({ length: many }, () => released('long')));
    await until(async () => (await manager.instances.get(TENANT, 'long'))?.state.events.length === many, 15_000);
    await stop();
    const sampled = await until(async () =>
      (await recordings.sample(TENANT, 20)).find(({ id, entries }) => id === 'long' && entries.length > 0),
    );
    expect(sampled.entries).toHaveLength(21);
    expect(rebuild(definition, sampled, 'base')).toEqual([]);
    const whole = await recordingOf('long');
    expect(whole.entries).toHaveLength(many);
    expect(rebuild(definition, whole, 'start')).toEqual([]);
    const [first, ...rest] = sampled.entries;
    const planted = { ...sampled, entries: [first as (typeof rest)[number], ...rest.slice(1)] };
    expect(rebuild(definition, planted, 'base')).not.toEqual([]);
    expect(await rebuiltInPages('long', 'start')).toMatchObject({ pages: [500, 20], differences: [] });
    expect(await rebuiltInPages('long', 'base')).toMatchObject({ pages: [21], differences: [] });
    const late = await rebuiltInPages('long', 'start', (entry) =>
      entry.sequence === many ? { ...entry, note: 'another' } : entry,
    );
    expect(late.differences).toMatchObject([{ sequence: many, what: 'note' }]);
  }, 25_000);

  it('reads short lives together and long ones alone, so that no more than a page is at hand', async () => {
    const { manager, stop } = await sample.start(async () => 'done', ['a']);
    const ids = Array.from({ length: 30 }, (_, n) => `s${n + 10}`);
    await sample.append(...ids.flatMap((id) => Array.from({ length: 40 }, () => released(id))));
    for (const id of ids)
      await until(async () => (await manager.instances.get(TENANT, id))?.state.events.length === 40);
    await stop();
    const told: Stretch[] = [];
    for await (const stretch of recordings.read('start', ids)) told.push(stretch);
    expect(told.map(({ instance }) => instance.id)).toEqual(ids);
    expect(told.every(({ entries, isLast }) => isLast && entries.length === 40)).toBe(true);
  }, 25_000);

  it('tells what another decider would have done, and on which input', async () => {
    const eager: ProcessDefinition<State> = {
      ...definition,
      decide: (state, input) => {
        const decision = definition.decide(state, input);
        return decision && input.kind === 'timer'
          ? { ...decision, commands: [{ type: 'b', target: 'wms', payload: {} }] }
          : decision;
      },
    };
    const [first] = rebuild(eager, sound, 'start');
    expect(first).toMatchObject({ on: 'timer later', what: 'commands', rebuilt: { type: 'b', target: 'wms' } });
    // What an earlier version decided is taken as it is, unless it is asked for.
    expect(rebuild({ ...eager, version: 2 }, sound, 'base')).toEqual([]);
    expect(rebuild({ ...eager, version: 2 }, sound, 'start')).not.toEqual([]);
  });

  it('opens a case about an instance that is not what its history makes of it, and closes it once it is again', async () => {
    const { state } = await lived('p2');
    const { manager } = await sample.start(async () => 'done', ['a']);
    const store = ({ fired }: Pick<State, 'fired'>) =>
      sample.database.query(`UPDATE sample.instances SET state = jsonb_set(state, '{fired}', $1) WHERE id = 'p2'`, [
        JSON.stringify(fired),
      ]);
    const judged = () =>
      until(async () => {
        await manager.replays.check();
        const { items } = await manager.listCases(TENANT, { instanceId: 'p2', limit: 10 });
        return items.find(({ code }) => code === 'replay-differs');
      });
    await store({ fired: ['never'] });
    const found = await judged();
    expect(found).toMatchObject({ owner: 'integration', state: 'open', severity: 'high' });
    expect(found.evidence).toMatchObject({ differences: [{ what: 'state', path: 'fired.0', recorded: 'never' }] });
    await store(state as State);
    await until(async () => (await judged()).state === 'resolved');
  });

  it('carries an instance over to a new version in the middle of its life, and rebuilds it from there on', async () => {
    const old = await sample.start(() => new Promise(() => undefined), ['a']);
    await sample.append(released('u1', 'cmd:erp:a', 'timer:400'));
    await until(() => old.manager.instances.get(TENANT, 'u1'));
    await old.crash();
    const { manager } = await sample.start(async () => 'done', ['a'], FAST, next);
    expect((await manager.instances.get(TENANT, 'u1'))?.state).toMatchObject({ count: 1 });
    await until(async () => (await manager.instances.get(TENANT, 'u1'))?.state.outcomes.length === 1, 18_000);
    await sample.append(released('u1'));
    await until(async () => (await manager.instances.get(TENANT, 'u1'))?.state.events.length === 2);
    const recording = await recordingOf('u1');
    expect(recording).toMatchObject({ version: 2, state: { count: 2, fired: ['later'], outcomes: ['a:ok'] } });
    expect(recording.entries.map(({ version }) => version)).toEqual([1, 2, 2, 2]);
    expect(rebuild(next, recording, 'base')).toEqual([]);
    expect(rebuild(next, recording, 'start')).toEqual([]);
  }, 25_000);

  it('stands back where a later version has taken over: nothing is parked, nothing lost', async () => {
    const later = await sample.start(async () => 'done', ['a'], FAST, next);
    await sample.append(released('v1'));
    await until(() => later.manager.instances.get(TENANT, 'v1'));
    await later.stop();
    const old = await sample.start(async () => 'done', ['a']);
    await expect(until(async () => (await old.manager.replays.check()) > 0)).resolves.toBe(true);
    expect((await old.manager.listCases(TENANT, { instanceId: 'v1', limit: 1 })).items).toEqual([]);
    await sample.append(released('v1', 'cmd:erp:a'));
    await expect(old.manager.instances.get(TENANT, 'v1')).rejects.toThrow('version 2');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await sample.database.query('SELECT FROM messaging.parked')).toEqual([]);
    const again = await sample.start(async () => 'done', ['a'], FAST, next);
    await until(async () => (await again.manager.instances.get(TENANT, 'v1'))?.state.outcomes.length === 1, 15_000);
  }, 25_000);
});

const changed = (recording: Recording, at: number, change: Partial<Recording['entries'][number]>): Recording => ({
  ...recording,
  entries: recording.entries.map((entry, i) => (i === at ? { ...entry, ...change } : entry)),
});
