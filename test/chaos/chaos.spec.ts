import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BACK_WITHIN_MS } from './driver/probe.js';
import { slower } from './driver/speed.js';
import { unstruck } from './faults/unstruck.js';
import { Stage } from './ground/stage.js';
import { INVARIANTS, type InvariantName, violations } from './invariants/invariants.js';
import { describeFault, type FaultKind } from './plan/fault.js';
import { planOf } from './plan/plan.js';
import { SHOWN, writeReport } from './report/report.js';
import { byPlan, type Outcome, run } from './run.js';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const minutes = Number(process.env.MINUTES ?? 10);
const only = (process.env.ONLY?.split(',') ?? []) as FaultKind[];
const say = (line: string) => process.stdout.write(`${line}\n`);

let stage: Stage;
let outcome: Outcome;
let broken: Record<InvariantName, string[]>;

beforeAll(
  async () => {
    const plan = planOf(seed, minutes, only);
    say(`SEED=${seed} MINUTES=${minutes}: ${plan.length} faults`);
    for (const fault of plan) say(`  ${(fault.at / 1000).toFixed(1).padStart(6)} s  ${describeFault(fault)}`);
    stage = await Stage.start();
    outcome = await run(stage, { seed, strikes: byPlan(plan), say });
    broken = violations(outcome.evidence);
    writeReport({ name: String(seed), minutes, outcome, broken }, say);
  },
  (minutes + 30) * 60_000,
);
afterAll(() => stage?.dispose(), 120_000);

describe('after everything that can happen has happened', () => {
  it.each(Object.keys(INVARIANTS) as InvariantName[])('%s', (name) => {
    expect(broken[name].slice(0, SHOWN)).toEqual([]);
  });

  it('what is asked and what is ordered is as fast as before within a minute of the last fault', () => {
    const { baseline, recovered } = outcome;
    expect(Object.values(baseline).every(Number.isFinite)).toBe(true);
    expect([recovered.afterMs <= BACK_WITHIN_MS, slower(recovered.speed, baseline)]).toEqual([true, []]);
  });

  it('every fault could be done and struck, each kind and each mode of each vendor, and the trade went on', () => {
    expect(unstruck(outcome.happened)).toEqual([]);
    expect(outcome.evidence.ledger.length).toBeGreaterThan(minutes * 10);
  });
});
