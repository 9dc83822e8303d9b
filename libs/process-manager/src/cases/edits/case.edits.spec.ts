import { IsISO8601 } from 'class-validator';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuditReader } from '#platform/audit';
import { FinalError } from '#platform/errors';
import {
  createSampleProcess,
  definition,
  FAST,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../../test/support/sample-process.js';
import { rebuild } from '../../replay/rebuild.js';
import { RecordingReader } from '../../replay/recording.reader.js';

class Form {
  @IsISO8601({ strict: true }) day: string;
}
const edits = { 'must-do': { members: ['/day'], form: Form } };
const one = { kind: 'operator', id: 'a.diaz' } as const;
const other = { kind: 'operator', id: 'm.jansen' } as const;
const asItIs = <T>(edit: T): T => edit;

describe('an edit of a command that failed', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];
  let done: { day: string; key: string; mayHaveHappened: boolean }[];
  let count = 0;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  beforeEach(async () => {
    done = [];
    const types = ['must-do', 'must-stay'];
    ({ manager } = await sample.start(
      async ({ day }, { idempotencyKey: key, mayHaveHappened }) => {
        done.push({ day, key, mayHaveHappened });
        if (day === '2026-11-30') throw new FinalError('period-closed', 'closed');
      },
      types,
      FAST,
      definition,
      { edits },
    ));
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  const failed = async (type = 'must-do') => {
    const instanceId = `e${++count}`;
    await sample.append(released(instanceId, `cmd:erp:${type}`));
    return until(async () => (await manager.listCases(TENANT, { instanceId, state: 'open', limit: 1 })).items[0]);
  };
  const propose = (id: string, patch: object = { day: '2026-12-01' }, by = one as typeof one | typeof other) =>
    manager.edits.propose(TENANT, id, { patch, reason: 'the period is closed', by }, asItIs);
  const approve = (id: string, edit: string, by = other as typeof one | typeof other) =>
    manager.edits.approve(TENANT, id, edit, by, 'agreed', asItIs);

  it('does nothing until a second person approves, then has it done again under the next revision of its key', async () => {
    const { id, instanceId } = await failed();
    const edit = await propose(id);
    expect(edit).toMatchObject({ state: 'proposed', proposedBy: one, reason: 'the period is closed' });
    expect(edit.changes).toEqual([{ pointer: '/day', before: '2026-11-30', after: '2026-12-01' }]);
    expect([done.length, (await manager.cases.get(TENANT, id))?.state]).toEqual([1, 'open']);
    expect(await approve(id, edit.id)).toMatchObject({ state: 'approved', decidedBy: other, note: 'agreed' });
    await until(async () => (await manager.instances.get(TENANT, instanceId))?.state.outcomes.at(-1) === 'must-do:ok');
    expect(done).toEqual([
      { day: '2026-11-30', key: `sample:${instanceId}:1:0:r0`, mayHaveHappened: false },
      { day: '2026-12-01', key: `sample:${instanceId}:1:0:r1`, mayHaveHappened: true },
    ]);
    expect(await manager.cases.get(TENANT, id)).toMatchObject({ state: 'resolved', closedBy: other.id });
  });

  it('is not decided about by whoever proposed it', async () => {
    const { id } = await failed();
    const edit = await propose(id);
    await expect(approve(id, edit.id, one)).rejects.toMatchObject({ status: 403, code: 'second-person-required' });
    await expect(manager.edits.reject(TENANT, id, edit.id, one, 'no', asItIs)).rejects.toMatchObject({ status: 403 });
    expect((await manager.edits.of(TENANT, id))[0]?.state).toBe('proposed');
    expect(done).toHaveLength(1);
  });

  it('that is rejected leaves the case open, and another may be proposed', async () => {
    const { id } = await failed();
    const { id: first } = await propose(id);
    const rejected = await manager.edits.reject(TENANT, id, first, other, 'not in that month', asItIs);
    expect(rejected).toMatchObject({ state: 'rejected', note: 'not in that month' });
    expect((await manager.cases.get(TENANT, id))?.state).toBe('open');
    await expect(approve(id, first)).rejects.toMatchObject({ code: 'conflict', detail: 'The edit is rejected' });
    expect((await propose(id)).state).toBe('proposed');
  });

  it('is superseded by the next one, whoever proposes it, and that one again needs a second person', async () => {
    const { id } = await failed();
    const first = await propose(id);
    const second = await propose(id, { day: '2026-12-02' }, other);
    expect((await manager.edits.of(TENANT, id)).map(({ state }) => state)).toEqual(['superseded', 'proposed']);
    await expect(approve(id, first.id)).rejects.toMatchObject({ detail: 'The edit is superseded' });
    await expect(approve(id, second.id)).rejects.toMatchObject({ code: 'second-person-required' });
    expect((await approve(id, second.id, one)).state).toBe('approved');
  });

  it('goes stale when the case goes on without it', async () => {
    const { id } = await failed();
    const edit = await propose(id);
    await manager.desk.act(TENANT, id, { action: 'skip', by: one, payload: { reason: 'by hand' } }, asItIs);
    await expect(approve(id, edit.id)).rejects.toMatchObject({ status: 409, code: 'conflict' });
    expect((await manager.edits.of(TENANT, id))[0]?.state).toBe('stale');
    await expect(propose(id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is approved once by two at the same time', async () => {
    const { id, instanceId } = await failed();
    const edit = await propose(id);
    const third = { kind: 'operator', id: 'k.ito' } as const;
    const both = await Promise.allSettled(
      [other, third].map((by) => manager.edits.approve(TENANT, id, edit.id, by, undefined, asItIs)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await until(async () => (await manager.instances.get(TENANT, instanceId))?.state.outcomes.at(-1) === 'must-do:ok');
    expect(done).toHaveLength(2);
  });

  it('is offered for commands that have rules, with what of them may be edited', async () => {
    const may = await failed();
    expect(await manager.edits.editable(TENANT, may)).toEqual(['/day']);
    const not = await failed('must-stay');
    expect(await manager.edits.editable(TENANT, not)).toEqual([]);
    await expect(propose(not.id)).rejects.toMatchObject({ code: 'conflict' });
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const edit of [nowhere, 'none']) await expect(approve(may.id, edit)).rejects.toMatchObject({ status: 404 });
    await expect(propose(nowhere)).rejects.toMatchObject({ status: 404 });
    const elsewhere = await propose(may.id);
    await expect(approve(not.id, elsewhere.id)).rejects.toMatchObject({ status: 404 });
  });

  it('is on record with both persons and what they changed', async () => {
    const { id } = await failed();
    const edit = await propose(id);
    await approve(id, edit.id);
    expect(await manager.cases.acts(TENANT, id)).toMatchObject([
      { act: 'edit-proposed', by: one.id, text: 'the period is closed', detail: { changes: edit.changes } },
      { act: 'edit-approved', by: other.id, text: 'agreed', detail: { edit: edit.id, proposedBy: one.id } },
    ]);
    const trail = await new AuditReader(sample.database).read({ tenant: TENANT, subject: `exception/${id}`, limit: 5 });
    expect(trail).toMatchObject([
      { act: 'exception.edit-approved', actor: other, after: { state: 'resolved', proposedBy: one.id } },
      { act: 'exception.edit-proposed', actor: one, after: { changes: edit.changes } },
    ]);
  });

  it('rebuilds from the history to the same state and the same keys', async () => {
    const { id, instanceId } = await failed();
    await approve(id, (await propose(id)).id);
    await until(async () => (await manager.instances.get(TENANT, instanceId))?.state.outcomes.at(-1) === 'must-do:ok');
    const recorded = [];
    for await (const { instance, entries } of new RecordingReader('sample', sample.database).read('base', [instanceId]))
      recorded.push({ ...instance, entries });
    expect(recorded.map((each) => rebuild(definition, each, 'base'))).toEqual([[]]);
  });
});
