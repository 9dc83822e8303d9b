import { randomUUID } from 'node:crypto';
import type { EventLog, Tx } from '#messaging';
import type { RetryableError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import type { ProcessDefinition } from '../process.js';
import { schemaOf } from '../process-manager.migration.js';
import { type CaseOfInstance, caseEvent } from './case.events.js';
import { causeOfFailure } from './cause.js';
import { dueAtOf } from './due.js';

export interface LateCommand {
  readonly key: string;
  readonly type: string;
  readonly target: string;
  readonly attempts: number;
}

const OWNER = 'integration';
const LATE = { severity: 'medium', dueInMs: 4 * 3_600_000 } as const;
const ENDED = 'The command ended.';
/** Cases closed in one transaction. */
const BATCH = 100;

/** Cases about commands that are still being tried: somebody should know; nobody has to do anything once it works. */
export class LateCommands<S> {
  private readonly schema: string;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly now: () => Date,
  ) {
    this.schema = schemaOf(definition.name);
  }

  async open(tenant: string, instance: string, command: LateCommand, error: RetryableError): Promise<void> {
    const id = randomUUID();
    const code = codeOf(command);
    const cause = causeOfFailure(command.target, { code: error.code });
    const title = `${command.target} has not done ${command.type} yet: ${error.code}`;
    const at = this.now().toISOString();
    const evidence = JSON.stringify({ command, correlationId: error.correlationId });
    await this.database.transaction(async (tx) => {
      const dueAt = dueAtOf(this.definition, await this.stateOf(tx, tenant, instance), LATE, at);
      await tx.query(`UPDATE ${this.schema}.commands SET warned = true WHERE tenant = $1 AND key = $2`, [
        tenant,
        command.key,
      ]);
      const opened = (await tx.query(
        `INSERT INTO ${this.schema}.cases (tenant, id, instance, code, cause, title, detail, owner, severity, actions,
           evidence, command_key, opened_at, due_at, escalates_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '{assign}', $10, $11, $12, $13, $13)
         ON CONFLICT (tenant, instance, code) WHERE state = 'open' DO NOTHING RETURNING id`,
        [
          tenant,
          id,
          instance,
          code,
          cause,
          title,
          error.message,
          OWNER,
          LATE.severity,
          evidence,
          command.key,
          at,
          dueAt,
        ],
      )) as unknown[];
      if (opened.length === 0) return;
      const told = { title, owner: OWNER, dueAt };
      const event = caseEvent(this.definition, 'exception.opened', { id, instance, code }, told, { key: 'opened', at });
      await this.events.append(tx, tenant, [event]);
    });
  }

  /** The command ended. */
  close(tenant: string, instance: string, command: LateCommand): Promise<void> {
    return this.database.transaction(async (tx) => {
      const ofThis = (await tx.query(
        `SELECT id FROM ${this.schema}.cases WHERE tenant = $1 AND instance = $2 AND code = $3 AND state = 'open'`,
        [tenant, instance, codeOf(command)],
      )) as { id: string }[];
      await this.resolve(
        tx,
        tenant,
        ofThis.map(({ id }) => id),
      );
    });
  }

  /** Closes cases of commands that ended while whoever did them could no longer say so. */
  async sweep(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = (await tx.query(
        `SELECT c.tenant, c.id FROM ${this.schema}.cases c
         WHERE c.state = 'open' AND c.code LIKE 'late:%' AND EXISTS (
           SELECT FROM ${this.schema}.commands k WHERE k.tenant = c.tenant AND k.key = c.command_key AND k.outcome IS NOT NULL)
         LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      )) as { tenant: string; id: string }[];
      for (const [tenant, ofOne] of Map.groupBy(ended, (each) => each.tenant))
        await this.resolve(
          tx,
          tenant,
          ofOne.map(({ id }) => id),
        );
    });
  }

  private async stateOf(tx: Tx, tenant: string, instance: string): Promise<S | null> {
    const [row] = (await tx.query(`SELECT state FROM ${this.schema}.instances WHERE tenant = $1 AND id = $2`, [
      tenant,
      instance,
    ])) as { state: S | null }[];
    return row?.state ?? null;
  }

  private async resolve(tx: Tx, tenant: string, ids: readonly string[]): Promise<void> {
    const at = this.now().toISOString();
    const closed = (await tx.query(
      `WITH closed AS (
         UPDATE ${this.schema}.cases SET state = 'resolved', closed_at = $3, resolution = $4
         WHERE tenant = $1 AND id = ANY($2) AND state = 'open' RETURNING id, instance, code
       ) SELECT * FROM closed`,
      [tenant, ids, at, ENDED],
    )) as CaseOfInstance[];
    const told = { resolution: ENDED };
    await this.events.append(
      tx,
      tenant,
      closed.map((each) => caseEvent(this.definition, 'exception.resolved', each, told, { key: 'resolved', at })),
    );
  }
}

const codeOf = ({ type, key }: LateCommand) => `late:${type}:${key.split(':').slice(-3, -1).join('.')}`;
