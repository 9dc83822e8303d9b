import { randomUUID } from 'node:crypto';
import type { CanonicalEvent } from '#canonical';
import type { EventLog } from '#messaging';
import type { RetryableError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import type { ProcessDefinition } from './process.js';
import { schemaOf } from './process-manager.migration.js';

interface LateCommand {
  readonly key: string;
  readonly type: string;
  readonly target: string;
  readonly attempts: number;
}

const DUE_IN_MS = 4 * 3_600_000;

/** Cases about commands that are still being tried: somebody should know; nobody has to do anything once it works. */
export class WarnCases {
  private readonly schema: string;

  constructor(
    private readonly definition: ProcessDefinition<never>,
    private readonly database: Database,
    private readonly events: EventLog,
  ) {
    this.schema = schemaOf(definition.name);
  }

  async open(tenant: string, instance: string, command: LateCommand, error: RetryableError): Promise<void> {
    const id = randomUUID();
    const code = codeOf(command);
    const title = `${command.target} has not done ${command.type} yet: ${error.code}`;
    const dueAt = new Date(Date.now() + DUE_IN_MS).toISOString();
    await this.database.transaction(async (tx) => {
      await tx.query(`UPDATE ${this.schema}.commands SET warned = true WHERE tenant = $1 AND key = $2`, [
        tenant,
        command.key,
      ]);
      const opened = (await tx.query(
        `INSERT INTO ${this.schema}.cases (tenant, id, instance, code, title, detail, owner, severity, actions, evidence, opened_at, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'integration', 'medium', '{assign}', $7, now(), $8)
         ON CONFLICT (tenant, instance, code) WHERE state = 'open' DO NOTHING RETURNING id`,
        [
          tenant,
          id,
          instance,
          code,
          title,
          error.message,
          JSON.stringify({ command, correlationId: error.correlationId }),
          dueAt,
        ],
      )) as unknown[];
      if (opened.length === 0) return;
      const data = {
        caseId: id,
        process: this.definition.name,
        instanceId: instance,
        code,
        title,
        owner: 'integration',
        dueAt,
      };
      await this.events.append(tx, tenant, [this.event(instance, 'exception.opened', `${id}:opened`, data)]);
    });
  }

  async close(tenant: string, instance: string, command: LateCommand): Promise<void> {
    const code = codeOf(command);
    await this.database.transaction(async (tx) => {
      const [closed] =
        ((await tx.query(
          `WITH closed AS (
           UPDATE ${this.schema}.cases SET state = 'resolved', closed_at = now(), resolution = 'The command ended.'
           WHERE tenant = $1 AND instance = $2 AND code = $3 AND state = 'open' RETURNING id
         ) SELECT id FROM closed`,
          [tenant, instance, code],
        )) as { id: string }[]) ?? [];
      if (!closed) return;
      const data = {
        caseId: closed.id,
        process: this.definition.name,
        instanceId: instance,
        code,
        resolution: 'The command ended.',
      };
      await this.events.append(tx, tenant, [this.event(instance, 'exception.resolved', `${closed.id}:resolved`, data)]);
    });
  }

  private event(
    instance: string,
    type: 'exception.opened' | 'exception.resolved',
    id: string,
    data: object,
  ): CanonicalEvent {
    const now = new Date().toISOString();
    return {
      id,
      source: `/${this.definition.name}`,
      type,
      version: 1,
      subject: instance,
      orderId: this.definition.orderOf?.(instance) ?? instance,
      occurredAt: now,
      receivedAt: now,
      classifier: 'actual',
      data,
    } as CanonicalEvent;
  }
}

const codeOf = ({ type, key }: LateCommand) => `late:${type}:${key.split(':').slice(-3, -1).join('.')}`;
