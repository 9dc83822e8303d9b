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
import type { Input, ProcessDefinition } from '../process.js';
import { rebuild } from '../replay/rebuild.js';
import { RecordingReader } from '../replay/recording.reader.js';
import { meanwhile } from './meanwhile.sample.js';

const by = { kind: 'operator', id: 'm.jansen' } as const;
const DAY = 86_400_000;

/** What the decider throws on, until somebody mends it. */
let broken: Input['kind'][] = [];
let word = 'cannot do this';

/** What fails behind the decider. */
let onReferences = () => {};

/** As the sample; where it is broken it throws on what went well, on what failed (`failed`), on timers and on acts. */
const process: ProcessDefinition<State> = {
  ...definition,
  decide: (state, input) => {
    if (broken.includes(input.kind)) throw new Error(word);
    return definition.decide(state, input);
  },
  references: (state) => {
    onReferences();
    return definition.references(state);
  },
};

const mended = { ...process, version: 2 };

describe.each([
  ['outcome', ['cmd:erp:must-do', 'cmd:erp:b'], /^poison-input:outcome:sample:.*:1:0:r0$/],
  ['timer', ['timer:20'], /^poison-input:timer:later:1$/],
] as const)('%s that a decider throws on', (kind, lines, code) => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];
  let stop: () => Promise<void>;
  let crash: () => Promise<void>;
  let done: string[];
  let count = 0;
  let order: string;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  const start = async (of = process) => {
    ({ manager, stop, crash } = await sample.start(async ({ type }) => done.push(type), ['must-do', 'b'], FAST, of));
  };
  /** As a release does. */
  const mend = async () => {
    await stop();
    broken = [];
    await start(mended);
  };
  beforeEach(async () => {
    order = `u${++count}`;
    word = 'cannot do this';
    done = [];
    broken = [kind];
    await start();
  });
  afterEach(async () => {
    await sample.clear();
    await sample.database.query('TRUNCATE sample.cases, sample.case_acts');
  });
  afterAll(() => sample.drop());

  const cases = async (state: string, instanceId = order) =>
    (await manager.listCases(TENANT, { instanceId, state, limit: 10 })).items;
  const inCase = async (id = order) => {
    await sample.append(released(id, ...lines));
    const open = await until(async () => {
      const found = await cases('open', id);
      return found.length === lines.length && found;
    });
    return open.find((each) => code.test(each.code)) as (typeof open)[number];
  };
  const act = (id: string, action: CaseAction) => manager.desk.act(TENANT, id, { action, by, payload: {} }, (it) => it);
  const stateOf = async (id = order) => (await manager.instances.get(TENANT, id))?.state;
  const told = (state: State | undefined) => (kind === 'outcome' ? state?.outcomes : state?.fired);
  const expected = kind === 'outcome' ? 'must-do:ok' : 'later';
  const decided = (id = order) => until(async () => told(await stateOf(id))?.includes(expected));
  const differences = async (of = mended) => {
    for await (const { instance, entries } of new RecordingReader('sample', sample.database).read('base', [order]))
      return rebuild(of, { ...instance, entries }, 'base');
  };

  it('is kept with its case, which offers to try it again, while the instance stays as it was', async () => {
    const found = await inCase();
    expect(found).toMatchObject({
      cause: kind === 'outcome' ? 'poison-input:must-do' : 'poison-input:later',
      owner: 'integration',
      severity: 'high',
      detail: expect.stringContaining('cannot do this'),
      actions: ['retry', 'resolve', 'assign'],
      evidence: { input: { kind }, failure: expect.stringContaining('cannot do this') },
    });
    expect(told(await stateOf())).toEqual([]);
    expect(await differences(process)).toEqual([]);
  });

  it('is decided once when it is tried again after the decider was mended', async () => {
    const { id } = await inCase();
    await mend();
    expect(await act(id, 'retry')).toMatchObject({ state: 'open' });
    await decided();
    expect(await manager.cases.get(TENANT, id)).toMatchObject({
      state: 'resolved',
      resolution: 'It was decided when it was tried again.',
    });
    expect(told(await stateOf())?.filter((each) => each === expected)).toHaveLength(1);
    expect(done.filter((type) => type === 'must-do')).toHaveLength(kind === 'outcome' ? 1 : 0);
    expect(await differences()).toEqual([]);
  });

  it('stays a case when it is tried again in vain, which tells how it failed last', async () => {
    const { id } = await inCase();
    word = 'still not';
    await act(id, 'retry');
    await until(async () => (await manager.cases.get(TENANT, id))?.detail?.includes('still not'));
    await mend();
    await act(id, 'retry');
    await decided();
    expect(await differences()).toEqual([]);
  });

  it('is decided by the next release, whoever is killed between its failure, the person’s word and the decision', async () => {
    const { id } = await inCase();
    await crash();
    await start();
    // The mark is there, and the one that made it is gone.
    await sample.database.query(`UPDATE sample.cases SET again_at = now() + interval '1 second' WHERE id = $1`, [id]);
    await crash();
    broken = [];
    await start(mended);
    await decided();
    expect((await manager.cases.get(TENANT, id))?.state).toBe('resolved');
    expect(await differences()).toEqual([]);
  }, 25_000);

  it('is tried again with all of its cause', async () => {
    const orders = [1, 2, 3].map((n) => `${order}-${n}`);
    const [first] = await Promise.all(orders.map((id) => inCase(id)));
    await mend();
    const request = { by, limit: 10, perSecond: 10 };
    const { retried } = await manager.groupRetry.retry(TENANT, String(first?.cause), request);
    expect(retried.map(({ instanceId }) => instanceId).sort()).toEqual(orders);
    for (const id of orders) await decided(id);
  });

  it('settled by hand leaves the instance with a case or with its clock', async () => {
    const { id } = await inCase();
    await mend();
    expect(await act(id, 'resolve')).toMatchObject({ state: 'resolved', closedBy: by.id });
    if (kind === 'outcome') {
      expect((await stateOf())?.outcomes).toContain('must-do:gave-up');
      const open = await cases('open');
      expect(open.map((each) => each.code)).toContain('command-failed:must-do');
      // Whether it happened nobody knows: it is looked up before it is done again.
      await act(open.find((each) => each.code === 'command-failed:must-do')?.id as string, 'retry');
      await decided();
    } else {
      const [timer] = await sample.database.query<{ due_at: Date }>(
        'SELECT due_at FROM sample.timers WHERE instance = $1',
        [order],
      );
      expect(timer?.due_at.getTime()).toBeGreaterThan(Date.now() + DAY - 60_000);
      await sample.database.query('UPDATE sample.timers SET due_at = now() WHERE instance = $1', [order]);
      await decided();
    }
    expect(await differences()).toEqual([]);
  });

  it('is not settled by an act that the decider throws on: whoever did it is told, and everything stays', async () => {
    broken = ['outcome', 'timer', 'action'];
    const { id } = await inCase();
    const open = await cases('open');
    if (kind === 'outcome')
      await expect(act(id, 'resolve')).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining(word),
      });
    await sample.append(released(order, 'case:odd'));
    const odd = await until(async () => (await cases('open')).find((each) => each.code === 'odd'));
    await expect(act(odd.id, 'resolve')).rejects.toMatchObject({ code: 'conflict' });
    expect((await cases('open')).map((each) => each.code).sort()).toEqual(
      [...open.map((each) => each.code), 'odd'].sort(),
    );
    expect(await differences(process)).toEqual([]);
  });
});

describe('a timer that could not be decided', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];

  beforeAll(async () => {
    sample = await createSampleProcess();
    broken = ['timer'];
    ({ manager } = await sample.start(async () => undefined, [], FAST, process));
  });
  afterAll(async () => {
    await sample.clear();
    await sample.drop();
  });
  const stateOf = async (order: string) => (await manager.instances.get(TENANT, order))?.state;
  const cases = async (instanceId: string, state: string) =>
    (await manager.listCases(TENANT, { instanceId, state, limit: 10 })).items;
  const inCase = async (order: string) => {
    await sample.append(released(order, 'timer:20'));
    return until(async () => (await cases(order, 'open'))[0]);
  };
  const act = (id: string, action: CaseAction) => manager.desk.act(TENANT, id, { action, by, payload: {} }, (it) => it);

  it.each([
    ['set anew', (order: string) => released(order, 'timer:60000')],
    ['called off', (order: string) => ({ ...released(order), type: 'order.cancel-requested' }) as CanonicalEvent],
  ])('is no case any more once it is %s', async (what, told) => {
    const order = what.replace(' ', '-');
    const { code } = await inCase(order);
    expect(code).toBe('poison-input:timer:later:1');
    await sample.append(told(order));
    const [over] = await until(async () => (await cases(order, 'resolved')).length === 1 && cases(order, 'resolved'));
    expect(over).toMatchObject({ code, resolution: 'The timer was set anew, or is not waited for any more.' });
  });

  it('says of its last failure nothing where a person settled it while it was tried again', async () => {
    const { id, detail } = await inCase('settled');
    broken = [];
    const { over } = meanwhile(sample.database, () => act(id, 'resolve'));
    onReferences = () => {
      onReferences = () => {};
      over();
      throw new Error('cannot be stored');
    };
    await act(id, 'retry');
    await until(async () => (await cases('settled', 'resolved'))[0]);
    await manager.clock.tick();
    expect(await manager.cases.get(TENANT, id)).toMatchObject({ detail, closedBy: by.id });
  });

  describe('in a case that a release left before it was kept to be decided again', () => {
    /** Its case neither said so nor ended when the timer was set anew. */
    const left = async (order: string, more: string) => {
      broken = ['timer'];
      const { id } = await inCase(order);
      await sample.database.query(`UPDATE sample.cases SET cause = 'poison-input' WHERE id = $1`, [id]);
      if (more) await sample.database.query(more, [order]);
      broken = [];
      await act(id, 'retry');
      return until(async () => (await cases(order, 'resolved'))[0]);
    };

    it('is decided when it is tried again', async () => {
      expect(await left('old', '')).toMatchObject({ resolution: 'It was decided when it was tried again.' });
      expect((await stateOf('old'))?.fired).toEqual(['later']);
    });

    it('is not decided beside the one that was set anew, which is told when it is due', async () => {
      const anew = `WITH i AS (UPDATE sample.instances SET timers = '{"later": 1}' WHERE id = $1 RETURNING tenant, id)
        INSERT INTO sample.timers (tenant, instance, name, version, due_at)
        SELECT tenant, id, 'later', 1, now() + interval '1 hour' FROM i`;
      expect(await left('anew', anew)).toMatchObject({
        resolution: 'The timer was set anew, or is not waited for any more.',
      });
      expect((await stateOf('anew'))?.fired).toEqual([]);
      await sample.database.query(`UPDATE sample.timers SET due_at = now() WHERE instance = 'anew'`);
      await until(async () => (await stateOf('anew'))?.fired.length === 1);
    });
  });
});
