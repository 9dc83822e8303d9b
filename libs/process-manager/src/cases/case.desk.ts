import { randomUUID } from 'node:crypto';
import { commitAnswer } from '#platform/access';
import { type Actor, type Audit } from '#platform/audit';
import { clock } from '#platform/clock';
import { ProblemError } from '#platform/errors';
import type { Database, Tx } from '#platform/persistence';
import type { Delivery } from '../changes.js';
import type { CaseOfParked } from '../parked/parked.case.js';
import type { Parking } from '../parked/parking.js';
import { keptIn } from '../parked/undecided.js';
import { schemaOf } from '../process-manager.migration.js';
import { type CaseAct, type CaseActName, logActs } from './case.acts.js';
import type { CaseRecord, CaseStore } from './case.store.js';
import type { OwnCases } from './own.cases.js';
import { problemOf, type RefusedAct } from './refusal.js';
import { demand } from './result.form.js';

export type CaseAction = 'retry' | 'resolve' | 'abandon' | 'skip';
const DONE: Readonly<Record<CaseAction, CaseActName>> = {
  retry: 'retried',
  resolve: 'resolved',
  abandon: 'abandoned',
  skip: 'skipped',
};

/** What decides about instances, in the caller's transaction. */
export interface Decider {
  /** @returns acts that were not taken */
  apply(tx: Tx, tenant: string, deliveries: readonly Delivery[]): Promise<readonly RefusedAct[]>;
}

export interface DeskParts {
  readonly database: Database;
  readonly audit: Audit;
  readonly now?: () => Date;
}

/** One act of a person, as it is told to the decider, to the case's own log and to the audit trail. */
export interface PersonsAct {
  readonly by: Actor;
  /** What the case must offer. */
  readonly action: string;
  readonly act: CaseActName;
  readonly text?: string | undefined;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * What people do to cases; the decider says what follows. Each act is in the case's own log and in the audit trail,
 * committed with its effect and with the answer that is given again under its Idempotency-Key.
 */
export class CaseDesk {
  private readonly schema: string;
  readonly now: () => Date;

  constructor(
    process: string,
    private readonly cases: CaseStore,
    private readonly decider: Decider,
    private readonly own: Pick<OwnCases, 'endedBy'>,
    private readonly parked: Pick<Parking<unknown>, 'again' | 'settle'>,
    private readonly parts: DeskParts,
  ) {
    this.schema = schemaOf(process);
    this.now = parts.now ?? (() => clock.date());
  }

  /**
   * @param answer what the person is told of the case
   * @throws ProblemError `not-found`; `conflict` when the case is closed, does not offer the action, or nothing follows from
   * it; `validation-failed` when what the person tells does not do
   */
  act<T>(
    tenant: string,
    id: string,
    {
      action,
      by,
      payload = null,
      note,
    }: { action: CaseAction; by: Actor; payload?: unknown; note?: string | undefined },
    answer: (record: CaseRecord) => T,
  ): Promise<T> {
    const told = { by, action, act: DONE[action], text: note };
    return this.onCase(
      tenant,
      id,
      told,
      (tx, record) => this.decide(tx, tenant, record, { action, by, payload }),
      answer,
    );
  }

  /** @throws as `act` does */
  assign<T>(
    tenant: string,
    id: string,
    { assignee, by }: { assignee: string; by: Actor },
    answer: (record: CaseRecord) => T,
  ): Promise<T> {
    const told: PersonsAct = { by, action: 'assign', act: 'assigned', detail: { assignee } };
    return this.onCase(tenant, id, told, (tx) => this.cases.assign(tx, tenant, id, assignee), answer);
  }

  /**
   * Closed cases are commented as well: why something happened is often found out later.
   * @throws ProblemError `not-found`
   */
  comment<T>(
    tenant: string,
    id: string,
    { text, by }: { text: string; by: Actor },
    answer: (comment: CaseAct) => T,
  ): Promise<T> {
    return this.parts.database.transaction(async (tx) => {
      const record = await this.cases.get(tenant, id, tx);
      if (!record) throw notFound(id);
      const told: PersonsAct = { by, action: 'comment', act: 'commented', text };
      return commitAnswer(tx, answer(await this.record(tx, tenant, told, record, record)));
    });
  }

  /** A person's act on an instance by one of its cases, as the decider hears of it. */
  deliveryOf(
    { instanceId, code, evidence }: CaseOfParked,
    { action, by, payload }: { action: string; by: Actor; payload: unknown },
  ): Delivery {
    const now = this.now().toISOString();
    const settles = action === 'resolve' ? keptIn(code, evidence) : undefined;
    const input = {
      kind: 'action',
      action,
      caseCode: code,
      payload,
      by: by.id,
      now,
      ...(settles && { settles }),
    } as const;
    return { instance: instanceId, id: `action:${randomUUID()}`, input };
  }

  /**
   * What follows is in the case as it is read afterwards.
   * @throws ProblemError where the decider does not take it, so that nothing of it stays
   */
  async decide(
    tx: Tx,
    tenant: string,
    record: CaseRecord,
    act: { action: string; by: Actor; payload: unknown },
  ): Promise<void> {
    const retold = act.action === 'retry' ? await this.parked.again(tx, tenant, record, this.now()) : 'not-parked';
    if (retold === 'handled') throw new ProblemError('conflict', 'It was handled meanwhile');
    if (retold === 'due') return;
    if (act.action === 'resolve' && record.resolveWith) demand(record.resolveWith, resultIn(act.payload));
    if (act.action === 'resolve') await this.parked.settle(tx, tenant, record, act.by.id);
    if (await this.own.endedBy(tx, tenant, record, { action: act.action, by: act.by.id })) return;
    const [refused] = await this.decider.apply(tx, tenant, [this.deliveryOf(record, act)]);
    if (refused) throw problemOf(refused.refusal);
  }

  private onCase<T>(
    tenant: string,
    id: string,
    told: PersonsAct,
    work: (tx: Tx, record: CaseRecord) => Promise<void>,
    answer: (record: CaseRecord) => T,
  ): Promise<T> {
    return this.parts.database.transaction(async (tx) => {
      const before = await this.openCase(tx, tenant, id, told.action);
      await work(tx, before);
      const after = (await this.cases.get(tenant, id, tx)) as CaseRecord;
      await this.record(tx, tenant, told, before, after);
      return commitAnswer(tx, answer(after));
    });
  }

  /**
   * The case, which nobody else acts on until the transaction ends.
   * @throws as `act` does
   */
  async openCase(tx: Tx, tenant: string, id: string, action: string): Promise<CaseRecord> {
    const found = await this.cases.get(tenant, id, tx);
    if (!found) throw notFound(id);
    await this.cases.lockInstances(tx, tenant, [found.instanceId]);
    const record = (await this.cases.get(tenant, id, tx)) as CaseRecord;
    if (record.state !== 'open') throw new ProblemError('conflict', `The case is ${record.state}`);
    if (!record.actions.includes(action)) throw new ProblemError('conflict', `The case does not offer ${action}`);
    return record;
  }

  /** In the transaction of the act, as its last statement but the answer. */
  async record(tx: Tx, tenant: string, told: PersonsAct, was: CaseRecord, is: CaseRecord): Promise<CaseAct> {
    const { by, act, text, detail } = told;
    const at = this.now().toISOString();
    const entry: CaseAct = { at, act, by: by.id, ...(text && { text }), ...(detail && { detail }) };
    await logActs(tx, this.schema, tenant, [{ ...entry, caseId: is.id }]);
    const [before, after] = [was, is].map(({ state, assignee }) => ({ state, ...(assignee && { assignee }) }));
    await this.parts.audit.record(tx, {
      tenant,
      actor: by,
      act: `exception.${act}`,
      subject: { type: 'exception', id: is.id },
      before,
      after: { ...after, ...detail },
      ...(text && { reason: text }),
    });
    return entry;
  }
}

const resultIn = (payload: unknown): unknown => (payload as { result?: unknown } | null)?.result ?? {};

const notFound = (id: string) => new ProblemError('not-found', `There is no case ${id}`);
