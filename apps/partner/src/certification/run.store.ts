import { Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { Database, type Tx } from '#platform/persistence';
import type { RunState, Step } from './scenario.js';

/** One try at a scenario. */
export interface Run {
  readonly scenario: string;
  /** Counts the partner's tries at it, from 1. */
  readonly number: number;
  readonly startedAt: Date;
  readonly refs: Readonly<Record<string, string>>;
  readonly state: RunState;
  readonly steps: readonly Step[];
  readonly judgedAt: Date;
}

interface Row extends Omit<Run, 'startedAt' | 'judgedAt'> {
  readonly started_at: Date;
  readonly judged_at: Date;
}

const COLUMNS = 'scenario, number, started_at, refs, state, steps, judged_at';

/** Runs of all partners. One that passed stays as it is. */
@Injectable()
export class Runs {
  constructor(private readonly database: Database) {}

  /** The partner's runs, oldest first. */
  async of(tenant: string, partnerId: string): Promise<Run[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM partner.certification_runs WHERE tenant = $1 AND partner_id = $2 ORDER BY started_at, number`,
      [tenant, partnerId],
    );
    return rows.map(toRun);
  }

  /** The caller holds the partner's row, or two starts at once would take one number. */
  async start(
    tx: Tx,
    tenant: string,
    partnerId: string,
    scenario: string,
    { refs, startedAt, steps }: Pick<Run, 'refs' | 'startedAt' | 'steps'>,
  ): Promise<Run> {
    const [row] = (await tx.query(
      `INSERT INTO partner.certification_runs (tenant, partner_id, scenario, number, started_at, refs, state, steps, judged_at)
       SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, 'running', $6, $4 FROM partner.certification_runs
       WHERE tenant = $1 AND partner_id = $2 AND scenario = $3 RETURNING ${COLUMNS}`,
      [tenant, partnerId, scenario, startedAt, JSON.stringify(refs), JSON.stringify(steps)],
    )) as Row[];
    return toRun(row as Row);
  }

  async judge(tenant: string, partnerId: string, run: Run, state: RunState, steps: readonly Step[]): Promise<Run> {
    const judgedAt = clock.date();
    await this.database.query(
      `UPDATE partner.certification_runs SET state = $5, steps = $6, judged_at = $7
       WHERE tenant = $1 AND partner_id = $2 AND scenario = $3 AND number = $4 AND state <> 'passed'`,
      [tenant, partnerId, run.scenario, run.number, state, JSON.stringify(steps), judgedAt],
    );
    return { ...run, state, steps, judgedAt };
  }

  /** Partners with a run of one of the scenarios that is open and was begun since. */
  async waiting(tenant: string, scenarios: readonly string[], since: Date): Promise<string[]> {
    const rows = await this.database.query<{ partner_id: string }>(
      `SELECT DISTINCT partner_id FROM partner.certification_runs
       WHERE tenant = $1 AND state <> 'passed' AND started_at > $2 AND scenario = ANY($3) LIMIT 500`,
      [tenant, since, scenarios],
    );
    return rows.map(({ partner_id }) => partner_id);
  }
}

const toRun = ({ started_at, judged_at, ...rest }: Row): Run => ({
  ...rest,
  startedAt: started_at,
  judgedAt: judged_at,
});
