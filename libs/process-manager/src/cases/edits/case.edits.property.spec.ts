import { IsISO8601 } from 'class-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import type { CaseEdit } from './edit.store.js';

class Form {
  @IsISO8601({ strict: true }) day: string;
}

const PEOPLE = ['a.diaz', 'k.ito', 'm.jansen'];
const person = fc.constantFrom(...PEOPLE);
/** Which of the edits that there are, the newest most often. */
const which = fc.constantFrom(0, 0, 0, 1, 2);
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('propose' as const), by: person }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('approve' as const), by: person, which }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('reject' as const), by: person, which }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('skip' as const), by: person }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What four eyes mean, in a few lines: held against what the database makes of the same acts. */
class Model {
  open = true;
  readonly edits: { id: string; by: string; state: CaseEdit['state'] }[] = [];

  /** The code of the refusal; undefined where the act is done. */
  take({ act: name, by, ...rest }: Act): string | undefined {
    const edit = this.at('which' in rest ? rest.which : 0);
    if (name === 'propose' || name === 'skip') {
      if (!this.open) return 'conflict';
      if (name === 'skip') this.close();
      else for (const each of this.edits) if (each.state === 'proposed') each.state = 'superseded';
      return undefined;
    }
    if (!edit) return 'not-found';
    if (!this.open || edit.state !== 'proposed') return 'conflict';
    if (edit.by === by) return 'second-person-required';
    edit.state = name === 'approve' ? 'approved' : 'rejected';
    if (name === 'approve') this.close();
    return undefined;
  }

  at(newest: number) {
    return this.edits.at(-1 - newest);
  }

  private close(): void {
    this.open = false;
    for (const each of this.edits) if (each.state === 'proposed') each.state = 'stale';
  }
}

describe('edits of a command, whoever does what in which order', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];
  const done = new Map<string, number>();
  let count = 0;

  beforeAll(async () => {
    sample = await createSampleProcess();
    const edits = { 'must-do': { members: ['/day'], form: Form } };
    const execute = async ({ day }: { day: string }, { instanceId }: { instanceId: string }) => {
      done.set(instanceId, (done.get(instanceId) ?? 0) + 1);
      if (day === '2026-11-30') throw new FinalError('period-closed', 'closed');
    };
    ({ manager } = await sample.start(execute, ['must-do'], FAST, definition, { edits }));
  });
  afterAll(async () => {
    await sample.clear();
    await sample.drop();
  });

  /** @returns the code of the refusal */
  async function perform(caseId: string, model: Model, each: Act): Promise<string | undefined> {
    const by = { kind: 'operator', id: each.by } as const;
    const edit = 'which' in each ? (model.at(each.which)?.id ?? 'none') : 'none';
    try {
      if (each.act === 'propose') {
        const patch = { day: `2026-12-0${1 + (model.edits.length % 9)}` };
        const { id } = await manager.edits.propose(TENANT, caseId, { patch, reason: 'closed', by }, (made) => made);
        model.edits.push({ id, by: each.by, state: 'proposed' });
      } else if (each.act === 'approve') await manager.edits.approve(TENANT, caseId, edit, by, undefined, () => null);
      else if (each.act === 'reject') await manager.edits.reject(TENANT, caseId, edit, by, 'no', () => null);
      else await manager.desk.act(TENANT, caseId, { action: 'skip', by, payload: { reason: 'by hand' } }, () => null);
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code;
    }
  }

  it('are decided about by two persons or not at all, and the command is done again once at most', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 10 }), async (acts) => {
        const instanceId = `p${++count}`;
        await sample.append(released(instanceId, 'cmd:erp:must-do'));
        const { id } = await until(async () => (await manager.listCases(TENANT, { instanceId, limit: 1 })).items[0]);
        const model = new Model();
        for (const each of acts) {
          const expected = model.take(each);
          expect([each, await perform(id, model, each)]).toEqual([each, expected]);
        }
        const kept = await manager.edits.of(TENANT, id);
        expect(kept.map(({ state }) => state)).toEqual(model.edits.map(({ state }) => state));
        for (const { decidedBy, proposedBy } of kept) expect(decidedBy?.id).not.toBe(proposedBy.id);
        const approved = kept.filter(({ state }) => state === 'approved').length;
        await until(
          async () => (await manager.instances.get(TENANT, instanceId))?.state.outcomes.length === 1 + approved,
        );
        expect(done.get(instanceId)).toBe(1 + approved);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
