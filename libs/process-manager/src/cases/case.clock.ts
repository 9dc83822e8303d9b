import type { EventLog, Tx } from '#messaging';
import type { Database } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { ExceptionCase, ProcessDefinition } from '../process.js';
import { schemaOf } from '../process-manager.migration.js';
import { inFormOf } from '../upcast.js';
import { logActs } from './case.acts.js';
import { caseEvent } from './case.events.js';
import type { CaseStore } from './case.store.js';
import { dueAtOf } from './due.js';
import { type Escalation, escalationOf } from './escalation.js';
import { type Sweeps, sweepAll } from './sweeps.js';

/** Cases that go up in one transaction. */
const BATCH = 100;
const EVERY_MS = 5_000;
const log = logger('case-clock');

interface Due {
  readonly tenant: string;
  readonly id: string;
  readonly instance: string;
}

interface DueCase extends Omit<Due, 'tenant'> {
  readonly code: string;
  readonly title: string;
  readonly owner: string;
  readonly assignee: string | null;
  readonly severity: ExceptionCase['severity'];
  readonly level: number;
  readonly traceparent: string | null;
  /** Null of a case that is about no instance, with its version. */
  readonly state: unknown;
  readonly version: number | null;
}

interface Escalated extends DueCase {
  readonly to: Escalation;
  readonly dueAt: string;
}

/**
 * The clock of open cases: whatever is past its due time goes to the next role, once per level however many processes
 * look. What came due while nobody looked goes up when somebody does.
 */
export class CaseClock<S = unknown> {
  private readonly schema: string;
  private timer?: NodeJS.Timeout;
  private working: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly cases: Pick<CaseStore, 'lockInstances'>,
    private readonly now: () => Date,
    /** What else is looked after at that pace. */
    private readonly sweeps: Sweeps,
  ) {
    this.schema = schemaOf(definition.name);
  }

  start(): void {
    this.timer = setTimeout(() => {
      this.working = this.tick()
        .catch((err) => log.warn({ err, process: this.definition.name }, 'cases not escalated, tried again'))
        .then(() => this.stopped || this.start());
    }, EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  /** @returns how many went up or are with the highest role */
  async tick(): Promise<number> {
    await sweepAll(this.definition.name, this.sweeps);
    for (let all = 0; ; ) {
      const due = await this.due();
      let done = 0;
      for (const [tenant, ofOne] of Map.groupBy(due, (each) => each.tenant))
        done += await this.database.transaction((tx) => this.escalateSome(tx, tenant, ofOne));
      all += done;
      // What is left another process has just now.
      if (due.length < BATCH || done === 0 || this.stopped) return all;
    }
  }

  /** What a later version of the process has decided about is for processes that can read it. */
  private due(): Promise<Due[]> {
    return this.database.query<{ [K in keyof Due]: Due[K] }>(
      `SELECT c.tenant, c.id, c.instance FROM ${this.schema}.cases c
       WHERE c.state = 'open' AND c.escalates_at <= $1 AND NOT EXISTS (
         SELECT FROM ${this.schema}.instances i WHERE i.tenant = c.tenant AND i.id = c.instance AND i.version > $2)
       ORDER BY c.escalates_at LIMIT ${BATCH}`,
      [this.now().toISOString(), this.definition.version],
    );
  }

  /** Instances first, as whoever decides about them does. Cases that another process has just now are that one's. */
  private async escalateSome(tx: Tx, tenant: string, found: readonly Due[]): Promise<number> {
    const at = this.now().toISOString();
    await this.cases.lockInstances(
      tx,
      tenant,
      found.map(({ instance }) => instance),
    );
    const due = (await tx.query(
      `SELECT c.id, c.instance, c.code, c.title, c.owner, c.assignee, c.severity, c.level, i.traceparent, i.state,
         i.version
       FROM ${this.schema}.cases c LEFT JOIN ${this.schema}.instances i ON i.tenant = c.tenant AND i.id = c.instance
       WHERE c.tenant = $1 AND c.id = ANY($2) AND c.state = 'open' AND c.escalates_at <= $3
         AND coalesce(i.version, 0) <= $4
       ORDER BY c.escalates_at FOR UPDATE OF c SKIP LOCKED`,
      [tenant, found.map(({ id }) => id), at, this.definition.version],
    )) as DueCase[];
    const escalated = due.flatMap((each) => this.upFrom(each, at));
    if (escalated.length > 0) await this.escalate(tx, tenant, escalated, at);
    const up = new Set(escalated.map(({ id }) => id));
    const highest = due.flatMap(({ id }) => (up.has(id) ? [] : [id]));
    if (highest.length > 0)
      await tx.query(`UPDATE ${this.schema}.cases SET escalates_at = NULL WHERE tenant = $1 AND id = ANY($2)`, [
        tenant,
        highest,
      ]);
    return due.length;
  }

  private async escalate(tx: Tx, tenant: string, cases: readonly Escalated[], at: string): Promise<void> {
    const changed = cases.map(({ id, level, to, dueAt }) => ({
      id,
      level: level + 1,
      owner: to.owner,
      severity: to.severity,
      dueAt,
      escalatesAt: to.goesOn ? dueAt : null,
    }));
    await tx.query(
      `UPDATE ${this.schema}.cases c SET level = n.level, owner = n.owner, assignee = NULL, severity = n.severity,
         due_at = n."dueAt", escalates_at = n."escalatesAt"
       FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, level int, owner text, severity text, "dueAt" timestamptz,
         "escalatesAt" timestamptz)
       WHERE c.tenant = $1 AND c.id = n.id`,
      [tenant, JSON.stringify(changed)],
    );
    await logActs(
      tx,
      this.schema,
      tenant,
      cases.map(({ id, owner, assignee, to, dueAt }) => ({
        caseId: id,
        at,
        act: 'escalated',
        detail: { from: owner, ...(assignee && { assignee }), owner: to.owner, severity: to.severity, dueAt },
      })),
    );
    await this.events.append(
      tx,
      tenant,
      cases.map((each) => {
        const { title, owner: from, level, to, dueAt } = each;
        const told = { title, level: level + 1, from, owner: to.owner, severity: to.severity, dueAt };
        return caseEvent(this.definition, 'exception.escalated', each, told, { key: `escalated:${level + 1}`, at });
      }),
    );
  }

  /** Nothing for a role that is the highest: its case does not go up. Each level is due as soon as the customer's service level says. */
  private upFrom(each: DueCase, at: string): Escalated[] {
    const to = escalationOf(each.owner, each.severity);
    if (!to) return [];
    return [{ ...each, to, dueAt: this.dueAtOf(each, to, at) }];
  }

  /** A state that cannot be read says nothing of its customer, and keeps no case from going up. */
  private dueAtOf({ id, state, version }: DueCase, to: Escalation, at: string): string {
    try {
      const known = state === null ? null : inFormOf(this.definition, state, version ?? 0);
      return dueAtOf(this.definition, known, to, at);
    } catch (err) {
      log.warn({ err, case: id }, 'a case goes up by the clock of its owner: its instance cannot be read');
      return dueAtOf(this.definition, null, to, at);
    }
  }
}
