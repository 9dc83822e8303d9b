import { Injectable } from '@nestjs/common';
import { type Principal } from '#platform/access';
import { ProblemError } from '#platform/errors';
import { PartnerActs } from '../registry/partner.acts.js';
import type { Partner } from '../registry/partner.js';
import { notFound, Partners } from '../registry/partners.js';
import { EvidenceBook } from './evidence.js';
import { type Run, Runs } from './run.store.js';
import { keepShown, type Scenario, stateOf } from './scenario.js';
import { SCENARIOS, scenariosOf } from './scenarios.table.js';
import { StageManager } from './stage.manager.js';

export interface ScenarioStanding {
  readonly scenario: Scenario;
  /** In whatever run. */
  readonly passed: boolean;
  /** The last one; absent while it was never started. */
  readonly run?: Run;
}

export interface Checklist {
  readonly partner: Partner;
  readonly standings: readonly ScenarioStanding[];
}

/**
 * Judges a partner by what it really did in its sandbox: its calls as the request log has them and the events that they
 * made. When every required scenario of its kind is passed, the partner is certified.
 */
@Injectable()
export class Certification {
  constructor(
    private readonly partners: Partners,
    private readonly acts: PartnerActs,
    private readonly runs: Runs,
    private readonly book: EvidenceBook,
    private readonly stage: StageManager,
  ) {}

  /**
   * Begins a scenario, or begins it anew: what the partner passed before stays passed.
   * @param answer what the partner is told, and told again under its Idempotency-Key
   */
  async start<T>(principal: Principal, scenarioId: string, answer: (standing: ScenarioStanding) => T): Promise<T> {
    const partner = this.partners.of(principal);
    if (principal.environment !== 'sandbox')
      throw new ProblemError('forbidden', 'Scenarios are run with sandbox credentials');
    const scenario = scenarioOf(partner, scenarioId);
    const passed = isPassed(await this.runs.of(this.partners.enterprise, partner.id), scenario);
    return this.stage.begin(partner, scenario, (run) => answer({ scenario, run, passed }));
  }

  /** As it stands now: open runs are judged first. */
  async checklist(partnerId: string): Promise<Checklist> {
    const runs = await this.judge(partnerId);
    // The judgement may just have certified it.
    const partner = this.find(partnerId);
    const standings = scenariosOf(partner.kind).map((scenario) => {
      const run = runs.findLast((each) => each.scenario === scenario.id);
      return { scenario, passed: isPassed(runs, scenario), ...(run && { run }) };
    });
    return { partner, standings };
  }

  async standing(partnerId: string, scenarioId: string): Promise<ScenarioStanding> {
    const { partner, standings } = await this.checklist(partnerId);
    const { id } = scenarioOf(partner, scenarioId);
    return standings.find(({ scenario }) => scenario.id === id) as ScenarioStanding;
  }

  /** Judges the last run of each scenario that is not passed. */
  async judge(partnerId: string): Promise<readonly Run[]> {
    const partner = this.find(partnerId);
    const scenarios = scenariosOf(partner.kind);
    const runs = await this.runs.of(this.partners.enterprise, partnerId);
    const open = scenarios.flatMap((scenario) => {
      const run = runs.findLast((each) => each.scenario === scenario.id);
      return run && run.state !== 'passed' ? [{ scenario, run }] : [];
    });
    const [earliest] = open.map(({ run }) => run.startedAt).sort((a, b) => a.getTime() - b.getTime());
    if (!earliest) return runs;
    const calls = await this.book.callsSince(partnerId, earliest);
    const judged = new Map<Run, Run>();
    for (const { scenario, run } of open) {
      const steps = keepShown(run.steps, scenario.judge(await this.book.of(partnerId, scenario, run, calls)));
      judged.set(run, await this.runs.judge(this.partners.enterprise, partnerId, run, stateOf(steps), steps));
    }
    const now = runs.map((run) => judged.get(run) ?? run);
    const required = scenarios.filter(({ required }) => required);
    if (partner.status === 'onboarding' && required.every((scenario) => isPassed(now, scenario)))
      await this.acts.certify(
        partnerId,
        required.map(({ id }) => id),
      );
    return now;
  }

  /** Partners with a run that waits for something that is no call of theirs. */
  waiting(since: Date): Promise<string[]> {
    const probing = SCENARIOS.filter(({ probes }) => probes !== undefined).map(({ id }) => id);
    return this.runs.waiting(this.partners.enterprise, probing, since);
  }

  private find(partnerId: string): Partner {
    const partner = this.partners.find(partnerId);
    if (!partner) throw notFound('partner', partnerId);
    return partner;
  }
}

function scenarioOf({ kind }: Partner, id: string): Scenario {
  const scenario = scenariosOf(kind).find((each) => each.id === id);
  if (!scenario) throw notFound('scenario', id);
  return scenario;
}

const isPassed = (runs: readonly Run[], { id }: Scenario) =>
  runs.some(({ scenario, state }) => scenario === id && state === 'passed');
