import type { RetryableError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import { schemaOf } from '../process-manager.migration.js';
import type { OwnCases } from './own.cases.js';

export interface LateCommand {
  readonly key: string;
  readonly type: string;
  readonly target: string;
  readonly attempts: number;
}

const DUE_IN_MS = 4 * 3_600_000;
const ENDED = 'The command ended.';
/** Cases closed in one transaction. */
const BATCH = 100;

/** Cases about commands that are still being tried: somebody should know; nobody has to do anything once it works. */
export class LateCommands {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly database: Database,
    private readonly cases: OwnCases,
  ) {
    this.schema = schemaOf(process);
  }

  async open(tenant: string, instance: string, command: LateCommand, error: RetryableError): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(`UPDATE ${this.schema}.commands SET warned = true WHERE tenant = $1 AND key = $2`, [
        tenant,
        command.key,
      ]);
      await this.cases.open(tx, tenant, instance, {
        code: codeOf(command),
        title: `${command.target} has not done ${command.type} yet: ${error.code}`,
        detail: error.message,
        owner: 'integration',
        severity: 'medium',
        dueInMs: DUE_IN_MS,
        actions: ['assign'],
        evidence: { command, correlationId: error.correlationId },
        commandKey: command.key,
      });
    });
  }

  /** The command ended. */
  close(tenant: string, instance: string, command: LateCommand): Promise<void> {
    return this.cases.closeOf(tenant, instance, codeOf(command), ENDED);
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
      for (const [tenant, ofOne] of Map.groupBy(ended, (each) => each.tenant)) {
        const ids = ofOne.map(({ id }) => id);
        await this.cases.close(tx, tenant, ids, ENDED);
      }
    });
  }
}

const codeOf = ({ type, key }: LateCommand) => `late:${type}:${key.split(':').slice(-3, -1).join('.')}`;
