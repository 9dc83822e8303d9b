import { randomUUID } from 'node:crypto';
import { commitAnswer } from '#platform/access';
import type { Actor } from '#platform/audit';
import { ProblemError } from '#platform/errors';
import type { Tx } from '#platform/persistence';
import type { EditedCommand } from '../../process.js';
import type { CaseDesk, DeskParts } from '../case.desk.js';
import type { CaseRecord, CaseStore } from '../case.store.js';
import type { EditRules } from './edit.rules.js';
import type { CaseEdit, EditStore } from './edit.store.js';
import { proposalOf } from './proposal.js';

type Answer<T> = (edit: CaseEdit) => T;

/**
 * Four eyes: one person proposes another form of a command that failed, a second one has it done again in that form, or
 * refuses. The decider hears of it as of any other act, so its history tells it again.
 *
 * `answer` is what the person is told, and told again under the Idempotency-Key.
 */
export class CaseEdits {
  constructor(
    private readonly rules: EditRules,
    private readonly store: EditStore,
    private readonly cases: CaseStore,
    private readonly desk: CaseDesk,
    private readonly parts: DeskParts,
  ) {}

  /** What may be edited of the command that the case is about, as JSON Pointers; nothing where the case does not offer it. */
  async editable(tenant: string, record: CaseRecord): Promise<readonly string[]> {
    if (record.state !== 'open' || !record.actions.includes('edit')) return [];
    const command = await this.store.commandOf(tenant, record.id);
    return (command && this.rules[command.type]?.members) ?? [];
  }

  /** Oldest first. */
  of(tenant: string, caseId: string): Promise<CaseEdit[]> {
    return this.store.of(tenant, caseId);
  }

  /**
   * @param patch JSON Merge Patch (RFC 7396) for the payload
   * @throws ProblemError `not-found`; `conflict` when the case is closed or does not offer it; `validation-failed`
   */
  propose<T>(
    tenant: string,
    caseId: string,
    { patch, reason, by }: { patch: object; reason: string; by: Actor },
    answer: Answer<T>,
  ): Promise<T> {
    return this.parts.database.transaction(async (tx) => {
      const record = await this.desk.openCase(tx, tenant, caseId, 'edit');
      const command = await this.store.commandOf(tenant, caseId, tx);
      const rule = command && this.rules[command.type];
      if (!rule) throw new ProblemError('conflict', 'The case is about no command that may be edited');
      const { payload, changes } = await proposalOf(rule, command.payload, patch);
      const id = randomUUID();
      const proposedAt = this.desk.now().toISOString();
      const edit = { id, caseId, commandKey: command.key, payload, changes, reason, proposedBy: by, proposedAt };
      await this.store.propose(tx, tenant, edit);
      const act = { by, action: 'edit', act: 'edit-proposed', text: reason, detail: { edit: id, changes } } as const;
      await this.desk.record(tx, tenant, act, record, record);
      return commitAnswer(tx, answer(await this.read(tx, tenant, caseId, id)));
    });
  }

  /**
   * Has the command done again in its edited form, under the next revision of its key.
   * @throws ProblemError `not-found`; `second-person-required`; `conflict` when the edit or its case is decided already
   */
  approve<T>(tenant: string, caseId: string, id: string, by: Actor, note: string | undefined, answer: Answer<T>) {
    return this.decide(tenant, caseId, id, { state: 'approved', by, note }, answer, async (tx, record, found) => {
      const { payload, edit } = found;
      const told: EditedCommand = { payload, revises: edit.commandKey, proposedBy: edit.proposedBy.id };
      await this.desk.decide(tx, tenant, record, { action: 'edit', by, payload: told });
      const after = (await this.cases.get(tenant, caseId, tx)) as CaseRecord;
      if (after.state === 'open') throw new ProblemError('conflict', 'The process no longer waits for this command');
      return after;
    });
  }

  /** @throws as `approve` does */
  reject<T>(tenant: string, caseId: string, id: string, by: Actor, note: string, answer: Answer<T>): Promise<T> {
    return this.decide(tenant, caseId, id, { state: 'rejected', by, note }, answer, async (_, record) => record);
  }

  private decide<T>(
    tenant: string,
    caseId: string,
    id: string,
    { state, by, note }: { state: 'approved' | 'rejected'; by: Actor; note: string | undefined },
    answer: Answer<T>,
    work: (tx: Tx, record: CaseRecord, found: { edit: CaseEdit; payload: object }) => Promise<CaseRecord>,
  ): Promise<T> {
    return this.parts.database.transaction(async (tx) => {
      if (!(await this.store.get(tenant, caseId, id, tx))) throw noEdit(id);
      const record = await this.desk.openCase(tx, tenant, caseId, 'edit');
      const found = await this.store.get(tenant, caseId, id, tx);
      if (!found) throw noEdit(id);
      const { edit } = found;
      if (edit.state !== 'proposed') throw new ProblemError('conflict', `The edit is ${edit.state}`);
      if (isSame(edit.proposedBy, by))
        throw new ProblemError('second-person-required', 'Whoever proposed the edit does not decide about it');
      const after = await work(tx, record, found);
      await this.store.decide(tx, tenant, id, { state, by, note, at: this.desk.now().toISOString() });
      const detail = { edit: id, changes: edit.changes, proposedBy: edit.proposedBy.id };
      await this.desk.record(
        tx,
        tenant,
        { by, action: 'edit', act: `edit-${state}`, text: note, detail },
        record,
        after,
      );
      return commitAnswer(tx, answer(await this.read(tx, tenant, caseId, id)));
    });
  }

  private async read(tx: Tx, tenant: string, caseId: string, id: string): Promise<CaseEdit> {
    const found = await this.store.get(tenant, caseId, id, tx);
    if (!found) throw noEdit(id);
    return found.edit;
  }
}

const isSame = (one: Actor, other: Actor): boolean => one.kind === other.kind && one.id === other.id;

const noEdit = (id: string) => new ProblemError('not-found', `There is no edit ${id} of this case`);
