import { randomUUID } from 'node:crypto';
import type { EventLog, Tx } from '#messaging';
import { ProblemError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import { jsonOf } from '../as-stored.js';
import type { ExceptionCase, ProcessDefinition } from '../process.js';
import { schemaOf } from '../process-manager.migration.js';
import { inFormOf } from '../upcast.js';
import { type CaseOfInstance, caseEvent } from './case.events.js';
import { causeOf } from './cause.js';
import { dueAtOf } from './due.js';

/** Of the command that a case is about. */
interface About {
  readonly commandKey?: string;
}

/** Cases that end in one transaction, where nobody asked for it. */
const BATCH = 100;
/** What a person's act on such a case says; whatever it may be about is looked at again. */
const ENDS: Readonly<Record<string, string>> = { resolve: 'Settled by hand by', skip: 'Taken as it is by' };

/** Cases that the process manager itself opens and closes: no decision knows of them. */
export class OwnCases<S = unknown> {
  private readonly schema: string;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly now: () => Date,
  ) {
    this.schema = schemaOf(definition.name);
  }

  /** Nothing where a case of that code is open for the instance. */
  async open(tx: Tx, tenant: string, instance: string, exception: ExceptionCase & About): Promise<void> {
    const { code, title, detail = null, owner, severity, actions, evidence = null, commandKey } = exception;
    const id = randomUUID();
    const at = this.now().toISOString();
    const dueAt = dueAtOf(this.definition, await this.stateOf(tx, tenant, instance), exception, at);
    const opened = (await tx.query(
      `INSERT INTO ${this.schema}.cases (tenant, id, instance, code, cause, title, detail, owner, severity, actions,
         evidence, command_key, opened_at, due_at, escalates_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
       ON CONFLICT (tenant, instance, code) WHERE state = 'open' DO NOTHING RETURNING id`,
      [
        tenant,
        id,
        instance,
        code,
        causeOf(exception),
        title,
        detail,
        owner,
        severity,
        actions,
        jsonOf(evidence),
        commandKey ?? null,
        at,
        dueAt,
      ],
    )) as unknown[];
    if (opened.length === 0) return;
    const told = { title, owner, dueAt };
    const event = caseEvent(this.definition, 'exception.opened', { id, instance, code }, told, { key: 'opened', at });
    await this.events.append(tx, tenant, [event]);
  }

  private async stateOf(tx: Tx, tenant: string, instance: string): Promise<S | null> {
    const [row] = (await tx.query(
      `SELECT state, version FROM ${this.schema}.instances WHERE tenant = $1 AND id = $2 AND state IS NOT NULL`,
      [tenant, instance],
    )) as { state: S; version: number }[];
    return row ? inFormOf(this.definition, row.state, row.version) : null;
  }

  /** The open case of that code, where there is one. */
  closeOf(tenant: string, instance: string, code: string, resolution: string): Promise<void> {
    return this.database.transaction((tx) => this.closeIn(tx, tenant, instance, [code], resolution));
  }

  /** The open cases of those codes, as far as there are any. */
  async closeIn(tx: Tx, tenant: string, instance: string, codes: readonly string[], resolution: string): Promise<void> {
    const found = (await tx.query(
      `SELECT id FROM ${this.schema}.cases WHERE tenant = $1 AND instance = $2 AND code = ANY($3) AND state = 'open'`,
      [tenant, instance, codes],
    )) as { id: string }[];
    const ids = found.map(({ id }) => id);
    if (ids.length > 0) await this.close(tx, tenant, ids, resolution);
  }

  /**
   * Some of those that are over by themselves, of all tenants.
   * @param over what is true of such a case `c`
   */
  async closeWhere(over: string, resolution: string): Promise<void> {
    const found = await this.database.query<{ tenant: string; id: string }>(
      `SELECT c.tenant, c.id FROM ${this.schema}.cases c WHERE c.state = 'open' AND ${over} LIMIT ${BATCH}`,
    );
    for (const [tenant, ofOne] of Map.groupBy(found, (each) => each.tenant)) {
      const ids = ofOne.map(({ id }) => id);
      await this.database.transaction((tx) => this.close(tx, tenant, ids, resolution));
    }
  }

  /**
   * @param by the person whose word it is, where it is one's
   * @returns how many were open
   */
  async close(tx: Tx, tenant: string, ids: readonly string[], resolution: string, by?: string): Promise<number> {
    const at = this.now().toISOString();
    const closed = (await tx.query(
      `WITH found AS (
         SELECT id FROM ${this.schema}.cases WHERE tenant = $1 AND id = ANY($2) AND state = 'open' ORDER BY id FOR UPDATE
       ), closed AS (
         UPDATE ${this.schema}.cases c SET state = 'resolved', closed_at = $3, resolution = $4, closed_by = $5
         FROM found WHERE c.tenant = $1 AND c.id = found.id RETURNING c.id, c.instance, c.code
       ) SELECT * FROM closed`,
      [tenant, ids, at, resolution, by ?? null],
    )) as CaseOfInstance[];
    const told = { resolution, ...(by && { by }) };
    const events = closed.map((each) =>
      caseEvent(this.definition, 'exception.resolved', each, told, { key: 'resolved', at }),
    );
    await this.events.append(tx, tenant, events);
    return closed.length;
  }

  /**
   * Ends a case at a person's word, where no decision opened it: the decider knows nothing of it.
   * @returns whether it is such a case
   * @throws ProblemError `conflict` when another was faster
   */
  async endedBy(
    tx: Tx,
    tenant: string,
    { id, instanceId, code }: { readonly id: string; readonly instanceId: string; readonly code: string },
    { action, by }: { readonly action: string; readonly by: string },
  ): Promise<boolean> {
    const resolution = ENDS[action];
    if (resolution === undefined) return false;
    const decided = (await tx.query(
      `SELECT FROM ${this.schema}.instances WHERE tenant = $1 AND id = $2 AND open_cases ? $3`,
      [tenant, instanceId, code],
    )) as unknown[];
    if (decided.length > 0) return false;
    const closed = await this.close(tx, tenant, [id], `${resolution} ${by}.`, by);
    if (closed === 0) throw new ProblemError('conflict', 'The case is resolved');
    return true;
  }

  /** Whether a case of that code is open, whoever opened it. */
  async isOpen(tx: Tx, tenant: string, instance: string, code: string): Promise<boolean> {
    const found = (await tx.query(
      `SELECT FROM ${this.schema}.cases WHERE tenant = $1 AND instance = $2 AND code = $3 AND state = 'open'`,
      [tenant, instance, code],
    )) as unknown[];
    return found.length > 0;
  }

  /** Whether a person took the very same difference as it is: nobody is asked about it again. */
  async isTaken(tx: Tx, tenant: string, instance: string, { code, evidence }: ExceptionCase): Promise<boolean> {
    const taken = (await tx.query(
      `SELECT FROM ${this.schema}.cases c WHERE c.tenant = $1 AND c.instance = $2 AND c.code = $3 AND c.state <> 'open'
         AND c.evidence->'difference' = $4::jsonb->'difference' AND EXISTS (
           SELECT FROM ${this.schema}.case_acts a WHERE a.tenant = c.tenant AND a.case_id = c.id AND a.act = 'skipped')
       LIMIT 1`,
      [tenant, instance, code, JSON.stringify(evidence ?? null)],
    )) as unknown[];
    return taken.length > 0;
  }
}
