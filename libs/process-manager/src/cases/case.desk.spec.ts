import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditReader } from '#platform/audit';
import { FinalError } from '#platform/errors';
import {
  createSampleProcess,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';
import type { CaseAction } from './case.desk.js';

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
});
