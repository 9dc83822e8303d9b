import { failureText, type Tx } from '#messaging';
import { type Database, isInfrastructure } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { CaseStore } from '../cases/case.store.js';
import type { Committer } from '../committer.js';
import { schemaOf } from '../process-manager.migration.js';
import { Again } from './again.js';
import { type CaseOfParked, firstLine, inputOfCase, type Retold, toldAgain } from './parked.case.js';
import { keptIn } from './undecided.js';

const log = logger('parked-inputs');

interface Marked extends CaseOfParked {
  readonly tenant: string;
}

export interface ParkedInputsParts {
  readonly database: Database;
  readonly cases: Pick<CaseStore, 'lockInstances'>;
  readonly decider: Pick<Committer<unknown>, 'apply'>;
  readonly now: () => Date;
}

/**
 * Outcomes and timers that a decider threw on. They are nowhere else any more: each is kept with its case, and decided
 * again at a person's word.
 */
export class ParkedInputs {
  private readonly schema: string;
  private readonly tries: Again<Marked>;

  constructor(
    process: string,
    private readonly parts: ParkedInputsParts,
  ) {
    this.schema = schemaOf(process);
    this.tries = new Again(process, { due: (limit) => this.due(limit), tryAgain: (each) => this.tryAgain(each) });
  }

  stop(): Promise<void> {
    return this.tries.stop();
  }

  /** Decides again what is due. */
  sweep(): Promise<void> {
    return this.tries.sweep();
  }

  /** @param at no sooner */
  async again(tx: Tx, tenant: string, { id, code, evidence }: CaseOfParked, at: Date): Promise<Retold> {
    if (!keptIn(code, evidence)) return 'not-parked';
    await tx.query(`UPDATE ${this.schema}.cases SET again_at = $3 WHERE tenant = $1 AND id = $2`, [
      tenant,
      id,
      at.toISOString(),
    ]);
    this.tries.after(tx, at.getTime() - this.parts.now().getTime());
    return 'due';
  }

  private due(limit: number): Promise<Marked[]> {
    return this.parts.database.query<Marked>(
      `SELECT tenant, id, instance AS "instanceId", code, evidence FROM ${this.schema}.cases
       WHERE state = 'open' AND again_at <= $1 ORDER BY again_at LIMIT $2`,
      [this.parts.now().toISOString(), limit],
    );
  }

  private async tryAgain(marked: Marked): Promise<void> {
    const { tenant, instanceId, code } = marked;
    const { database, cases } = this.parts;
    try {
      await database.transaction(async (tx) => {
        await cases.lockInstances(tx, tenant, [instanceId]);
        if (await this.take(tx, marked)) await this.decide(tx, marked);
      });
    } catch (error) {
      if (isInfrastructure(error)) throw error;
      log.warn({ err: error, instance: instanceId, code }, 'what was decided cannot be stored');
      await database.transaction((tx) => this.tell(tx, marked, failureText(error)));
    }
  }

  /** @returns false where it is not due any more */
  private async take(tx: Tx, { tenant, id }: Marked): Promise<boolean> {
    const taken = (await tx.query(
      `WITH taken AS (
         UPDATE ${this.schema}.cases SET again_at = NULL
         WHERE tenant = $1 AND id = $2 AND state = 'open' AND again_at IS NOT NULL RETURNING id
       ) SELECT * FROM taken`,
      [tenant, id],
    )) as unknown[];
    return taken.length > 0;
  }

  /** Where the decider throws again the case says so. */
  private async decide(tx: Tx, { tenant, instanceId, code, evidence }: Marked): Promise<void> {
    const kept = keptIn(code, evidence);
    if (!kept) return;
    const input = { ...kept, now: this.parts.now().toISOString() };
    await this.parts.decider.apply(tx, tenant, [{ instance: instanceId, id: toldAgain(inputOfCase(code)), input }]);
  }

  /** Where nobody settled it meanwhile. */
  private async tell(tx: Tx, { tenant, id }: Marked, failure: string): Promise<void> {
    await tx.query(
      `UPDATE ${this.schema}.cases
       SET again_at = NULL, detail = $3, evidence = jsonb_set(evidence, '{failure}', to_jsonb($4::text))
       WHERE tenant = $1 AND id = $2 AND state = 'open'`,
      [tenant, id, firstLine(failure), failure],
    );
  }
}
