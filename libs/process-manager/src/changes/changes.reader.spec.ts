import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FinalError } from '#platform/errors';
import {
  createSampleProcess,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';
import type { ChangedEntry, ChangedInstance, ChangesCursor } from './changes.reader.js';

const by = { kind: 'operator', id: 'm.jansen' } as const;

describe('what happens to a process', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  beforeEach(async () => {
    const refuse = async () => {
      throw new FinalError('vendor-rejected', 'no');
    };
    ({ manager } = await sample.start(refuse, ['must-do']));
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  const failed = async (instanceId: string) => {
    await sample.append(released(instanceId, 'cmd:erp:must-do'));
    return until(async () => (await manager.listCases(TENANT, { instanceId, state: 'open', limit: 1 })).items[0]);
  };

  /** Reads on until what is looked for has been told. */
  async function readOn(limit: number, from: ChangesCursor, holds: (seen: Seen) => boolean): Promise<Seen> {
    const seen: Seen = { entries: [], instances: [], cases: [], next: from };
    await until(async () => {
      const page = await manager.changes.read(TENANT, seen.next, limit);
      seen.entries.push(...page.entries);
      seen.instances.push(...page.instances);
      seen.cases.push(...page.cases.map(({ id, assignee }) => ({ id, assignee })));
      seen.next = page.next;
      return holds(seen) || undefined;
    });
    return seen;
  }

  it.each([1, 2, 50])('is told entry by entry, with its commands as they ended, %d at a time', async (limit) => {
    const instance = `c${limit}`;
    const record = await failed(instance);
    const own = ({ instance: id }: ChangedEntry) => id === instance;
    const { entries, instances } = await readOn(limit, manager.changes.beginning, (seen) =>
      seen.entries.filter(own).some(({ ended }) => ended !== undefined),
    );
    expect(entries.filter(own).map(({ sequence, input, ended }) => [sequence, input.kind, ended?.outcome?.ok])).toEqual(
      [
        [1, 'event', undefined],
        [2, 'outcome', false],
      ],
    );
    expect(entries.find(own)?.commands).toMatchObject([{ type: 'must-do', target: 'erp', outcome: { ok: false } }]);
    expect(instances.findLast(({ id }) => id === instance)).toMatchObject({
      sequence: 2,
      openCases: [record.code],
      references: [{ kind: 'event' }],
      outstanding: [],
    });
  });

  it('has cases told again with each act on them, though nothing was decided', async () => {
    const { id } = await failed('worked-on');
    const first = await readOn(50, manager.changes.beginning, ({ cases }) => cases.some((each) => each.id === id));
    await manager.desk.assign(TENANT, id, { assignee: 'a.diaz', by }, (record) => record);
    const second = await readOn(50, first.next, ({ cases }) => cases.length > 0);
    expect([second.entries, second.cases]).toEqual([[], [{ id, assignee: 'a.diaz' }]]);
  });
});

interface Seen {
  readonly entries: ChangedEntry[];
  readonly instances: ChangedInstance<unknown>[];
  readonly cases: { readonly id: string; readonly assignee: string | undefined }[];
  next: ChangesCursor;
}
