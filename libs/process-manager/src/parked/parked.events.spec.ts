import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
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
import type { CaseAction } from '../cases/case.desk.js';
import type { ProcessDefinition } from '../process.js';
import { rebuild } from '../replay/rebuild.js';
import { RecordingReader } from '../replay/recording.reader.js';

const by = { kind: 'operator', id: 'm.jansen' } as const;

/** What is broken in the process below, until somebody mends it. */
type Broken = 'decide' | 'references' | 'correlate' | undefined;
let broken: Broken;
let word = 'cannot do this';
const isSpoiled = ({ data }: CanonicalEvent) =>
  (data as CanonicalEvent<'order.released'>['data']).order?.lines.some(({ sku }) => sku === 'spoiled');
const fail = (where: Broken, event: CanonicalEvent | undefined) => {
  if (broken === where && event && isSpoiled(event)) throw new Error(word);
};

/** As the sample; a cancellation is taken up only where the order is known. */
const process: ProcessDefinition<State> = {
  ...definition,
  correlate: (event) => {
    fail('correlate', event);
    return definition.correlate(event);
  },
  decide: (state, input) => {
    if (input.kind === 'event') fail('decide', input.event);
    if (state === null && input.kind === 'event' && input.event.type !== 'order.released') return null;
    const decision = definition.decide(state, input);
    if (!decision || input.kind !== 'event' || input.event.type === 'order.released') return decision;
    return { ...decision, state: { ...decision.state, fired: [...decision.state.fired, 'cancelled'] } };
  },
  references: (state) => {
    if (broken === 'references' && state.events.some((id) => spoiled.has(id))) throw new Error(word);
    return definition.references(state);
  },
};
const spoiled = new Set<string>();

describe('an event that a process cannot handle', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];
  let count = 0;
  let order: string;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  beforeEach(async () => {
    order = `p${++count}`;
    word = 'cannot do this';
    ({ manager } = await sample.start(async () => 'done', ['a'], FAST, process));
  });
  afterEach(async () => {
    await sample.clear();
    await sample.database.query('TRUNCATE sample.cases, sample.case_acts');
  });
  afterAll(() => sample.drop());

  const bad = (...skus: string[]) => {
    const event = released(order, 'spoiled', ...skus);
    spoiled.add(event.id);
    return event;
  };
  const cancelled = () => ({ ...released(order), type: 'order.cancel-requested' }) as CanonicalEvent;
  const cases = async (state: string, instanceId = order) =>
    (await manager.listCases(TENANT, { instanceId, state, limit: 10 })).items;
  const inCase = () => until(async () => (await cases('open'))[0], 15_000);
  const act = (id: string, action: CaseAction) => manager.desk.act(TENANT, id, { action, by, payload: {} }, (it) => it);
  const stateOf = async (id = order) => (await manager.instances.get(TENANT, id))?.state;
  const parked = async () => (await sample.database.query('SELECT FROM messaging.parked')).length;
  const isRebuilt = async () => {
    for await (const { instance, entries } of new RecordingReader('sample', sample.database).read('base', [order]))
      return rebuild(process, { ...instance, entries }, 'base');
  };
  const readAgain = () => sample.database.query(`UPDATE messaging.subscriptions SET position = 0`);

  it('that was told in a transaction of its own is tried again like any other', async () => {
    broken = undefined;
    await sample.append(released(order, 'cmd:erp:a'));
    await until(() => stateOf());
    broken = 'decide';
    const event = bad();
    await sample.database.transaction((tx) => manager.tell(tx, TENANT, [event]));
    const { id } = await inCase();
    expect(await parked()).toBe(1);
    broken = undefined;
    await act(id, 'retry');
    await until(async () => (await stateOf())?.events.includes(event.id));
    expect(await until(async () => (await cases('open')).length === 0)).toBe(true);
    expect(await parked()).toBe(0);
  });

  describe('though it would begin an instance', () => {
    beforeEach(() => {
      broken = 'decide';
    });

    it('is a case with the event, while those behind it go on', async () => {
      const event = bad('cmd:erp:a');
      await sample.append(event, released(`${order}b`));
      const found = await inCase();
      expect(found).toMatchObject({
        code: `parked-event:/erp/sap:${event.id}`,
        cause: 'parked-event:order-released',
        owner: 'integration',
        severity: 'high',
        detail: expect.stringContaining('cannot do this'),
        actions: ['retry', 'resolve', 'assign'],
        evidence: { event: { source: '/erp/sap', id: event.id, data: event.data } },
      });
      await until(() => stateOf(`${order}b`));
      expect(await stateOf()).toBeUndefined();
    });

    it('begins it once it is tried again, and what came behind it is told as well', async () => {
      await sample.append(bad('cmd:erp:a'), cancelled());
      const { id } = await inCase();
      broken = undefined;
      expect(await act(id, 'retry')).toMatchObject({ state: 'open' });
      await until(async () => (await stateOf())?.outcomes.length === 1);
      expect(await stateOf()).toMatchObject({ fired: ['cancelled'], outcomes: ['a:ok'] });
      expect(await manager.cases.get(TENANT, id)).toMatchObject({
        state: 'resolved',
        resolution: 'It was handled when it was tried again.',
      });
      expect(await parked()).toBe(0);
      expect(await isRebuilt()).toEqual([]);
    });

    it('begins it when the log is read again after the mending, and its case is over', async () => {
      await sample.append(bad());
      const { id } = await inCase();
      broken = undefined;
      await readAgain();
      await until(() => stateOf());
      await manager.clock.tick();
      expect(await manager.cases.get(TENANT, id)).toMatchObject({ state: 'resolved' });
      expect(await parked()).toBe(0);
    });

    it('is not handled any more once a person settled it, also when the log is read again', async () => {
      await sample.append(bad());
      const { id } = await inCase();
      expect(await act(id, 'resolve')).toMatchObject({ state: 'resolved', closedBy: by.id });
      broken = undefined;
      await readAgain();
      await sample.append(released(`${order}b`));
      await until(() => stateOf(`${order}b`));
      expect(await stateOf()).toBeUndefined();
      expect(await parked()).toBe(0);
      // What comes of the order later begins it, as if nothing had been.
      await sample.append(released(order, 'cmd:erp:a'));
      await until(async () => (await stateOf())?.outcomes.length === 1);
      expect(await isRebuilt()).toEqual([]);
    });

    it('stays a case when it is tried again in vain, which tells how it failed last', async () => {
      await sample.append(bad());
      const { id } = await inCase();
      word = 'still not';
      await act(id, 'retry');
      await until(async () => (await manager.cases.get(TENANT, id))?.detail?.includes('still not'));
      expect(await manager.cases.get(TENANT, id)).toMatchObject({
        state: 'open',
        evidence: { failure: expect.stringContaining('still not') },
      });
      expect(await cases('open')).toHaveLength(1);
      expect(await manager.cases.acts(TENANT, id)).toMatchObject([{ act: 'retried', by: by.id }]);
    });

    it('is tried again with all of its cause', async () => {
      const orders = [1, 2, 3].map((n) => `${order}-${n}`);
      await sample.append(...orders.map((id) => ({ ...bad(), orderId: id, subject: id }) as CanonicalEvent));
      for (const id of orders) await until(async () => (await cases('open', id))[0]);
      broken = undefined;
      const request = { by, limit: 10, perSecond: 10 };
      const { retried } = await manager.groupRetry.retry(TENANT, 'parked-event:order-released', request);
      expect(retried).toHaveLength(3);
      for (const id of orders) await until(() => stateOf(id));
      for (const id of orders) await until(async () => (await cases('resolved', id))[0]);
    });
  });

  it('leaves an instance as it was that is there, and is decided once when it is tried again', async () => {
    broken = 'decide';
    await sample.append(released(order));
    await until(() => stateOf());
    await sample.append(bad('cmd:erp:a'));
    const { id, code } = await inCase();
    expect(code).toMatch(/^poison-input:event:/);
    word = 'still not';
    await act(id, 'retry');
    await until(async () => (await manager.cases.get(TENANT, id))?.detail?.includes('still not'));
    expect((await stateOf())?.events).toHaveLength(1);
    broken = undefined;
    await act(id, 'retry');
    await until(async () => (await stateOf())?.outcomes.length === 1);
    expect((await stateOf())?.events).toHaveLength(2);
    expect(await manager.cases.get(TENANT, id)).toMatchObject({
      state: 'resolved',
      resolution: 'It was decided when it was tried again.',
    });
    expect(await parked()).toBe(0);
  });

  it.each<Broken>(['references', 'correlate'])(
    'because its %s fails is a case, and is handled at a person’s word once it is mended',
    async (where) => {
      broken = where;
      await sample.append(bad('cmd:erp:a'), cancelled(), released(`${order}b`));
      const { id, code } = await inCase();
      expect(code).toMatch(/^parked-event:/);
      await until(() => stateOf(`${order}b`));
      word = 'still not';
      await act(id, 'retry');
      await until(async () => (await manager.cases.get(TENANT, id))?.detail?.includes('still not'));
      expect(await parked()).toBe(1);
      broken = undefined;
      await act(id, 'retry');
      await until(async () => (await stateOf())?.outcomes.length === 1);
      expect((await stateOf())?.fired).toEqual(['cancelled']);
      expect(await manager.cases.get(TENANT, id)).toMatchObject({ state: 'resolved' });
      expect(await isRebuilt()).toEqual([]);
    },
    30_000,
  );
});
