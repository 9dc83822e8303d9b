import { failureText } from '#messaging';
import { type Database, isInfrastructure } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { OwnCases } from '../cases/own.cases.js';
import { schemaOf } from '../process-manager.migration.js';
import { firstLine } from './parked.case.js';

const DUE_IN_MS = 3_600_000;
const log = logger('timer');

/** A timer that was to be applied. */
export interface FiredTimer {
  readonly tenant: string;
  readonly instance: string;
  readonly name: string;
  readonly version: number;
}

/** Timers whose inputs are decided and cannot be stored: each comes again and again, and fails until somebody mends it. */
export class StuckTimers {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly database: Database,
    private readonly cases: OwnCases,
  ) {
    this.schema = schemaOf(process);
  }

  /** It could not be applied, and comes again. Never throws. */
  async tell({ tenant, instance, name, version }: FiredTimer, error: unknown): Promise<void> {
    log.warn({ err: error, instance, name }, 'timer not applied, it will come again');
    if (isInfrastructure(error)) return;
    const failure = failureText(error);
    await this.database
      .transaction((tx) =>
        this.cases.open(tx, tenant, instance, {
          code: `stuck-timer:${name}`,
          title: `The timer ${name} of ${instance} cannot be applied`,
          detail: firstLine(failure),
          owner: 'integration',
          severity: 'high',
          dueInMs: DUE_IN_MS,
          actions: ['assign'],
          evidence: { timer: { name, version }, failure },
        }),
      )
      .catch((err) => log.warn({ err, instance, name }, 'no case of it yet'));
  }

  /** Closes the cases of those that were applied, or that nobody waits for any more. */
  sweep(): Promise<void> {
    return this.cases.closeWhere(
      `c.code LIKE 'stuck-timer:%' AND NOT EXISTS (SELECT FROM ${this.schema}.instances i
         WHERE i.tenant = c.tenant AND i.id = c.instance
           AND i.timers->(c.evidence#>>'{timer,name}') = c.evidence#>'{timer,version}')`,
      'The timer was applied, or is not waited for any more.',
    );
  }
}
