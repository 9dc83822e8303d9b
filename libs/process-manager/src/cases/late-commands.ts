import { clock } from '#platform/clock';
import type { RetryableError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import type { WaitingCommands } from '../lanes/waiting.commands.js';
import type { CommandHandler } from '../process.js';
import { schemaOf } from '../process-manager.migration.js';
import { causeOfFailure } from './cause.js';
import type { OwnCases } from './own.cases.js';
import type { Sweeps } from './sweeps.js';

export interface LateCommand {
  readonly key: string;
  readonly type: string;
  readonly target: string;
  readonly attempts: number;
}

const DUE_IN_MS = 4 * 3_600_000;
const WAITS = {
  code: 'vendor-unavailable',
  message: 'It waits for its turn: the system is away or has too much to do.',
};
const ENDED = 'The command ended.';
/** Cases opened at a time. */
const BATCH = 100;

/** Cases about commands that are still being tried: somebody should know; nobody has to do anything once it works. */
export class LateCommands {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly handlers: readonly CommandHandler[],
    private readonly database: Database,
    private readonly cases: OwnCases,
    private readonly waiting: WaitingCommands,
  ) {
    this.schema = schemaOf(process);
  }

  /** @param error what it failed with last; absent where it waits and its turn does not come */
  async open(tenant: string, instance: string, command: LateCommand, error?: RetryableError): Promise<void> {
    const { code, message } = error ?? WAITS;
    await this.database.transaction(async (tx) => {
      await tx.query(`UPDATE ${this.schema}.commands SET warned = true WHERE tenant = $1 AND key = $2`, [
        tenant,
        command.key,
      ]);
      await this.cases.open(tx, tenant, instance, {
        code: codeOf(command),
        cause: causeOfFailure(command.target, { code }),
        title: `${command.target} has not done ${command.type} yet: ${code}`,
        detail: message,
        owner: 'integration',
        severity: 'medium',
        dueInMs: DUE_IN_MS,
        actions: ['assign'],
        evidence: { command, correlationId: error?.correlationId },
        commandKey: command.key,
      });
    });
  }

  /** The command ended. */
  close(tenant: string, instance: string, command: LateCommand): Promise<void> {
    return this.cases.closeOf(tenant, instance, codeOf(command), ENDED);
  }

  /** What is looked after now and then. */
  get sweeps(): Sweeps {
    return { 'late-commands': () => this.openWaiting(), 'ended-commands': () => this.closeEnded() };
  }

  /** Of commands whose turn does not come: while a system is left alone they are not tried, and none says that it is late. */
  private async openWaiting(): Promise<void> {
    const now = clock.now();
    const before = this.handlers.map(({ type, retry }) => [type, new Date(now - retry.warnAfterMs).toISOString()]);
    for (const { tenant, instance, ...command } of await this.waiting.longerThan(Object.fromEntries(before), BATCH))
      await this.open(tenant, instance, command);
  }

  /** Of commands that ended without anybody's word: whoever did them could no longer say so. */
  private closeEnded(): Promise<void> {
    return this.cases.closeWhere(
      `c.code LIKE 'late:%' AND EXISTS (SELECT FROM ${this.schema}.commands k
         WHERE k.tenant = c.tenant AND k.key = c.command_key AND k.outcome IS NOT NULL)`,
      ENDED,
    );
  }
}

const codeOf = ({ type, key }: LateCommand) => `late:${type}:${key.split(':').slice(-3, -1).join('.')}`;
