import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CrossReference, Drift } from '#canonical';
import type { Database } from '#platform/persistence';
import { metrics } from '#platform/telemetry';
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
import type { ProcessDefinition } from '../process.js';
import type { ProcessManager } from '../process-manager.js';

const called = (entity: string, value: string): CrossReference => ({
  entity,
  kind: 'order-number',
  system: 'sap',
  value,
});

type Process = ProcessDefinition<State & { readonly drifts?: readonly Drift[] }>;

const differs = (change: Partial<Drift>): Drift => ({
  entityType: 'fulfilment',
  entity: 'F1',
  field: 'warehouse',
  owner: 'crossdock',
  ownerValue: 'EAST',
  writer: 'wms',
  writerKind: 'wms',
  writerValue: 'WEST',
  foreign: 'drift',
  eventId: 'e1',
  since: '2026-11-24T08:00:00.000Z',
  ...change,
});

/** Each of its events is a number that it is known by; an act is what becomes of its drifts. */
const recording = (version = 1): Process => ({
  ...(definition as Process),
  version,
  decide: (state, input) => {
    if (input.kind !== 'action' || !state) return (definition as Process).decide(state, input);
    if (input.action === 'forget') return { state: { ...state, events: [] }, named: [called('thing', 'forgotten')] };
    return { state: { ...state, drifts: input.payload as Drift[] } };
  },
  crossReferences: ({ events }) => events.map((event) => called('thing', event)),
  drifts: ({ drifts = [] }) => drifts,
});

describe('what is recorded of a process', () => {
  let sample: SampleProcess;
  let database: Database;

  beforeAll(async () => {
    sample = await createSampleProcess();
    ({ database } = sample);
  });
  afterEach(async () => {
    await sample.clear();
    await database.query(
      'TRUNCATE sample.instances, sample.history, sample.commands, sample.refs, sample.cross_references, sample.drifts, sample.recorded',
    );
  });
  afterAll(() => sample.drop());

  const start = async (process: Process) =>
    (await sample.start(async () => undefined, ['a'], FAST, process as never)).manager as ProcessManager<unknown>;
  const act = (manager: ProcessManager<unknown>, instance: string, name: string, payload?: unknown) =>
    database.transaction((tx) => manager.act(tx, TENANT, instance, { name, by: 'me', payload }));
  const begun = async (instance: string) => {
    const event = released(instance);
    await sample.append(event);
    await until(
      async () =>
        (await database.query('SELECT FROM sample.instances WHERE id = $1 AND sequence > 0', [instance])).length,
    );
    return event.id;
  };
  const values = async (manager: ProcessManager<unknown>, query = {}) =>
    (await manager.record.references(TENANT, { limit: 200, ...query })).items.map(({ value }) => value);
  const drifts = async (manager: ProcessManager<unknown>, query = {}) =>
    (await manager.record.drifts(TENANT, { limit: 200, ...query })).items;
  const recorded = () => until(async () => (await database.query('SELECT FROM sample.recorded')).length);

  it('is what systems call its things, found by number and by our id as soon as it is decided', async () => {
    const manager = await start(recording());
    const number = await begun('r1');
    await begun('r2');
    const { items } = await manager.record.references(TENANT, { value: number, limit: 10 });
    expect(items).toMatchObject([{ ...called('thing', number), instance: 'r1' }]);
    expect(await values(manager, { entity: 'thing' })).toHaveLength(2);
    expect(await values(manager, { entity: 'thing', system: 'tryton' })).toEqual([]);
    expect(await values(manager, { kind: 'delivery' })).toEqual([]);
  });

  it('is listed a page at a time, each number once', async () => {
    const manager = await start(recording());
    const numbers = [await begun('p1'), await begun('p2'), await begun('p3')];
    const first = await manager.record.references(TENANT, { limit: 2 });
    const cursor = first.nextCursor as string;
    const second = await manager.record.references(TENANT, { limit: 2, cursor });
    expect([...first.items, ...second.items].map(({ value }) => value).sort()).toEqual(numbers.sort());
    expect(second.nextCursor).toBeNull();
  });

  it('stays known once it was given, and what no state tells of is told by the decision', async () => {
    const manager = await start(recording());
    const number = await begun('f1');
    await act(manager, 'f1', 'forget');
    expect(new Set(await values(manager))).toEqual(new Set([number, 'forgotten']));
  });

  it('is not recorded of a decision that was rolled back', async () => {
    const manager = await start(recording());
    await begun('b1');
    const rolledBack = database.transaction(async (tx) => {
      await manager.act(tx, TENANT, 'b1', { name: 'forget', by: 'me' });
      await manager.act(tx, TENANT, 'b1', { name: 'differ', by: 'me', payload: [differs({})] });
      throw new Error('not after all');
    });
    await expect(rolledBack).rejects.toThrow('not after all');
    expect(await values(manager)).not.toContain('forgotten');
    expect(await drifts(manager)).toEqual([]);
  });

  it('is recorded once of all that was there before', async () => {
    await start(definition as Process);
    const numbers = [await begun('o1'), await begun('o2')];
    await sample.clear();
    const manager = await start(recording());
    await recorded();
    expect(new Set(await values(manager))).toEqual(new Set(numbers));
  });

  it('is recorded of what was there before without waiting for whoever decides about it, or for a later version', async () => {
    await start(definition as Process);
    const [number, later] = [await begun('w1'), await begun('w2')];
    await sample.clear();
    await database.query("UPDATE sample.instances SET version = 9 WHERE id = 'w2'");
    const found = await database.transaction(async (tx) => {
      await tx.query('SELECT FROM sample.instances FOR UPDATE');
      const manager = await start(recording());
      await recorded();
      return values(manager);
    });
    expect([found, found.includes(later)]).toEqual([[number], false]);
  });

  it('is recorded again from the states where it was lost', async () => {
    const first = await start(recording());
    const number = await begun('l1');
    await act(first, 'l1', 'differ', [differs({})]);
    await recorded();
    await sample.clear();
    await database.query('TRUNCATE sample.cross_references, sample.drifts, sample.recorded');
    const manager = await start(recording());
    await recorded();
    expect(await values(manager)).toEqual([number]);
    expect(await drifts(manager)).toMatchObject([{ instance: 'l1', writerValue: 'WEST' }]);
  });

  it('is recorded whole of what an earlier version touches while this one runs', async () => {
    const earlier = { ...(definition as Process), version: 1 };
    await start(earlier);
    const first = await begun('u1');
    await sample.clear();
    await database.query('INSERT INTO sample.recorded (version) VALUES (2)');
    const manager = await start(recording(2));
    const second = released('u1');
    await sample.append(second);
    await until(async () => (await values(manager)).length === 2);
    expect(new Set(await values(manager))).toEqual(new Set([first, second.id]));
  });

  it('is where others differ from owners, with both values, counted', async () => {
    const manager = await start(recording());
    await begun('d1');
    await act(manager, 'd1', 'differ', [differs({}), differs({ field: 'shipTo', writerValue: { city: 'Essen' } })]);
    const query = { entity: 'F1', field: 'shipTo', entityType: 'fulfilment', writer: 'wms', instanceId: 'd1' };
    expect(await drifts(manager, query)).toMatchObject([{ ownerValue: 'EAST', writerValue: { city: 'Essen' } }]);
    expect(await drifts(manager, { field: 'lines' })).toEqual([]);
    const text = await metrics.getSingleMetricAsString('crossdock_drifts_total');
    expect(text).toMatch(/\{process="sample",field="fulfilment.shipTo",writer="wms"\} 1/);
  });

  it('has one drift per difference: it changes and ends, and one that comes again is another', async () => {
    const manager = await start(recording());
    await begun('c1');
    await act(manager, 'c1', 'differ', [differs({})]);
    await act(manager, 'c1', 'differ', [differs({ writerValue: 'NORTH' })]);
    expect(await drifts(manager, { state: 'open' })).toMatchObject([{ writerValue: 'NORTH' }]);
    const closedAt = '2026-11-24T09:00:00.000Z';
    await act(manager, 'c1', 'agree', [differs({ writerValue: 'NORTH', closedAt, closedBy: 'e2' })]);
    expect(await drifts(manager, { state: 'open' })).toEqual([]);
    await act(manager, 'c1', 'differ', [differs({ eventId: 'e3', since: '2026-11-24T10:00:00.000Z' })]);
    const [first, second] = await drifts(manager);
    expect([first, second]).toMatchObject([{ closedAt }, { eventId: 'e3', writerValue: 'WEST' }]);
    const { nextCursor } = await manager.record.drifts(TENANT, { limit: 1 });
    expect(await drifts(manager, { cursor: nextCursor })).toEqual([second]);
  });
});
