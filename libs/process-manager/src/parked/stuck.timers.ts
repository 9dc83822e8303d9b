import { failureText } from '#messaging';
import { type Database, isInfrastructure } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { OwnCases } from '../cases/own.cases.js';
import { schemaOf } from '../process-manager.migration.js';
import { firstLine } from './parked.case.js';

/** Cases closed in one transaction. */
const BATCH = 100;
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
  async sweep(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const over = (await tx.query(
        `SELECT c.tenant, c.id FROM ${this.schema}.cases c
         WHERE c.state = 'open' AND c.code LIKE 'stuck-timer:%' AND NOT EXISTS (
           SELECT FROM ${this.schema}.instances i WHERE i.tenant = c.tenant AND i.id = c.instance
             AND i.timers->(c.evidence#>>'{timer,name}') = c.evidence#>'{timer,version}')
         LIMIT ${BATCH} FOR UPDATE OF c SKIP LOCKED`,
      )) as { tenant: string; id: string }[];
      for (const [tenant, ofOne] of Map.groupBy(over, (each) => each.tenant)) {
        const ids = ofOne.map(({ id }) => id);
        await this.cases.close(tx, tenant, ids, 'The timer was applied, or is not waited for any more.');
      }
    });
  }
}
