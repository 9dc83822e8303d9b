import { randomUUID } from 'node:crypto';
import type { EventLog, Tx } from '#messaging';
import type { Database } from '#platform/persistence';
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
        JSON.stringify(evidence),
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
  async closeOf(tenant: string, instance: string, code: string, resolution: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = (await tx.query(
        `SELECT id FROM ${this.schema}.cases WHERE tenant = $1 AND instance = $2 AND code = $3 AND state = 'open'`,
        [tenant, instance, code],
      )) as { id: string }[];
      const ids = found.map(({ id }) => id);
      if (ids.length > 0) await this.close(tx, tenant, ids, resolution);
    });
  }

  async close(tx: Tx, tenant: string, ids: readonly string[], resolution: string): Promise<void> {
    const at = this.now().toISOString();
    const closed = (await tx.query(
      `WITH closed AS (
         UPDATE ${this.schema}.cases SET state = 'resolved', closed_at = $3, resolution = $4
         WHERE tenant = $1 AND id = ANY($2) AND state = 'open' RETURNING id, instance, code
       ) SELECT * FROM closed`,
      [tenant, ids, at, resolution],
    )) as CaseOfInstance[];
    const events = closed.map((each) =>
      caseEvent(this.definition, 'exception.resolved', each, { resolution }, { key: 'resolved', at }),
    );
    await this.events.append(tx, tenant, events);
  }
}
