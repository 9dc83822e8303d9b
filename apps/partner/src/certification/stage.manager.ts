import { Injectable } from '@nestjs/common';
import { commitAnswer } from '#platform/access';
import { clock } from '#platform/clock';
import { Database } from '#platform/persistence';
import type { Partner, Reach } from '../registry/partner.js';
import { lockPartner } from '../registry/partner.record.js';
import { notFound, Partners, sandboxTenant } from '../registry/partners.js';
import { Sandbox } from '../sandbox/sandbox.js';
import { SandboxStore } from '../sandbox/sandbox.store.js';
import { type Run, Runs } from './run.store.js';
import type { Scenario, StageContext } from './scenario.js';

/** Begins runs: places in the partner's sandbox what a scenario needs, all of it or nothing. */
@Injectable()
export class StageManager {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly sandbox: Sandbox,
    private readonly store: SandboxStore,
    private readonly runs: Runs,
  ) {}

  begin<T>(partner: Partner, scenario: Scenario, answer: (run: Run) => T): Promise<T> {
    const { enterprise } = this.partners;
    const tenant = sandboxTenant(enterprise, partner.id);
    return this.database.transaction(async (tx) => {
      if (!(await lockPartner(tx, enterprise, partner.id))) throw notFound('partner', partner.id);
      const startedAt = clock.date();
      const number = await this.store.number(tx);
      const { refs, resources, facts } = scenario.stage(this.contextOf(partner, number, startedAt));
      const steps = scenario.judge({ refs, calls: [], events: [], deliveries: [], now: startedAt, patienceMs: 0 });
      const run = await this.runs.start(tx, enterprise, partner.id, scenario.id, { refs, startedAt, steps });
      await this.sandbox.place(tx, tenant, resources, facts, `${scenario.id}:${number}`);
      return commitAnswer(tx, answer(run));
    });
  }

  private contextOf(partner: Partner, number: number, now: Date): StageContext {
    const first = (member: keyof Reach) => this.partners.inSandbox(partner, member)[0] as string;
    return {
      partnerId: partner.id,
      warehouse: first('warehouses'),
      scac: first('scacs'),
      customer: first('customers'),
      supplier: first('suppliers'),
      number,
      now,
    };
  }
}
