import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditReader } from '#platform/audit';
import { FinalError } from '#platform/errors';
import {
  createSampleProcess,
  definition,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';
import type { CaseAction } from './case.desk.js';
import { OwnCases } from './own.cases.js';

const by = { kind: 'operator', id: 'm.jansen' } as const;
const asItIs = <T>(record: T): T => record;

describe('what people do to a case', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];
  let refused: boolean;
  let count = 0;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  beforeEach(async () => {
    refused = true;
    const execute = async () => {
      if (refused) throw new FinalError('vendor-rejected', 'no');
    };
    ({ manager } = await sample.start(execute, ['must-do']));
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  const failed = async () => {
    const instanceId = `d${++count}`;
    await sample.append(released(instanceId, 'cmd:erp:must-do'));
    return until(async () => (await manager.listCases(TENANT, { instanceId, state: 'open', limit: 1 })).items[0]);
  };
  const act = (id: string, action: CaseAction, note?: string) =>
    manager.desk.act(TENANT, id, { action, by, payload: {}, note }, asItIs);
  const trail = async (id: string) =>
    (await new AuditReader(sample.database).read({ tenant: TENANT, subject: `exception/${id}`, limit: 10 })).reverse();

  it.each<[CaseAction, string]>([
    ['retry', 'retried'],
    ['resolve', 'resolved'],
    ['skip', 'skipped'],
  ])('%s is decided, and is in the log of the case and in the audit trail', async (action, done) => {
    const { id } = await failed();
    refused = false;
    expect(await act(id, action, 'because')).toMatchObject({ state: 'resolved', resolution: action, closedBy: by.id });
    expect(await manager.cases.acts(TENANT, id)).toMatchObject([{ act: done, by: by.id, text: 'because' }]);
    expect(await trail(id)).toMatchObject([
      {
        act: `exception.${done}`,
        actor: by,
        before: { state: 'open' },
        after: { state: 'resolved' },
        reason: 'because',
      },
    ]);
  });

  it('giving it to a person is recorded with who gave it', async () => {
    const { id } = await failed();
    for (const assignee of ['a.diaz', 'k.ito']) await manager.desk.assign(TENANT, id, { assignee, by }, asItIs);
    expect((await manager.cases.get(TENANT, id))?.assignee).toBe('k.ito');
    expect(await manager.cases.acts(TENANT, id)).toMatchObject(
      ['a.diaz', 'k.ito'].map((assignee) => ({ act: 'assigned', by: by.id, detail: { assignee } })),
    );
    expect(await trail(id)).toMatchObject([
      { before: { state: 'open' }, after: { assignee: 'a.diaz' } },
      { before: { assignee: 'a.diaz' }, after: { assignee: 'k.ito' } },
    ]);
  });

  it('comments are kept in their order', async () => {
    const { id } = await failed();
    for (const text of ['one', 'two']) await manager.desk.comment(TENANT, id, { text, by }, asItIs);
    expect(await manager.cases.acts(TENANT, id)).toMatchObject([{ text: 'one' }, { text: 'two' }]);
    expect(await trail(id)).toMatchObject([{ act: 'exception.commented', reason: 'one' }, { reason: 'two' }]);
  });

  it('happens once of two at the same time: the second is told that the case is closed', async () => {
    const { id } = await failed();
    refused = false;
    const both = await Promise.allSettled([act(id, 'retry'), act(id, 'skip')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect(await manager.cases.acts(TENANT, id)).toHaveLength(1);
  });

  it('is refused where the case does not offer it, is closed, or is not there', async () => {
    const { id } = await failed();
    await expect(act(id, 'abandon')).rejects.toMatchObject({
      code: 'conflict',
      detail: 'The case does not offer abandon',
    });
    await act(id, 'skip');
    await expect(act(id, 'retry')).rejects.toMatchObject({ code: 'conflict', detail: 'The case is resolved' });
    for (const nowhere of ['00000000-0000-4000-8000-000000000000', 'none'])
      await expect(act(nowhere, 'retry')).rejects.toMatchObject({ code: 'not-found' });
    expect(await manager.cases.acts(TENANT, id)).toHaveLength(1);
  });

  describe('that asks for something', () => {
    const asking = async () => {
      const instanceId = `d${++count}`;
      await sample.append(released(instanceId, 'case:asks'));
      return until(async () => (await manager.listCases(TENANT, { instanceId, limit: 1 })).items[0]);
    };
    const resolve = (id: string, result?: unknown) =>
      manager.desk.act(TENANT, id, { action: 'resolve', by, payload: { result } }, asItIs);
    const untouched = async (id: string) => {
      expect(await manager.cases.get(TENANT, id)).toMatchObject({ state: 'open' });
      expect(await manager.cases.acts(TENANT, id)).toEqual([]);
      expect(await trail(id)).toEqual([]);
    };

    it('tells what, and ends by that', async () => {
      const { id, resolveWith } = await asking();
      expect(resolveWith).toMatchObject({ required: ['number'], properties: { number: { type: 'string' } } });
      expect(await resolve(id, { number: 'M-1' })).toMatchObject({ state: 'resolved', closedBy: by.id });
    });

    it.each<[string, unknown, string, string]>([
      ['nothing', undefined, '/result/number', 'missing'],
      ['a number that is no text', { number: 17 }, '/result/number', 'wrong-type'],
      ['something else beside', { number: 'M-1', day: 'x' }, '/result/day', 'unknown-member'],
      ['what the decider does not take', { number: 'M-0' }, '/result/number', 'not-accepted'],
    ])(
      'is not settled with %s: whoever tells it is told so, and nothing of it stays',
      async (_, told, pointer, code) => {
        const { id } = await asking();
        await expect(resolve(id, told)).rejects.toMatchObject({
          code: 'validation-failed',
          errors: [{ pointer, code }],
        });
        await untouched(id);
      },
    );

    it('is not recorded as tried again where nothing follows from that', async () => {
      const { id } = await asking();
      await expect(act(id, 'retry')).rejects.toMatchObject({ code: 'conflict' });
      await untouched(id);
    });
  });

  describe('that no decision opened', () => {
    const found = async (instanceId: string) => {
      const own = new OwnCases(definition, sample.database, sample.log, () => new Date());
      const words = { title: 'It differs', owner: 'order-desk', severity: 'low', dueInMs: 60_000 } as const;
      const evidence = { difference: { code: 'amount' } };
      const exception = { code: 'books:amount', ...words, actions: ['resolve', 'skip', 'assign'] as const, evidence };
      await sample.database.transaction((tx) => own.open(tx, TENANT, instanceId, exception));
      const [open] = (await manager.listCases(TENANT, { instanceId, state: 'open', limit: 1 })).items;
      const isTaken = (difference: object) =>
        sample.database.transaction((tx) =>
          own.isTaken(tx, TENANT, instanceId, { ...exception, evidence: { difference } }),
        );
      return { id: open?.id ?? '', isTaken };
    };

    it.each<[CaseAction, string]>([
      ['resolve', 'Settled by hand by m.jansen.'],
      ['skip', 'Taken as it is by m.jansen.'],
    ])('is over once a person says %s, though nothing decides about it', async (action, resolution) => {
      const { id } = await found(`own-${++count}`);
      expect(await act(id, action, 'because')).toMatchObject({ state: 'resolved', resolution, closedBy: by.id });
      expect(await manager.cases.acts(TENANT, id)).toMatchObject([{ by: by.id, text: 'because' }]);
    });

    it('is over once of two persons, and the second is told', async () => {
      const { id } = await found(`own-${++count}`);
      const both = await Promise.allSettled([act(id, 'resolve'), act(id, 'skip')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await manager.cases.acts(TENANT, id)).toHaveLength(1);
    });

    it('is not opened again for what was taken as it is, and is for anything else', async () => {
      const { id, isTaken } = await found(`own-${++count}`);
      expect(await isTaken({ code: 'amount' })).toBe(false);
      await act(id, 'skip', 'agreed');
      expect(await isTaken({ code: 'amount' })).toBe(true);
      expect(await isTaken({ code: 'amount', more: 1 })).toBe(false);
    });
  });
});
